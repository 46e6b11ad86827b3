/** What the other floors need to know of a unit: its own facts and those of its site. */
import type { CalendarDate, DayPart, TaxCode, Text, Yen } from '../kernel/index.js';
import type { ClosingRule } from './domain/closing-rules.js';
import type { LicenceType } from './domain/licence.js';
import type { PartTimes, WeeklyHours } from './domain/opening-hours.js';

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
export const UNIT_KINDS = [
  'GUEST_ROOM',
  'WHOLE_HOUSE',
  'DESK_HOT',
  'DESK_FIXED',
  'PHONE_BOOTH',
  'MEETING_ROOM',
  'PRIVATE_OFFICE',
  'EVENT_HALL',
] as const;
export type UnitKind = (typeof UNIT_KINDS)[number];
export const UNIT_MODES = ['INSTANT', 'REQUEST', 'PERMIT', 'INQUIRY'] as const;
export type UnitMode = (typeof UNIT_MODES)[number];
export const PAY_MODES = ['STRIPE', 'USAGE_FEE_SYSTEM', 'MUNI_INVOICE'] as const;
export type PayMode = (typeof PAY_MODES)[number];

export type LicenceFacts = {
  readonly type: LicenceType;
  readonly no: string | null;
  readonly grantedOn: CalendarDate | null;
  readonly expiresOn: CalendarDate | null;
};

/** The facts of a site that decide about time. */
export type SiteFacts = {
  readonly id: string;
  readonly slug: string;
  readonly name: Text;
  readonly municipality: Municipality;
  readonly lat: number;
  readonly lng: number;
  readonly closingRules: readonly ClosingRule[];
  readonly partTimes: PartTimes | null;
  readonly arrival: { readonly from: string; readonly to: string } | null;
  readonly departure: { readonly by: string } | null;
  /** Of several licences the one in force last; a site without any has type NONE. */
  readonly licence: LicenceFacts;
};

export type UnitCard = {
  readonly id: string;
  readonly site: SiteFacts;
  readonly position: number;
  readonly name: Text;
  readonly kind: UnitKind;
  readonly grain: 'night' | 'half-hour' | 'month';
  readonly capacity: number;
  readonly quantity: number;
  /** Ids of the parts a whole consists of; empty for everything else. */
  readonly parts: readonly string[];
  readonly mode: UnitMode;
  readonly payMode: PayMode;
  readonly opening: WeeklyHours;
  readonly bufferMin: number;
  readonly leadMin: number;
  readonly horizonDays: number;
  readonly cancelPolicy: string;
  readonly taxCode: TaxCode;
  readonly cleaningFee: Yen;
  readonly longStay: readonly { readonly nights: number; readonly pct: number }[];
  readonly demo: boolean;
};

export type TariffPer = 'night' | 'hour' | 'halfHour' | 'halfDay' | 'slot' | 'day' | 'month';

/** One tariff of a unit, tax included; pricing's rules choose between several. */
export type RatePlanFacts = {
  readonly id: string;
  readonly unitId: string;
  readonly per: TariffPer;
  readonly slot: DayPart | null;
  readonly yen: Yen;
  readonly charge: 'UNIT' | 'PERSON';
  readonly taxCode: TaxCode;
  readonly from: string | null;
  readonly to: string | null;
  readonly weekdays: number | null;
  readonly holidays: boolean | null;
  readonly minNights: number | null;
  readonly priority: number;
  readonly name: Text | null;
};
