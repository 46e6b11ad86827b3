/**
 * Nights from check-in to check-out, as dates. Must stay true: half-open, so a guest leaving on the day another
 * arrives never meets them; a night is named by the date of its evening and never shifted by a zone.
 */
import { daysBetween, eachDay, type CalendarDate } from './calendar-date.js';

/** Nights [checkIn, checkOut): the check-out date's own night is not in it. Empty unless checkOut is later. */
export type NightRange = { checkIn: CalendarDate; checkOut: CalendarDate };

/** The dates of the nights in order; empty for an empty or reversed range. */
export function nightsOf(range: NightRange): CalendarDate[] {
  return eachDay(range.checkIn, range.checkOut);
}

/** How many nights; 0 for an empty or reversed range. */
export function nightCount(range: NightRange): number {
  return Math.max(0, daysBetween(range.checkIn, range.checkOut));
}

/** Whether two ranges share a night. Touching ranges (one's check-out is the other's check-in) do not. */
export function nightsOverlap(a: NightRange, b: NightRange): boolean {
  return nightCount(a) > 0 && nightCount(b) > 0 && a.checkIn < b.checkOut && b.checkIn < a.checkOut;
}
