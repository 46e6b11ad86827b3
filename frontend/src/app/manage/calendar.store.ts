// One site's calendar for those who run it, live. What must stay true: news that are not newer ask for nothing; names come from the API
// alone, never with a push; after a time without a connection everything is asked anew; what changes keeps its place on the screen.
import { computed, DestroyRef, effect, inject, Injectable, signal, untracked } from '@angular/core';
import { Subscription } from 'rxjs';
import { AvailabilityChanged, LiveService, Watch } from '../live';
import { asProblem, Problem } from '../problems';
import { addDays, CalendarDate, tokyoDate } from '../ui';
import { ManageApi } from './manage.api';
import type { ManagedCalendar, ManagedSite } from './manage.types';
import { News, newsBetween } from './news';

const FRESH_MS = 6000;

@Injectable()
export class CalendarStore {
  private readonly api = inject(ManageApi);
  private readonly live = inject(LiveService);
  private watching: { readonly watch: Watch; readonly heard: Subscription } | null = null;
  private round = 0;
  private shown = 0;
  /** Versions that were heard of since the last request began. */
  private readonly heardOf = new Map<string, number>();

  private readonly sites = signal<readonly ManagedSite[] | null>(null);
  private readonly key = signal('');
  private readonly range = signal<{ readonly from: CalendarDate; readonly days: number } | null>(null);
  readonly calendar = signal<ManagedCalendar | null>(null);
  readonly problem = signal<Problem | null>(null);
  readonly loading = signal(true);
  /** What changed last, for one sentence. */
  readonly news = signal<readonly News[]>([]);
  /** "unit holder's id" of what changed a moment ago. */
  readonly fresh = signal<ReadonlySet<string>>(new Set());

  readonly site = computed(() => this.sites()?.find(({ id, slug }) => id === this.key() || slug === this.key()) ?? null);
  /** It is known that this person runs no site of that name. */
  readonly isMissing = computed(() => this.sites() !== null && this.key() !== '' && this.site() === null);
  readonly units = computed(() => this.site()?.units ?? []);
  readonly today = computed(() => tokyoDate(new Date(this.calendar()?.asOf ?? Date.now())));
  readonly isLive = computed(() => this.live.state() === 'on');
  readonly isLost = computed(() => this.live.state() === 'lost');

  constructor() {
    effect(() => {
      const [site, range] = [this.site(), this.range()];
      if (site && range) untracked(() => this.watch(site.id, range.from, addDays(range.from, range.days - 1)));
    });
    let was = this.live.state();
    effect(() => {
      const is = this.live.state();
      if (is === 'on' && was === 'lost') untracked(() => void this.fetch());
      was = is;
    });
    inject(DestroyRef).onDestroy(() => this.unwatch());
  }

  open(key: string, from: CalendarDate, days: number): void {
    this.key.set(key);
    const range = this.range();
    if (range?.from !== from || range.days !== days) this.range.set({ from, days });
    if (this.sites() === null) void this.load();
  }

  /** Everything anew: the sites too, where they could not be had. */
  async load(): Promise<void> {
    if (this.sites() !== null) return this.fetch();
    this.loading.set(true);
    try {
      this.sites.set(await this.api.sites());
      this.problem.set(null);
    } catch (error) {
      this.problem.set(asProblem(error));
    }
    if (!this.site()) this.loading.set(false);
  }

  async fetch(): Promise<void> {
    const [site, range] = [this.site(), this.range()];
    if (!site || !range) return;
    const round = ++this.round;
    this.heardOf.clear();
    this.loading.set(true);
    try {
      const answer = await this.api.calendar(site.id, range.from, addDays(range.from, range.days - 1));
      if (round > this.shown && this.range() === range) {
        this.shown = round;
        this.take(answer);
      }
    } catch (error) {
      if (round === this.round) this.problem.set(asProblem(error));
    } finally {
      if (round === this.round) this.loading.set(false);
    }
    if (round === this.round && this.isBehind(this.heardOf)) await this.fetch();
  }

  private isBehind(versions: ReadonlyMap<string, number>): boolean {
    const units = this.calendar()?.units;
    return units ? units.some(({ unitId, version }) => (versions.get(unitId) ?? 0) > version) : versions.size > 0;
  }

  private take(answer: ManagedCalendar): void {
    const news = newsBetween(this.calendar(), answer);
    this.calendar.set(answer);
    this.problem.set(null);
    if (news.length === 0) return;
    this.news.set(news);
    const names = news.map(({ unitId, bar }) => `${unitId} ${bar.id}`);
    this.fresh.update((fresh) => new Set([...fresh, ...names]));
    setTimeout(() => this.fresh.update((fresh) => new Set([...fresh].filter((name) => !names.includes(name)))), FRESH_MS);
  }

  private watch(siteId: string, from: CalendarDate, to: CalendarDate): void {
    void this.fetch();
    this.unwatch();
    const watch = this.live.watch({ siteId, from, to });
    const heard = watch.changed$.subscribe((news) => this.hear(news));
    heard.add(watch.watching$.subscribe(({ versions }) => this.catchUp(new Map(Object.entries(versions)))));
    this.watching = { watch, heard };
  }

  private hear({ unitId, version }: AvailabilityChanged): void {
    this.catchUp(new Map([[unitId, version]]));
  }

  /** Asks at once; while an answer is awaited, it is looked at first, as it may know already. */
  private catchUp(versions: ReadonlyMap<string, number>): void {
    if (!this.isBehind(versions)) return;
    for (const [unitId, version] of versions) this.heardOf.set(unitId, version);
    if (!this.loading()) void this.fetch();
  }

  private unwatch(): void {
    this.watching?.heard.unsubscribe();
    this.watching?.watch.close();
    this.watching = null;
  }
}
