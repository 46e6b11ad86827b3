/**
 * Seats a party at one site over the units that are free there, plain ones and wholes. Must stay true: the cheapest way, as
 * cheapestCombination finds it; a whole and its parts are never together; nothing is made anew for sites without wholes.
 */
import { Seating } from '../domain/combination.js';
import type { IndexFacts } from './index-facts.js';

/** The price for so many people in one unit, NaN where they cannot be had. */
export type UnitPrice = (unit: number, people: number) => number;
export type Pick = { readonly unit: number; readonly people: number; readonly quantity: number; readonly price: number };

/** Units and how many of each are free, one list for many sites. */
export type Options = { readonly unit: Int32Array; readonly free: Int32Array };

const seating = new Seating();

export class SiteSeating {
  private readonly chosen: number[] = [];
  private readonly capacity: number[] = [];
  private readonly holds: number[] = [];

  constructor(
    private readonly facts: IndexFacts,
    private readonly price: UnitPrice,
  ) {}

  /**
   * The least key (see Seating) for the party over the options [from, to), plain units before wholes; Infinity where it does
   * not fit. `picks` is filled with how.
   */
  seat(options: Options, from: number, to: number, party: number, picks?: Pick[]): number {
    const wholesAt = this.wholesFrom(options, from, to);
    let best = Number.POSITIVE_INFINITY;
    for (let set = 0; set < 1 << (to - wholesAt); set++) {
      if (!this.choose(options, set, from, wholesAt, to)) continue;
      const key = this.seatChosen(options, party);
      if (!(key < best)) continue;
      best = key;
      if (picks !== undefined) this.pick(options, party, picks);
    }
    return best;
  }

  /** The most people that the options seat, wholes and parts never counted twice. */
  mostSeated(options: Options, from: number, to: number): number {
    const wholesAt = this.wholesFrom(options, from, to);
    let most = 0;
    for (let set = 0; set < 1 << (to - wholesAt); set++) {
      if (!this.choose(options, set, from, wholesAt, to)) continue;
      let seats = 0;
      for (const o of this.chosen) seats += (options.free[o] as number) * this.sizeOf(options, o);
      if (seats > most) most = seats;
    }
    return most;
  }

  private sizeOf(options: Options, o: number): number {
    return this.facts.units.capacity[options.unit[o] as number] as number;
  }

  private wholesFrom({ unit }: Options, from: number, to: number): number {
    let at = from;
    while (at < to && this.facts.whole[unit[at] as number] === 0) at++;
    return at;
  }

  /** Chooses the wholes of the set and the plain units that are no part of them; false when two of the wholes share a part. */
  private choose({ unit }: Options, set: number, from: number, wholesAt: number, to: number): boolean {
    this.chosen.length = 0;
    if (set === 0) {
      for (let o = from; o < wholesAt; o++) this.chosen.push(o);
      return true;
    }
    const blocked = new Set<number>();
    for (let o = wholesAt; o < to; o++) {
      if ((set & (1 << (o - wholesAt))) === 0) continue;
      for (const part of this.facts.parts.get(unit[o] as number) ?? []) {
        if (blocked.has(part)) return false;
        blocked.add(part);
      }
    }
    for (let o = from; o < wholesAt; o++) if (!blocked.has(unit[o] as number)) this.chosen.push(o);
    for (let o = wholesAt; o < to; o++) if ((set & (1 << (o - wholesAt))) !== 0) this.chosen.push(o);
    return true;
  }

  private seatChosen(options: Options, party: number): number {
    const { chosen } = this;
    seating.prepare(chosen.length, party);
    for (let i = 0; i < chosen.length; i++) {
      const o = chosen[i] as number;
      const size = this.sizeOf(options, o);
      this.capacity[i] = size;
      this.holds[i] = size * (options.free[o] as number);
      const most = Math.min(party, this.holds[i] as number);
      for (let p = 1; p <= most; p++) seating.costs[i * party + p - 1] = this.price(options.unit[o] as number, p);
    }
    return seating.seat(chosen.length, party, this.capacity, this.holds);
  }

  private pick(options: Options, party: number, picks: Pick[]): void {
    picks.length = 0;
    seating.people(this.chosen.length, party).forEach((people, i) => {
      if (people === 0) return;
      const o = this.chosen[i] as number;
      const unit = options.unit[o] as number;
      picks.push({ unit, people, quantity: Math.ceil(people / this.sizeOf(options, o)), price: this.price(unit, people) });
    });
    if (picks.length < 2) return;
    const { ids } = this.facts.units;
    picks.sort((a, b) => (ids.id(a.unit) < ids.id(b.unit) ? -1 : 1));
  }
}
