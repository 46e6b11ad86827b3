/**
 * The first time from a day on at which a unit can be had. Must stay true: exact; by the same rules, bits and prices as
 * search; the days looked at end with the unit's own horizon.
 */
import { Injectable } from '@nestjs/common';
import {
  addDays,
  type CalendarDate,
  HALF_HOUR_MS,
  nightSlot,
  type NightsWindow,
  type RangeWindow,
  tokyoDate,
  type Yen,
} from '../../kernel/index.js';
import { Places, type RatePlanFacts, type UnitCard } from '../../places/index.js';
import { Clock } from '../../platform/clock/index.js';
import { priceUnit } from '../../pricing/index.js';
import { UnitTooSmall, SearchIncomplete } from '../availability.problems.js';
import type { IndexState } from '../search-index/index-state.js';
import { SearchIndex } from '../search-index/search-index.js';
import { claimsIfAllowed, runsOf, windowFacts } from '../window-claims.js';
import { wireWindow } from '../wire-windows.js';
import type { FirstFree, FirstFreeQuery } from './first-free.dto.js';

type Wanted = { readonly card: UnitCard; readonly plans: readonly RatePlanFacts[]; readonly party: number; readonly quantity: number };
type Found = { readonly window: NightsWindow | RangeWindow; readonly price: Yen };

@Injectable()
export class FindFirstFree {
  constructor(
    private readonly places: Places,
    private readonly index: SearchIndex,
    private readonly clock: Clock,
  ) {}

  async run(unitId: string, query: FirstFreeQuery): Promise<FirstFree> {
    const { state } = this.index;
    const [card] = (await this.places.units([unitId])) as [UnitCard];
    const { party } = query;
    if (party > card.capacity * card.quantity) throw new UnitTooSmall({ unitId, most: card.capacity * card.quantity });
    const byNight = card.grain === 'night';
    if ((byNight ? query.nights : query.minutes) === undefined) throw new SearchIncomplete({ missing: [byNight ? 'nights' : 'minutes'] });
    const plans = await this.places.ratePlans([unitId]);
    const wanted = { card, plans, party, quantity: Math.ceil(party / card.capacity) };
    const now = this.clock.now();
    const today = tokyoDate(now);
    const from = query.from === undefined || query.from < today ? today : query.from;
    const found = byNight
      ? this.firstNights(state, wanted, query.nights ?? 1, from, now)
      : this.firstRange(state, wanted, query.minutes ?? 30, from, now);
    return {
      unitId,
      asOf: now.toISOString(),
      found: found === undefined ? null : { ...wireWindow(found.window), quantity: wanted.quantity, price: found.price },
    };
  }

  private firstNights(state: IndexState, wanted: Wanted, nights: number, from: CalendarDate, now: Date): Found | undefined {
    const until = addDays(tokyoDate(now), wanted.card.horizonDays);
    for (let checkIn = from; checkIn <= until; checkIn = addDays(checkIn, 1)) {
      const window: NightsWindow = { kind: 'nights', checkIn, checkOut: addDays(checkIn, nights) };
      if (nightSlot(window.checkOut) >= state.nights.end) return undefined;
      const price = this.priceIfFree(state, wanted, window, now);
      if (price !== undefined) return { window, price };
    }
    return undefined;
  }

  private firstRange(state: IndexState, wanted: Wanted, minutes: number, from: CalendarDate, now: Date): Found | undefined {
    const facts = windowFacts(wanted.card);
    const until = addDays(tokyoDate(now), wanted.card.horizonDays);
    for (let date = from; date <= until; date = addDays(date, 1)) {
      const day = facts.hoursOn(date);
      if ('closed' in day) continue;
      const last = day.to.getTime() - minutes * 60_000;
      for (let start = day.from.getTime(); start <= last; start += HALF_HOUR_MS) {
        const window: RangeWindow = { kind: 'range', start: new Date(start), end: new Date(start + minutes * 60_000) };
        const price = this.priceIfFree(state, wanted, window, now);
        if (price !== undefined) return { window, price };
      }
    }
    return undefined;
  }

  /** The price where the rules allow the window, a tariff has it, and so many are free through all that it claims. */
  private priceIfFree(state: IndexState, wanted: Wanted, window: NightsWindow | RangeWindow, now: Date): Yen | undefined {
    const { card, plans, party, quantity } = wanted;
    if (claimsIfAllowed(card, window, now) === undefined) return undefined;
    const unit = state.facts.unit(card.id);
    const priced = priceUnit(card, plans, { window, party, quantity });
    if (priced.kind !== 'priced' || unit < 0) return undefined;
    const runs = runsOf(card, priced.claimWindow, now);
    return state.covers(unit, runs) && state.free(unit, runs) >= quantity ? priced.total : undefined;
  }
}
