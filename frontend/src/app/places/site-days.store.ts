// What is free at one site in the months shown, live. What must stay true: news older than what was read change nothing, and none is lost
// that comes while an answer is awaited; after a time without a connection the server says what was missed, or everything is asked anew,
// until the answer is as new as the server said; what changes keeps its place on the screen.
import { computed, DestroyRef, effect, inject, Injectable, signal, untracked } from '@angular/core';
import { Subscription } from 'rxjs';
import { AvailabilityChanged, LiveService, Standing, Versions, Watch } from '../live';
import { asProblem, Problem } from '../problems';
import { addDays, addMonths, CalendarDate, firstOfMonth, tokyoDate } from '../ui/calendar-date';
import type { SlotState } from '../ui/status';
import type { Nights } from './choice';
import { PlacesApi } from './places.api';
import type { SiteAvailability, UnitAvailability } from './place.types';
import { cameFree, withAnswer, withNews } from './unit-days';

const FRESH_MS = 6000;
/** Another instance may answer that is a moment behind the one that pushes to us. */
const AGAIN_MS = 400;
const MOST_TRIES = 5;

export interface News {
  readonly unitId: string;
  readonly date: CalendarDate;
  readonly state: SlotState;
  readonly heldUntil: string | null;
}

@Injectable()
export class SiteDays {
  private readonly api = inject(PlacesApi);
  private readonly live = inject(LiveService);
  private watching: { watch: Watch; heard: Subscription } | null = null;
  /** Requests under way, and what was pushed since the first of them began. */
  private asking = 0;
  private heardMeanwhile: AvailabilityChanged[] = [];
  /** What is known must be as new as this. */
  private least: Versions = {};
  private tries = 0;
  /** The connection stood before for this watch. */
  private isBack = false;

  readonly today = tokyoDate(new Date());
  readonly siteId = signal<string | null>(null);
  /** The first of the two months shown. */
  readonly month = signal(firstOfMonth(this.today));
  /** The nights chosen: known too where they lie outside the months shown. */
  readonly nights = signal<Nights | null>(null);
  readonly known = signal<SiteAvailability | null>(null);
  readonly problem = signal<Problem | null>(null);
  /** "unit date" that came free a moment ago. */
  readonly fresh = signal<ReadonlySet<string>>(new Set());
  readonly news = signal<News | null>(null);
  /** Grows whenever something changed: what depends on it asks again. */
  readonly changes = signal(0);
  /** The days and half-hours of units whose tables are open. */
  readonly tables = signal<ReadonlyMap<string, UnitAvailability>>(new Map());
  readonly tableProblem = signal<Problem | null>(null);
  /** How many people look at this site now; null when it is not known. */
  readonly people = signal<number | null>(null);
  readonly isLive = computed(() => this.live.state() === 'on');

  private readonly span = computed(() => {
    const from = this.month();
    return { from: from < this.today ? this.today : from, to: addDays(addMonths(from, 2), -1) };
  });

  constructor() {
    effect(() => {
      const [siteId, span] = [this.siteId(), this.span()];
      if (siteId) untracked(() => this.watch(siteId, span));
    });
    effect(() => {
      const nights = this.nights();
      if (nights) untracked(() => this.showMonthOf(nights.checkIn));
    });
    inject(DestroyRef).onDestroy(() => this.unwatch());
  }

  catchUp(): void {
    void this.fetch();
    this.changes.update((count) => count + 1);
  }

