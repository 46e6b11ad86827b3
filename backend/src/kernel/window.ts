/**
 * When something is wanted: nights, a range within one opening day, or days with an optional part of the day.
 * Must stay true: a window says what was asked for; which slots it claims is worked out with the unit's hours.
 */
import { addDays, tokyoDate, type CalendarDate } from './calendar-date.js';

/** A part of an opening day. */
export type DayPart = 'am' | 'pm' | 'night';

export type NightsWindow = { kind: 'nights'; checkIn: CalendarDate; checkOut: CalendarDate };
export type RangeWindow = { kind: 'range'; start: Date; end: Date };
export type DaysWindow = { kind: 'days'; days: CalendarDate[]; part?: DayPart };

/** One of the three ways to say when. Days may come in any order. */
export type Window = NightsWindow | RangeWindow | DaysWindow;

function extreme(days: readonly CalendarDate[], pick: 'first' | 'last'): CalendarDate {
  const date = [...days].sort().at(pick === 'first' ? 0 : -1);
  if (date === undefined) throw new RangeError('a window without days');
  return date;
}

/** The first day of use in Tokyo, from which a cancellation scale counts. Throws RangeError for a window of no days. */
export function firstUse(window: Window): CalendarDate {
  if (window.kind === 'nights') return window.checkIn;
  return window.kind === 'range' ? tokyoDate(window.start) : extreme(window.days, 'first');
}

/**
 * The last day of use in Tokyo: the last night's date (not the check-out day), the day on which a range's last
 * moment lies (an end at midnight belongs to the day before), the last of the days.
 */
export function lastUse(window: Window): CalendarDate {
  if (window.kind === 'nights') return addDays(window.checkOut, -1);
  return window.kind === 'range' ? tokyoDate(new Date(window.end.getTime() - 1)) : extreme(window.days, 'last');
}
