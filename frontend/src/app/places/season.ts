// Pictures follow the season of the dates. Pure.
import type { CalendarDate } from '../ui/calendar-date';
import type { Picture } from './place.types';

const SEASONS = [
  'winter',
  'winter',
  'spring',
  'spring',
  'spring',
  'summer',
  'summer',
  'summer',
  'autumn',
  'autumn',
  'autumn',
  'winter',
] as const;
export type Season = (typeof SEASONS)[number];

export const seasonOf = (date: CalendarDate): Season => SEASONS[Number(date.slice(5, 7)) - 1] ?? 'autumn';

/** The picture as it is on that day; as it comes without a day. */
export function inSeason<T extends Picture>(picture: T, date: CalendarDate | null): T {
  if (!date) return picture;
  return { ...picture, url: `${picture.url}${picture.url.includes('?') ? '&' : '?'}season=${seasonOf(date)}` };
}
