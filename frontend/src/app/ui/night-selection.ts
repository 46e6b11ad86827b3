// Choosing nights on a calendar: first the day of arrival, then the day of departure. Pure.
// What must stay true: a chosen stay never spans a night that cannot be had; the day of departure may be full, as nobody sleeps there.
import { CalendarDate, eachDay } from './calendar-date';

export interface NightSelection {
  readonly checkIn: CalendarDate | null;
  readonly checkOut: CalendarDate | null;
}
export const NO_NIGHTS: NightSelection = { checkIn: null, checkOut: null };

/** The selection after a day was chosen. A day that cannot be had changes nothing, unless it is a departure. */
export function chooseNight(now: NightSelection, date: CalendarDate, canHave: (night: CalendarDate) => boolean): NightSelection {
  const { checkIn, checkOut } = now;
  if (checkIn && !checkOut && date > checkIn && eachDay(checkIn, date).every(canHave)) return { checkIn, checkOut: date };
  return canHave(date) ? { checkIn: date, checkOut: null } : now;
}
