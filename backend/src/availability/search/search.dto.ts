/** What search is asked and answers. */
import { z } from 'zod';
import type { Window } from '../../kernel/index.js';
import { MODES, MUNICIPALITIES, SaleSchema, SITE_KINDS, SiteCardSchema, UNIT_KINDS } from '../../places/index.js';
import { DateSchema, inBoth, InstantOut, InstantText, TextSchema, YenSchema } from '../../platform/http/index.js';
import { StateSchema } from '../calendar/calendar.dto.js';
import type { SearchAsk } from './find-free.js';

export const MOST_PEOPLE = 200;
const MOST_PAGES = 10_000;

const whole = (least: number, most: number) =>
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

export const SearchQuery = z
  .object({
    checkIn: DateSchema.optional().describe('first night; with checkOut'),
    checkOut: DateSchema.optional().describe('day of departure'),
    start: InstantText.optional().describe('with end, within one opening day, on the half hour'),
    end: InstantText.optional(),
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
  .refine((q) => (q.checkIn === undefined && q.checkOut === undefined) || (q.start === undefined && q.end === undefined), {
    error: inBoth(
      'must ask either for nights or for a range of time',
      '泊数（checkIn と checkOut）か時間（start と end）の、どちらか一方で指定してください。',
    ),
  });
export type SearchQuery = z.infer<typeof SearchQuery>;

/** Names of the dates that are missing beside those given. */
export function missingDates(query: SearchQuery): string[] {
  const pairs = [
    ['checkIn', 'checkOut'],
    ['start', 'end'],
  ] as const;
  return pairs.flatMap((pair) => (pair.some((name) => query[name] !== undefined) ? pair.filter((name) => query[name] === undefined) : []));
}

function windowOf(query: SearchQuery): Window | undefined {
  const { checkIn, checkOut, start, end } = query;
  if (checkIn !== undefined && checkOut !== undefined) return { kind: 'nights', checkIn, checkOut };
  return start !== undefined && end !== undefined ? { kind: 'range', start: new Date(start), end: new Date(end) } : undefined;
}

export function askOf(query: SearchQuery): SearchAsk {
  const { party, municipality, siteKind = [], unitKind = [], amenity = [], priceMax, wifiMin, sort, page, size } = query;
  return {
    window: windowOf(query),
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
    wholeParty: z.literal(true),
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
    results: z.array(SearchResultSchema),
  })
  .meta({ id: 'SearchAnswer' });
export type SearchAnswer = z.infer<typeof SearchAnswerSchema>;
