/**
 * The units that could be had in a window, site by site, and the cheapest sites among them. Must stay true: exact. A site
 * is priced only when its lower bound says that it may be among those wanted; what is left out could not have been.
 */
import { Seating } from '../domain/combination.js';
import { Heap } from './heap.js';
import type { IndexFacts } from './index-facts.js';

/** What is asked of the sites once their free units are known. `most` sites from the front are wanted. */
export type SiteAsk = {
  readonly party: number;
  readonly sort: 'price' | 'wifi' | 'name';
  readonly most: number;
  readonly priceMax: number;
};
export type Pick = { readonly unit: number; readonly people: number; readonly quantity: number; readonly price: number };
/** `free` of `of` seats of the plain units that fit are left. */
export type PricedSite = {
  readonly site: number;
  readonly price: number;
  readonly picks: readonly Pick[];
  readonly free: number;
  readonly of: number;
};

/** The price for so many people in one option, NaN where they cannot be had. */
export type OptionPrice = (unit: number, people: number) => number;

/** More sites than there are; price and site make one number to compare. */
const SITES = 1_048_576;

const seating = new Seating();

export class Candidates {
  /** Options one after another; those of a site are neighbours, plain units before wholes. */
  private unit = new Int32Array(256);
  private free = new Int32Array(256);
  private options = 0;
  private site = new Int32Array(64);
  private from = new Int32Array(65);
  private bound = new Float64Array(64);
  private count = 0;
  private seats = 0;
  private least = Number.POSITIVE_INFINITY;
  private hasWhole = false;
  private readonly heap = new Heap();
  private readonly top = new Heap();
  private readonly capacity: number[] = [];
  private readonly holds: number[] = [];

  constructor(
    private readonly facts: IndexFacts,
    private readonly price: OptionPrice,
    /** Whether the unit, free or not, could be had by what was asked. */
    private readonly couldBe: (unit: number) => boolean,
  ) {}

  begin(): void {
    this.options = 0;
    this.count = 0;
    this.open();
  }

  /** A unit of the site that is open now, so many of which are free; `least` yen a person is below all of its prices. */
  add(unit: number, free: number, least: number): void {
    if (this.options === this.unit.length) {
      this.unit = wider(this.unit, Int32Array);
      this.free = wider(this.free, Int32Array);
    }
    this.unit[this.options] = unit;
    this.free[this.options] = free;
    this.options += 1;
    if (least < this.least) this.least = least;
    if (this.facts.whole[unit] === 1) this.hasWhole = true;
    else this.seats += free * (this.facts.units.capacity[unit] as number);
  }

  /** Ends the site: it is kept when its units together take the party. */
  close(site: number, party: number): void {
    const from = this.from[this.count] as number;
    const fits = this.seats >= party || (this.hasWhole && this.mostSeated(from, this.options) >= party);
    if (!fits) this.options = from;
    else {
      if (this.count === this.site.length || this.count + 2 > this.from.length) {
        this.site = wider(this.site, Int32Array);
        this.from = wider(this.from, Int32Array);
        this.bound = wider(this.bound, Float64Array);
      }
      this.site[this.count] = site;
      // Whole yen are compared with it: what is left of a yen must not lift it above a price.
      this.bound[this.count] = this.least * party - 0.001;
      this.count += 1;
      this.from[this.count] = this.options;
    }
    this.open();
  }

  private open(): void {
    if (this.count === 0) this.from[0] = 0;
    this.seats = 0;
    this.least = Number.POSITIVE_INFINITY;
    this.hasWhole = false;
  }

  /** Sites found. */
  get found(): number {
    return this.count;
  }

  /** How many are within the price, and the wanted ones from the front, in order. */
  choose(ask: SiteAsk): { total: number; sites: PricedSite[] } {
    return ask.sort === 'price' ? this.cheapest(ask) : this.ranked(ask);
  }

  /** The site of the c-th candidate; candidates come in the order of sites. */
  siteOf(c: number): number {
    return this.site[c] as number;
  }

