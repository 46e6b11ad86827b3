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

/** Seats and units ride along in the key that is minimised: price first, then seats, then units. */
const SEAT = 256;
const PRICE = 65_536;

/**
 * Finds the cheapest way to seat a party over units that can all be had together. Kept and used again, so that search asks
 * it thousands of times without making anything. `costs[i * party + p - 1]` is the price for p people in the i-th unit,
 * NaN where so many cannot be had. At most 200 people.
 */
export class Seating {
  costs = new Float64Array(0);
  private best = new Float64Array(0);
  private taken = new Uint8Array(0);

  /** Room for so many units and people; what was there is lost. */
  prepare(units: number, party: number): void {
    if (this.costs.length < units * party) this.costs = new Float64Array(units * party * 2);
    if (this.best.length < party + 1) this.best = new Float64Array(party + 1);
    if (this.taken.length < units * (party + 1)) this.taken = new Uint8Array(units * (party + 1) * 2);
  }

  /** The least key for exactly the party, Infinity where it cannot be seated. `most[i]` people fit into the i-th unit. */
  seat(units: number, party: number, capacity: ArrayLike<number>, most: ArrayLike<number>): number {
    const { best, taken, costs } = this;
    best.fill(Number.POSITIVE_INFINITY, 1, party + 1);
    best[0] = 0;
    for (let i = 0; i < units; i++) {
      const own = i * party;
      const line = i * (party + 1);
      const holds = Math.min(most[i] as number, party);
      const size = capacity[i] as number;
      taken.fill(0, line, line + party + 1);
      // Downwards, so that a unit is not used twice; only better ones win, so among equals the first unit does.
      for (let n = party; n >= 1; n--) {
        for (let p = 1; p <= holds && p <= n; p++) {
          const key = (best[n - p] as number) + (costs[own + p - 1] as number) * PRICE + Math.ceil(p / size) * SEAT + 1;
          if (!(key < (best[n] as number))) continue;
          best[n] = key;
          taken[line + n] = p;
        }
      }
    }
    return best[party] as number;
  }

  /** How many people the last answer puts into each unit. */
  people(units: number, party: number): number[] {
    const people = Array.from({ length: units }, () => 0);
    for (let i = units - 1, left = party; i >= 0; i--) {
      people[i] = this.taken[i * (party + 1) + left] as number;
      left -= people[i] as number;
    }
    return people;
  }

  static price(key: number): Yen {
    return Math.floor(key / PRICE);
  }
}

const seating = new Seating();

function cheapestOf(options: readonly Option[], party: number, below: number): { key: number; picks: Pick[] } | undefined {
  seating.prepare(options.length, party);
  options.forEach((option, i) => {
    for (let p = 1; p <= party; p++) seating.costs[i * party + p - 1] = option.costs[p - 1] ?? Number.NaN;
  });
  const capacity = options.map((option) => option.capacity);
  const key = seating.seat(
    options.length,
    party,
    capacity,
    options.map((option) => option.capacity * option.free),
  );
  if (!(key < below)) return undefined;
  const picks = seating.people(options.length, party).flatMap((people, i): Pick[] => {
    const option = options[i] as Option;
    if (people === 0) return [];
    return [{ id: option.id, quantity: Math.ceil(people / option.capacity), party: people, price: option.costs[people - 1] as Yen }];
  });
  return { key, picks };
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
  let winner: { key: number; picks: Pick[] } | undefined;
  for (const set of setsOfWholes(wholes)) {
    const rest = plain.filter((option) => !set.some((whole) => sharesGround(whole, option)));
    winner = cheapestOf([...rest, ...set], party, winner?.key ?? Number.POSITIVE_INFINITY) ?? winner;
  }
  return winner && { price: Seating.price(winner.key), picks: [...winner.picks].sort((a, b) => (a.id < b.id ? -1 : 1)) };
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
