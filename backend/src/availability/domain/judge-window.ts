/**
 * Whether a window can be had of a unit at all, by the rules alone: time, hours, closing days, licence. Must stay true:
 * knows nothing of who has what; the answer depends on the facts, the window and `now`; days are days in Tokyo wherever
 * the caller sits; a refusal names the rule and what would succeed.
 * Source: rules.md sections 2.1, 3.1 and 10.4 (closed dates are never sellable).
 */
import {
  addDays,
  daysBetween,
  HALF_HOUR_MS,
  lastUse,
  nightCount,
  nightsOf,
  tokyoDate,
  tokyoInstant,
  type CalendarDate,
  type DayPart,
  type DaysWindow,
  type NightsWindow,
  type RangeWindow,
  type Text,
  type TimeRange,
  type Window,
} from '../../kernel/index.js';
import type { Claimed } from './runs.js';

/** An opening day, or why there is none. */
export type DayHours = { from: Date; to: Date; parts: Partial<Record<DayPart, TimeRange>> } | { closed: Text };

/** What licence and law say to the nights: see places' rules. */
export type NightsRefusal =
  | { rule: 'no-licence' }
  | { rule: 'not-in-force'; from: CalendarDate | null; until: CalendarDate | null }
  | { rule: 'too-long'; longest: number };

/** What the judge has to know of the unit. Times are 'HH:MM' in Tokyo. */
export type WindowFacts = {
  readonly grain: 'night' | 'half-hour' | 'month';
  readonly leadMin: number;
  readonly horizonDays: number;
  /** Until when people may arrive on the first evening. */
  readonly arrivalTo?: string | undefined;
  hoursOn(date: CalendarDate): DayHours;
  /** Why the site is closed on the day, by its rules. */
  closedOn(date: CalendarDate): Text | undefined;
  /** Whether nobody ever sleeps at the site. */
  readonly neverOvernight: boolean;
  refuseNights(range: NightsWindow): NightsRefusal | undefined;
};

export type WindowRefusal =
  | NightsRefusal
  | { rule: 'empty' }
  | { rule: 'off-grid' }
  | { rule: 'wrong-kind'; allowed: string[] }
  | { rule: 'past'; today: CalendarDate }
  | { rule: 'too-far'; until: CalendarDate }
  | { rule: 'lead-time'; earliest: Date }
  | { rule: 'closed'; date: CalendarDate; reason: Text }
  | { rule: 'outside-hours'; date: CalendarDate; opens: Date; closes: Date };

export type Judgement = { readonly refusal: WindowRefusal } | { readonly claimed: Claimed };

/** Most days in one item of days. */
export const MOST_DAYS = 92;

/** Beyond the calendar that the house keeps; asked first, because such an instant has no day in Tokyo. */
const END_OF_TIME = Date.UTC(2199, 11, 31);

const onHalfHour = (instant: Date) => instant.getTime() % HALF_HOUR_MS === 0;

/** The end before the beginning, nothing asked, a day twice, or times between the half-hours. */
function shapeRefusal(window: Window): WindowRefusal | undefined {
  if (window.kind === 'nights') return nightCount(window) === 0 ? { rule: 'empty' } : undefined;
  if (window.kind === 'range') {
    if (window.start >= window.end) return { rule: 'empty' };
    return onHalfHour(window.start) && onHalfHour(window.end) ? undefined : { rule: 'off-grid' };
  }
  if (window.days.length === 0 || new Set(window.days).size !== window.days.length) return { rule: 'empty' };
  return window.days.length > MOST_DAYS ? { rule: 'too-long', longest: MOST_DAYS } : undefined;
}

function kindRefusal(window: Window, facts: WindowFacts): WindowRefusal | undefined {
  if (window.kind === 'nights' && facts.neverOvernight) return { rule: 'no-licence' };
  if (facts.grain === 'month') return undefined;
  const nights = window.kind === 'nights';
  if (nights === (facts.grain === 'night')) return undefined;
  return { rule: 'wrong-kind', allowed: nights ? ['start', 'end', 'days'] : ['checkIn', 'checkOut'] };
}

function horizonRefusal(window: Window, facts: WindowFacts, today: CalendarDate): WindowRefusal | undefined {
  const until = addDays(today, facts.horizonDays);
  return daysBetween(lastUse(window), until) < 0 ? { rule: 'too-far', until } : undefined;
}

