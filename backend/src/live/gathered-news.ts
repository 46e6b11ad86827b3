/**
 * What has happened to the units of a room since it was last told. Pure. What must stay true: each slot and day stands
 * in it once, as the latest version said; it grows with the slots touched, not with the number of changes.
 */
export type SlotTold = { readonly slot: number; readonly date: string };
export type DayTold = { readonly date: string };
/** As the change feed tells it: how some slots of a unit stand, and how far its claims had come when that was read. */
export type UnitNews = {
  readonly siteId: string;
  readonly unitId: string;
  readonly version: number;
  readonly at: string;
  readonly slots: readonly SlotTold[];
  readonly days: readonly DayTold[];
};

type Kept<T> = { readonly version: number; readonly told: T };
type Unit = { newest: UnitNews; readonly slots: Map<number, Kept<SlotTold>>; readonly days: Map<string, Kept<DayTold>> };

export class GatheredNews {
  private readonly units = new Map<string, Unit>();

  add(news: UnitNews): void {
    const unit = this.units.get(news.unitId) ?? { newest: news, slots: new Map(), days: new Map() };
    this.units.set(news.unitId, unit);
    if (news.version >= unit.newest.version) unit.newest = news;
    for (const told of news.slots) keep(unit.slots, told.slot, { version: news.version, told });
    for (const told of news.days) keep(unit.days, told.date, { version: news.version, told });
  }

  /** One entry a unit, slots and days ascending. */
  all(): UnitNews[] {
    return [...this.units.values()].map(({ newest, slots, days }) => ({
      ...newest,
      slots: [...slots.values()].map((kept) => kept.told).sort((a, b) => a.slot - b.slot),
      days: [...days.values()].map((kept) => kept.told).sort((a, b) => (a.date < b.date ? -1 : 1)),
    }));
  }
}

function keep<K, T>(map: Map<K, Kept<T>>, key: K, now: Kept<T>): void {
  const before = map.get(key);
  if (before === undefined || before.version <= now.version) map.set(key, now);
}

/** The part of the news that lies in a month (YYYY-MM). */
export function inMonth(news: UnitNews, month: string): UnitNews {
  const within = (told: { date: string }) => told.date.startsWith(month);
  return { ...news, slots: news.slots.filter(within), days: news.days.filter(within) };
}

export function monthsTold(news: UnitNews): string[] {
  return [...new Set([...news.slots, ...news.days].map((told) => told.date.slice(0, 7)))];
}
