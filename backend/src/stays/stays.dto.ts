/** What crosses the wire about stays and quotes. */
import { z } from 'zod';
import { DateSchema, InstantOut, TextSchema, YenSchema } from '../platform/http/index.js';
import { STAY_STATUSES } from './domain/moves.js';
import { ItemAskSchema, ItemsSchema, PartySchema } from './item-ask.js';

export const StatusSchema = z.enum(STAY_STATUSES).meta({ id: 'StayStatus' });

export const WindowSchema = z
  .discriminatedUnion('kind', [
    z.object({ kind: z.literal('nights'), checkIn: DateSchema, checkOut: DateSchema }),
    z.object({ kind: z.literal('range'), start: InstantOut, end: InstantOut }),
    z.object({ kind: z.literal('days'), days: z.array(DateSchema), part: z.enum(['am', 'pm', 'night']).optional() }),
  ])
  .meta({ id: 'Window' });

export const PriceLineSchema = z
  .object({
    label: TextSchema,
    code: z.string().describe('price.night, price.hour, price.cleaning, price.longStay …'),
    count: z.int().describe('nights, hours, days …'),
    units: z.int().describe('units booked, or people where the price is by person'),
    unitYen: YenSchema,
    amount: YenSchema.describe('with tax; negative for a discount'),
    taxCode: z.string(),
  })
  .meta({ id: 'PriceLine' });

export const CancellationStepSchema = z
  .object({ from: InstantOut.nullable(), until: InstantOut.nullable(), pct: z.int() })
  .meta({ id: 'CancellationStep', description: 'What cancelling costs between two moments, in per cent of the price without cleaning.' });

export const TaxSchema = z
  .object({
    byRate: z.array(z.object({ code: z.string(), pct: z.number(), base: YenSchema.describe('with tax'), tax: YenSchema })),
    outOfScope: YenSchema,
    total: YenSchema,
  })
  .meta({ id: 'TaxTotals' });

export const ProblemOut = z
  .looseObject({ type: z.string(), code: z.string(), title: z.string(), status: z.int(), detail: z.string() })
  .meta({ id: 'ItemProblem', description: 'Why an item cannot be had, with alternatives where there are some.' });

export const QuoteAskSchema = z.object({ items: ItemsSchema, party: PartySchema.optional() }).meta({ id: 'QuoteAsk' });

export const QuotedItemSchema = z
  .object({
    index: z.int(),
    unitId: z.string(),
    siteId: z.string().nullable(),
    unitName: TextSchema.nullable(),
    siteName: TextSchema.nullable(),
    window: WindowSchema,
    quantity: z.int(),
    party: z.int(),
    available: z.boolean(),
    problem: ProblemOut.optional(),
    lines: z.array(PriceLineSchema),
    total: YenSchema.nullable().describe('null when there is no price'),
    cancellation: z.array(CancellationStepSchema),
  })
  .meta({ id: 'QuotedItem' });

export const QuoteSchema = z
  .object({
    total: YenSchema.describe('of all items that have a price'),
    tax: TaxSchema,
    items: z.array(QuotedItemSchema),
    bookable: z.boolean(),
    problem: ProblemOut.optional().describe('why the items together cannot be booked although each can'),
    asOf: InstantOut,
  })
  .meta({ id: 'Quote' });

export const PlaceStaySchema = z
  .object({
    items: ItemsSchema,
    party: PartySchema,
    title: z.string().trim().min(1).max(120).optional(),
    companyId: z.string().max(40).nullable().optional().describe('whose stay it is; your company when absent, your own when null'),
  })
  .meta({ id: 'PlaceStay' });

export const StayItemSchema = z
  .object({
    id: z.string(),
    unitId: z.string(),
    siteId: z.string(),
    siteSlug: z.string(),
    siteName: TextSchema,
    unitName: TextSchema,
    window: WindowSchema,
    when: TextSchema,
    quantity: z.int(),
    party: z.int(),
    lines: z.array(PriceLineSchema),
    total: YenSchema,
    cancellation: z.array(CancellationStepSchema),
    cancelled: z.object({ pct: z.int(), yen: YenSchema }).optional(),
    ask: ItemAskSchema.describe('the same thing again, to be posted as an item'),
  })
  .meta({ id: 'StayItem' });

