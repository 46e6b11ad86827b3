/** What search is asked and answers. */
import { z } from 'zod';
import type { CalendarDate, NightsWindow, RangeWindow } from '../../kernel/index.js';
import { LONGEST_STAY, MODES, MUNICIPALITIES, SaleSchema, SITE_KINDS, SiteCardSchema, UNIT_KINDS } from '../../places/index.js';
import { DateSchema, inBoth, InstantOut, InstantText, TextSchema, YenSchema } from '../../platform/http/index.js';
import { StateSchema } from '../calendar/calendar.dto.js';
import { windowsAround, windowsWithin } from '../domain/flexible-windows.js';
import type { SearchAsk } from './find-free.js';

export const MOST_PEOPLE = 200;
const MOST_PAGES = 10_000;
/** Longest stretch in which any nights are looked for. */
export const MOST_DAYS = 92;

export const whole = (least: number, most: number) =>
  z
    .string()
    .max(12)
    .regex(/^\d+$/, { error: inBoth('must be a whole number', '0以上の整数を入力してください。') })
    .transform(Number)
    .pipe(z.int().min(least).max(most));

/** Given once, several times, or as a list with commas. */
function several<T extends string>(one: z.ZodType<T, string>, most = 20) {
  return z
    .union([z.string().max(400), z.array(z.string().max(100)).max(most)])
    .transform((given) =>
      [given]
        .flat()
        .flatMap((text) => text.split(','))
        .map((text) => text.trim())
        .filter((text) => text !== ''),
    )
    .pipe(z.array(one).max(most))
    .meta({ description: 'may be repeated or separated by commas' });
}

/** The ways to say when, each with all of its names or none. */
const WAYS = [
  ['checkIn', 'checkOut'],
  ['start', 'end'],
  ['nights', 'from', 'to'],
] as const;

export const SearchQuery = z
  .object({
    checkIn: DateSchema.optional().describe('first night; with checkOut'),
    checkOut: DateSchema.optional().describe('day of departure'),
    start: InstantText.optional().describe('with end, within one opening day, on the half hour'),
    end: InstantText.optional(),
    flex: whole(0, 3).default(0).describe('with checkIn and checkOut: so many days earlier or later will do too'),
    nights: whole(1, LONGEST_STAY).optional().describe('with from and to: any stay of so many nights'),
    from: DateSchema.optional().describe('the earliest night'),
    to: DateSchema.optional().describe('the latest night; at most 92 days after the earliest'),
    weekends: z.enum(['0', '1']).default('0').describe('with nights: only nights of Friday and Saturday; a longer stay has both'),
    party: whole(1, MOST_PEOPLE).default(1).describe('how many people; only sites that take all of them are found'),
    municipality: z.enum(MUNICIPALITIES).optional(),
    siteKind: several(z.enum(SITE_KINDS)).optional(),
    unitKind: several(z.enum(UNIT_KINDS)).optional(),
    amenity: several(z.string().max(40)).optional().describe('the site has all of them'),
    priceMax: whole(0, 100_000_000).optional().describe('yen for the whole party, tax included'),
    wifiMin: whole(0, 100_000).optional().describe('measured Mbps down'),
    sort: z.enum(['price', 'wifi', 'name']).default('price'),
    page: whole(1, MOST_PAGES).default(1),
    size: whole(1, 50).default(20),
  })
  .refine((q) => WAYS.filter((way) => way.some((name) => q[name] !== undefined)).length <= 1, {
    error: inBoth(
      'must ask for nights (checkIn, checkOut), for any nights (nights, from, to) or for a range of time (start, end)',
      '泊数（checkIn と checkOut）、期間内の泊数（nights と from と to）、時間（start と end）の、いずれか一つで指定してください。',
    ),
  });
export type SearchQuery = z.infer<typeof SearchQuery>;

/** Names of the dates that are missing beside those given. */
export function missingDates(query: SearchQuery): string[] {
  return WAYS.flatMap((way) => (way.some((name) => query[name] !== undefined) ? way.filter((name) => query[name] === undefined) : []));
}

/** What was asked for itself, before any day is moved; nothing for any nights of a stretch and for the catalogue. */
export function windowOf({ checkIn, checkOut, start, end }: SearchQuery): NightsWindow | RangeWindow | undefined {
  if (checkIn !== undefined && checkOut !== undefined) return { kind: 'nights', checkIn, checkOut };
  return start !== undefined && end !== undefined ? { kind: 'range', start: new Date(start), end: new Date(end) } : undefined;
}

/** All windows that would do; undefined when no date was given at all. */
function windowsOf(query: SearchQuery, today: CalendarDate): (NightsWindow | RangeWindow)[] | undefined {
  const { nights, from, to, flex } = query;
  if (nights !== undefined && from !== undefined && to !== undefined)
    return windowsWithin({ nights, from, to, weekends: query.weekends === '1' }, today);
  const window = windowOf(query);
  if (window === undefined) return undefined;
  return window.kind === 'nights' && flex > 0 ? windowsAround(window, flex, today) : [window];
}

/** @returns undefined when dates were given and no window fits them. */
export function askOf(query: SearchQuery, today: CalendarDate): SearchAsk | undefined {
  const { party, municipality, siteKind = [], unitKind = [], amenity = [], priceMax, wifiMin, sort, page, size } = query;
  const windows = windowsOf(query, today);
  if (windows?.length === 0) return undefined;
  return {
    windows: windows ?? [],
    party,
    municipality,
    siteKinds: siteKind,
    unitKinds: unitKind,
    amenities: amenity,
    priceMax,
    wifiMin,
    sort,
    page,
    size,
  };
}

const WindowSchema = z
  .object({ checkIn: DateSchema.optional(), checkOut: DateSchema.optional(), start: InstantOut.optional(), end: InstantOut.optional() })
  .meta({ id: 'FoundWindow' });

export const SearchResultSchema = z
  .object({
    site: SiteCardSchema,
    units: z.array(
      z.object({
        unitId: z.string(),
        name: TextSchema,
        kind: z.enum(UNIT_KINDS),
        quantity: z.int(),
        party: z.int().meta({ description: 'how many of the party are in it; in the catalogue, how many one of them takes' }),
        capacity: z.int(),
        price: YenSchema.nullable(),
        mode: z.enum(MODES),
        sale: SaleSchema,
      }),
    ),
    price: YenSchema.nullable().meta({ description: 'for the whole party and window with tax; without dates, the lowest tariff' }),
    perNight: YenSchema.optional(),
    window: WindowSchema.optional().describe('with flexible dates: the cheapest window, the nearest or earliest among equals'),
    wholeParty: z.boolean().meta({ description: 'false only for the places of `together`' }),
    free: z.int().meta({ description: 'rooms and seats still free at the site in the window' }),
    state: StateSchema,
  })
  .meta({ id: 'SearchResult' });
export type SearchResult = z.infer<typeof SearchResultSchema>;

export const SearchAnswerSchema = z
  .object({
    total: z.int().meta({ description: 'sites found' }),
    asOf: InstantOut,
    page: z.int(),
    size: z.int(),
    together: z
      .object({ distanceKm: z.number(), price: YenSchema, results: z.array(SearchResultSchema) })
      .optional()
      .describe('when no place takes the whole party: places close together that do, each with its share of the people'),
    results: z.array(SearchResultSchema),
  })
  .meta({ id: 'SearchAnswer' });
export type SearchAnswer = z.infer<typeof SearchAnswerSchema>;
