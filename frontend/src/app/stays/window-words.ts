// A window in words and dates, as people in Yamaguchi read it. Pure. What must stay true: dates and times are Japan's wherever the browser is;
// hours of the viewer's own zone only stand in brackets beside them.
import type { Lang } from '../i18n';
import {
  addDays,
  CalendarDate,
  daysBetween,
  eachDay,
  formatDate,
  formatDates,
  formatNights,
  tokyoDate,
  tokyoTime,
} from '../ui/calendar-date';
import type { StayWindow } from './draft';

type Part = 'am' | 'pm' | 'night';
const PART: Record<Lang, Record<Part, string>> = {
  ja: { am: '午前', pm: '午後', night: '夜間' },
  en: { am: 'morning', pm: 'afternoon', night: 'evening' },
};

/** The first and the last day somebody is there; for nights the last is the day of departure. */
export function span(window: StayWindow): { readonly from: CalendarDate; readonly to: CalendarDate } {
  if (window.kind === 'nights') return { from: window.checkIn, to: window.checkOut };
  if (window.kind === 'range') return { from: tokyoDate(new Date(window.start)), to: tokyoDate(new Date(window.start)) };
  const days = [...window.days].sort();
  return { from: days[0] ?? '', to: days.at(-1) ?? '' };
}

/** The first and the last day of several windows; null for none. */
export function spanOf(windows: readonly StayWindow[]): { readonly from: CalendarDate; readonly to: CalendarDate } | null {
  const spans = windows.map(span).filter(({ from }) => from !== '');
  if (spans.length === 0) return null;
  return {
    from: spans.map(({ from }) => from).sort()[0] ?? '',
    to:
      spans
        .map(({ to }) => to)
        .sort()
        .at(-1) ?? '',
  };
}

/** The dates a window uses: nights by their evening, a range by its day. */
export function datesOf(window: StayWindow): readonly CalendarDate[] {
  if (window.kind === 'nights') return eachDay(window.checkIn, window.checkOut);
  return window.kind === 'range' ? [span(window).from] : window.days;
}

/** '24:00' where a range ends at midnight. */
export const endTime = (instant: string): string => {
  const time = tokyoTime(new Date(instant));
  return time === '00:00' ? '24:00' : time;
};

/** 11/24（火）– 27（金）・3泊 · 11月25日（水）13:00–15:00 · 11/25（水）– 27（金）・3日間・午前 */
export function windowText(window: StayWindow, lang: Lang): string {
  const dot = lang === 'ja' ? '・' : ', ';
  if (window.kind === 'nights') {
    return `${formatDates(window.checkIn, window.checkOut, lang)}${dot}${formatNights(daysBetween(window.checkIn, window.checkOut), lang)}`;
  }
  if (window.kind === 'range') {
    const day = formatDate(span(window).from, lang);
    return `${day}${lang === 'ja' ? '' : ', '}${tokyoTime(new Date(window.start))}–${endTime(window.end)}`;
  }
  const part = window.part ? `${dot}${PART[lang][window.part]}` : '';
  return daysText([...window.days].sort(), lang, dot) + part;
}

function daysText(days: readonly CalendarDate[], lang: Lang, dot: string): string {
  if (days.length <= 1) return days[0] ? formatDate(days[0], lang) : '';
  const { from, to } = { from: days[0] ?? '', to: days.at(-1) ?? '' };
  const count = lang === 'ja' ? `${days.length}日間` : `${days.length} days`;
  if (daysBetween(from, to) === days.length - 1) return `${formatDates(from, to, lang)}${dot}${count}`;
  return `${days.map((day) => formatDate(day, lang, 'short')).join(lang === 'ja' ? '、' : '; ')}${dot}${count}`;
}

/** Neighbouring days joined, as [first, day after the last). */
export function runsOf(days: readonly CalendarDate[]): { readonly from: CalendarDate; readonly until: CalendarDate }[] {
  const runs: { from: CalendarDate; until: CalendarDate }[] = [];
  for (const day of [...days].sort()) {
    const last = runs.at(-1);
    if (last?.until === day) last.until = addDays(day, 1);
    else runs.push({ from: day, until: addDays(day, 1) });
  }
  return runs;
}

/** The hours of a range on the viewer's own clock, when it differs from Japan's: '23 Nov 23:00–01:00'. Empty where it is the same. */
export function ownHours(window: StayWindow, lang: Lang, zone?: string): string {
  if (window.kind !== 'range') return '';
  const [start, end] = [new Date(window.start), new Date(window.end)];
  const timeOf = (at: Date, timeZone?: string) =>
    new Intl.DateTimeFormat('en-GB', { timeZone, hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }).format(at);
  const dayOf = (at: Date, timeZone?: string) =>
    new Intl.DateTimeFormat(lang === 'ja' ? 'ja-JP' : 'en-GB', { timeZone, month: 'short', day: 'numeric' }).format(at);
  const isSame = timeOf(start, zone) === timeOf(start, 'Asia/Tokyo') && dayOf(start, zone) === dayOf(start, 'Asia/Tokyo');
  if (isSame) return '';
  return `${dayOf(start, zone)} ${timeOf(start, zone)}–${timeOf(end, zone)}`;
}