export const PaymentOut = z
  .object({
    status: z.enum(['intended', 'open', 'paid', 'expired', 'failed']),
    url: z.string().optional(),
    expiresAt: InstantOut.optional(),
    paidAt: InstantOut.optional(),
    refunded: YenSchema,
  })
  .meta({ id: 'StayPayment' });

export const StaySchema = z
  .object({
    id: z.string(),
    code: z.string(),
    status: StatusSchema,
    party: z.int(),
    title: z.string().optional(),
    heldUntil: InstantOut.optional(),
    now: InstantOut.describe("the server's clock, for counting down"),
    total: YenSchema,
    tax: TaxSchema,
    items: z.array(StayItemSchema),
    company: z.object({ id: z.string(), name: z.string() }).optional(),
    payment: PaymentOut.optional(),
    moves: z.array(z.object({ to: StatusSchema, at: InstantOut, reason: z.string().optional() })),
    createdAt: InstantOut,
    confirmedAt: InstantOut.optional(),
    lateRefundedAt: InstantOut.optional().describe('money came after the places had gone to somebody else, and went back in full'),
    termsVersion: z.string(),
    prolongable: z.boolean(),
    can: z.object({ checkout: z.boolean(), prolong: z.boolean(), release: z.boolean(), cancel: z.boolean() }),
    cancellationNow: z.object({ charge: YenSchema, refund: YenSchema }).optional(),
  })
  .meta({ id: 'Stay' });

export const StayCardSchema = z
  .object({
    id: z.string(),
    code: z.string(),
    status: StatusSchema,
    party: z.int(),
    title: z.string().optional(),
    heldUntil: InstantOut.optional(),
    total: YenSchema,
    from: DateSchema,
    until: DateSchema,
    sites: z.array(z.object({ id: z.string(), slug: z.string(), name: TextSchema })),
    itemCount: z.int(),
    company: z.object({ id: z.string(), name: z.string() }).optional(),
    createdAt: InstantOut,
    confirmedAt: InstantOut.optional(),
  })
  .meta({ id: 'StayCard' });

export const StaysSchema = z
  .object({ total: z.int(), page: z.int(), size: z.int(), now: InstantOut, stays: z.array(StayCardSchema) })
  .meta({ id: 'Stays' });

export const StaysAskSchema = z.object({
  status: z
    .preprocess(
      (value) => (typeof value === 'string' ? value.split(',').filter(Boolean) : value),
      z.array(z.enum(STAY_STATUSES)).max(STAY_STATUSES.length).optional(),
    )
    .describe('one or more, separated by commas'),
  when: z
    .enum(['upcoming', 'past'])
    .optional()
    .describe(
      'upcoming: some of it is still to be used, the soonest first; past: all of it is over, the latest first; absent: both, the newest booking first',
    ),
  page: z.coerce.number().int().min(1).max(10_000).default(1),
  size: z.coerce.number().int().min(1).max(50).default(20),
});

export const CheckoutSchema = z.object({ url: z.string().describe('the payment page') }).meta({ id: 'Checkout' });

export const CancelAskSchema = z
  .object({ expectedRefund: YenSchema.min(0).optional().describe('the refund that was shown; refused when it is another by now') })
  .meta({ id: 'CancelStay' });

export type QuoteAsk = z.infer<typeof QuoteAskSchema>;
export type QuoteDto = z.infer<typeof QuoteSchema>;
export type QuotedItemDto = z.infer<typeof QuotedItemSchema>;
export type PlaceStayAsk = z.infer<typeof PlaceStaySchema>;
export type StayDto = z.infer<typeof StaySchema>;
export type StayItemDto = z.infer<typeof StayItemSchema>;
export type StayCardDto = z.infer<typeof StayCardSchema>;
export type StaysDto = z.infer<typeof StaysSchema>;
export type StaysAsk = z.infer<typeof StaysAskSchema>;
export type CancelAsk = z.infer<typeof CancelAskSchema>;
export type WindowDto = z.infer<typeof WindowSchema>;
export type PriceLineDto = z.infer<typeof PriceLineSchema>;
