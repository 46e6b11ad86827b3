// What the results page shows. What must stay true: an older answer never replaces a newer one; while the page is open, news change
// cards in place and move none; only another query may.
import { computed, DestroyRef, effect, inject, Injectable, signal, untracked } from '@angular/core';
import { debounceTime, Subject, Subscription } from 'rxjs';
import { LiveService, Watch } from '../live';
import { asProblem, Problem } from '../problems';
import { PlacesApi, type Amenity, type SiteAvailability } from '../places';
import { CalendarDate, tokyoDate } from '../ui/calendar-date';
import { Patience } from './patience';
import { Relaxation, relaxations } from './relax';
import { Answer, goneState, mergeResults, Result, whenOfResult } from './results';
import { SearchApi } from './search.api';
import { daysOf, EMPTY_QUERY, isFlexible, SearchQuery } from './search-query';

/** The server lets one page watch 24 months of sites; a few stay free for the page that comes next. */
const MOST_WATCHED = 20;
const FRESH_MS = 6000;
export const NOT_READY = 'search.not-ready';

export type Way = Relaxation & { readonly total: number };

@Injectable()
export class SearchStore {
  private readonly api = inject(SearchApi);
  private readonly places = inject(PlacesApi);
  private readonly live = inject(LiveService);
  private readonly asked = signal<SearchQuery | null>(null);
  private readonly found = signal<Answer | null>(null);
  private readonly shown = signal<readonly Result[]>([]);
  private readonly news = new Subject<string>();
  private watches: { watch: Watch; heard: Subscription }[] = [];
  private turn = 0;

  readonly query = computed(() => this.asked() ?? EMPTY_QUERY);
  readonly results = this.shown.asReadonly();
  readonly total = computed(() => this.found()?.total ?? 0);
  /** Places close together that take the party, where no single one does. */
  readonly together = computed(() => (this.total() === 0 ? (this.found()?.together ?? null) : null));
  readonly asOf = computed(() => this.found()?.asOf ?? null);
  readonly pages = computed(() => Math.max(1, Math.ceil(this.total() / (this.found()?.size ?? 20))));
  readonly loading = signal(true);
  readonly problem = signal<Problem | null>(null);
  readonly patience = new Patience();
  /** Sites that changed a moment ago. */
  readonly fresh = signal<ReadonlySet<string>>(new Set());
  /** The last site that changed, for one polite sentence. */
  readonly said = signal<Result | null>(null);
  readonly ways = signal<readonly Way[]>([]);
  readonly amenities = signal<readonly Amenity[]>([]);
  /** Two weeks of the sites that have been on the screen. */
  readonly strips = signal<ReadonlyMap<string, SiteAvailability>>(new Map());
  readonly isLive = computed(() => this.live.state() === 'on');

  constructor() {
    this.news.pipe(debounceTime(150)).subscribe(() => void this.renew());
    inject(DestroyRef).onDestroy(() => {
      this.patience.stop();
      this.unwatch();
    });
    let was = this.live.state();
    effect(() => {
      const is = this.live.state();
      if (is === 'on' && was === 'lost') untracked(() => this.news.next('reconnected'));
      was = is;
    });
    void this.loadAmenities();
  }

  async ask(query: SearchQuery): Promise<void> {
    const turn = ++this.turn;
    this.patience.stop();
    this.asked.set(query);
    this.loading.set(true);
    this.problem.set(null);
    this.ways.set([]);
    await this.attempt(query, turn);
    if (turn === this.turn) this.loading.set(false);
  }

  /** Asks once. While search is getting ready, it asks again by itself. */
  private async attempt(query: SearchQuery, turn: number): Promise<void> {
    try {
      const answer = await this.api.search(query);
      if (turn !== this.turn) return;
      this.patience.stop();
      this.problem.set(null);
      this.found.set(answer);
      this.shown.set(answer.results);
      this.watch(query, [...answer.results, ...(answer.together?.results ?? [])]);
      if (answer.total === 0) void this.findWays(query, turn);
    } catch (error) {
      if (turn === this.turn) this.failed(asProblem(error), () => this.attempt(query, turn));
    }
  }

