/**
 * The units that could be had in a window, site by site, and the cheapest sites among them. Must stay true: exact. A site
 * is priced only when its lower bound says that it may be among those wanted; what is left out could not have been.
 */
import { Seating } from '../domain/combination.js';
import { Heap } from './heap.js';
import type { IndexFacts } from './index-facts.js';
import { type Pick, SiteSeating, type UnitPrice } from './site-seating.js';

/** What is asked of the sites once their free units are known. `most` sites from the front are wanted. */
export type SiteAsk = {
  readonly party: number;
  readonly sort: 'price' | 'wifi' | 'name';
  readonly most: number;
  readonly priceMax: number;
};
/** `free` of `of` seats of the plain units that fit are left. */
export type PricedSite = {
  readonly site: number;
  readonly price: number;
  readonly picks: readonly Pick[];
  readonly free: number;
  readonly of: number;
};

/** More sites than there are; price and site make one number to compare. */
const SITES = 1_048_576;

export class Candidates {
  /** Options one after another; those of a site are neighbours, plain units before wholes. */
  private list = { unit: new Int32Array(256), free: new Int32Array(256) };
  private options = 0;
  private site = new Int32Array(64);
  private from = new Int32Array(65);
  private bound = new Float64Array(64);
  /** The cheapest single unit that takes the whole party, Infinity where none does. */
  private single = new Float64Array(64);
  private count = 0;
  private seats = 0;
  private least = Number.POSITIVE_INFINITY;
  private alone = Number.POSITIVE_INFINITY;
  private most = 0;
  /** The lowest prices of single units at as many sites as are wanted: no site that must cost more is among those. */
  private readonly lowest = new Heap();
  private hasWhole = false;
  private readonly heap = new Heap();
  private readonly top = new Heap();
  private readonly seating: SiteSeating;

  constructor(
    private readonly facts: IndexFacts,
    private readonly price: UnitPrice,
    /** Whether the unit, free or not, could be had by what was asked. */
    private readonly couldBe: (unit: number) => boolean,
  ) {
    this.seating = new SiteSeating(facts, price);
  }

  /** `most` sites will be wanted, the cheapest first; 0 when the order is another. */
  begin(most = 0): void {
    this.options = 0;
    this.count = 0;
    this.most = most;
    this.lowest.clear();
    this.from[0] = 0;
    this.open();
  }

  /**
   * A unit of the site that is open now, so many of which are free. `least` yen a person is below all of its prices; `alone`
   * is its price for the whole party, Infinity where it does not take them.
   */
  add(unit: number, free: number, least: number, alone: number): void {
    if (this.options === this.list.unit.length)
      this.list = { unit: wider(this.list.unit, Int32Array), free: wider(this.list.free, Int32Array) };
    this.list.unit[this.options] = unit;
    this.list.free[this.options] = free;
    this.options += 1;
    if (least < this.least) this.least = least;
    if (alone < this.alone) this.alone = alone;
    if (this.facts.whole[unit] === 1) this.hasWhole = true;
    else this.seats += free * (this.facts.units.capacity[unit] as number);
  }

  /** Ends the site: it is kept when its units together take the party. */
  close(site: number, party: number): void {
    const from = this.from[this.count] as number;
    if (this.options === from) return;
    if (this.seats >= party || (this.hasWhole && this.seating.mostSeated(this.list, from, this.options) >= party)) this.keep(site, party);
    else this.options = from;
    this.open();
  }

  private keep(site: number, party: number): void {
    if (this.count + 1 >= this.site.length) {
      this.site = wider(this.site, Int32Array);
      this.from = wider(this.from, Int32Array);
      this.bound = wider(this.bound, Float64Array);
      this.single = wider(this.single, Float64Array);
    }
    this.site[this.count] = site;
    // Whole yen are compared with it: what is left of a yen must not lift it above a price.
    this.bound[this.count] = this.least * party - 0.001;
    this.single[this.count] = this.alone;
    this.count += 1;
    this.from[this.count] = this.options;
    const { lowest, most, alone } = this;
    if (most === 0 || alone === Number.POSITIVE_INFINITY) return;
    if (lowest.size < most) lowest.push(-alone, 0);
    else if (-alone > lowest.leastKey) {
      lowest.pop();
      lowest.push(-alone, 0);
    }
  }

