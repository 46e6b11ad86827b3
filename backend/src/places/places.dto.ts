/** What crosses the wire about sites and units. */
import { z } from 'zod';
import { DateSchema, TextSchema, YenSchema } from '../platform/http/index.js';
import { LICENCE_TYPES } from './domain/licence.js';
import { MODES, MUNICIPALITIES, PAY_MODES, SITE_KINDS, UNIT_GRAINS, UNIT_KINDS } from './facts.js';

const Clock = z.string().meta({ description: 'HH:MM in Tokyo, up to 24:00' });
const PerSchema = z.enum(['night', 'hour', 'halfHour', 'halfDay', 'slot', 'day', 'month']);
const PictureSchema = z.object({ url: z.string(), alt: TextSchema }).meta({ id: 'Picture' });

export const AmenitySchema = z.object({ code: z.string(), name: TextSchema, count: z.int().optional() }).meta({ id: 'Amenity' });

export const WifiSchema = z
  .object({
    downMbps: z.int(),
    upMbps: z.int(),
    pingMs: z.int(),
    measuredAt: DateSchema,
    method: TextSchema,
    backup: z.boolean(),
    stale: z.boolean().meta({ description: 'measured more than 180 days ago' }),
  })
  .meta({ id: 'Wifi' });

export const SaleSchema = z
  .object({ sold: z.boolean(), code: z.string().optional(), reason: TextSchema.optional() })
  .meta({ id: 'Sale', description: 'whether it can be booked here, and if not, by which rule' });

export const SiteCardSchema = z
  .object({
    id: z.string(),
    slug: z.string(),
    name: TextSchema,
    kana: z.string(),
    kind: z.enum(SITE_KINDS),
    municipality: z.enum(MUNICIPALITIES),
    district: TextSchema,
    lat: z.number(),
    lng: z.number(),
    wifi: WifiSchema,
    amenities: z.array(AmenitySchema),
    heritage: TextSchema.optional(),
    licence: z.object({ type: z.enum(LICENCE_TYPES), number: z.string().optional(), overnight: z.boolean() }),
    pictures: z.array(PictureSchema),
    priceFrom: z.object({ yen: YenSchema, per: PerSchema }).nullable(),
    real: z.boolean(),
    demo: z.boolean(),
    modes: z.array(z.enum(MODES)),
    opening: TextSchema.optional(),
  })
  .meta({ id: 'SiteCard' });
export type SiteCard = z.infer<typeof SiteCardSchema>;

export const TariffSchema = z
  .object({
    per: PerSchema,
    slot: z.enum(['am', 'pm', 'night']).optional(),
    yen: YenSchema,
    charge: z.enum(['UNIT', 'PERSON']),
    name: TextSchema.optional(),
    season: TextSchema.optional(),
    minNights: z.int().optional(),
  })
  .meta({ id: 'Tariff' });

export const UnitDetailSchema = z
  .object({
    id: z.string(),
    siteId: z.string(),
    name: TextSchema,
    kind: z.enum(UNIT_KINDS),
    grain: z.enum(UNIT_GRAINS),
    capacity: z.int(),
    quantity: z.int(),
    parts: z.array(z.string()),
    mode: z.enum(MODES),
    payMode: z.enum(PAY_MODES),
    seller: z.object({ kind: z.enum(['site-manager', 'city']), name: TextSchema }),
    sale: SaleSchema,
    tariffs: z.array(TariffSchema),
    extras: z.array(z.object({ code: z.string(), name: TextSchema, per: z.enum(['hour', 'use']), yen: YenSchema })),
    cleaningFee: YenSchema,
    longStay: z.array(z.object({ nights: z.int(), pct: z.int() })),
    cancelPolicy: z.object({ code: z.string(), steps: z.array(z.object({ label: TextSchema, pct: z.int() })) }),
    opening: z.array(z.object({ days: z.array(z.int().min(0).max(6)), from: Clock, to: Clock })),
    bufferMin: z.int(),
    leadMin: z.int(),
    horizonDays: z.int(),
    demo: z.boolean(),
    picture: PictureSchema,
  })
  .meta({ id: 'UnitDetail' });
export type UnitDetail = z.infer<typeof UnitDetailSchema>;

export const SiteDetailSchema = SiteCardSchema.extend({
  story: TextSchema,
  address: TextSchema,
  postal: z.string().optional(),
  access: z.array(TextSchema),
  rules: z.array(z.object({ code: z.string(), icon: z.string(), text: TextSchema, level: z.enum(['allow', 'permit', 'deny', 'note']) })),
  arrival: z.object({ from: Clock, to: Clock }).optional(),
  departure: z.object({ by: Clock }).optional(),
  closing: z.array(TextSchema).meta({ description: 'the closing rules in words' }),
  dayParts: z.record(z.string(), z.tuple([Clock, Clock])).optional(),
  legalCap: z.int().optional().meta({ description: 'most people who may sleep here by law' }),
  units: z.array(UnitDetailSchema),
}).meta({ id: 'SiteDetail' });
export type SiteDetail = z.infer<typeof SiteDetailSchema>;

export const SitesQuery = z.object({ municipality: z.enum(MUNICIPALITIES).optional(), kind: z.enum(SITE_KINDS).optional() });
export type SitesQuery = z.infer<typeof SitesQuery>;