  private failed(problem: Problem, again: () => Promise<void>): void {
    this.problem.set(problem);
    if (problem.code === NOT_READY) this.patience.wait(problem.retryAfter, () => void again());
    else this.patience.stop();
  }

  retry(): Promise<void> {
    return this.ask(this.query());
  }

  /** A glance only: where it cannot be had, the strip stays grey. */
  async fetchStrip(siteId: string, from: CalendarDate, to: CalendarDate): Promise<void> {
    const days = await this.places.siteDays(siteId, from, to).catch(() => null);
    if (days) this.strips.update((strips) => new Map(strips).set(siteId, days));
  }

  /** Asks the same again without moving anything. What goes wrong here is not shown: the page still says when it was true. */
  private async renew(): Promise<void> {
    const turn = this.turn;
    if (this.loading() || this.problem()) return;
    const answer = await this.api.search(this.query()).catch(() => null);
    if (!answer || turn !== this.turn) return;
    const { results: merged, changed } = mergeResults(this.shown(), answer.results);
    const results = await this.sayWhy(merged, answer);
    if (turn !== this.turn) return;
    this.found.set(answer);
    this.shown.set(results);
    if (!changed.length) return;
    this.fresh.set(new Set(changed));
    this.said.set(results.find((result) => result.site.id === changed[0]) ?? null);
    setTimeout(() => this.fresh.set(new Set()), FRESH_MS);
  }

  /** Sites that fit no more: whether somebody is only just booking them. */
  private sayWhy(results: readonly Result[], answer: Answer): Promise<Result[]> {
    const isGone = ({ site }: Result): boolean => !answer.results.some((one) => one.site.id === site.id);
    return Promise.all(
      results.map(async (result) => {
        const days = daysOf(whenOfResult(result, this.query()));
        if (!days || !isGone(result)) return result;
        const known = await this.places.siteDays(result.site.id, days.from, days.to).catch(() => null);
        return known ? goneState(result, known, this.query()) : result;
      }),
    );
  }

  /** Each site in the days shown of it: with flexible dates those of its own result. */
  private watch(query: SearchQuery, results: readonly Result[]): void {
    this.unwatch();
    const asked = daysOf(query.when);
    if (!asked) return;
    const months = !isFlexible(query.when) && asked.from.slice(0, 7) === asked.to.slice(0, 7) ? 1 : 2;
    this.watches = results.slice(0, Math.floor(MOST_WATCHED / months)).map((result) => {
      const days = daysOf(whenOfResult(result, query)) ?? asked;
      const watch = this.live.watch({ siteId: result.site.id, ...days });
      return { watch, heard: watch.changed$.subscribe(() => this.news.next(result.site.id)) };
    });
  }

  private unwatch(): void {
    for (const { watch, heard } of this.watches) {
      heard.unsubscribe();
      watch.close();
    }
    this.watches = [];
  }

  /** How many each way of asking for less would find; those that find nothing are not offered. */
  private async findWays(query: SearchQuery, turn: number): Promise<void> {
    const ways = relaxations(query, tokyoDate(new Date()));
    const totals = await Promise.all(
      ways.map((way) =>
        this.api
          .search(way.query, 1)
          .then((answer) => answer.total)
          .catch(() => 0),
      ),
    );
    if (turn === this.turn) this.ways.set(ways.map((way, index) => ({ ...way, total: totals[index] ?? 0 })).filter((way) => way.total > 0));
  }

  /** What can be asked for: what the sites have, the most common first. Without it the page works. */
  private async loadAmenities(): Promise<void> {
    const sites = await this.places.sites().catch(() => []);
    const all = sites.flatMap((site) => site.amenities);
    const count = (code: string): number => all.filter((amenity) => amenity.code === code).length;
    const each = [...new Map(all.map((amenity) => [amenity.code, amenity])).values()];
    this.amenities.set(each.sort((a, b) => count(b.code) - count(a.code) || (a.code < b.code ? -1 : 1)));
  }
}
