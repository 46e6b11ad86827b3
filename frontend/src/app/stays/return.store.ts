// After the payment page: asks for the stay until it is confirmed or otherwise over. What must stay true: it only asks; money and
// confirmation go their way by the webhook, with or without this page.
import { computed, DestroyRef, inject, Injectable, signal } from '@angular/core';
import { asProblem, OFFLINE, Problem } from '../problems';
import { nextAfter } from './after-refusal';
import { whenBack } from './again';
import { StaysApi } from './stays.api';
import { nextDelay, progressOf } from './waiting';

@Injectable()
export class ReturnStore {
  private readonly api = inject(StaysApi);
  /** waiting · settled: confirmed, or over in another way, which the stay's page tells · late: asked long enough */
  readonly state = signal<'waiting' | 'settled' | 'late' | 'sign-in' | 'refused'>('waiting');
  readonly problem = signal<Problem | null>(null);
  readonly isOffline = signal(false);
  readonly waited = signal(0);
  readonly progress = computed(() => (this.state() === 'settled' ? 1 : progressOf(this.waited())));
  private id = '';
  /** Of the questions under way, only the answers of this round count. */
  private round = 0;
  private asked = 0;
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor() {
    inject(DestroyRef).onDestroy(() => this.stop());
    whenBack(() => this.state() === 'late' && this.start(this.id));
  }

  start(id: string): void {
    this.stop();
    this.id = id;
    this.asked = 0;
    this.waited.set(0);
    this.problem.set(null);
    this.state.set('waiting');
    void this.look(this.round);
  }

  private async look(round: number): Promise<void> {
    try {
      const stay = await this.api.stay(this.id);
      if (round !== this.round) return;
      this.isOffline.set(false);
      if (stay.status !== 'held') return this.state.set('settled');
    } catch (error) {
      if (round !== this.round) return;
      const problem = asProblem(error);
      const next = nextAfter(problem);
      this.isOffline.set(problem.code === OFFLINE);
      if (next === 'sign-in') return this.state.set('sign-in');
      if (next !== 'try-again') {
        this.problem.set(problem);
        return this.state.set('refused');
      }
    }
    this.later(round);
  }

  private later(round: number): void {
    const delay = nextDelay(this.asked++, this.waited());
    if (delay === null) return this.state.set('late');
    this.timer = setTimeout(() => {
      this.waited.update((waited) => waited + delay);
      void this.look(round);
    }, delay);
  }

  private stop(): void {
    clearTimeout(this.timer);
    this.round++;
  }
}
