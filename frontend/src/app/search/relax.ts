// What may be given up when nothing was found. Pure: each way is a query to be asked, in the order in which people would rather.
import { addDays, CalendarDate } from '../ui/calendar-date';
import { filterCount, FLEX, SearchQuery, When, withoutFilters } from './search-query';

export interface Relaxation {
  readonly kind: 'flex' | 'weekdays' | 'later' | 'earlier' | 'wifi' | 'price' | 'filters' | 'dates';
  readonly query: SearchQuery;
}

function shift(when: When, days: number): When {
  if (when.kind === 'nights') return { ...when, checkIn: addDays(when.checkIn, days), checkOut: addDays(when.checkOut, days) };
  return when.kind === 'hours' ? { ...when, day: addDays(when.day, days) } : when;
}
const firstDay = (when: When): CalendarDate | null => (when.kind === 'nights' ? when.checkIn : when.kind === 'hours' ? when.day : null);

/** The same days, taken less strictly. */
function looser(when: When): (Pick<Relaxation, 'kind'> & { when: When }) | null {
  if (when.kind === 'nights' && !when.flex) return { kind: 'flex', when: { ...when, flex: FLEX[2] } };
  return when.kind === 'stretch' && when.weekends ? { kind: 'weekdays', when: { ...when, weekends: false } } : null;
}

/** The ways that differ from the query; none into the past. */
export function relaxations(query: SearchQuery, today: CalendarDate): Relaxation[] {
  const base = { ...query, page: 1 };
  const first = firstDay(query.when);
  const loose = looser(query.when);
  const ways: Relaxation[] = loose ? [{ kind: loose.kind, query: { ...base, when: loose.when } }] : [];
  if (first) ways.push({ kind: 'later', query: { ...base, when: shift(query.when, 1) } });
  if (first && first > today) ways.push({ kind: 'earlier', query: { ...base, when: shift(query.when, -1) } });
  if (query.wifiMin !== null) ways.push({ kind: 'wifi', query: { ...base, wifiMin: null } });
  if (query.priceMax !== null) ways.push({ kind: 'price', query: { ...base, priceMax: null } });
  if (filterCount(query) > 1) ways.push({ kind: 'filters', query: withoutFilters(base) });
  if (query.when.kind !== 'any') ways.push({ kind: 'dates', query: { ...base, when: { kind: 'any' } } });
  return ways;
}
