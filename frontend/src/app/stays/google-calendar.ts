// Links that put a stay into Google's calendar, for those who do not use the .ics. Pure. All-day entries are dates without a zone; times
// carry Japan's zone, so that no calendar moves them.
import type { Lang } from '../i18n';
import { tokyoDate, tokyoTime } from '../ui/calendar-date';
import type { StayWindow } from './draft';
import { runsOf, windowText } from './window-words';

export interface CalendarEntry {
  readonly text: string;
  readonly place: string;
  readonly details: string;
  readonly window: StayWindow;
}
export interface CalendarLink {
  readonly label: string;
  readonly href: string;
}

const compact = (date: string): string => date.replaceAll('-', '');
const moment = (instant: string): string => `${compact(tokyoDate(new Date(instant)))}T${tokyoTime(new Date(instant)).replace(':', '')}00`;

/** One link for each run of days; most windows have one. */
export function googleLinks({ window, ...entry }: CalendarEntry, lang: Lang): CalendarLink[] {
  if (window.kind === 'nights') return [link(entry, window, `${compact(window.checkIn)}/${compact(window.checkOut)}`, lang)];
  if (window.kind === 'range') return [link(entry, window, `${moment(window.start)}/${moment(window.end)}`, lang)];
  const daysOf = (from: string, until: string) => window.days.filter((day) => day >= from && day < until);
  return runsOf(window.days).map(({ from, until }) =>
    link(entry, { ...window, days: daysOf(from, until) }, `${compact(from)}/${compact(until)}`, lang),
  );
}

function link({ text, place, details }: Omit<CalendarEntry, 'window'>, window: StayWindow, dates: string, lang: Lang): CalendarLink {
  const query = new URLSearchParams({ action: 'TEMPLATE', text, dates, ctz: 'Asia/Tokyo', location: place, details });
  return { label: windowText(window, lang), href: `https://calendar.google.com/calendar/render?${query}` };
}
