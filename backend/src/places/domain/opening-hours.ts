/**
 * The hours of an opening day and its parts. Must stay true: hours are wall-clock times in Tokyo; a day has one
 * stretch of opening, which may end at 24:00 and never crosses midnight; a closing rule beats the weekly hours.
 */
import {
  tokyoInstant,
  weekday,
  type CalendarDate,
  type DayPart,
  type HolidayOverrides,
  type Text,
  type TimeRange,
} from '../../kernel/index.js';
import { WEEKDAY_EN, WEEKDAY_JA } from './closing-reasons.js';
import { closedOn, type ClosingRule } from './closing-rules.js';

export const WEEKDAY_KEYS = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'] as const;
export type WeekdayKey = (typeof WEEKDAY_KEYS)[number];

/** Hours of some weekdays. A weekday that no entry names is closed; the first entry that names it counts. */
export type WeeklyHours = { days: WeekdayKey[]; from: string; to: string }[];

/** A site's own parts of the day, each [from, to]. */
export type PartTimes = Partial<Record<DayPart, [string, string]>>;

/** An open day: its stretch and its parts. A part that the stretch leaves no time for is absent. */
export type OpenDay = { from: Date; to: Date; parts: Partial<Record<DayPart, TimeRange>> };

/** A closed day: why, and by which rule (none when the weekday simply has no hours). */
export type ClosedDay = { closed: Text; rule?: ClosingRule };

/** Where the house divides a day that has no parts of its own: lunch and the evening. */
const NOON_BREAK = '13:00';
const EVENING = '18:00';

function houseParts(hours: { from: string; to: string }): PartTimes {
  return { am: [hours.from, NOON_BREAK], pm: [NOON_BREAK, EVENING], night: [EVENING, hours.to] };
}

function partsWithin(date: CalendarDate, hours: { from: string; to: string }, times: PartTimes): OpenDay['parts'] {
  const parts: OpenDay['parts'] = {};
  for (const [part, [from, to]] of Object.entries(times) as [DayPart, [string, string]][]) {
    const start = from > hours.from ? from : hours.from;
    const end = to < hours.to ? to : hours.to;
    if (start < end) parts[part] = { start: tokyoInstant(date, start), end: tokyoInstant(date, end) };
  }
  return parts;
}

/**
 * The day's hours as instants, or why it is closed. Without parts of the site's own, am runs from opening to 13:00,
 * pm from 13:00 to 18:00 or closing, and night from 18:00 to closing; parts never reach beyond the opening hours.
 */
export function openingOn(
  hours: WeeklyHours,
  rules: readonly ClosingRule[],
  date: CalendarDate,
  options: { partTimes?: PartTimes; overrides?: HolidayOverrides } = {},
): OpenDay | ClosedDay {
  const closed = closedOn(rules, date, options.overrides);
  if (closed) return { closed: closed.reason, rule: closed.rule };
  const day = weekday(date);
  const today = hours.find((entry) => entry.days.includes(WEEKDAY_KEYS[day] as WeekdayKey));
  if (!today || today.from >= today.to) return { closed: { ja: `${WEEKDAY_JA[day]}曜日は休みです`, en: `Closed on ${WEEKDAY_EN[day]}s` } };
  const parts = partsWithin(date, today, options.partTimes ?? houseParts(today));
  return { from: tokyoInstant(date, today.from), to: tokyoInstant(date, today.to), parts };
}

/** Whether a day is open: tells the two answers of openingOn apart. */
export function isOpen(day: OpenDay | ClosedDay): day is OpenDay {
  return 'from' in day;
}

/** Whether a range lies within the day's opening, ends included. An empty or reversed range never does. */
export function withinOpening(range: TimeRange, day: OpenDay | ClosedDay): boolean {
  return isOpen(day) && range.start < range.end && day.from <= range.start && range.end <= day.to;
}
