/**
 * Calendar dates of Asia/Tokyo as plain 'YYYY-MM-DD' text, and the step between such a date and an instant.
 * Must stay true: the host's time zone never changes an answer. Japan has kept +09:00 without summer time since 1952,
 * so the offset is a constant; only Date.UTC and epoch milliseconds are used, never a Date's local getters.
 */

/** A day in Tokyo, 'YYYY-MM-DD'. Sorts and compares as text. A night bears the date of its evening. */
export type CalendarDate = string;

const MS_PER_DAY = 86_400_000;
const TOKYO_OFFSET_MS = 9 * 3_600_000;
const SHAPE = /^(\d{4})-(\d{2})-(\d{2})$/;

/** Days are spelled and read all the time, and there are not many: those of our years are remembered, a few megabytes at most. */
const LAST_REMEMBERED = 84_000;
const SPELLED = new Array<string | undefined>(LAST_REMEMBERED + 1);
const READ = new Map<string, number>();

function dayNumberOrUndefined(text: string): number | undefined {
  const known = READ.get(text);
  if (known !== undefined) return known;
  const number = readDay(text);
  if (number !== undefined && number >= 0 && number <= LAST_REMEMBERED) READ.set(text, number);
  return number;
}

function readDay(text: string): number | undefined {
  const match = SHAPE.exec(text);
  if (!match) return undefined;
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])];
  const ms = Date.UTC(year, month - 1, day);
  // Date.UTC rolls 30 February over into March and reads years below 100 as 19xx: the way back tells.
  const back = new Date(ms);
  const same = back.getUTCFullYear() === year && back.getUTCMonth() === month - 1 && back.getUTCDate() === day;
  return same ? ms / MS_PER_DAY : undefined;
}

/**
 * True for an existing day of the years 1970 to 2199, written in full. Refuses 2026-02-30, 2026-2-3, 1969-12-31, and
 * anything that is not text. The outer bounds are ours: nothing that can be booked lies beyond them.
 */
export function isCalendarDate(value: unknown): value is CalendarDate {
  if (typeof value !== 'string' || dayNumberOrUndefined(value) === undefined) return false;
  return value >= '1970-01-01' && value <= '2199-12-31';
}

/** Days since 1970-01-01, which is 0. Throws RangeError for text that is no existing day (a fault of the caller). */
export function dayNumber(date: CalendarDate): number {
  const number = dayNumberOrUndefined(date);
  if (number === undefined) throw new RangeError('not a calendar date');
  return number;
}

/** The day that lies n days after 1970-01-01; the way back from dayNumber. Years 0000 to 9999. */
export function fromDayNumber(number: number): CalendarDate {
  const known = SPELLED[number];
  if (known !== undefined) return known;
  const text = spellDay(number);
  if (number >= 0 && number <= LAST_REMEMBERED) SPELLED[number] = text;
  return text;
}

function spellDay(number: number): CalendarDate {
  const text = new Date(number * MS_PER_DAY).toISOString().slice(0, 10);
  if (!Number.isInteger(number) || !SHAPE.test(text)) throw new RangeError('not a day number');
  return text;
}

/** The date n days later; earlier for a negative n. */
export function addDays(date: CalendarDate, days: number): CalendarDate {
  return fromDayNumber(dayNumber(date) + days);
}

/** Days from a to b: positive when b is later, 0 for the same day. */
export function daysBetween(a: CalendarDate, b: CalendarDate): number {
  return dayNumber(b) - dayNumber(a);
}

/** Day of the week, 0 for Sunday to 6 for Saturday. 1970-01-01 was a Thursday. */
export function weekday(date: CalendarDate): number {
  return (((dayNumber(date) + 4) % 7) + 7) % 7;
}

/** Every day from `from` up to, and without, `toExclusive`. Empty when they are equal or the wrong way round. */
export function eachDay(from: CalendarDate, toExclusive: CalendarDate): CalendarDate[] {
  const first = dayNumber(from);
  return Array.from({ length: Math.max(0, dayNumber(toExclusive) - first) }, (_, i) => fromDayNumber(first + i));
}

/** The first day of the date's month. */
export function firstOfMonth(date: CalendarDate): CalendarDate {
  return fromDayNumber(dayNumber(`${date.slice(0, 7)}-01`));
}

/** The same day n months later; where that month is shorter, its last day (31 January + 1 = 28 or 29 February). */
export function addMonths(date: CalendarDate, months: number): CalendarDate {
  const start = new Date(dayNumber(firstOfMonth(date)) * MS_PER_DAY);
  const target = Date.UTC(start.getUTCFullYear(), start.getUTCMonth() + months, 1);
  const lastDay = new Date(Date.UTC(start.getUTCFullYear(), start.getUTCMonth() + months + 1, 0)).getUTCDate();
  const day = Math.min(Number(date.slice(8)), lastDay);
  return fromDayNumber(target / MS_PER_DAY + day - 1);
}

/** The day it is in Tokyo at this instant. Throws RangeError for an invalid Date. */
export function tokyoDate(instant: Date): CalendarDate {
  return fromDayNumber(Math.floor((instant.getTime() + TOKYO_OFFSET_MS) / MS_PER_DAY));
}

/** The time of day in Tokyo at this instant, 'HH:MM' from 00:00 to 23:59; seconds are dropped. */
export function tokyoTime(instant: Date): string {
  return new Date(instant.getTime() + TOKYO_OFFSET_MS).toISOString().slice(11, 16);
}

/** The instant of a day and a time 'HH:MM' in Tokyo. '24:00' is the next day's midnight; later throws RangeError. */
export function tokyoInstant(date: CalendarDate, time: string): Date {
  const match = /^(\d{2}):(\d{2})$/.exec(time);
  const minutes = match ? Number(match[1]) * 60 + Number(match[2]) : Number.NaN;
  if (!(minutes <= 24 * 60) || Number(match?.[2]) > 59) throw new RangeError('not a time of day');
  return new Date(dayNumber(date) * MS_PER_DAY + minutes * 60_000 - TOKYO_OFFSET_MS);
}
