// Dates of a search as people read them. Pure.
import type { Lang } from '../i18n/lang';
import { CalendarDate, daysBetween, formatDate, formatDates, formatMonth, formatNights } from '../ui/calendar-date';
import { monthOf } from './nights-wish';
import type { When } from './search-query';

export interface WhenWords {
  readonly dates: string;
  /** How many nights; '' by the hour. */
  readonly nights: string;
  readonly flex?: number;
  readonly weekends?: boolean;
}

/** 11/24（火）– 27（金） 3泊 · 2027年2月 3泊 · 11/24（火） 13:00–15:00; null without dates. */
export function whenWords(when: When, lang: Lang, today: CalendarDate): WhenWords | null {
  if (when.kind === 'any') return null;
  if (when.kind === 'hours') return { dates: `${formatDate(when.day, lang, 'short')} ${when.start}–${when.end}`, nights: '' };
  if (when.kind === 'nights') {
    const nights = formatNights(daysBetween(when.checkIn, when.checkOut), lang);
    return { dates: formatDates(when.checkIn, when.checkOut, lang), nights, ...(when.flex ? { flex: when.flex } : {}) };
  }
  const month = monthOf(when, today);
  const dates = month ? formatMonth(month, lang) : formatDates(when.from, when.to, lang);
  return { dates, nights: formatNights(when.nights, lang), weekends: when.weekends };
}

/** 2月5日（金）から3泊 · 3 nights from Fri, Feb 5 */
export function fromText(checkIn: CalendarDate, checkOut: CalendarDate, lang: Lang): string {
  const nights = formatNights(daysBetween(checkIn, checkOut), lang);
  return lang === 'ja' ? `${formatDate(checkIn, lang)}から${nights}` : `${nights} from ${formatDate(checkIn, lang)}`;
}
