// What the API says of sites, their units and when they are free (backend: places, availability, pricing).
// What must stay true: shapes only; whoever needs a rule finds it beside the one who uses it.
import type { Text } from '../i18n';
import type { CalendarDate } from '../ui/calendar-date';
import type { SlotState } from '../ui/status';

export interface Wifi {
  readonly downMbps: number;
  readonly upMbps: number;
  readonly pingMs: number;
  /** The day it was measured. */
  readonly measuredAt: string;
  readonly method: Text;
  readonly backup: boolean;
  /** Measured more than 180 days ago. */
  readonly stale: boolean;
}
export interface Picture {
  readonly url: string;
  readonly alt: Text;
}
export interface Amenity {
  readonly code: string;
  readonly name: Text;
  readonly count?: number;
}
export interface SiteCard {
  readonly id: string;
  readonly slug: string;
  readonly name: Text;
  readonly kana: string;
  readonly kind: string;
  readonly municipality: string;
  readonly district: Text;
  readonly lat: number;
  readonly lng: number;
  readonly wifi: Wifi;
  readonly amenities: readonly Amenity[];
  readonly heritage?: Text | null;
  readonly licence: { readonly type: string; readonly number?: string | null; readonly overnight: boolean };
  readonly pictures: readonly Picture[];
  readonly priceFrom: { readonly yen: number; readonly per: string } | null;
  readonly real: boolean;
  readonly demo: boolean;
  readonly modes: readonly string[];
  readonly opening?: Text | null;
}
export interface UseRule {
  readonly code: string;
  readonly icon: string;
  readonly text: Text;
  readonly level: string;
}
export interface Sale {
  readonly sold: boolean;
  readonly code?: string;
  readonly reason?: Text;
}
export interface Tariff {
  readonly per: string;
  readonly slot?: string | null;
  readonly yen: number;
  readonly charge: string;
  readonly name?: Text | null;
  readonly season?: Text | null;
  readonly minNights?: number | null;
}
export interface UnitDetail {
  readonly id: string;
  readonly siteId: string;
  readonly name: Text;
  readonly kind: string;
  readonly grain: 'night' | 'half-hour' | 'month';
  readonly capacity: number;
  readonly quantity: number;
  readonly parts: readonly string[];
  readonly mode: string;
  readonly payMode: string;
  readonly sale: Sale;
  readonly tariffs: readonly Tariff[];
  readonly cleaningFee: number;
  readonly cancelPolicy: { readonly code: string; readonly steps: readonly { readonly label: Text; readonly pct: number }[] };
  readonly opening: readonly { readonly days: readonly number[]; readonly from: string; readonly to: string }[];
  readonly demo: boolean;
  readonly picture: Picture;
}
export interface SiteDetail extends SiteCard {
  readonly story: Text;
  readonly address: Text;
  readonly postal?: string | null;
  readonly access: readonly Text[];
  readonly rules: readonly UseRule[];
  readonly arrival?: { readonly from: string; readonly to?: string | null } | null;
  readonly departure?: { readonly by: string } | null;
  readonly closing: readonly Text[];
  readonly units: readonly UnitDetail[];
}

export interface DayFacts {
  readonly date: CalendarDate;
  readonly holiday?: Text | null;
  readonly closed?: Text | null;
}
export interface UnitDay {
  readonly date: CalendarDate;
  readonly free: number;
  readonly state: SlotState;
  readonly heldUntil?: string | null;
  readonly closed?: Text | null;
}
export interface UnitDays {
  readonly unitId: string;
  readonly version: number;
  readonly grain: string;
  readonly quantity: number;
  readonly days: readonly UnitDay[];
}
export interface SiteAvailability {
  readonly siteId: string;
  readonly asOf: string;
  readonly from: CalendarDate;
  readonly to: CalendarDate;
  readonly days: readonly DayFacts[];
  readonly units: readonly UnitDays[];
}
export interface HalfHour {
  readonly start: string;
  readonly free: number;
  readonly state: SlotState;
  readonly heldUntil?: string | null;
}
export interface UnitAvailability {
  readonly unitId: string;
  readonly siteId: string;
  readonly grain: string;
  readonly quantity: number;
  readonly version: number;
  readonly asOf: string;
  readonly days: readonly (DayFacts & UnitDay & { readonly open?: { readonly from: string; readonly to: string } | null; readonly slots?: readonly HalfHour[] })[];
}
