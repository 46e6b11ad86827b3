/**
 * Japan's national holidays, computed. Must stay true: equal to the official list for every year from 2020 on; a law
 * that moves a day becomes a row in an override table, not a branch in the algorithm.
 * Source: 国民の祝日に関する法律 (Act 178 of 1948) as amended up to 2020; equinox formula valid for 1980 to 2099.
 */
import { addDays, weekday, type CalendarDate } from './calendar-date.js';
import type { Text } from './text.js';

/** Days on which the law departs from the algorithm: a name makes the day a holiday, null makes it none. */
export type HolidayOverrides = Readonly<Record<CalendarDate, Text | null>>;

const MARINE: Text = { ja: '海の日', en: 'Marine Day' };
const SPORTS: Text = { ja: 'スポーツの日', en: 'Sports Day' };
const MOUNTAIN: Text = { ja: '山の日', en: 'Mountain Day' };
const SUBSTITUTE: Text = { ja: '振替休日', en: 'Substitute holiday' };
const BETWEEN: Text = { ja: '国民の休日', en: "Citizens' Holiday" };

/** The Olympic years 2020 and 2021 moved three holidays (Act 68 of 2020). */
export const HOLIDAY_OVERRIDES: HolidayOverrides = {
  '2020-07-20': null,
  '2020-07-23': MARINE,
  '2020-07-24': SPORTS,
  '2020-08-10': MOUNTAIN,
  '2020-08-11': null,
  '2020-10-12': null,
  '2021-07-19': null,
  '2021-07-22': MARINE,
  '2021-07-23': SPORTS,
  '2021-08-08': MOUNTAIN,
  '2021-08-11': null,
  '2021-10-11': null,
};

const FIXED: Readonly<Record<string, Text>> = {
  '01-01': { ja: '元日', en: "New Year's Day" },
  '02-11': { ja: '建国記念の日', en: 'National Foundation Day' },
  '02-23': { ja: '天皇誕生日', en: "The Emperor's Birthday" },
  '04-29': { ja: '昭和の日', en: 'Showa Day' },
  '05-03': { ja: '憲法記念日', en: 'Constitution Memorial Day' },
  '05-04': { ja: 'みどりの日', en: 'Greenery Day' },
  '05-05': { ja: 'こどもの日', en: "Children's Day" },
  '08-11': MOUNTAIN,
  '11-03': { ja: '文化の日', en: 'Culture Day' },
  '11-23': { ja: '勤労感謝の日', en: 'Labour Thanksgiving Day' },
};

/** Month → which Monday of it, and the name. */
const NTH_MONDAY: Readonly<Record<string, { nth: number; name: Text }>> = {
  '01': { nth: 2, name: { ja: '成人の日', en: 'Coming of Age Day' } },
  '07': { nth: 3, name: MARINE },
  '09': { nth: 3, name: { ja: '敬老の日', en: 'Respect for the Aged Day' } },
  '10': { nth: 2, name: SPORTS },
};

const EQUINOX: Readonly<Record<string, { constant: number; name: Text }>> = {
  '03': { constant: 20.8431, name: { ja: '春分の日', en: 'Vernal Equinox Day' } },
  '09': { constant: 23.2488, name: { ja: '秋分の日', en: 'Autumnal Equinox Day' } },
};

function namedByLaw(date: CalendarDate): Text | undefined {
  const [year, month, day] = [Number(date.slice(0, 4)), date.slice(5, 7), Number(date.slice(8))];
  const monday = NTH_MONDAY[month];
  if (monday && weekday(date) === 1 && Math.ceil(day / 7) === monday.nth) return monday.name;
  const equinox = EQUINOX[month];
  const since1980 = year - 1980;
  if (equinox && day === Math.floor(equinox.constant + 0.242194 * since1980 - Math.floor(since1980 / 4))) return equinox.name;
  return FIXED[date.slice(5)];
}

function named(date: CalendarDate, overrides: HolidayOverrides): Text | undefined {
  const override = overrides[date];
  return override === null ? undefined : (override ?? namedByLaw(date));
}

/** Article 3 (2): a holiday on a Sunday moves its rest to the first day after it that is no holiday itself. */
function isSubstitute(date: CalendarDate, overrides: HolidayOverrides): boolean {
  for (let before = addDays(date, -1); named(before, overrides); before = addDays(before, -1)) {
    if (weekday(before) === 0) return true;
  }
  return false;
}

/**
 * The holiday's name, or undefined on an ordinary day. Includes 振替休日 and 国民の休日. An override always has the
 * last word for its own day, and moved holidays carry their substitutes with them.
 */
export function holiday(date: CalendarDate, overrides: HolidayOverrides = HOLIDAY_OVERRIDES): Text | undefined {
  if (overrides !== HOLIDAY_OVERRIDES) return worked(date, overrides);
  if (!REMEMBERED.has(date)) REMEMBERED.set(date, worked(date, overrides));
  return REMEMBERED.get(date);
}

/** Calendars ask for the same days all the time; there are no more days than those of the house's calendar. */
const REMEMBERED = new Map<CalendarDate, Text | undefined>();

function worked(date: CalendarDate, overrides: HolidayOverrides): Text | undefined {
  const name = named(date, overrides);
  if (name || overrides[date] === null) return name;
  if (isSubstitute(date, overrides)) return SUBSTITUTE;
  return named(addDays(date, -1), overrides) && named(addDays(date, 1), overrides) ? BETWEEN : undefined;
}

/** Whether the day is a national holiday (休日 of the Act; an ordinary Sunday is none). */
export function isHoliday(date: CalendarDate, overrides: HolidayOverrides = HOLIDAY_OVERRIDES): boolean {
  return holiday(date, overrides) !== undefined;
}
