// What the API says to those who run a site (GET /api/manage/…), and what they send.
import type { Text } from '../i18n';
import type { CalendarDate, SlotState } from '../ui';

export type Grain = 'night' | 'half-hour' | 'month';
export const CAUSES = ['manager', 'maintenance', 'weather', 'conservation', 'let'] as const;
export type Cause = (typeof CAUSES)[number];

export interface ManagedUnit {
  readonly id: string;
  readonly name: Text;
  readonly kind: string;
  readonly grain: Grain;
  readonly quantity: number;
  /** The units a whole house consists of; its claims fall on them. */
  readonly parts: readonly string[];
}
export interface ManagedSite {
  readonly id: string;
  readonly slug: string;
  readonly name: Text;
  readonly kind: string;
  readonly municipality: string;
  readonly units: readonly ManagedUnit[];
}

/** Who has a unit and when: dates (`to` is the day of departure) or, by the half-hour, instants. */
export interface Bar {
  readonly holder: 'stay' | 'closure' | 'feed';
  readonly id: string;
  readonly code?: string;
  readonly label: Text;
  readonly from: string;
  readonly to: string;
  readonly quantity: number;
  readonly status: string;
  readonly heldUntil?: string;
  /** The whole, where the unit is taken as a part of it. */
  readonly bookedAs?: string;
}
export interface UnitDay {
  readonly date: CalendarDate;
  readonly free: number;
  readonly state: SlotState;
  readonly heldUntil?: string;
  readonly closed?: Text;
  readonly open?: { readonly from: string; readonly to: string };
}
export interface CalendarUnit {
  readonly unitId: string;
  readonly version: number;
  readonly grain: Grain;
  readonly quantity: number;
  readonly days: readonly UnitDay[];
  readonly bars: readonly Bar[];
}
/** One way of saying when, as it was sent. */
export interface ClosureWindow {
  readonly kind?: string;
  readonly checkIn?: CalendarDate;
  readonly checkOut?: CalendarDate;
  readonly start?: string;
  readonly end?: string;
  readonly days?: readonly CalendarDate[];
  readonly part?: 'am' | 'pm' | 'night';
}
export interface Closure {
  readonly id: string;
  /** Absent for the whole site. */
  readonly unitId?: string;
  readonly reason: Text;
  readonly cause: Cause;
  readonly window: ClosureWindow;
  readonly createdAt: string;
}
export interface ManagedCalendar {
  readonly siteId: string;
  readonly asOf: string;
  readonly from: CalendarDate;
  readonly to: CalendarDate;
  readonly days: readonly { readonly date: CalendarDate; readonly holiday?: Text; readonly closed?: Text }[];
  readonly units: readonly CalendarUnit[];
  readonly closures: readonly Closure[];
}

export interface CloseAsk {
  readonly unitId?: string;
  readonly siteId?: string;
  readonly window: ClosureWindow;
  readonly reason: Text;
  readonly cause: Cause;
}
/** Claims that stand in the way of a closure: they stay, and the closure takes the slots when they come free. */
export interface Hit {
  readonly stayId?: string;
  readonly stayCode?: string;
  readonly label?: Text;
  readonly unitId: string;
  readonly from: string;
  readonly to: string;
}
export interface Closed {
  readonly id: string;
  readonly siteId: string;
  readonly units: readonly string[];
  readonly slots: number;
  readonly hit: readonly Hit[];
}
