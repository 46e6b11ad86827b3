// Changing a window one part at a time. Pure. What must stay true: what comes out is well formed (the end after the start, at least one
// day, days sorted and once each); whether it can be had is the server's affair.
import {
  addDays,
  CalendarDate,
  daysBetween,
  isCalendarDate,
  tokyoDate,
  tokyoInstant,
  tokyoIso,
  tokyoTime,
  weekday,
} from '../ui/calendar-date';
import type { StayWindow } from './draft';
import { endTime, span } from './window-words';

type Nights = Extract<StayWindow, { kind: 'nights' }>;
type Range = Extract<StayWindow, { kind: 'range' }>;
type Days = Extract<StayWindow, { kind: 'days' }>;
export type DayPart = NonNullable<Days['part']>;
/** How a unit is used: by nights, by the hour, by the day or by a part of the day. */
export type Use = 'nights' | 'range' | 'days' | DayPart;

export interface Hours {
  readonly from: string;
  readonly to: string;
}
const ALL_DAY: Hours = { from: '00:00', to: '24:00' };
export const MOST_DAYS = 60;

/** Another first night keeps the number of nights. */
export function withCheckIn(window: Nights, checkIn: string): Nights {
  if (!isCalendarDate(checkIn)) return window;
  return { ...window, checkIn, checkOut: addDays(checkIn, Math.max(1, daysBetween(window.checkIn, window.checkOut))) };
}
/** A departure before the second day becomes the second day. */
export function withCheckOut(window: Nights, checkOut: string): Nights {
  if (!isCalendarDate(checkOut)) return window;
  return { ...window, checkOut: checkOut > window.checkIn ? checkOut : addDays(window.checkIn, 1) };
}

const range = (date: CalendarDate, from: string, to: string): Range => ({
  kind: 'range',
  start: tokyoIso(tokyoInstant(date, from)),
  end: tokyoIso(tokyoInstant(date, to)),
});

/** The same hours on another day. */
export function onDay(window: Range, date: string): Range {
  return isCalendarDate(date) ? range(date, tokyoTime(new Date(window.start)), endTime(window.end)) : window;
}
/** Another start keeps the end, or moves it to half an hour later. */
export function startingAt(window: Range, from: string): Range {
  const to = endTime(window.end);
  return range(tokyoDate(new Date(window.start)), from, to > from ? to : halfHourAfter(from));
}
export function endingAt(window: Range, to: string): Range {
  const from = tokyoTime(new Date(window.start));
  return to > from ? range(tokyoDate(new Date(window.start)), from, to) : window;
}

export function withDay(window: Days, day: string): Days {
  if (!isCalendarDate(day) || window.days.includes(day) || window.days.length >= MOST_DAYS) return window;
  return { ...window, days: [...window.days, day].sort() };
}
/** The last day stays: without it there is no window. */
export function withoutDay(window: Days, day: CalendarDate): Days {
  const days = window.days.filter((one) => one !== day);
  return days.length > 0 ? { ...window, days } : window;
}

/** The whole window so many days later, or earlier; hours stay the same. */
export function shifted(window: StayWindow, days: number): StayWindow {
  if (window.kind === 'nights') return { ...window, checkIn: addDays(window.checkIn, days), checkOut: addDays(window.checkOut, days) };
  if (window.kind === 'days') return { ...window, days: window.days.map((day) => addDays(day, days)) };
  return onDay(window, addDays(span(window).from, days));
}

export const useOf = (window: StayWindow): Use => (window.kind === 'days' ? (window.part ?? 'days') : window.kind);

/** The same days used another way; a range starts when the place opens and lasts two hours at most. */
export function usedAs(window: StayWindow, use: Use, hours: Hours = ALL_DAY): StayWindow {
  if (use === useOf(window)) return window;
  const { from } = span(window);
  if (use === 'nights') return { kind: 'nights', checkIn: from, checkOut: addDays(from, 1) };
  const days = window.kind === 'days' ? window.days : [from];
  if (use === 'days') return { kind: 'days', days };
  if (use !== 'range') return { kind: 'days', days, part: use };
  const end = halfHoursAfter(hours.from, 4);
  return range(from, hours.from, end < hours.to ? end : hours.to);
}

const USES: Record<string, Use> = { night: 'nights', hour: 'range', halfHour: 'range', day: 'days' };

/** The ways a unit with these tariffs may be used, without repetition. */
export function usesOf(tariffs: readonly { readonly per: string; readonly slot?: string | null }[]): Use[] {
  const uses = tariffs.flatMap(({ per, slot }): Use[] => {
    if (per === 'halfDay') return ['am', 'pm'];
    if (per === 'slot') return slot === 'am' || slot === 'pm' || slot === 'night' ? [slot] : [];
    return USES[per] ? [USES[per]] : [];
  });
  return [...new Set(uses)];
}

/** The opening hours of a weekday, or the whole day where none are known. */
export function hoursOn(
  opening: readonly { readonly days: readonly number[]; readonly from: string; readonly to: string }[],
  date: CalendarDate,
): Hours {
  const day = date ? weekday(date) : 0;
  return opening.find(({ days }) => days.includes(day)) ?? ALL_DAY;
}

/** '09:00', '09:30' … up to the closing time, both ends included. */
export function halfHours({ from, to }: Hours): string[] {
  const times: string[] = [];
  for (let time = from; time <= to && times.length < 49; time = halfHourAfter(time)) times.push(time);
  return times;
}

const halfHourAfter = (time: string): string => halfHoursAfter(time, 1);
function halfHoursAfter(time: string, count: number): string {
  const [hours = 0, minutes = 0] = time.split(':').map(Number);
  const total = Math.min(24 * 60, hours * 60 + minutes + count * 30);
  return `${String(Math.floor(total / 60)).padStart(2, '0')}:${String(total % 60).padStart(2, '0')}`;
}