/** `latest` is when the unit must have been booked; the lead time is counted back from it. */
function tooLate(latest: Date, facts: WindowFacts, now: Date): WindowRefusal | undefined {
  const lead = facts.leadMin * 60_000;
  return now.getTime() + lead > latest.getTime() ? { rule: 'lead-time', earliest: new Date(now.getTime() + lead) } : undefined;
}

function judgeNights(window: NightsWindow, facts: WindowFacts, now: Date): Judgement {
  const today = tokyoDate(now);
  if (window.checkIn < today) return { refusal: { rule: 'past', today } };
  const licence = facts.refuseNights(window);
  const shut = nightsOf(window)
    .map((date) => ({ date, reason: facts.closedOn(date) }))
    .find((day) => day.reason !== undefined);
  const refusal =
    licence ??
    horizonRefusal(window, facts, today) ??
    tooLate(tokyoInstant(window.checkIn, facts.arrivalTo ?? '24:00'), facts, now) ??
    (shut?.reason ? { rule: 'closed' as const, date: shut.date, reason: shut.reason } : undefined);
  return refusal ? { refusal } : { claimed: window };
}

function judgeRange(window: RangeWindow, facts: WindowFacts, now: Date): Judgement {
  const today = tokyoDate(now);
  if (window.start < now) return { refusal: { rule: 'past', today } };
  if (window.end.getTime() > END_OF_TIME) return { refusal: { rule: 'too-far', until: addDays(today, facts.horizonDays) } };
  const date = tokyoDate(window.start);
  const late = horizonRefusal(window, facts, today) ?? tooLate(window.start, facts, now);
  if (late) return { refusal: late };
  const day = facts.hoursOn(date);
  if ('closed' in day) return { refusal: { rule: 'closed', date, reason: day.closed } };
  const within = day.from <= window.start && window.end <= day.to;
  if (!within) return { refusal: { rule: 'outside-hours', date, opens: day.from, closes: day.to } };
  return { claimed: { kind: 'ranges', ranges: [{ start: window.start, end: window.end }] } };
}

/** One day or its part. A day that has begun can still be had for what is left of it; without lead time that is. */
function judgeDay(date: CalendarDate, part: DayPart | undefined, facts: WindowFacts, now: Date): WindowRefusal | TimeRange {
  const day = facts.hoursOn(date);
  if ('closed' in day) return { rule: 'closed', date, reason: day.closed };
  const range = part === undefined ? { start: day.from, end: day.to } : day.parts[part];
  if (range === undefined) return { rule: 'outside-hours', date, opens: day.from, closes: day.to };
  if (range.end <= now) return { rule: 'past', today: tokyoDate(now) };
  return (facts.leadMin > 0 ? tooLate(range.start, facts, now) : undefined) ?? range;
}

function judgeDays(window: DaysWindow, facts: WindowFacts, now: Date): Judgement {
  const today = tokyoDate(now);
  const days = [...window.days].sort();
  if (days.some((date) => date < today)) return { refusal: { rule: 'past', today } };
  const far = horizonRefusal(window, facts, today);
  if (far) return { refusal: far };
  const ranges: TimeRange[] = [];
  for (const date of days) {
    const judged = judgeDay(date, window.part, facts, now);
    if ('rule' in judged) return { refusal: judged };
    ranges.push(judged);
  }
  return { claimed: { kind: 'ranges', ranges } };
}

/**
 * The first rule that refuses the window, in the order shape, kind and licence, past, too far ahead, too late, closed,
 * outside the hours; else what it claims. Minpaku nights pass: that they are not sold yet is a matter of sale.
 */
export function judgeWindow(window: Window, facts: WindowFacts, now: Date): Judgement {
  const refusal = shapeRefusal(window) ?? kindRefusal(window, facts);
  if (refusal) return { refusal };
  // Let by the month: no window claims a slot of it, and the sale refuses it with the right word (by inquiry).
  if (facts.grain === 'month') return { claimed: { kind: 'ranges', ranges: [] } };
  if (window.kind === 'nights') return judgeNights(window, facts, now);
  return window.kind === 'range' ? judgeRange(window, facts, now) : judgeDays(window, facts, now);
}
