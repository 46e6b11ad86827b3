// Japan's public holidays for calendars that ask no server (choosing dates on the home page). Days from the API bring their own names.
// Holidays Act as in force since 2022; the two equinoxes by the formula that holds from 1980 to 2099. Pure.
import type { Text } from '../i18n/lang';
import { addDays, CalendarDate, weekday } from './calendar-date';

const name = (ja: string, en: string): Text => ({ ja, en });
const FIXED: Record<string, Text> = {
  '01-01': name('元日', "New Year's Day"),
  '02-11': name('建国記念の日', 'National Foundation Day'),
  '02-23': name('天皇誕生日', "The Emperor's Birthday"),
  '04-29': name('昭和の日', 'Showa Day'),
  '05-03': name('憲法記念日', 'Constitution Day'),
  '05-04': name('みどりの日', 'Greenery Day'),
  '05-05': name('こどもの日', "Children's Day"),
  '08-11': name('山の日', 'Mountain Day'),
  '11-03': name('文化の日', 'Culture Day'),
  '11-23': name('勤労感謝の日', 'Labour Thanksgiving Day'),
};
const MONDAYS: Record<string, Text> = {
  '01-2': name('成人の日', 'Coming of Age Day'),
  '07-3': name('海の日', 'Marine Day'),
  '09-3': name('敬老の日', 'Respect for the Aged Day'),
  '10-2': name('スポーツの日', 'Sports Day'),
};
const SUBSTITUTE = name('振替休日', 'Substitute holiday');
const BETWEEN = name('国民の休日', "Citizens' holiday");

const equinox = (year: number, base: number): number => Math.floor(base + 0.242194 * (year - 1980) - Math.floor((year - 1980) / 4));

/** The holiday a date has by its own name; substitutes are no such days. */
function own(date: CalendarDate): Text | undefined {
  const [year, month, day] = [Number(date.slice(0, 4)), date.slice(5, 7), Number(date.slice(8))];
  if (month === '03' && day === equinox(year, 20.8431)) return name('春分の日', 'Vernal Equinox Day');
  if (month === '09' && day === equinox(year, 23.2488)) return name('秋分の日', 'Autumnal Equinox Day');
  return FIXED[date.slice(5)] ?? (weekday(date) === 1 ? MONDAYS[`${month}-${Math.ceil(day / 7)}`] : undefined);
}

/** A holiday that fell on a Sunday moves to the next day that is none: count back over the named days before this one. */
function isSubstitute(date: CalendarDate): boolean {
  for (let before = addDays(date, -1); own(before); before = addDays(before, -1)) if (weekday(before) === 0) return true;
  return false;
}

/** The name of a public holiday, or undefined. */
export function holidayOf(date: CalendarDate): Text | undefined {
  const named = own(date);
  if (named) return named;
  if (isSubstitute(date)) return SUBSTITUTE;
  return weekday(date) !== 0 && own(addDays(date, -1)) && own(addDays(date, 1)) ? BETWEEN : undefined;
}
