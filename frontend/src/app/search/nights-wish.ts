// What a form holds of nights that are wished for: one stay by its dates, so many days earlier or later too, or any nights of a stretch.
// Pure. What must stay true: whenOf(wishOf(when)) is when; nothing that the server would refuse for its form alone becomes a query.
import { addDays, addMonths, CalendarDate, daysBetween, firstOfMonth, isCalendarDate } from '../ui/calendar-date';
import type { NightSelection } from '../ui/night-selection';
import { Flex, FLEX, LONGEST_STAY, MOST_DAYS, When } from './search-query';

/** By the dates themselves, some days around them too, or anywhere in a stretch of days. */
export const HOWS = ['exact', 'around', 'stretch'] as const;
export type How = (typeof HOWS)[number];
/** Why it is no query yet: dates are missing, the stretch has no end, is too long, or too short for the nights. */
export type Wrong = '' | 'nights' | 'stretch' | 'wide' | 'short';

export interface NightsWish {
  readonly how: How;
  readonly dates: NightSelection;
  readonly flex: Flex;
  readonly nights: number;
  readonly from: string;
  readonly to: string;
  readonly weekends: boolean;
}
const MONTHS_OFFERED = 12;

/** All nights of a month that are still to come. */
export function monthStretch(first: CalendarDate, today: CalendarDate): { from: CalendarDate; to: CalendarDate } {
  return { from: first < today ? today : first, to: addDays(addMonths(first, 1), -1) };
}
/** The first days of the months that can be chosen at once. */
export const monthsFrom = (today: CalendarDate): CalendarDate[] =>
  Array.from({ length: MONTHS_OFFERED }, (_, index) => addMonths(firstOfMonth(today), index));

/** The month that a stretch is, wholly; '' for any other stretch. */
export function monthOf({ from, to }: Pick<NightsWish, 'from' | 'to'>, today: CalendarDate): string {
  if (!isCalendarDate(from)) return '';
  const first = firstOfMonth(from);
  const month = monthStretch(first, today);
  return month.to === to && (month.from === from || first === from) ? first : '';
}

/** Where a form begins: the next month, two nights. */
export const freshWish = (today: CalendarDate): NightsWish => ({
  how: 'exact',
  dates: { checkIn: null, checkOut: null },
  flex: FLEX[0],
  nights: 2,
  ...monthStretch(addMonths(firstOfMonth(today), 1), today),
  weekends: false,
});

/** The wish behind a query; what the query does not say stays as it was. */
export function wishOf(when: When, before: NightsWish): NightsWish {
  if (when.kind === 'stretch') {
    const { nights, from, to, weekends } = when;
    return { ...before, how: 'stretch', nights, from, to, weekends };
  }
  if (when.kind !== 'nights') return before;
  const dates = { checkIn: when.checkIn, checkOut: when.checkOut };
  return when.flex ? { ...before, how: 'around', dates, flex: when.flex } : { ...before, how: 'exact', dates };
}

export function wrongIn({ how, dates, nights, from, to }: NightsWish): Wrong {
  if (how !== 'stretch') return dates.checkIn && dates.checkOut ? '' : 'nights';
  if (!isCalendarDate(from) || !isCalendarDate(to) || to < from) return 'stretch';
  if (daysBetween(from, to) > MOST_DAYS) return 'wide';
  return daysBetween(from, to) + 1 < nights || nights > LONGEST_STAY ? 'short' : '';
}

/** The query's part; undefined while something is wrong. */
export function whenOf(wish: NightsWish): When | undefined {
  if (wrongIn(wish)) return undefined;
  const { how, flex, nights, from, to, weekends } = wish;
  if (how === 'stretch') return { kind: 'stretch', nights, from, to, weekends };
  const { checkIn, checkOut } = wish.dates;
  if (!checkIn || !checkOut) return undefined;
  return { kind: 'nights', checkIn, checkOut, ...(how === 'around' ? { flex } : {}) };
}
