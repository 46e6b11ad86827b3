// Who finds a place on which day: places against people, night by night and day by day. Pure; the server has the last word.
import type { CalendarDate } from '../ui/calendar-date';
import type { StayWindow } from './draft';
import { datesOf } from './window-words';

export interface Placed {
  readonly window: StayWindow;
  readonly quantity: number;
  /** People to one of the `quantity`. */
  readonly capacity: number;
}
export interface DayPlaces {
  readonly date: CalendarDate;
  /** Places to sleep in the night that begins on this day; null: nobody sleeps here anywhere. */
  readonly beds: number | null;
  /** Desks and rooms by day. */
  readonly seats: number | null;
}

const add = (sums: Map<CalendarDate, number>, date: CalendarDate, places: number): unknown =>
  sums.set(date, (sums.get(date) ?? 0) + places);

/** Every day on which something is used, in order. Times of one day are not added up: the largest counts. */
export function perDay(items: readonly Placed[]): DayPlaces[] {
  const [beds, seats, rooms] = [new Map<CalendarDate, number>(), new Map<CalendarDate, number>(), new Map<CalendarDate, number>()];
  for (const { window, quantity, capacity } of items) {
    for (const date of datesOf(window)) {
      if (window.kind === 'nights') add(beds, date, quantity * capacity);
      else if (window.kind === 'days') add(seats, date, quantity * capacity);
      else rooms.set(date, Math.max(rooms.get(date) ?? 0, quantity * capacity));
    }
  }
  const dates = [...new Set([...beds.keys(), ...seats.keys(), ...rooms.keys()])].sort();
  return dates.map((date) => {
    const byDay = Math.max(seats.get(date) ?? 0, rooms.get(date) ?? 0);
    return { date, beds: beds.get(date) ?? null, seats: byDay || null };
  });
}

/** The people without a bed in the night with the fewest; 0 where everybody has one or nobody sleeps. */
export function withoutBed(days: readonly DayPlaces[], party: number): number {
  return Math.max(0, ...days.map(({ beds }) => (beds === null ? 0 : party - beds)));
}