  /** No combination of the candidate costs less. */
  boundOf(c: number): number {
    return this.bound[c] as number;
  }

  /** The most people that the candidate's units seat. */
  seatsOf(c: number): number {
    return this.mostSeated(this.from[c] as number, this.from[c + 1] as number);
  }

  optionsOf(c: number): { readonly unit: number; readonly free: number; readonly whole: boolean }[] {
    const list = [];
    for (let o = this.from[c] as number; o < (this.from[c + 1] as number); o++) {
      const unit = this.unit[o] as number;
      list.push({ unit, free: this.free[o] as number, whole: this.facts.parts.has(unit) });
    }
    return list;
  }

  private cheapest({ party, most, priceMax }: SiteAsk): { total: number; sites: PricedSite[] } {
    const { heap, top } = this;
    const limited = Number.isFinite(priceMax);
    heap.clear();
    top.clear();
    for (let c = 0; c < this.count; c++) if ((this.bound[c] as number) <= priceMax) heap.put(this.bound[c] as number, c);
    heap.settle();
    let total = limited ? 0 : this.count;
    while (heap.size > 0) {
      // The dearest of the wanted sites lies on top of them; what cannot be cheaper than it is only counted.
      const beyond = top.size >= most && heap.leastKey > Math.floor(-top.leastKey / SITES);
      if (beyond && !limited) break;
      const c = heap.pop();
      if (beyond) {
        if (this.isWithin(c, party, priceMax)) total += 1;
        continue;
      }
      const price = this.priceOf(c, party);
      if (!(price <= priceMax)) continue;
      if (limited) total += 1;
      const key = -(price * SITES + c);
      if (top.size < most) top.push(key, c);
      else if (key > top.leastKey) {
        top.pop();
        top.push(key, c);
      }
    }
    const order: number[] = [];
    while (top.size > 0) order.push(top.pop());
    return { total, sites: order.reverse().map((c) => this.priced(c, party)) };
  }

  private ranked({ party, most, priceMax, sort }: SiteAsk): { total: number; sites: PricedSite[] } {
    const rank = sort === 'wifi' ? this.facts.sites.byWifi : this.facts.sites.byName;
    const { heap } = this;
    heap.clear();
    for (let c = 0; c < this.count; c++) {
      if (Number.isFinite(priceMax) && !this.isWithin(c, party, priceMax)) continue;
      heap.put(rank[this.site[c] as number] as number, c);
    }
    const total = heap.size;
    heap.settle();
    const sites: PricedSite[] = [];
    while (heap.size > 0 && sites.length < most) sites.push(this.priced(heap.pop(), party));
    return { total, sites };
  }

  /** Whether the site can be had for no more than so much. */
  isWithin(c: number, party: number, priceMax: number): boolean {
    if (!Number.isFinite(priceMax)) return true;
    if ((this.bound[c] as number) > priceMax) return false;
    for (let o = this.from[c] as number; o < (this.from[c + 1] as number); o++) {
      const unit = this.unit[o] as number;
      const holds = (this.free[o] as number) * (this.facts.units.capacity[unit] as number);
      if (holds >= party && this.price(unit, party) <= priceMax) return true;
    }
    return this.priceOf(c, party) <= priceMax;
  }

  /** The price of the cheapest combination of the candidate. */
  priceOf(c: number, party: number): number {
    const from = this.from[c] as number;
    const to = this.from[c + 1] as number;
    if (to - from === 1) return this.price(this.unit[from] as number, party);
    return Seating.price(this.seat(from, to, party, undefined));
  }

