/**
 * What was told of late, for pages that were away for moments. Pure. What must stay true: a page that knows a unit up to
 * a version gets everything told of it since, or is told that this is not known any more; nothing in between. Bounded
 * by the slots it holds, whatever the number of units and changes; the oldest goes first.
 */
import { GatheredNews, type UnitNews } from './gathered-news.js';

export const MOST_SLOTS = 100_000;
/** A page that missed more of one unit is quicker off with asking for all of it. */
export const MOST_MISSED = 400;

type Told = { readonly news: UnitNews; readonly size: number };
/** `since`: everything told of the unit after this version is still held. */
type Unit = { since: number; readonly told: Told[] };

export class RecentNews {
  private readonly units = new Map<string, Unit>();
  private readonly order: Told[] = [];
  private oldest = 0;
  private slots = 0;

  constructor(private readonly most = MOST_SLOTS) {}

  /** The unit has come to this version and nothing of it was told before: from now on all of it is known. */
  begin(unitId: string, version: number): void {
    if (!this.units.has(unitId)) this.units.set(unitId, { since: version, told: [] });
  }

  add(news: UnitNews): void {
    const told: Told = { news, size: news.slots.length + news.days.length + 1 };
    // Of a unit never looked at before, what led to this version is not known.
    this.begin(news.unitId, news.version);
    this.units.get(news.unitId)?.told.push(told);
    this.order.push(told);
    this.slots += told.size;
    while (this.slots > this.most && this.oldest < this.order.length) this.forgetOldest();
    if (this.oldest * 2 > this.order.length) this.compact();
  }

  /** What was told of the unit after the version, put together; undefined when that is not known, or too much. */
  since(unitId: string, version: number): UnitNews[] | undefined {
    const unit = this.units.get(unitId);
    if (unit === undefined || version < unit.since) return undefined;
    const missed = unit.told.filter((told) => told.news.version > version);
    if (missed.reduce((sum, told) => sum + told.size, 0) > MOST_MISSED) return undefined;
    const gathered = new GatheredNews();
    for (const { news } of missed) gathered.add(news);
    return gathered.all();
  }

  /** What is forgotten is taken off the list now and then, not one by one. */
  private compact(): void {
    this.order.splice(0, this.oldest);
    this.oldest = 0;
  }

  private forgetOldest(): void {
    const told = this.order[this.oldest++] as Told;
    const unit = this.units.get(told.news.unitId);
    this.slots -= told.size;
    if (unit === undefined) return;
    unit.told.shift();
    unit.since = Math.max(unit.since, told.news.version);
  }
}
