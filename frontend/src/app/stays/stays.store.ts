// The company's stays, a page of one list at a time, and those that are held right now on top of them.
import { computed, inject, Injectable, signal } from '@angular/core';
import { asProblem, Problem } from '../problems';
import { whenBack } from './again';
import { ServerClock } from './server-clock';
import type { StayCard, StaysPage } from './stay.types';
import { StaysTab, tabOf } from './stays-tabs';
import { StaysApi } from './stays.api';

export const PAGE_SIZE = 20;
const HELD: StaysTab = { name: 'upcoming', ask: { status: ['held'] } };

@Injectable()
export class StaysStore {
  private readonly api = inject(StaysApi);
  readonly clock = inject(ServerClock);
  readonly tab = signal<StaysTab>(tabOf(null));
  readonly page = signal(1);
  readonly problem = signal<Problem | null>(null);
  readonly loading = signal(true);
  private readonly answer = signal<StaysPage | null>(null);
  private readonly holds = signal<readonly StayCard[]>([]);
  /** The list on the screen; null while the first answer is awaited. */
  readonly stays = computed(() => this.answer()?.stays ?? null);
  readonly total = computed(() => this.answer()?.total ?? 0);
  readonly pages = computed(() => Math.max(1, Math.ceil(this.total() / PAGE_SIZE)));
  readonly now = signal('');
  readonly held = computed(() => this.holds().filter(({ heldUntil }) => heldUntil !== undefined && new Date(heldUntil) > this.clock.now()));
  private round = 0;

  constructor() {
    whenBack(() => void this.load());
  }

  open(tab: string | undefined, page: number): void {
    const next = tabOf(tab);
    if (next.name !== this.tab().name) this.answer.set(null);
    this.tab.set(next);
    this.page.set(page);
    void this.load();
  }

  async load(): Promise<void> {
    const round = ++this.round;
    this.loading.set(true);
    try {
      const [held, answer] = await Promise.all([this.api.page(HELD, 1, PAGE_SIZE), this.api.page(this.tab(), this.page(), PAGE_SIZE)]);
      if (round !== this.round) return;
      this.clock.told(answer.now);
      this.now.set(answer.now);
      this.holds.set(held.stays);
      this.answer.set(answer);
      this.problem.set(null);
    } catch (error) {
      if (round === this.round) this.problem.set(asProblem(error));
    } finally {
      if (round === this.round) this.loading.set(false);
    }
  }
}
