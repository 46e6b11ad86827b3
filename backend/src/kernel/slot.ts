/**
 * Slots: the whole numbers a claim is made of. A slot is a night or a half-hour, counted from 1970.
 * Must stay true: two windows overlap exactly when they share a slot of their grain, so the ledger's primary key
 * (unit, slot, seat) is enough to keep two stays apart.
 */
import { dayNumber, fromDayNumber, tokyoDate, type CalendarDate } from './calendar-date.js';
import { nightsOf, type NightRange } from './night-range.js';
import type { TimeRange } from './time-range.js';

/** What one slot of a unit covers. A unit, its whole and its parts share one grain. */
export type Grain = 'night' | 'half-hour';

/** Length of a half-hour slot in milliseconds. */
export const HALF_HOUR_MS = 1_800_000;

/** The slot of a night: days since 1970-01-01. */
export function nightSlot(date: CalendarDate): number {
  return dayNumber(date);
}

/** The half-hour slot that the instant falls in: half-hours since the epoch. */
export function halfHourSlot(instant: Date): number {
  return Math.floor(instant.getTime() / HALF_HOUR_MS);
}

/** The slots of all nights in order; empty for an empty range. */
export function slotsOfNights(range: NightRange): number[] {
  return nightsOf(range).map(nightSlot);
}

/**
 * The half-hour slots that the range touches, in order: an end inside a half-hour takes that half-hour whole. Empty
 * for an empty range. Throws RangeError when the start does not lie on the half hour: rounding it either way would
 * give somebody time that they did not ask for.
 */
export function slotsOfRange(range: TimeRange): number[] {
  if (range.start.getTime() % HALF_HOUR_MS !== 0) throw new RangeError('start is not on the half hour');
  const first = halfHourSlot(range.start);
  const length = Math.max(0, Math.ceil(range.end.getTime() / HALF_HOUR_MS) - first);
  return Array.from({ length }, (_, i) => first + i);
}

/** The instant at which a half-hour slot begins. */
export function slotInstant(slot: number): Date {
  return new Date(slot * HALF_HOUR_MS);
}

/** The day in Tokyo that a slot belongs to. */
export function slotDate(grain: Grain, slot: number): CalendarDate {
  return grain === 'night' ? fromDayNumber(slot) : tokyoDate(slotInstant(slot));
}
