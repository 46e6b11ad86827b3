// One stay on the screen, whatever its status. What must stay true: it shows what the server last said; a hold whose time is over is fetched
// until the server has let it go; nothing is sent twice while an answer is awaited.
import { computed, DestroyRef, effect, inject, Injectable, signal, untracked } from '@angular/core';
import { asProblem, Problem } from '../problems';
import { nextAfter } from './after-refusal';
import { whenBack } from './again';
import { DraftStore } from './draft.store';
import { PlaceStay } from './place-stay';
import { ServerClock } from './server-clock';
import { SiteFacts } from './site-facts';
import type { Stay } from './stay.types';
import { StaysApi } from './stays.api';

/** The server lets holds go once in a while; until then we ask again. */
const LAPSE_LOOKS = 20;
const LAPSE_PAUSE_MS = 3000;

export type Deed = 'checkout' | 'prolong' | 'release' | 'cancel' | 'again';

@Injectable()
export class StayStore {
  private readonly api = inject(StaysApi);
  private readonly place = inject(PlaceStay);
  private readonly draft = inject(DraftStore);
  readonly clock = inject(ServerClock);
  readonly facts = inject(SiteFacts);

  readonly stay = signal<Stay | null>(null);
  readonly loadProblem = signal<Problem | null>(null);
  /** The last deed, when it was refused. */
  readonly failed = signal<{ readonly deed: Deed; readonly problem: Problem } | null>(null);
  readonly busy = signal<Deed | null>(null);
  private id = '';
  private timer: ReturnType<typeof setTimeout> | undefined;
  /** Whether the next look is planned or under way. */
  private isLooking = false;

  /** Held, and not over by the server's clock. */
  readonly isHeld = computed(() => {
    const stay = this.stay();
    return stay?.status === 'held' && stay.heldUntil !== undefined && this.clock.now() < new Date(stay.heldUntil);
  });
  /** The time is over, and the server has not let it go yet. */
  readonly isLapsing = computed(() => this.stay()?.status === 'held' && !this.isHeld());

  constructor() {
    whenBack(() => this.id && this.busy() === null && void this.load(this.id));
    inject(DestroyRef).onDestroy(() => clearTimeout(this.timer));
    // The countdown goes with the bar it stands in and may not live to say it; and a page may be opened when the time is over already.
    effect(() => {
      if (this.isLapsing()) untracked(() => this.lapsed());
    });
  }

  async load(id: string): Promise<void> {
    if (id !== this.id) this.stay.set(null);
    this.id = id;
    try {
      const stay = await this.api.stay(id);
      if (this.id === id) this.show(stay);
    } catch (error) {
      if (this.id === id) this.loadProblem.set(asProblem(error));
    }
  }

  /** The countdown has ended. */
  lapsed(looks = LAPSE_LOOKS): void {
    if (looks === LAPSE_LOOKS && this.isLooking) return;
    clearTimeout(this.timer);
    this.isLooking = looks > 0 && this.id !== '';
    if (!this.isLooking) return;
    this.timer = setTimeout(
      () => void this.load(this.id).then(() => (this.isLapsing() ? this.lapsed(looks - 1) : (this.isLooking = false))),
      looks === LAPSE_LOOKS ? 500 : LAPSE_PAUSE_MS,
    );
  }

  async prolong(): Promise<void> {
    await this.act('prolong', async (id) => this.show(await this.api.prolong(id)));
  }
  async release(): Promise<boolean> {
    return this.act('release', async (id) => this.show(await this.api.release(id)));
  }
  /** The address of the payment page; null when it was refused. */
  async checkout(): Promise<string | null> {
    let url: string | null = null;
    await this.act('checkout', async (id) => void (url = (await this.api.checkout(id)).url));
    return url;
  }
  /** `expectedRefund` is what was shown; another one by now is refused, and the refusal says it. */
  async cancel(expectedRefund: number): Promise<boolean> {
    return this.act('cancel', async (id) => this.show(await this.api.cancel(id, expectedRefund)));
  }
  /** The id of a new hold of the same things; null when it was refused. */
  async holdAgain(): Promise<string | null> {
    let held: string | null = null;
    const stay = this.stay();
    if (!stay) return null;
    const { party, title, company } = stay;
    const body = {
      items: stay.items.map(({ ask }) => ask),
      party,
      ...(title ? { title } : {}),
      ...(company ? { companyId: company.id } : {}),
    };
    await this.act('again', async () => void (held = (await this.place.hold(body)).id));
    return held;
  }
  /** The same things as a draft, to be changed. */
  refill(): void {
    const stay = this.stay();
    if (stay) this.draft.refill(stay);
  }

  private async act(deed: Deed, work: (id: string) => Promise<void>): Promise<boolean> {
    if (this.busy() !== null) return false;
    this.busy.set(deed);
    this.failed.set(null);
    try {
      await work(this.id);
      return true;
    } catch (error) {
      const problem = asProblem(error);
      this.failed.set({ deed, problem });
      if (nextAfter(problem) === 'look-again' && deed !== 'again') await this.load(this.id);
      return false;
    } finally {
      this.busy.set(null);
    }
  }

  private show(stay: Stay): void {
    this.clock.told(stay.now);
    this.loadProblem.set(null);
    this.stay.set(stay);
    this.facts.need(stay.items.map(({ siteId }) => siteId));
  }
}
