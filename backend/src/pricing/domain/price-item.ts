/**
 * The price of one item: one unit, so many of it, over one window. Must stay true: a price holds nothing and decides
 * nothing about whether the item can be had; it is a pure function of plans, window and hours.
 */
import {
  nightsOf,
  slotsOfNights,
  slotsOfRange,
  tokyoDate,
  type CalendarDate,
  type DaysWindow,
  type NightsWindow,
  type RangeWindow,
  type TaxCode,
  type TimeRange,
  type Window,
  type Yen,
} from '../../kernel/index.js';
import { priceDay, type DayAsked, type DayPrice, type OpeningDay } from './price-day.js';
import { cleaningLines, discountLines, mergeLines, tariffLine, totalOf, type Ordered, type PriceLine } from './price-line.js';
import { choosePlan, type RatePlan } from './rate-plan.js';

/** What a unit adds to its tariffs: a fee once per unit, and per cent off from so many nights. */
export type PricedUnit = { cleaningFee?: Yen | null; longStay?: readonly { nights: number; pct: number }[] | null };

export type PriceRequest = Ordered & {
  unit: PricedUnit;
  plans: readonly RatePlan[];
  window: Window;
  /** The unit's hours on a day in Tokyo; undefined where it is closed. Not asked for nights. */
  opening: (date: CalendarDate) => OpeningDay | undefined;
};

/** What the item takes: its nights, or stretches of opening days (longer than asked where a tariff claims more). */
export type ClaimWindow = NightsWindow | { kind: 'ranges'; ranges: TimeRange[] };

export type Priced = { kind: 'priced'; lines: PriceLine[]; total: Yen; taxCode: TaxCode; claimWindow: ClaimWindow };

/** Why there is no price: nothing is asked · closed that day · outside its hours · no tariff · the shortest stay is longer. */
export type Unpriced = {
  kind: 'unpriced';
  reason: 'empty' | 'closed' | 'outside-hours' | 'no-tariff' | 'min-nights';
  date?: CalendarDate;
  minNights?: number;
};

/** `inquiry`: let by the month only, which no window prices. */
export type PriceResult = Priced | { kind: 'inquiry' } | Unpriced;

const unpriced = (reason: Unpriced['reason'], more: Partial<Unpriced> = {}): Unpriced => ({ ...more, kind: 'unpriced', reason });

function priced(lines: PriceLine[], claimWindow: ClaimWindow): PriceResult {
  const [first] = lines;
  return first ? { kind: 'priced', lines, total: totalOf(lines), taxCode: first.taxCode, claimWindow } : unpriced('empty');
}

/** No plan takes the night: either none is for nights, or all of them ask for a longer stay. */
function noNightPlan(plans: readonly RatePlan[], date: CalendarDate): Unpriced {
  const lengths = plans.map((plan) => plan.minNights ?? 1).sort((a, b) => a - b);
  const minNights = lengths.find((nights) => choosePlan(plans, { per: 'night', on: date, nights }));
  return minNights === undefined ? unpriced('no-tariff', { date }) : unpriced('min-nights', { date, minNights });
}

function priceNights(request: PriceRequest, window: NightsWindow): PriceResult {
  const nights = nightsOf(window);
  const room: PriceLine[] = [];
  for (const on of nights) {
    const plan = choosePlan(request.plans, { per: 'night', on, nights: nights.length });
    if (!plan) return noNightPlan(request.plans, on);
    room.push(tariffLine(plan, 1, request));
  }
  const [first] = room;
  if (!first) return unpriced('empty');
  const discount = Math.max(0, ...(request.unit.longStay ?? []).filter((step) => step.nights <= nights.length).map((step) => step.pct));
  const lines = [
    ...mergeLines(room),
    ...discountLines(room, discount),
    ...cleaningLines(request.unit.cleaningFee, request.quantity, first.taxCode),
  ];
  return priced(lines, window);
}

function priceDays(request: PriceRequest, asked: { date: CalendarDate; what: DayAsked }[]): PriceResult {
  const prices: DayPrice[] = [];
  for (const { date, what } of asked) {
    const day = request.opening(date);
    if (!day) return unpriced('closed', { date });
    const outside =
      typeof what === 'object' && ('part' in what ? !day.parts[what.part] : what.range.start < day.from || day.to < what.range.end);
    if (outside) return unpriced('outside-hours', { date });
    const price = priceDay(request.plans, request, day, what);
    if (!price) return unpriced('no-tariff', { date });
    prices.push(price);
  }
  return priced(mergeLines(prices.flatMap((p) => p.lines)), { kind: 'ranges', ranges: prices.map((p) => p.claim) });
}

function askedOf(window: DaysWindow | RangeWindow): { date: CalendarDate; what: DayAsked }[] {
  if (window.kind === 'range') return window.start < window.end ? [{ date: tokyoDate(window.start), what: { range: window } }] : [];
  return [...new Set(window.days)].sort().map((date) => ({ date, what: window.part ? { part: window.part } : 'whole' }));
}

/**
 * Prices the item. Nights: each night's tariff, less the long-stay discount, plus cleaning once per unit. Days, parts
 * and ranges: see price-day.ts. A range must lie within one opening day. Days named twice count once. Throws
 * RangeError unless quantity and party are whole numbers from 1.
 */
export function priceItem(request: PriceRequest): PriceResult {
  const { quantity, party, plans, window } = request;
  if (![quantity, party].every((n) => Number.isSafeInteger(n) && n >= 1))
    throw new RangeError('quantity and party are whole numbers from 1');
  if (plans.length > 0 && plans.every((plan) => plan.per === 'month')) return { kind: 'inquiry' };
  return window.kind === 'nights' ? priceNights(request, window) : priceDays(request, askedOf(window));
}

/** The slots that a priced item takes: dates' numbers for nights, half-hours for ranges, ascending. */
export function slotsOfClaim(claim: ClaimWindow): number[] {
  return claim.kind === 'nights' ? slotsOfNights(claim) : claim.ranges.flatMap(slotsOfRange);
}
