// What is searched for, and its address. Pure. What must stay true: readQuery(writeQuery(q)) is q, so that a link can be shared and the
// back button works; a value that makes no sense is dropped, never an error.
import type { SearchFind$Params } from '../api';
import { addDays, CalendarDate, isCalendarDate, tokyoInstant, tokyoIso } from '../ui/calendar-date';

export const MUNICIPALITIES = ['HAGI', 'SHIMONOSEKI'] as const;
export const SITE_KINDS = [
  'VACANT_HOUSE',
  'IDLE_FACILITY',
  'CULTURAL_PROPERTY',
  'FORMER_SCHOOL',
  'FORMER_SHOP',
  'WAREHOUSE',
  'MUNICIPAL_COWORK',
] as const;
export const UNIT_KINDS = ['GUEST_ROOM', 'WHOLE_HOUSE', 'DESK_HOT', 'PHONE_BOOTH', 'MEETING_ROOM', 'EVENT_HALL', 'PRIVATE_OFFICE'] as const;
export const SORTS = ['price', 'wifi', 'name'] as const;
export type Sort = (typeof SORTS)[number];
export type Municipality = (typeof MUNICIPALITIES)[number];
export type SiteKind = (typeof SITE_KINDS)[number];
export type UnitKind = (typeof UNIT_KINDS)[number];
export const MOST_PEOPLE = 200;
export const LONGEST_STAY = 28;
/** From the first to the last night of a stretch. */
export const MOST_DAYS = 92;
export const FLEX = [1, 2, 3] as const;
export type Flex = (typeof FLEX)[number];

/** By nights (`flex`: so many days earlier or later too), any nights of a stretch, by hours of one day, or without dates (all there is). */
export type When =
  | { readonly kind: 'nights'; readonly checkIn: CalendarDate; readonly checkOut: CalendarDate; readonly flex?: Flex }
  | {
      readonly kind: 'stretch';
      readonly nights: number;
      /** The first and the last night that will do. */
      readonly from: CalendarDate;
      readonly to: CalendarDate;
      readonly weekends: boolean;
    }
  | { readonly kind: 'hours'; readonly day: CalendarDate; readonly start: string; readonly end: string }
  | { readonly kind: 'any' };

export interface SearchQuery {
  readonly when: When;
  readonly party: number;
  readonly municipality: Municipality | '';
  readonly siteKind: readonly SiteKind[];
  readonly unitKind: UnitKind | '';
  readonly priceMax: number | null;
  readonly wifiMin: number | null;
  readonly amenity: readonly string[];
  readonly sort: Sort;
  readonly page: number;
}
export type Params = Readonly<Record<string, string | readonly string[] | undefined>>;

export const EMPTY_QUERY: SearchQuery = {
  when: { kind: 'any' },
  party: 1,
  municipality: '',
  siteKind: [],
  unitKind: '',
  priceMax: null,
  wifiMin: null,
  amenity: [],
  sort: 'price',
  page: 1,
};

const NAME = /^[\p{L}\p{N}_-]{1,60}$/u;
const TIME = /^([01]\d|2[0-4]):[03]0$/;

const one = (params: Params, name: string): string => {
  const value = params[name];
  return (typeof value === 'string' ? value : value?.[0]) ?? '';
};
/** Repeated values and lists with commas, each once. */
const many = (params: Params, name: string): string[] => {
  const value = params[name] ?? [];
  const all = (typeof value === 'string' ? [value] : value).flatMap((part) => part.split(','));
  return [...new Set(all.filter((part) => NAME.test(part)))];
};
const known = <T extends string>(values: readonly T[], value: string): T | undefined => values.find((one) => one === value);
/** A whole number in [min, max], or null. */
function whole(params: Params, name: string, min: number, max: number): number | null {
  const text = one(params, name);
  const value = Number(text);
  return /^\d{1,9}$/.test(text) && value >= min && value <= max ? value : null;
}

function readNights(params: Params): When | undefined {
  const [checkIn, checkOut] = [one(params, 'checkIn'), one(params, 'checkOut')];
  if (!isCalendarDate(checkIn) || !isCalendarDate(checkOut) || checkIn >= checkOut) return undefined;
  const flex = FLEX.find((days) => String(days) === one(params, 'flex'));
  return { kind: 'nights', checkIn, checkOut, ...(flex ? { flex } : {}) };
}

/** However long it is: what is too long, or too short for the nights, the server refuses by its rule. */
function readStretch(params: Params): When | undefined {
  const [from, to, nights] = [one(params, 'from'), one(params, 'to'), whole(params, 'nights', 1, LONGEST_STAY)];
  if (nights === null || !isCalendarDate(from) || !isCalendarDate(to) || to < from) return undefined;
  return { kind: 'stretch', nights, from, to, weekends: one(params, 'weekends') === '1' };
}