  private open(): void {
    this.seats = 0;
    this.least = Number.POSITIVE_INFINITY;
    this.alone = Number.POSITIVE_INFINITY;
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
    return this.seating.mostSeated(this.list, this.from[c] as number, this.from[c + 1] as number);
  }

  optionsOf(c: number): { readonly unit: number; readonly free: number; readonly whole: boolean }[] {
    const list = [];
    for (let o = this.from[c] as number; o < (this.from[c + 1] as number); o++) {
      const unit = this.list.unit[o] as number;
      list.push({ unit, free: this.list.free[o] as number, whole: this.facts.parts.has(unit) });
    }
    return list;
  }

  private cheapest({ party, most, priceMax }: SiteAsk): { total: number; sites: PricedSite[] } {
    const { heap, top, bound, lowest } = this;
    heap.clear();
    top.clear();
    // So many sites cost no more than this; what must cost more need not be looked at.
    const enough = this.most === most && lowest.size === most ? Math.min(priceMax, -lowest.leastKey) : priceMax;
    for (let c = 0; c < this.count; c++) if ((bound[c] as number) <= enough) heap.put(bound[c] as number, c);
    heap.settle();
    while (heap.size > 0) {
      // The dearest of the wanted sites lies on top of them.
      if (top.size >= most && heap.leastKey > Math.floor(-top.leastKey / SITES)) break;
      const c = heap.pop();
      const price = this.priceOf(c, party);
      if (!(price <= priceMax)) continue;
      const key = -(price * SITES + c);
      if (top.size < most) top.push(key, c);
      else if (key > top.leastKey) {
        top.pop();
        top.push(key, c);
      }
    }
    const order: number[] = [];
    while (top.size > 0) order.push(top.pop());
    return { total: this.countWithin(party, priceMax), sites: order.reverse().map((c) => this.priced(c, party)) };
  }

  private countWithin(party: number, priceMax: number): number {
    if (priceMax === Number.POSITIVE_INFINITY) return this.count;
    let total = 0;
    for (let c = 0; c < this.count; c++) if (this.isWithin(c, party, priceMax)) total += 1;
    return total;
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
    if ((this.single[c] as number) <= priceMax) return true;
    return (this.bound[c] as number) <= priceMax && this.priceOf(c, party) <= priceMax;
  }

  /** The price of the cheapest combination of the candidate. */
  priceOf(c: number, party: number): number {
    const from = this.from[c] as number;
    const to = this.from[c + 1] as number;
    // One person, or one unit: there is nothing to combine.
    if (party === 1 || to - from === 1) return this.single[c] as number;
    return Seating.price(this.seating.seat(this.list, from, to, party));
  }

  /** The candidate with its combination. */
  priced(c: number, party: number): PricedSite {
    const [from, to] = [this.from[c] as number, this.from[c + 1] as number];
    const picks: Pick[] = [];
    const key = this.seating.seat(this.list, from, to, party, picks);
    const site = this.site[c] as number;
    const { parts, sites, units } = this.facts;
    let [free, of] = [0, 0];
    for (let o = from; o < to; o++) if (!parts.has(this.list.unit[o] as number)) free += this.list.free[o] as number;
    for (let unit = sites.first[site] as number; unit < (sites.first[site + 1] as number); unit++)
      if (!parts.has(unit) && this.couldBe(unit)) of += units.quantity[unit] as number;
    return { site, price: Seating.price(key), picks, free, of };
  }
}

function wider<T extends Int32Array | Float64Array>(column: T, Column: new (length: number) => T): T {
  const more = new Column(column.length * 2 + 2);
  more.set(column);
  return more;
}
