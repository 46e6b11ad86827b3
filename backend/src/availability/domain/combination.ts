/**
 * The cheapest set of units at one site that seats a party. Must stay true: exact, not greedy; a whole and its parts are
 * never in one set; among equal prices the one with fewer seats booked (then fewer units) wins, so an answer never
 * depends on the order of its input.
 */
import type { Yen } from '../../kernel/index.js';
import { sharesGround } from './footprint.js';

/**
 * One unit that is free. `costs[p-1]` is the price for p of the party in it, for p up to capacity × free seats; a
 * missing price means that so many cannot be had. p people take ceil(p / capacity) seats.
 */
export type Option = Readonly<{
  id: string;
  parts: readonly string[];
  capacity: number;
  free: number;
  costs: readonly (Yen | undefined)[];
}>;

/** Some of the party in one unit. */
export type Pick = Readonly<{ id: string; quantity: number; party: number; price: Yen }>;

export type Combination = Readonly<{ picks: readonly Pick[]; price: Yen }>;

type Best = { price: Yen; seats: number; picks: readonly Pick[] };

function better(a: Best, b: Best | undefined): boolean {
  if (b === undefined || a.price !== b.price) return b === undefined || a.price < b.price;
  if (a.seats !== b.seats) return a.seats < b.seats;
  if (a.picks.length !== b.picks.length) return a.picks.length < b.picks.length;
  return key(a) < key(b);
}

function key(best: Best): string {
  return best.picks
    .map((pick) => `${pick.id}:${pick.party}`)
    .sort()
    .join();
}

/** The ways to use one option: p people for p = 1 … as many as it takes. */
function picksOf(option: Option, party: number): Pick[] {
  const most = Math.min(party, option.capacity * option.free, option.costs.length);
  return Array.from({ length: Math.max(0, most) }, (_, i) => i + 1).flatMap((p) => {
    const price = option.costs[p - 1];
    return price === undefined ? [] : [{ id: option.id, quantity: Math.ceil(p / option.capacity), party: p, price }];
  });
}

/** best[n]: the cheapest way to seat exactly n people over the options, each used at most once. */
function seatExactly(options: readonly Option[], party: number): (Best | undefined)[] {
  const best: (Best | undefined)[] = [{ price: 0, seats: 0, picks: [] }, ...Array.from({ length: party }, () => undefined)];
  for (const option of options) {
    const picks = picksOf(option, party);
    // Downwards, so that an option is not used twice.
    for (let n = party; n >= 1; n--) {
      for (const pick of picks) {
        const rest = pick.party <= n ? best[n - pick.party] : undefined;
        if (rest === undefined) continue;
        const next = { price: rest.price + pick.price, seats: rest.seats + pick.quantity, picks: [...rest.picks, pick] };
        if (better(next, best[n])) best[n] = next;
      }
    }
  }
  return best;
}

/** Every set of wholes that can be had together, the empty one first. */
function setsOfWholes(wholes: readonly Option[]): Option[][] {
  return wholes.reduce<Option[][]>(
    (sets, whole) => [...sets, ...sets.filter((set) => !set.some((other) => sharesGround(other, whole))).map((set) => [...set, whole])],
    [[]],
  );
}

/**
 * The cheapest combination for the whole party, or undefined when the units free cannot seat it. Every pick's people add
 * up to exactly the party. `party` of at least 1. Time grows with 2^wholes × units × party²: wholes of one site are few.
 */
export function cheapestCombination(options: readonly Option[], party: number): Combination | undefined {
  const usable = options.filter((option) => option.free > 0).sort((a, b) => (a.id < b.id ? -1 : 1));
  const wholes = usable.filter((option) => option.parts.length > 0);
  const plain = usable.filter((option) => option.parts.length === 0);
  let winner: Best | undefined;
  for (const set of setsOfWholes(wholes)) {
    const rest = plain.filter((option) => !set.some((whole) => sharesGround(whole, option)));
    const found = seatExactly([...set, ...rest], party)[party];
    if (found !== undefined && better(found, winner)) winner = found;
  }
  return winner && { price: winner.price, picks: [...winner.picks].sort((a, b) => (a.id < b.id ? -1 : 1)) };
}

/** The most people that the units free could seat, wholes and parts never counted twice. */
export function mostSeated(options: readonly Omit<Option, 'costs'>[]): number {
  const seats = (option: Omit<Option, 'costs'>) => option.capacity * option.free;
  const wholes = options.filter((option) => option.parts.length > 0).map((option) => ({ ...option, costs: [] }));
  const plain = options.filter((option) => option.parts.length === 0);
  const totals = setsOfWholes(wholes).map((set) => [
    ...set,
    ...plain.filter((option) => !set.some((whole) => sharesGround(whole, option))),
  ]);
  return Math.max(0, ...totals.map((set) => set.reduce((sum, option) => sum + seats(option), 0)));
}
