// Calendar dates and instants as people in Yamaguchi read them. A date is 'YYYY-MM-DD' and is never shifted by a zone; an instant is
// shown in Japan's time (+09:00, no summer time) wherever the browser is. Pure: the present is an argument.
import type { Lang } from '../i18n/lang';

/** 'YYYY-MM-DD', a day in Japan. */
export type CalendarDate = string;
export type WeekdayNumber = 0 | 1 | 2 | 3 | 4 | 5 | 6;

const DAY = 86_400_000;
const JST = 9 * 3_600_000;
const WEEKDAYS: Record<Lang, readonly string[]> = {
  ja: ['日', '月', '火', '水', '木', '金', '土'],
  en: ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'],
};
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
const MONTHS_LONG = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

const toMs = (date: CalendarDate): number => Date.parse(`${date}T00:00:00Z`);
const fromMs = (ms: number): CalendarDate => new Date(ms).toISOString().slice(0, 10);
const parts = (date: CalendarDate): [number, number, number] => [
  Number(date.slice(0, 4)),
  Number(date.slice(5, 7)),
  Number(date.slice(8, 10)),
];

/** True for a day that exists: 2026-02-30 is none. */
export const isCalendarDate = (value: string): value is CalendarDate =>
  /^\d{4}-\d{2}-\d{2}$/.test(value) && !Number.isNaN(toMs(value)) && fromMs(toMs(value)) === value;
export const addDays = (date: CalendarDate, days: number): CalendarDate => fromMs(toMs(date) + days * DAY);
/** b − a in days: 0 for the same day. */
export const daysBetween = (a: CalendarDate, b: CalendarDate): number => Math.round((toMs(b) - toMs(a)) / DAY);
/** 0 is Sunday. */
export const weekday = (date: CalendarDate): WeekdayNumber => new Date(toMs(date)).getUTCDay() as WeekdayNumber;
export const firstOfMonth = (date: CalendarDate): CalendarDate => `${date.slice(0, 8)}01`;
/** The first day of the month `months` later. */
export function addMonths(date: CalendarDate, months: number): CalendarDate {
  const [year, month] = parts(date);
  return fromMs(Date.UTC(year, month - 1 + months, 1));
}
/** Every day of [from, to). */
export function eachDay(from: CalendarDate, to: CalendarDate): CalendarDate[] {
  return Array.from({ length: Math.max(0, daysBetween(from, to)) }, (_, index) => addDays(from, index));
}
/** The weeks of a month, Sunday first; days of other months are null. */
export function weeksOfMonth(first: CalendarDate): (CalendarDate | null)[][] {
  const days: (CalendarDate | null)[] = [...Array<null>(weekday(first)).fill(null), ...eachDay(first, addMonths(first, 1))];
  while (days.length % 7) days.push(null);
  return Array.from({ length: days.length / 7 }, (_, week) => days.slice(week * 7, week * 7 + 7));
}

/** The day it is in Japan at an instant. */
export const tokyoDate = (instant: Date): CalendarDate => fromMs(instant.getTime() + JST);
/** 'HH:MM' on a clock in Japan. */
export const tokyoTime = (instant: Date): string => new Date(instant.getTime() + JST).toISOString().slice(11, 16);
/** The instant of a time of day in Japan; '24:00' is the next midnight. */
export function tokyoInstant(date: CalendarDate, time: string): Date {
  const [hours = 0, minutes = 0] = time.split(':').map(Number);
  return new Date(toMs(date) - JST + (hours * 60 + minutes) * 60_000);
}
/** An instant as the API takes it: '2026-11-25T13:00:00+09:00'. */
export const tokyoIso = (instant: Date): string => `${tokyoDate(instant)}T${tokyoTime(instant)}:00+09:00`;

export const weekdayName = (day: WeekdayNumber, lang: Lang): string => WEEKDAYS[lang][day] ?? '';
/** 2026年11月 / November 2026 */
export function formatMonth(date: CalendarDate, lang: Lang): string {
  const [year, month] = parts(date);
  return lang === 'ja' ? `${year}年${month}月` : `${MONTHS_LONG[month - 1]} ${year}`;
}
export type DateStyle = 'long' | 'short' | 'full';
/** long 11月17日（火） · Tue, Nov 17 | short 11/17（火） · Tue, Nov 17 | full 2026年11月17日（火） · Tue, Nov 17, 2026 */
export function formatDate(date: CalendarDate, lang: Lang, style: DateStyle = 'long'): string {
  const [year, month, day] = parts(date);
  const name = weekdayName(weekday(date), lang);
  if (lang === 'en') return `${name}, ${MONTHS[month - 1]} ${day}${style === 'full' ? `, ${year}` : ''}`;
  if (style === 'short') return `${month}/${day}（${name}）`;
  return `${style === 'full' ? `${year}年` : ''}${month}月${day}日（${name}）`;
}
/** 11/17（火）–20（金） · Tue, Nov 17 – Fri, Nov 20; the month is said again only when it changes. */
export function formatDates(from: CalendarDate, to: CalendarDate, lang: Lang): string {
  if (from === to) return formatDate(from, lang, 'short');
  if (lang === 'en') return `${formatDate(from, lang)} – ${formatDate(to, lang)}`;
  const sameMonth = from.slice(0, 7) === to.slice(0, 7);
  const end = sameMonth ? `${parts(to)[2]}（${weekdayName(weekday(to), lang)}）` : formatDate(to, lang, 'short');
  return `${formatDate(from, lang, 'short')}– ${end}`;
}
/** 11月17日（火）14:32 · Tue, Nov 17, 14:32 */
export function formatMoment(instant: Date, lang: Lang, style: DateStyle = 'long'): string {
  return `${formatDate(tokyoDate(instant), lang, style)}${lang === 'en' ? ', ' : ''}${tokyoTime(instant)}`;
}
/** 3泊 · 3 nights */
export const formatNights = (nights: number, lang: Lang): string =>
  lang === 'ja' ? `${nights}泊` : `${nights} ${nights === 1 ? 'night' : 'nights'}`;
