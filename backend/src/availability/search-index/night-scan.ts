/**
 * Free units for a run of nights, and their prices. Must stay true: what it finds can be had by the same rules as
 * judgeWindow and costs what priceItem says; the plane covers the nights and those that stay empty after them.
 */
import type { SearchFilters } from '../search/find-free.js';
import { nightSlot, tokyoDate } from '../../kernel/index.js';
import type { NightShape } from '../../pricing/index.js';
import { Candidates } from './candidates.js';
import type { IndexFacts } from './index-facts.js';
import { RowFilters, unitFits } from './row-filters.js';
import type { SlotPlane } from './slot-plane.js';
import type { UnitColumns } from './unit-columns.js';

export type NightAsk = { readonly first: number; readonly nights: number; readonly party: number; readonly filters: SearchFilters };

/** What is known of a class of rules in the nights that are asked for. */
const CLOSED = 0;
const FITS = 1;
const FITS_IF_EMPTY = 2;
const UNKNOWN = 3;

export class NightScan {
  private readonly bits: Int32Array;
  private readonly filters: RowFilters;
  /** By class of rules: whether its units can be had in the nights last asked for. */
  private readonly allowed: Uint8Array;
  /** The columns that pricing reads, one step away. */
  private readonly columns: Pick<UnitColumns, 'yens' | 'yenAt' | 'capacity' | 'cleaning' | 'tariff'> & {
    readonly shapes: readonly NightShape[];
  };
  private readonly own: Candidates;
  private ask?: NightAsk;
  private today = 0;
  private nowMs = 0;

  constructor(
    private readonly facts: IndexFacts,
    private readonly plane: SlotPlane,
  ) {
    this.bits = new Int32Array(plane.words);
    this.filters = new RowFilters(facts, facts.unitOfNightRow);
    this.allowed = new Uint8Array(facts.rules.list.length);
    const { yens, yenAt, capacity, cleaning, tariff } = facts.units;
    this.columns = { yens, yenAt, capacity, cleaning, tariff, shapes: facts.shapes.shapes };
    this.own = this.room();
  }

  get bytes(): number {
    return this.bits.byteLength + this.filters.bytes;
  }

  /** Candidates for the ask, which stay good until the next one; `most` when the cheapest so many will be wanted. */
  run(ask: NightAsk, now: Date, most = 0): Candidates {
    const { first, nights, party } = ask;
    const into = this.own;
    this.ask = ask;
    const { shapes } = this.facts;
    into.begin(most);
    if (!this.plane.covers(first, first + nights)) return into;
    this.allowed.fill(UNKNOWN);
    this.today = nightSlot(tokyoDate(now));
    this.nowMs = now.getTime();
    for (const shape of shapes.shapes) shape.ask(first, nights);
    this.plane.freeThrough(first, first + nights, this.bits);
    if (this.filters.apply(ask.filters, this.bits)) this.gather(ask, into, party);
    return into;
  }

  /** An empty set of candidates with the prices of the last ask. */
  room(): Candidates {
    const { facts } = this;
    const { units } = facts;
    const price = (unit: number, people: number): number => {
      const quantity = Math.ceil(people / (units.capacity[unit] as number));
      const shape = facts.shapeOf(unit);
      if (shape === undefined) return Number.NaN;
      return shape.total(units.yens, units.yenAt[unit] as number, quantity, people, units.cleaning[unit] as number);
    };
    const couldBe = (unit: number): boolean =>
      this.ask !== undefined &&
      this.judged(units.rules[unit] as number) !== CLOSED &&
      (facts.shapeOf(unit)?.priced ?? false) &&
      this.siteFits(units.site[unit] as number, this.ask) &&
      unitFits(this.facts, this.ask.filters, unit);
    return new Candidates(this.facts, price, couldBe);
  }

  /** Walks over the free seats in their order, which is the order of units and sites. Numbers only: it is all of the work. */
  private gather(ask: NightAsk, into: Candidates, party: number): void {
    const { bits, facts, allowed } = this;
    const { unitOfNightRow } = facts;
    const { site: siteOf, rules, tariff } = facts.units;
    const { shapes } = facts.shapes;
    const after = ask.first + ask.nights;
    let unit = -1;
    let free = 0;
    let site = -1;
    let good = false;
    let fits = 0;
    for (let w = 0; w < bits.length; w++) {
      for (let word = bits[w] as number; word !== 0; word &= word - 1) {
        const row = (w << 5) + (31 - Math.clz32(word & -word));
        const of = unitOfNightRow[row] as number;
        if (of !== unit) {
          if (free > 0) this.offer(unit, free, party, into);
          unit = of;
          free = 0;
          const at = siteOf[of] as number;
          if (at !== site) {
            if (site >= 0) into.close(site, party);
            site = at;
            good = this.siteFits(at, ask);
          }
          fits = good && shapes[(tariff[of] as number) - 1]?.priced === true ? (allowed[rules[of] as number] as number) : CLOSED;
          if (fits === UNKNOWN) fits = this.judged(rules[of] as number);
        }
        if (fits === FITS || (fits === FITS_IF_EMPTY && this.staysEmpty(row, after, unit))) free += 1;
      }
    }
    if (free > 0) this.offer(unit, free, party, into);
    if (site >= 0) into.close(site, party);
  }

  /** Rules are judged when the first unit that they hold for turns up, and then for all. */
  private judged(rule: number): number {
    const known = this.allowed[rule] as number;
    const of = this.facts.rules.list[rule];
    if (known !== UNKNOWN || of === undefined || this.ask === undefined) return known;
    of.askNights(this.ask.first, this.ask.nights, this.today, this.nowMs);
    const found = !of.allowed ? CLOSED : of.emptyNights > 0 ? FITS_IF_EMPTY : FITS;
    this.allowed[rule] = found;
    return found;
  }

  private offer(unit: number, free: number, party: number, into: Candidates): void {
    const { columns } = this;
    const shape = columns.shapes[(columns.tariff[unit] as number) - 1] as NightShape;
    const at = columns.yenAt[unit] as number;
    const size = columns.capacity[unit] as number;
    const clean = columns.cleaning[unit] as number;
    const takesAll = size * free >= party;
    if (shape.simple) {
      const first = (columns.yens[at + shape.firstPlan] as number) * shape.firstNights;
      const one = first + (columns.yens[at + shape.secondPlan] as number) * shape.secondNights + clean;
      into.add(unit, free, one / size, takesAll ? (size >= party ? one : one * Math.ceil(party / size)) : Number.POSITIVE_INFINITY);
      return;
    }
    const alone = takesAll ? shape.total(columns.yens, at, Math.ceil(party / size), party, clean) : Number.POSITIVE_INFINITY;
    into.add(unit, free, shape.leastPerPerson(columns.yens, at, size, clean), alone);
  }

  private siteFits(site: number, { first, nights, filters }: NightAsk): boolean {
    const { wifi, licensedFrom, licensedTo } = this.facts.sites;
    return (
      (wifi[site] as number) >= (filters.wifiMin ?? 0) &&
      (licensedFrom[site] as number) <= first &&
      first + nights - 1 <= (licensedTo[site] as number)
    );
  }

  /** Whether the nights that cleaning needs after the stay are free; beyond the plane nothing is known to be taken. */
  private staysEmpty(row: number, from: number, unit: number): boolean {
    const nights = this.facts.rules.list[this.facts.units.rules[unit] as number]?.emptyNights ?? 0;
    return this.plane.isFreeThrough(row, from, Math.min(from + nights, this.plane.end));
  }
}
