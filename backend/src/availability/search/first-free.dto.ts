/** The first free time of a unit on the wire. */
import { z } from 'zod';
import { LONGEST_STAY } from '../../places/index.js';
import { DateSchema, inBoth, InstantOut, YenSchema } from '../../platform/http/index.js';
import { MOST_PEOPLE, whole } from './search.dto.js';

const MOST_MINUTES = 24 * 60;

export const FirstFreeQuery = z.object({
  nights: whole(1, LONGEST_STAY).optional().describe('for a unit by the night'),
  minutes: whole(30, MOST_MINUTES)
    .refine((minutes) => minutes % 30 === 0, { error: inBoth('must be half-hours', '30分単位で指定してください。') })
    .optional()
    .describe('for a unit by time'),
  from: DateSchema.optional().describe('the earliest day; today without it'),
  party: whole(1, MOST_PEOPLE).default(1),
});
export type FirstFreeQuery = z.infer<typeof FirstFreeQuery>;

export const FirstFreeSchema = z
  .object({
    unitId: z.string(),
    asOf: InstantOut,
    found: z
      .object({
        checkIn: DateSchema.optional(),
        checkOut: DateSchema.optional(),
        start: InstantOut.optional(),
        end: InstantOut.optional(),
        quantity: z.int(),
        price: YenSchema,
      })
      .nullable()
      .meta({ description: 'null when nothing is free as far ahead as it can be booked' }),
  })
  .meta({ id: 'FirstFree' });
export type FirstFree = z.infer<typeof FirstFreeSchema>;