  /** Asks for the months shown, and for the chosen nights where they lie elsewhere. */
  async fetch(): Promise<void> {
    const siteId = this.siteId();
    if (!siteId) return;
    const { from, to } = this.span();
    const nights = this.nights();
    const outside = nights !== null && (nights.checkIn < from || nights.checkOut > addDays(to, 1));
    this.asking += 1;
    try {
      await Promise.all([this.fetchSpan(siteId, from, to), outside ? this.fetchSpan(siteId, nights.checkIn, nights.checkOut) : null]);
      this.problem.set(null);
    } catch (error) {
      this.problem.set(asProblem(error));
    }
    this.asking -= 1;
    if (this.asking > 0) return;
    this.heardMeanwhile = [];
    if (!this.isBehind()) this.tries = 0;
    else if (this.tries++ < MOST_TRIES) setTimeout(() => this.asking === 0 && this.isBehind() && this.catchUp(), AGAIN_MS * this.tries);
  }

  async fetchTable(unitId: string, from: CalendarDate, to: CalendarDate): Promise<void> {
    try {
      const table = await this.api.unitDays(unitId, from, to);
      this.tables.update((tables) => new Map(tables).set(unitId, table));
      this.tableProblem.set(null);
    } catch (error) {
      this.tableProblem.set(asProblem(error));
    }
  }

  private async fetchSpan(siteId: string, from: CalendarDate, to: CalendarDate): Promise<void> {
    const answer = await this.api.siteDays(siteId, from, to);
    if (siteId !== this.siteId()) return;
    const before = this.known();
    const after = this.heardMeanwhile.reduce(withNews, withAnswer(before, answer));
    this.known.set(after);
    if (before?.siteId === siteId) this.outline(cameFree(before, after));
  }

  private watch(siteId: string, span: { from: CalendarDate; to: CalendarDate }): void {
    this.least = {};
    this.isBack = false;
    void this.fetch();
    const before = this.watching;
    const watch = this.live.watch({ siteId, ...span, looking: true }, () => this.versions(siteId));
    const heard = watch.changed$.subscribe((news) => this.hear(news));
    heard.add(watch.watching$.subscribe((standing) => this.compare(standing)));
    heard.add(watch.people$.subscribe((people) => this.people.set(people)));
    this.watching = { watch, heard };
    // Closed after the new one was opened: the connection stays.
    before?.heard.unsubscribe();
    before?.watch.close();
  }

  private hear(news: AvailabilityChanged): void {
    if (this.asking > 0) this.heardMeanwhile.push(news);
    const known = this.known();
    if (!known) return;
    const after = withNews(known, news);
    if (after === known) return;
    this.known.set(after);
    this.outline(cameFree(known, after));
    const first = news.slots[0];
    if (first) this.news.set({ unitId: news.unitId, date: first.date, state: first.state, heldUntil: first.heldUntil ?? null });
    this.changes.update((count) => count + 1);
  }

  /** What was asked for while we were away, prices too, may have failed: it is asked again even where nothing happened. */
  private compare({ versions, reload }: Standing): void {
    if (this.isBack) this.changes.update((count) => count + 1);
    this.isBack = true;
    if (reload) this.least = versions;
    const isUnknown = reload && Object.keys(versions).length === 0;
    if (this.asking === 0 && (this.isBehind() || isUnknown || this.problem())) this.catchUp();
  }

  private isBehind(): boolean {
    return this.known()?.units.some((unit) => (this.least[unit.unitId] ?? 0) > unit.version) ?? false;
  }

  private versions(siteId: string): Versions | null {
    const known = this.known();
    return known?.siteId === siteId ? Object.fromEntries(known.units.map(({ unitId, version }) => [unitId, version])) : null;
  }

  private showMonthOf(date: CalendarDate): void {
    const month = firstOfMonth(date);
    if (month < this.month() || month >= addMonths(this.month(), 2)) this.month.set(month);
  }

  private outline(days: readonly string[]): void {
    if (days.length === 0) return;
    this.fresh.set(new Set([...this.fresh(), ...days]));
    setTimeout(() => this.fresh.set(new Set([...this.fresh()].filter((day) => !days.includes(day)))), FRESH_MS);
  }

  private unwatch(): void {
    this.watching?.heard.unsubscribe();
    this.watching?.watch.close();
    this.watching = null;
  }
}
