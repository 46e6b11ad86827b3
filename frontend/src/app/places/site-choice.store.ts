// What is chosen at one site, what that costs, and holding it. What must stay true: the choice is the draft's, so it survives a reload and
// the way over the sign-in page; the price shown is that of the choice shown; pressing twice holds once.
import { computed, effect, inject, Injectable, signal, untracked } from '@angular/core';
import { catchError, debounceTime, EMPTY, of, Subject, switchMap } from 'rxjs';
import { asProblem, Problem } from '../problems';
import { SessionStore } from '../session';
import { nextAfter } from '../stays/after-refusal';
import { askOf, DraftItem } from '../stays/draft';
import { DraftStore } from '../stays/draft.store';
import { PlaceStay } from '../stays/place-stay';
import type { Quote } from '../stays/stay.types';
import { StaysApi } from '../stays/stays.api';
import { choose, forNights, Nights } from './choice';
import type { SiteDetail } from './place.types';
import { SiteDays } from './site-days.store';

const SETTLED_MS = 250;
export type Held = { readonly stayId: string } | 'sign-in' | null;

@Injectable()
export class SiteChoice {
  private readonly stays = inject(StaysApi);
  private readonly draft = inject(DraftStore);
  private readonly session = inject(SessionStore);
  private readonly placeStay = inject(PlaceStay);
  private readonly days = inject(SiteDays);
  private readonly ask = new Subject<void>();

  readonly site = signal<SiteDetail | null>(null);
  readonly quote = signal<Quote | null>(null);
  /** The choice has changed since the price shown was told. */
  readonly quoting = signal(false);
  readonly problem = signal<Problem | null>(null);
  readonly holding = signal(false);
  readonly holdProblem = signal<Problem | null>(null);

  readonly party = this.draft.party;
  readonly items = computed(() => this.draft.items().filter((item) => item.siteId === this.site()?.id));
  /** Things chosen at other sites, which stay in the draft. */
  readonly elsewhere = computed(() => this.draft.items().length - this.items().length);

  constructor() {
    effect(() => {
      this.days.changes();
      this.items();
      this.party();
      untracked(() => this.requote());
    });
    this.ask
      .pipe(
        debounceTime(SETTLED_MS),
        switchMap(() => this.price()),
      )
      .subscribe((answer) => this.take(answer));
  }

  setParty(party: number): void {
    this.draft.setParty(party);
  }
  setNights(nights: Nights): void {
    this.setItems(forNights(this.items(), nights));
  }
  add(item: DraftItem): void {
    this.setItems(choose(this.items(), item, this.site()?.units ?? []));
  }
  replace(old: DraftItem, item: DraftItem): void {
    this.setItems(this.items().map((one) => (one === old ? item : one)));
  }
  remove(item: DraftItem): void {
    this.setItems(this.items().filter((one) => one !== item));
  }
  setItems(items: readonly DraftItem[]): void {
    const site = this.site();
    if (site) this.draft.replaceSite(site.id, items);
    this.holdProblem.set(null);
  }

  /** Holds what is chosen here. 'sign-in' when a person is needed first; null when it was refused. */
  async hold(): Promise<Held> {
    await this.session.ready();
    if (this.session.isKnown() && !this.session.isSignedIn()) return 'sign-in';
    const company = this.session.company();
    this.holding.set(true);
    this.holdProblem.set(null);
    try {
      const stay = await this.placeStay.hold({ ...this.wish(), ...(company ? { companyId: company.id } : {}) });
      this.setItems([]);
      return { stayId: stay.id };
    } catch (error) {
      return this.refused(asProblem(error));
    } finally {
      this.holding.set(false);
    }
  }

  requote(): void {
    this.problem.set(null);
    this.quoting.set(this.items().length > 0);
    if (this.items().length === 0) this.quote.set(null);
    this.ask.next();
  }

  private wish() {
    return { items: this.items().map(askOf), party: this.party() };
  }

  private price() {
    if (this.items().length === 0) return EMPTY;
    return this.stays.quote(this.wish()).pipe(catchError((error: unknown) => of(asProblem(error))));
  }

  private take(answer: Quote | Problem): void {
    this.quoting.set(false);
    if (answer instanceof Problem) this.problem.set(answer);
    else this.quote.set(answer);
  }

  private refused(problem: Problem): 'sign-in' | null {
    const next = nextAfter(problem);
    if (next === 'sign-in') return next;
    this.holdProblem.set(problem);
    if (next === 'look-again') this.days.catchUp();
    return null;
  }
}
