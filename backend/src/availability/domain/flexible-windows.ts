/**
 * Windows that would do when dates are flexible. Must stay true: whole nights in Tokyo's calendar, none in the past, in the
 * order in which they are preferred among equals.
 */
import { addDays, daysBetween, eachDay, nightsOf, weekday, type CalendarDate, type NightsWindow } from '../../kernel/index.js';
import { nearestShifts, shiftWindow } from './nearby.js';

const FRIDAY = 5;
const SATURDAY = 6;

/** The window itself, then a day later, a day earlier and so on up to `days`; what begins before `today` is left out. */
export function windowsAround(window: NightsWindow, days: number, today: CalendarDate): NightsWindow[] {
  const shifted = nearestShifts(days).map((shift) => shiftWindow(window, shift) as NightsWindow);
  return [window, ...shifted].filter((one) => one.checkIn >= today);
}

/** Nights of a weekend are those of Friday and Saturday: a stay of one or two lies in it, a longer one has both. */
function isOverWeekend(window: NightsWindow): boolean {
  const nights = nightsOf(window);
  const weekend = nights.filter((night) => [FRIDAY, SATURDAY].includes(weekday(night))).length;
  return weekend >= Math.min(2, nights.length);
}

export type AnyNights = { readonly nights: number; readonly from: CalendarDate; readonly to: CalendarDate; readonly weekends: boolean };

/** Every stay of so many nights, all of them from `from` to `to` (both included), the earliest first. Empty when none fits. */
export function windowsWithin({ nights, from, to, weekends }: AnyNights, today: CalendarDate): NightsWindow[] {
  const first = from < today ? today : from;
  const lastCheckIn = addDays(to, 1 - nights);
  if (nights < 1 || daysBetween(first, lastCheckIn) < 0) return [];
  const all = eachDay(first, addDays(lastCheckIn, 1)).map((checkIn): NightsWindow => ({
    kind: 'nights',
    checkIn,
    checkOut: addDays(checkIn, nights),
  }));
  return weekends ? all.filter(isOverWeekend) : all;
}
