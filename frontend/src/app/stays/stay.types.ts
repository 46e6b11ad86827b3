// What the API says of quotes and stays (backend: stays, pricing). Shapes only; instants are ISO text, yen are integers.
import type { Text } from '../i18n';
import type { CalendarDate } from '../ui/calendar-date';
import type { ItemAsk, StayWindow } from './draft';

export type StayStatus = 'held' | 'confirmed' | 'lapsed' | 'released' | 'cancelled';

export interface PriceLine {
  readonly label: Text;
  /** price.night, price.hour, price.cleaning, price.longStay … */
  readonly code: string;
  /** Nights, hours, days … */
  readonly count: number;
  /** Units booked, or people where the price is by person. */
  readonly units: number;
  readonly unitYen: number;
  /** With tax; negative for a discount. */
  readonly amount: number;
}
/** What cancelling costs between two moments; null: no beginning, no end. */
export interface ScaleStep {
  readonly from: string | null;
  readonly until: string | null;
  readonly pct: number;
}
export interface Tax {
  readonly byRate: readonly { readonly code: string; readonly pct: number; readonly base: number; readonly tax: number }[];
  readonly outOfScope: number;
  /** All of it, with tax: not the tax. */
  readonly total: number;
}

/** Something near that is free right now; its fields can be asked for as they are. */
export interface Alternative extends ItemAsk {
  readonly kind: 'dates' | 'unit' | 'site';
  readonly siteId: string;
  readonly siteName: Text;
  readonly unitName: Text;
}
/** A refusal inside an answer: not thrown, shown beside what it is about. */
export interface Refusal {
  readonly code: string;
  readonly title: string;
  readonly detail: string;
  readonly alternatives?: readonly Alternative[];
  readonly [member: string]: unknown;
}
export interface QuotedItem {
  readonly index: number;
  readonly unitId: string;
  readonly siteId: string | null;
  readonly window: StayWindow;
  readonly quantity: number;
  readonly party: number;
  readonly available: boolean;
  readonly problem?: Refusal;
  readonly lines: readonly PriceLine[];
  readonly total: number | null;
  readonly cancellation: readonly ScaleStep[];
}
export interface Quote {
  readonly total: number;
  readonly tax: Tax;
  readonly items: readonly QuotedItem[];
  readonly bookable: boolean;
  /** Why the items together cannot be booked although each can. */
  readonly problem?: Refusal;
  readonly asOf: string;
}

export interface StayItem {
  readonly id: string;
  readonly unitId: string;
  readonly siteId: string;
  readonly siteSlug: string;
  readonly siteName: Text;
  readonly unitName: Text;
  readonly window: StayWindow;
  readonly quantity: number;
  readonly party: number;
  readonly lines: readonly PriceLine[];
  readonly total: number;
  readonly cancellation: readonly ScaleStep[];
  readonly cancelled?: { readonly pct: number; readonly yen: number };
  /** The same thing again, to be posted as an item. */
  readonly ask: ItemAsk;
}
export interface Stay {
  readonly id: string;
  readonly code: string;
  readonly status: StayStatus;
  readonly party: number;
  readonly title?: string;
  readonly heldUntil?: string;
  /** The server's clock, for counting down. */
  readonly now: string;
  readonly total: number;
  readonly tax: Tax;
  readonly items: readonly StayItem[];
  readonly company?: { readonly id: string; readonly name: string };
  readonly payment?: {
    readonly status: 'intended' | 'open' | 'paid' | 'expired' | 'failed';
    readonly url?: string;
    readonly expiresAt?: string;
    readonly paidAt?: string;
    readonly refunded: number;
  };
  readonly moves: readonly { readonly to: StayStatus; readonly at: string; readonly reason?: string }[];
  readonly createdAt: string;
  readonly confirmedAt?: string;
  /** Money came after the places had gone to somebody else, and went back in full. */
  readonly lateRefundedAt?: string;
  readonly prolongable: boolean;
  readonly can: { readonly checkout: boolean; readonly prolong: boolean; readonly release: boolean; readonly cancel: boolean };
  readonly cancellationNow?: { readonly charge: number; readonly refund: number };
}

export interface StayCard {
  readonly id: string;
  readonly code: string;
  readonly status: StayStatus;
  readonly party: number;
  readonly title?: string;
  readonly heldUntil?: string;
  readonly total: number;
  readonly from: CalendarDate;
  readonly until: CalendarDate;
  readonly sites: readonly { readonly id: string; readonly slug: string; readonly name: Text }[];
  readonly itemCount: number;
  readonly company?: { readonly id: string; readonly name: string };
  readonly createdAt: string;
  readonly confirmedAt?: string;
}
export interface StaysPage {
  readonly total: number;
  readonly page: number;
  readonly size: number;
  readonly now: string;
  readonly stays: readonly StayCard[];
}