  /** The candidate with its combination. */
  priced(c: number, party: number): PricedSite {
    const [from, to] = [this.from[c] as number, this.from[c + 1] as number];
    const picks: Pick[] = [];
    const key = this.seat(from, to, party, picks);
    const site = this.site[c] as number;
    const { parts, sites, units } = this.facts;
    let [free, of] = [0, 0];
    for (let o = from; o < to; o++) if (!parts.has(this.unit[o] as number)) free += this.free[o] as number;
    for (let unit = sites.first[site] as number; unit < (sites.first[site + 1] as number); unit++)
      if (!parts.has(unit) && this.couldBe(unit)) of += units.quantity[unit] as number;
    return { site, price: Seating.price(key), picks, free, of };
  }

  private seat(from: number, to: number, party: number, picks: Pick[] | undefined): number {
    let plainEnd = from;
    while (plainEnd < to && this.facts.whole[this.unit[plainEnd] as number] === 0) plainEnd++;
    const wholes = to - plainEnd;
    let best = Number.POSITIVE_INFINITY;
    for (let set = 0; set < 1 << wholes; set++) {
      const chosen = this.chosenOf(set, from, plainEnd, wholes);
      if (chosen === undefined) continue;
      const key = this.seatChosen(chosen, party);
      if (!(key < best)) continue;
      best = key;
      if (picks !== undefined) this.pick(chosen, party, picks);
    }
    return best;
  }

  /** The options beside a set of wholes, and the set; nothing when two of its wholes share a part. */
  private chosenOf(set: number, from: number, plainEnd: number, wholes: number): number[] | undefined {
    const blocked = new Set<number>();
    const set_: number[] = [];
    for (let i = 0; i < wholes; i++) {
      if ((set & (1 << i)) === 0) continue;
      for (const part of this.facts.parts.get(this.unit[plainEnd + i] as number) ?? []) {
        if (blocked.has(part)) return undefined;
        blocked.add(part);
      }
      set_.push(plainEnd + i);
    }
    const chosen: number[] = [];
    for (let o = from; o < plainEnd; o++) if (!blocked.has(this.unit[o] as number)) chosen.push(o);
    chosen.push(...set_);
    return chosen;
  }

  private seatChosen(chosen: readonly number[], party: number): number {
    const n = chosen.length;
    seating.prepare(n, party);
    for (let i = 0; i < n; i++) {
      const option = chosen[i] as number;
      const unit = this.unit[option] as number;
      const size = this.facts.units.capacity[unit] as number;
      this.capacity[i] = size;
      this.holds[i] = size * (this.free[option] as number);
      const most = Math.min(party, this.holds[i] as number);
      for (let p = 1; p <= most; p++) seating.costs[i * party + p - 1] = this.price(unit, p);
    }
    return seating.seat(n, party, this.capacity, this.holds);
  }

  private pick(chosen: readonly number[], party: number, picks: Pick[]): void {
    picks.length = 0;
    seating.people(chosen.length, party).forEach((people, i) => {
      if (people === 0) return;
      const unit = this.unit[chosen[i] as number] as number;
      const quantity = Math.ceil(people / (this.facts.units.capacity[unit] as number));
      picks.push({ unit, people, quantity, price: this.price(unit, people) });
    });
    const { ids } = this.facts.units;
    picks.sort((a, b) => (ids.id(a.unit) < ids.id(b.unit) ? -1 : 1));
  }

  /** The most people that the options seat, wholes and parts never counted twice. */
  private mostSeated(from: number, to: number): number {
    let plainEnd = from;
    while (plainEnd < to && this.facts.whole[this.unit[plainEnd] as number] === 0) plainEnd++;
    let most = 0;
    for (let set = 0; set < 1 << (to - plainEnd); set++) {
      const chosen = this.chosenOf(set, from, plainEnd, to - plainEnd);
      const seats = chosen?.reduce(
        (sum, o) => sum + (this.free[o] as number) * (this.facts.units.capacity[this.unit[o] as number] as number),
        0,
      );
      if (seats !== undefined && seats > most) most = seats;
    }
    return most;
  }
}

function wider<T extends Int32Array | Float64Array>(column: T, Column: new (length: number) => T): T {
  const more = new Column(column.length * 2 + 2);
  more.set(column);
  return more;
}
