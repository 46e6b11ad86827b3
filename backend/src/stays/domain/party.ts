/**
 * Whether the people fit. Must stay true: what is sold never sleeps or seats more people than it may; people who sleep
 * are counted against rooms of the same night, so that rooms of two towns on different nights are not added up.
 */
import { daysBetween, eachDay, tokyoDate, type CalendarDate, type Window } from '../../kernel/index.js';

/** One item as the rule sees it: `capacity` is the unit's, for each of the `quantity` places taken. */
export type PartyItem = {
  readonly window: Window;
  readonly lodging: boolean;
  readonly capacity: number;
  readonly quantity: number;
  readonly party?: number;
};

const LONGEST = 400;

/** The dates on which the window is used: nights by their evening, a range by its day, days as listed. */
function datesOf(window: Window): readonly CalendarDate[] {
  if (window.kind === 'days') return [...new Set(window.days)];
  if (window.kind === 'range') return [tokyoDate(window.start)];
  return daysBetween(window.checkIn, window.checkOut) > LONGEST ? [window.checkIn] : eachDay(window.checkIn, window.checkOut);
}

/** How many people an item's places take together. */
export function placesOf(item: Pick<PartyItem, 'capacity' | 'quantity'>): number {
  return item.capacity * item.quantity;
}

/** The people of one item: as said, else as many of the whole party as its places take. */
export function partyOf(item: Pick<PartyItem, 'capacity' | 'quantity' | 'party'>, party: number): number {
  return item.party ?? Math.min(party, placesOf(item));
}

/** Whether the item says more people than its places take. */
export function itemTooSmall(item: PartyItem): boolean {
  return item.party !== undefined && item.party > placesOf(item);
}

/**
 * How many people the items take at once, on the date with the most room. Where something is for sleeping only that
 * counts (a desk is no bed); else desks and rooms by day. No items: 0.
 */
export function roomForParty(items: readonly PartyItem[]): number {
  const lodging = items.filter((item) => item.lodging);
  const byDate = new Map<CalendarDate, number>();
  for (const item of lodging.length > 0 ? lodging : items) {
    for (const date of datesOf(item.window)) byDate.set(date, (byDate.get(date) ?? 0) + placesOf(item));
  }
  return Math.max(0, ...byDate.values());
}
