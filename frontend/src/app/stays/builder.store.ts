// The page that puts a stay together: the draft, its price as it is now, and the step to holding it. What must stay true: what is shown as
// the price belongs to the items on the screen; pressing twice holds once (place-stay.ts keeps the key).
import { computed, DestroyRef, effect, inject, Injectable, signal, untracked } from '@angular/core';
import { Subscription } from 'rxjs';
import { Language } from '../i18n';
import { LiveService, missedIn } from '../live';
import { asProblem, Problem } from '../problems';
import { SessionStore } from '../session';
import { nextAfter } from './after-refusal';
import { whenBack } from './again';
import { askOf, DraftItem } from './draft';
import { DraftStore } from './draft.store';
import { PlaceStay } from './place-stay';
import { SiteFacts } from './site-facts';
import type { Quote, QuotedItem } from './stay.types';
import { StaysApi } from './stays.api';
import { spanOf } from './window-words';

/** Typing and counting up come in bursts. */
const PAUSE_MS = 250;

interface Quoted {
  readonly quote: Quote;
  readonly items: readonly DraftItem[];
  readonly party: number;
}

export interface Held {
  readonly id: string;
}

@Injectable()
export class BuilderStore {
  private readonly api = inject(StaysApi);
  private readonly place = inject(PlaceStay);
  private readonly session = inject(SessionStore);
  private readonly live = inject(LiveService);
  private readonly language = inject(Language);
  readonly draft = inject(DraftStore);
  readonly facts = inject(SiteFacts);

  private readonly quoted = signal<Quoted | null>(null);
  private readonly rounds = signal(0);
  readonly quoteProblem = signal<Problem | null>(null);
  readonly holdProblem = signal<Problem | null>(null);
  readonly holding = signal(false);
  readonly quoting = signal(false);

  /** The last quote; `isCurrent` says whether it is of what is on the screen. */
  readonly quote = computed(() => this.quoted()?.quote ?? null);
  readonly isCurrent = computed(() => this.quoted()?.items === this.draft.items() && this.quoted()?.party === this.draft.party());
  private readonly byItem = computed(() => {
    const quoted = this.quoted();
    return new Map<DraftItem, QuotedItem>(
      quoted?.items.flatMap((item, index) => (quoted.quote.items[index] ? [[item, quoted.quote.items[index]]] : [])),
    );
  });
  readonly refused = computed(() => this.draft.items().filter((item) => this.of(item)?.available === false));
  readonly canHold = computed(() => this.isCurrent() && this.quote()?.bookable === true);
  private readonly siteIds = computed(() => [...new Set(this.draft.items().map(({ siteId }) => siteId))], {
    equal: (a, b) => a.join() === b.join(),
  });
  private readonly dates = computed(() => spanOf(this.draft.items().map(({ window }) => window)), {
    equal: (a, b) => a?.from === b?.from && a?.to === b?.to,
  });

  constructor() {
    whenBack(() => this.look());
    effect(() => this.facts.need(this.siteIds()));
    effect((onCleanup) => this.ask(onCleanup));
    effect((onCleanup) => this.watch(onCleanup));
    inject(DestroyRef).onDestroy(() => this.quoting.set(false));
  }

  of(item: DraftItem): QuotedItem | undefined {
    return this.byItem().get(item);
  }

  /** Asks for the price again. */
  look(): void {
    this.rounds.update((round) => round + 1);
  }

  /** The held stay; null when it was refused, which `holdProblem` then says, or when somebody must sign in. */
  async hold(): Promise<Held | 'sign-in' | null> {
    if (this.holding()) return null;
    this.holding.set(true);
    this.holdProblem.set(null);
    try {
      await this.session.ready();
      if (!this.session.isSignedIn() && !this.session.problem()) return 'sign-in';
      const stay = await this.place.hold(this.body());
      this.draft.clear();
      return { id: stay.id };
    } catch (error) {
      const problem = asProblem(error);
      const next = nextAfter(problem);
      if (next === 'sign-in') return 'sign-in';
      this.holdProblem.set(problem);
      if (next === 'look-again') this.look();
      return null;
    } finally {
      this.holding.set(false);
    }
  }

  private body() {
    const title = this.draft.title().trim();
    const company = this.session.company();
    return { ...this.draft.ask(), ...(title ? { title } : {}), ...(company ? { companyId: company.id } : {}) };
  }

  private ask(onCleanup: (clean: () => void) => void): void {
    const [items, party] = [this.draft.items(), this.draft.party()];
    this.rounds();
    this.language.lang(); // refusals come in the reader's language
    if (items.length === 0) return this.quoted.set(null);
    let request: Subscription | undefined;
    this.quoting.set(true);
    const timer = setTimeout(() => {
      request = this.api.quote({ items: items.map(askOf), party }).subscribe({
        next: (quote) => {
          this.quoteProblem.set(null);
          this.quoted.set({ quote, items, party });
          this.quoting.set(false);
        },
        error: (error: unknown) => {
          this.quoteProblem.set(asProblem(error));
          this.quoting.set(false);
        },
      });
    }, PAUSE_MS);
    onCleanup(() => {
      clearTimeout(timer);
      request?.unsubscribe();
    });
  }

  /** Somebody else's hold or a closure at one of our sites: the price is asked for anew. */
  private watch(onCleanup: (clean: () => void) => void): void {
    const dates = this.dates();
    if (!dates) return;
    const siteIds = this.siteIds();
    const watches = untracked(() => siteIds.map((siteId) => this.live.watch({ siteId, ...dates })));
    for (const watch of watches) {
      watch.changed$.subscribe(() => this.look());
      missedIn(watch).subscribe(() => this.look());
    }
    onCleanup(() => watches.forEach((watch) => watch.close()));
  }
}
