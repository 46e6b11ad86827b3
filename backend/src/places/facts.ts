/**
 * What is known of sites and units, as the other features read it. Must stay true: a UnitCard carries everything that is
 * needed to judge a window and to price it, so that nobody above asks for a unit twice.
 */
import type { DayPart, TaxCode, Text, Yen } from '../kernel/index.js';
import type { ClosingRule } from './domain/closing-rules.js';
import type { Licence, LicenceType } from './domain/licence.js';
import type { PartTimes, WeeklyHours } from './domain/opening-hours.js';
import type { UseRule } from './domain/use-rules.js';
import type { SceneKind, Season, Time } from './scene/index.js';

export const SITE_KINDS = [
  'VACANT_HOUSE',
  'IDLE_FACILITY',
  'CULTURAL_PROPERTY',
  'FORMER_SCHOOL',
  'FORMER_SHOP',
  'WAREHOUSE',
  'MUNICIPAL_COWORK',
] as const;
export type SiteKind = (typeof SITE_KINDS)[number];

export const MUNICIPALITIES = ['HAGI', 'SHIMONOSEKI'] as const;
export type Municipality = (typeof MUNICIPALITIES)[number];

export const UNIT_KINDS = ['GUEST_ROOM', 'WHOLE_HOUSE', 'DESK_HOT', 'PHONE_BOOTH', 'MEETING_ROOM', 'PRIVATE_OFFICE', 'EVENT_HALL'] as const;
export type UnitKind = (typeof UNIT_KINDS)[number];

export const UNIT_GRAINS = ['night', 'half-hour', 'month'] as const;
export type UnitGrain = (typeof UNIT_GRAINS)[number];

/** How a unit is had: at once, by asking the manager, by a permit of the city, by an inquiry that ends in a contract. */
export const MODES = ['INSTANT', 'REQUEST', 'PERMIT', 'INQUIRY'] as const;
export type Mode = (typeof MODES)[number];

/** How it is paid: through us, as the manager's own income, by a notice of the city, through a designated collector, not at all. */
export const PAY_MODES = ['STRIPE', 'USAGE_FEE_SYSTEM', 'MUNI_INVOICE', 'DESIGNATED_COLLECTOR', 'FREE'] as const;
export type PayMode = (typeof PAY_MODES)[number];

export type Amenity = { code: string; name: Text; count?: number };

/** Measured, never promised: by whom and how is in `method`, when in `measuredAt`. */
export type Wifi = { downMbps: number; upMbps: number; pingMs: number; measuredAt: string; method: Text; backup: boolean };

/** One drawn picture of a site. Its alt text is also the picture's own title. */
export type PictureSpec = { variant: string; kind: SceneKind; time: Time; season: Season; style?: string; alt: Text };
export type Pictures = { seed: number; scenes: PictureSpec[] };

/** A licence as its row has it; `rooms` and `legalCap` are what the law's ceiling was computed from and gave. */
export type LicenceFacts = Licence & { authority?: Text; rooms: { name: string; areaM2: number }[]; legalCap: number };
export const NO_LICENCE: LicenceFacts = { type: 'NONE' satisfies LicenceType, rooms: [], legalCap: 0 };

export type SiteFacts = {
  id: string;
  slug: string;
  real: boolean;
  name: Text;
  kana: string;
  kind: SiteKind;
  municipality: Municipality;
  district: Text;
  address: Text;
  postal?: string;
  lat: number;
  lng: number;
  heritage?: Text;
  story: Text;
  wifi: Wifi;
  amenities: Amenity[];
  access: Text[];
  rules: UseRule[];
  /** The hours in words, for people. What can be had when is in the units' hours. */
  opening?: Text;
  closingRules: ClosingRule[];
  partTimes?: PartTimes;
  arrival?: { from: string; to: string };
  departure?: { by: string };
  licence: LicenceFacts;
  pictures: Pictures;
  demo: boolean;
};

export type UnitCard = {
  id: string;
  siteId: string;
  siteSlug: string;
  siteName: Text;
  siteKind: SiteKind;
  municipality: Municipality;
  name: Text;
  kind: UnitKind;
  grain: UnitGrain;
  /** Most people in one of them. */
  capacity: number;
  quantity: number;
  /** The units it consists of; empty for all but wholes. */
  parts: string[];
  mode: Mode;
  payMode: PayMode;
  seller: { kind: 'site-manager' | 'city'; name: Text };
  hours: WeeklyHours;
  closingRules: ClosingRule[];
  partTimes?: PartTimes;
  licence: LicenceFacts;
  arrival?: { from: string; to: string };
  departure?: { by: string };
  bufferMin: number;
  leadMin: number;
  horizonDays: number;
  cancelPolicy: string;
  taxCode: TaxCode;
  cleaningFee: Yen;
  longStay: { nights: number; pct: number }[];
  extras: Extra[];
  /** The name of its picture among the site's. */
  picture: string;
  demo: boolean;
  position: number;
  version: number;
};

/** Equipment that may be had with a unit, at its own fee. */
export type Extra = { code: string; name: Text; per: 'hour' | 'use'; yen: Yen };

/**
 * One tariff of a unit. `from`/`to` are the season (MM-DD) or, without one, the validity (YYYY-MM-DD): the shape that
 * pricing reads. A plan with both keeps its validity in `validFrom`/`validTo`.
 */
export type RatePlanFacts = {
  id: string;
  unitId: string;
  name: Text | null;
  per: 'night' | 'hour' | 'halfHour' | 'halfDay' | 'slot' | 'day' | 'month';
  slot: DayPart | null;
  yen: Yen;
  charge: 'UNIT' | 'PERSON';
  taxCode: TaxCode;
  from: string | null;
  to: string | null;
  validFrom: string | null;
  validTo: string | null;
  /** Bit 0 for Sunday. */
  weekdays: number | null;
  holidays: boolean;
  minNights: number | null;
  priority: number;
};
