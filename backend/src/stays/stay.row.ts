/** The rows of a stay as the rest of this feature sees them: dates as text, instants as Date, JSON as objects. */
import type { CalendarDate, Lang, TaxCode, TaxTotals, Window, Yen } from '../kernel/index.js';
import type { PriceLine, ScaleSnapshot } from '../pricing/index.js';
import type { StayStatus } from './domain/moves.js';

/** Half-open run of slots, and a stretch of time that people use. */
export type Run = { readonly from: number; readonly to: number };
export type Span = { readonly start: Date; readonly end: Date };

export type StayRow = {
  readonly id: string;
  readonly code: string;
  readonly companyId: string | null;
  readonly bookedBy: string;
  readonly status: StayStatus;
  readonly party: number;
  readonly total: Yen;
  readonly tax: TaxTotals;
  readonly locale: Lang;
  readonly title: string | null;
  readonly termsVersion: string;
  readonly heldUntil: Date | null;
  readonly prolongedAt: Date | null;
  readonly createdAt: Date;
  readonly confirmedAt: Date | null;
  readonly endedAt: Date | null;
  readonly lateRefundedAt: Date | null;
  readonly version: number;
};

export type StayItemRow = {
  readonly id: string;
  readonly stayId: string;
  readonly position: number;
  readonly siteId: string;
  readonly unitId: string;
  readonly window: Window;
  readonly quantity: number;
  readonly party: number;
  readonly amount: Yen;
  readonly cleaning: Yen;
  readonly lines: readonly PriceLine[];
  readonly taxCode: TaxCode;
  readonly scale: ScaleSnapshot;
  readonly runs: readonly Run[];
  readonly spans: readonly Span[];
  readonly firstUse: CalendarDate;
  readonly endsAt: Date;
  readonly cancelled: { readonly pct: number; readonly yen: Yen } | null;
};

export type MoveRow = { readonly to: StayStatus; readonly at: Date; readonly reason: string | null };
