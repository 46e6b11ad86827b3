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

/**
 * One item among those that a party is shared out over. `kind`: nobody uses two places of one kind at a time (all rooms by night are one
 * kind; a desk and a hall are two); `moments`: the slots in which it is used; `party`: how many use it, where that was said.
 */
export type Sharer = {
  readonly kind: string;
  readonly places: number;
  readonly moments: readonly number[];
  readonly party?: number;
};

/**
 * How many people use each item: as said; of the others each takes as many of the party as fit, in the order asked, less those who
 * use something else of the kind at the same moment, and leaves one person for each that comes after it. At least one each: what
 * is booked is used. So a tariff by the person is paid once for everybody, however many rooms the party is spread over.
 */
export function partiesOf(items: readonly Sharer[], party: number): number[] {
  const people = items.map((item) => item.party ?? 0);
  for (const group of Map.groupBy(items.keys(), (n) => items[n]?.kind).values()) {
    const taken = new Map<number, number>();
    const add = (n: number, count: number) => {
      for (const moment of items[n]?.moments ?? []) taken.set(moment, (taken.get(moment) ?? 0) + count);
    };
    // Before its turn every item keeps a place for one.
    for (const n of group) add(n, items[n]?.party ?? 1);
    for (const n of group.filter((one) => items[one]?.party === undefined)) {
      add(n, -1);
      const most = (items[n]?.moments ?? []).reduce((max, moment) => Math.max(max, taken.get(moment) ?? 0), 0);
      people[n] = Math.max(1, Math.min(items[n]?.places ?? 1, party - most));
      add(n, people[n]);
    }
  }
  return people;
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
