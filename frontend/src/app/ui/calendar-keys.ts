// Where the keys lead in a calendar (the grid pattern of WAI-ARIA): arrows by days and weeks, Home and End within the week, Page keys by months.
import { addDays, addMonths, CalendarDate, daysBetween, firstOfMonth, weekday } from './calendar-date';

/** The same day of a month `months` away, or that month's last. */
export function shiftMonths(date: CalendarDate, months: number): CalendarDate {
  const first = addMonths(date, months);
  const length = daysBetween(first, addMonths(first, 1));
  return addDays(first, Math.min(daysBetween(firstOfMonth(date), date) + 1, length) - 1);
}

/** The day a key leads to; undefined for keys that lead nowhere. */
export function dayForKey(key: string, date: CalendarDate, shift = false): CalendarDate | undefined {
  const day = weekday(date);
  const steps: Record<string, number> = { ArrowLeft: -1, ArrowRight: 1, ArrowUp: -7, ArrowDown: 7, Home: -day, End: 6 - day };
  const step = steps[key];
  if (step !== undefined) return addDays(date, step);
  if (key === 'PageUp') return shiftMonths(date, shift ? -12 : -1);
  if (key === 'PageDown') return shiftMonths(date, shift ? 12 : 1);
  return undefined;
}