function readHours(params: Params): When | undefined {
  const [day, start, end] = [one(params, 'day'), one(params, 'start'), one(params, 'end')];
  const isSound = isCalendarDate(day) && TIME.test(start) && TIME.test(end) && start < end && end <= '24:00';
  return isSound ? { kind: 'hours', day, start, end } : undefined;
}

const readWhen = (params: Params): When => readNights(params) ?? readStretch(params) ?? readHours(params) ?? { kind: 'any' };

export function readQuery(params: Params): SearchQuery {
  return {
    when: readWhen(params),
    party: whole(params, 'party', 1, MOST_PEOPLE) ?? 1,
    municipality: known(MUNICIPALITIES, one(params, 'municipality')) ?? '',
    siteKind: many(params, 'siteKind').flatMap((kind) => known(SITE_KINDS, kind) ?? []),
    unitKind: known(UNIT_KINDS, one(params, 'unitKind')) ?? '',
    priceMax: whole(params, 'priceMax', 1, 99_999_999),
    wifiMin: whole(params, 'wifiMin', 1, 10_000),
    amenity: many(params, 'amenity'),
    sort: known(SORTS, one(params, 'sort')) ?? 'price',
    page: whole(params, 'page', 1, 999) ?? 1,
  };
}

/** The parts of `when` in the address. */
export function whenParams(when: When): Record<string, string> {
  if (when.kind === 'nights') return { checkIn: when.checkIn, checkOut: when.checkOut, ...(when.flex ? { flex: String(when.flex) } : {}) };
  if (when.kind === 'stretch') {
    const { nights, from, to, weekends } = when;
    return { nights: String(nights), from, to, ...(weekends ? { weekends: '1' } : {}) };
  }
  return when.kind === 'hours' ? { day: when.day, start: when.start, end: when.end } : {};
}

type FilterParams = Pick<SearchFind$Params, 'municipality' | 'siteKind' | 'unitKind' | 'priceMax' | 'wifiMin' | 'amenity'>;
function filterParams(query: SearchQuery): FilterParams {
  return {
    ...(query.municipality ? { municipality: query.municipality } : {}),
    ...(query.siteKind.length ? { siteKind: [...query.siteKind] } : {}),
    ...(query.unitKind ? { unitKind: query.unitKind } : {}),
    ...(query.priceMax === null ? {} : { priceMax: String(query.priceMax) }),
    ...(query.wifiMin === null ? {} : { wifiMin: String(query.wifiMin) }),
    ...(query.amenity.length ? { amenity: [...query.amenity] } : {}),
  };
}

/** The address of a query; what goes without saying is left out. */
export function writeQuery(query: SearchQuery): Record<string, string | readonly string[] | undefined> {
  return {
    ...whenParams(query.when),
    ...(query.party === 1 ? {} : { party: String(query.party) }),
    ...filterParams(query),
    ...(query.sort === 'price' ? {} : { sort: query.sort }),
    ...(query.page === 1 ? {} : { page: String(query.page) }),
  };
}

/** What GET /api/search is asked: hours become instants in Japan's time. */
export function apiParams(query: SearchQuery): SearchFind$Params {
  const { when } = query;
  const dates: Record<string, string> =
    when.kind === 'hours'
      ? { start: tokyoIso(tokyoInstant(when.day, when.start)), end: tokyoIso(tokyoInstant(when.day, when.end)) }
      : whenParams(when);
  return { ...dates, party: String(query.party), ...filterParams(query), sort: query.sort, page: String(query.page) };
}

/** How many filters narrow the result, dates and people apart. */
export const filterCount = (query: SearchQuery): number =>
  Object.values(filterParams(query)).reduce<number>((sum, value) => sum + (typeof value === 'string' ? 1 : value.length), 0);

export const withoutFilters = (query: SearchQuery): SearchQuery => ({
  ...EMPTY_QUERY,
  when: query.when,
  party: query.party,
  sort: query.sort,
});

/** People sleep there; else it is used by the hour, or no dates are known. */
export const isOvernight = (when: When): boolean => when.kind === 'nights' || when.kind === 'stretch';
/** More than one stay would do, so each result says its own dates. */
export const isFlexible = (when: When): boolean => when.kind === 'stretch' || (when.kind === 'nights' && when.flex !== undefined);

/** Days from and to (both used) that a query is about; null without dates. */
export function daysOf(when: When): { from: CalendarDate; to: CalendarDate } | null {
  if (when.kind === 'stretch') return { from: when.from, to: when.to };
  if (when.kind === 'nights') return { from: when.checkIn, to: addDays(when.checkOut, -1) };
  return when.kind === 'hours' ? { from: when.day, to: when.day } : null;
}
