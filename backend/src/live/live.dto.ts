/** What a page says to the socket. */
import { z } from 'zod';
import { addMonths, type CalendarDate, firstOfMonth } from '../kernel/index.js';
import { DateSchema } from '../platform/http/index.js';

const MOST_MONTHS = 4;
/** A message may have 8 KB; a page of a larger site says no versions and asks for all of it anew. */
const MOST_VERSIONS = 150;

export const WatchSchema = z
  .object({
    siteId: z.string().min(1).max(40),
    from: DateSchema,
    to: DateSchema,
    /** Of units, as the page last read them in full. */
    versions: z
      .record(z.string().max(40), z.int().min(0))
      .refine((versions) => Object.keys(versions).length <= MOST_VERSIONS, { error: `at most ${MOST_VERSIONS} versions` })
      .optional(),
    /** The page shows this site and nothing else: somebody looks at it. */
    looking: z.boolean().default(false),
  })
  .refine((watch) => watch.from <= watch.to, { error: 'from must not be after to' })
  .refine((watch) => monthsOf(watch.from, watch.to).length <= MOST_MONTHS, { error: `at most ${MOST_MONTHS} months at a time` });

export const UnwatchSchema = z.object({ siteId: z.string().min(1).max(40) });

/** The months touched, as YYYY-MM; both dates belong to it. */
export function monthsOf(from: CalendarDate, to: CalendarDate): string[] {
  const months: string[] = [];
  for (let month = firstOfMonth(from); month <= to && months.length <= MOST_MONTHS; month = addMonths(month, 1))
    months.push(month.slice(0, 7));
  return months;
}

/** One room for each site and month. */
export const roomOf = (siteId: string, month: string): string => `site:${siteId}:${month}`;
