/**
 * Days of many units, from the index; from one reading of the ledger where the index does not reach (not built yet, years
 * ahead, a unit that is new), and for those who may know whose a claim is. Must stay true: at most two statements, whatever
 * the number of units and days; what is shown is of one moment.
 */
import { Injectable } from '@nestjs/common';
import { addDays, halfHourSlot, nightSlot, tokyoInstant, type CalendarDate } from '../../kernel/index.js';
import type { UnitCard } from '../../places/index.js';
import { ClaimsQueries, type HeldClaim, type MadeUnit, type Reading } from '../claims.queries.js';
import { leavesOf } from '../domain/footprint.js';
import { groupBy } from '../domain/grouping.js';
import { Occupancy, type Taken } from '../domain/occupancy.js';
import { IndexOccupancy } from '../search-index/index-occupancy.js';
import { SearchIndex } from '../search-index/search-index.js';
import { unitDay, type UnitDay } from './unit-days.js';

/** Days of one unit; they need not be neighbours, but what lies between them is read too. */
export type DaysAsk = { readonly card: UnitCard; readonly dates: readonly CalendarDate[] };

/** `quantity` is 1 for a whole. */
export type UnitView = { readonly card: UnitCard; readonly version: number; readonly quantity: number; readonly days: UnitDay[] };

@Injectable()
export class CalendarReader {
  constructor(
    private readonly claims: ClaimsQueries,
    private readonly index: SearchIndex,
  ) {}

  /** `slots` asks for the half-hours of units by time. */
  async days(asks: readonly DaysAsk[], now: Date, slots = true): Promise<{ views: UnitView[]; at: Date }> {
    return this.fromIndex(asks, now, slots) ?? this.read(asks, now, (readings) => this.claims.taken(readings));
  }

  /** The same with the claims it was read from, for those who may know whose they are. */
  async daysAndClaims(
    asks: readonly DaysAsk[],
    now: Date,
  ): Promise<{ views: UnitView[]; at: Date; claims: HeldClaim[]; readings: Reading[] }> {
    return this.read(asks, now, (readings) => this.claims.held(readings));
  }

  private fromIndex(asks: readonly DaysAsk[], now: Date, slots: boolean): { views: UnitView[]; at: Date } | undefined {
    if (!this.index.ready) return undefined;
    const occupancy = new IndexOccupancy(this.index.state);
    const some = asks.filter((ask) => ask.dates.length > 0);
    if (!some.every((ask) => occupancy.covers(ask.card.id, [spanOf(ask)]))) return undefined;
    const views = some.map(({ card, dates }): UnitView => {
      const facts = occupancy.rulesOf(card);
      const ask = { card, occupancy, now, slots, ...(facts && { facts }) };
      const quantity = card.parts.length > 0 ? 1 : card.quantity;
      return { card, version: occupancy.version(card.id), quantity, days: dates.map((date) => unitDay(ask, date)) };
    });
    return { views, at: now };
  }

  private async read<T extends Taken>(asks: readonly DaysAsk[], now: Date, claimsIn: (readings: Reading[]) => Promise<T[]>) {
    const made = await this.claims.made(asks.map((ask) => ask.card.id));
    const known = asks.filter((ask) => made.has(ask.card.id) && ask.dates.length > 0);
    const readings = readingsOf(known, made);
    const claims = await claimsIn(readings);
    const occupancy = new Occupancy(made, claims);
    const views = known.map(({ card, dates }): UnitView => {
      const { version, quantity, parts } = made.get(card.id) as MadeUnit;
      const ask = { card, occupancy, now, slots: true };
      return { card, version, quantity: parts.length > 0 ? 1 : quantity, days: dates.map((date) => unitDay(ask, date)) };
    });
    return { views, at: now, claims, readings };
  }
}

/** The slots from the first of the days to the last. */
function spanOf({ card, dates }: DaysAsk): { from: number; to: number } {
  const sorted = [...dates].sort();
  const [first, last] = [sorted[0] as CalendarDate, sorted.at(-1) as CalendarDate];
  return card.grain === 'half-hour'
    ? { from: halfHourSlot(tokyoInstant(first, '00:00')), to: halfHourSlot(tokyoInstant(addDays(last, 1), '00:00')) }
    : { from: nightSlot(first), to: nightSlot(last) + 1 };
}

/** One range of slots for all units of a grain that are asked for the same days, so that the statement stays short. */
function readingsOf(asks: readonly DaysAsk[], made: ReadonlyMap<string, MadeUnit>): Reading[] {
  const spans = asks.map((ask) => ({ card: ask.card, ...spanOf(ask) }));
  return [...groupBy(spans, (span) => `${span.from}-${span.to}`).values()].map((group) => ({
    unitIds: [...new Set(group.flatMap(({ card }) => leavesOf(made.get(card.id) ?? card)))],
    from: group[0]?.from ?? 0,
    to: group[0]?.to ?? 0,
  }));
}
