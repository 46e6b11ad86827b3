/** What managers send and see. */
import { z } from 'zod';
import type { Window } from '../../kernel/index.js';
import { DateSchema, inBoth, InstantOut, InstantText, TextSchema } from '../../platform/http/index.js';
import { SiteAvailabilitySchema } from '../calendar/calendar.dto.js';
import { CLOSURE_CAUSES } from './closures.repository.js';

const FORMS = inBoth(
  'must say when in exactly one way: checkIn and checkOut, or start and end, or days (with an optional part)',
  '日時の指定は1通りにしてください：checkIn と checkOut、または start と end、または days（と必要なら part）。',
);

export const ClosureWindowSchema = z
  .object({
    checkIn: DateSchema.optional(),
    checkOut: DateSchema.optional(),
    start: InstantText.optional(),
    end: InstantText.optional(),
    days: z.array(DateSchema).min(1).max(366).optional(),
    part: z.enum(['am', 'pm', 'night']).optional(),
  })
  .refine(
    (w) =>
      isNights(w) !== isRange(w) ? w.days === undefined && w.part === undefined : w.days !== undefined && !isNights(w) && !isRange(w),
    { error: FORMS },
  )
  .refine((w) => (w.checkIn === undefined) === (w.checkOut === undefined) && (w.start === undefined) === (w.end === undefined), {
    error: FORMS,
  })
  .meta({ id: 'ClosureWindow' });

type Wire = {
  checkIn?: string | undefined;
  checkOut?: string | undefined;
  start?: string | undefined;
  end?: string | undefined;
  days?: string[] | undefined;
  part?: 'am' | 'pm' | 'night' | undefined;
};
const isNights = (w: Wire) => w.checkIn !== undefined || w.checkOut !== undefined;
const isRange = (w: Wire) => w.start !== undefined || w.end !== undefined;

/** The window of a body that passed the schema. */
export function closureWindow(w: Wire): Window {
  if (w.checkIn !== undefined && w.checkOut !== undefined) return { kind: 'nights', checkIn: w.checkIn, checkOut: w.checkOut };
  if (w.start !== undefined && w.end !== undefined) return { kind: 'range', start: new Date(w.start), end: new Date(w.end) };
  return { kind: 'days', days: [...new Set(w.days)].sort(), ...(w.part === undefined ? {} : { part: w.part }) };
}

const Said = z.string().trim().min(1).max(200);

export const CloseSchema = z
  .object({
    unitId: z.string().min(1).max(80).optional(),
    siteId: z.string().min(1).max(80).optional(),
    window: ClosureWindowSchema,
    reason: z.object({ ja: Said, en: Said }).describe('shown to the site’s managers'),
    cause: z.enum(CLOSURE_CAUSES).default('manager'),
  })
  .meta({ id: 'CloseAsk', description: 'Either a unit or a whole site.' });
export type CloseBody = z.infer<typeof CloseSchema>;

export const HitSchema = z
  .object({
    stayId: z.string().optional(),
    stayCode: z.string().optional(),
    label: TextSchema.optional(),
    unitId: z.string(),
    from: z.string(),
    to: z.string(),
  })
  .meta({ id: 'ClosureHit', description: 'claims that stand in the way; from and to are dates (to is the day of departure) or instants' });

export const ClosedSchema = z
  .object({ id: z.string(), siteId: z.string(), units: z.array(z.string()), slots: z.int(), hit: z.array(HitSchema) })
  .meta({
    id: 'Closed',
    description: 'slots: how many seats and slots were taken off sale; those that are hit follow when they come free',
  });

export const ReopenedSchema = z
  .object({ id: z.string(), siteId: z.string(), units: z.array(z.string()), reopenedAt: InstantOut })
  .meta({ id: 'Reopened' });

export const ManagedSiteSchema = z
  .object({
    id: z.string(),
    slug: z.string(),
    name: TextSchema,
    kind: z.string(),
    municipality: z.string(),
    units: z.array(
      z.object({
        id: z.string(),
        name: TextSchema,
        kind: z.string(),
        grain: z.enum(['night', 'half-hour', 'month']),
        quantity: z.int(),
        parts: z.array(z.string()),
      }),
    ),
  })
  .meta({ id: 'ManagedSite' });
export type ManagedSite = z.infer<typeof ManagedSiteSchema>;

export const BarSchema = z
  .object({
    holder: z.enum(['stay', 'closure', 'feed']),
    id: z.string().meta({ description: 'of the stay or of the closure' }),
    code: z.string().optional(),
    label: TextSchema,
    from: z.string(),
    to: z.string(),
    quantity: z.int(),
    status: z.string(),
    heldUntil: InstantOut.optional(),
    bookedAs: z.string().optional().meta({ description: 'the whole, where the unit is taken as a part of it' }),
  })
  .meta({ id: 'CalendarBar' });

export const ManagedCalendarSchema = SiteAvailabilitySchema.extend({
  units: z.array(SiteAvailabilitySchema.shape.units.element.extend({ bars: z.array(BarSchema) })),
  closures: z.array(
    z
      .object({
        id: z.string(),
        unitId: z.string().optional(),
        reason: TextSchema,
        cause: z.enum(CLOSURE_CAUSES),
        window: z.looseObject({}),
        createdAt: InstantOut,
      })
      .meta({ id: 'ClosureInForce' }),
  ),
}).meta({ id: 'ManagedCalendar' });
export type ManagedCalendar = z.infer<typeof ManagedCalendarSchema>;
