/** Calendars on the wire. */
import { z } from 'zod';
import { DateSchema, InstantOut, TextSchema } from '../../platform/http/index.js';

export const StateSchema = z.enum(['open', 'few', 'held', 'full', 'closed', 'past']).meta({
  id: 'SlotState',
  description: 'few: a quarter or less, the last of several, or a part of the day only. held: somebody is holding it until heldUntil.',
});

const Free = { free: z.int(), state: StateSchema, heldUntil: InstantOut.optional() };

export const DaysQuery = z.object({
  from: DateSchema.describe('first day'),
  to: DateSchema.describe('last day, included; at most 92 days after the first'),
});
export type DaysQuery = z.infer<typeof DaysQuery>;

const DayOfSiteSchema = z.object({ date: DateSchema, holiday: TextSchema.optional(), closed: TextSchema.optional() });

export const UnitDayBriefSchema = z
  .object({ date: DateSchema, ...Free, closed: TextSchema.optional(), open: z.object({ from: InstantOut, to: InstantOut }).optional() })
  .meta({ id: 'UnitDayBrief', description: 'free: how many can be had for the whole night or for all that is left of the opening day' });

export const SiteAvailabilitySchema = z
  .object({
    siteId: z.string(),
    asOf: InstantOut,
    from: DateSchema,
    to: DateSchema,
    days: z.array(DayOfSiteSchema),
    units: z.array(
      z.object({
        unitId: z.string(),
        version: z.int().meta({ description: 'grows with each change; pushes carry it too' }),
        grain: z.enum(['night', 'half-hour', 'month']),
        quantity: z.int(),
        days: z.array(UnitDayBriefSchema),
      }),
    ),
  })
  .meta({ id: 'SiteAvailability' });
export type SiteAvailability = z.infer<typeof SiteAvailabilitySchema>;

export const UnitAvailabilitySchema = z
  .object({
    unitId: z.string(),
    siteId: z.string(),
    grain: z.enum(['night', 'half-hour', 'month']),
    quantity: z.int(),
    version: z.int(),
    asOf: InstantOut,
    from: DateSchema,
    to: DateSchema,
    days: z.array(
      UnitDayBriefSchema.extend({
        holiday: TextSchema.optional(),
        slots: z
          .array(z.object({ start: InstantOut, ...Free }))
          .optional()
          .meta({ description: 'half-hours of the opening day' }),
      }).meta({ id: 'UnitDay' }),
    ),
  })
  .meta({ id: 'UnitAvailability' });
export type UnitAvailability = z.infer<typeof UnitAvailabilitySchema>;
