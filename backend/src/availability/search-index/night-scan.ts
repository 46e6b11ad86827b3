/**
 * Free units for a run of nights, and their prices. Must stay true: what it finds can be had by the same rules as
 * judgeWindow and costs what priceItem says; the plane covers the nights and those that stay empty after them.
 */
import type { SearchFilters } from '../search/find-free.js';
import { Candidates } from './candidates.js';
import type { IndexFacts } from './index-facts.js';
import { RowFilters, unitFits } from './row-filters.js';
import type { SlotPlane } from './slot-plane.js';

export type NightAsk = { readonly first: number; readonly nights: number; readonly party: number; readonly filters: SearchFilters };

export class NightScan {
  private readonly bits: Int32Array;
  private readonly filters: RowFilters;
  private readonly own: Candidates;
  private ask?: NightAsk;

  constructor(
    private readonly facts: IndexFacts,
    private readonly plane: SlotPlane,
  ) {
    this.bits = new Int32Array(plane.words);
    this.filters = new RowFilters(facts, facts.unitOfNightRow);
    this.own = this.room();
  }

  get bytes(): number {
    return this.bits.byteLength + this.filters.bytes;
  }

  /** Candidates for the ask, which stay good until the next one. */
  run(ask: NightAsk, now: Date): Candidates {
    const { first, nights, party } = ask;
    const into = this.own;
    this.ask = ask;
    const { rules, shapes } = this.facts;
    into.begin();
    if (!this.plane.covers(first, first + nights)) return into;
    rules.askNights(first, nights, now);
    for (const shape of shapes.shapes) shape.ask(first, nights);
    this.plane.freeThrough(first, first + nights, this.bits);
    if (this.filters.apply(ask.filters, this.bits)) this.gather(ask, into, party);
    return into;
  }

  /** An empty set of candidates with the prices of the last ask. */
  room(): Candidates {
    const { facts } = this;
    const { units, rules } = facts;
    const price = (unit: number, people: number): number => {
      const quantity = Math.ceil(people / (units.capacity[unit] as number));
      const shape = facts.shapeOf(unit);
      if (shape === undefined) return Number.NaN;
      return shape.total(units.yens, units.yenAt[unit] as number, quantity, people, units.cleaning[unit] as number);
    };
    const couldBe = (unit: number): boolean =>
      this.ask !== undefined &&
      (rules.list[units.rules[unit] as number]?.allowed ?? false) &&
      (facts.shapeOf(unit)?.priced ?? false) &&
      this.licensed(units.site[unit] as number, this.ask) &&
      unitFits(this.facts, this.ask.filters, unit);
    return new Candidates(this.facts, price, couldBe);
  }

  /** Walks over the free seats in their order, which is the order of units and sites. */
  private gather(ask: NightAsk, into: Candidates, party: number): void {
    const { bits, facts } = this;
    const { units, sites, rules, shapes, unitOfNightRow } = facts;
    const last = ask.first + ask.nights - 1;
    const wifiMin = ask.filters.wifiMin ?? 0;
    let unit = -1;
    let free = 0;
    let site = -1;
    let good = false;
    const end = () => {
      if (free === 0) return;
      const shape = shapes.shapes[(units.tariff[unit] as number) - 1];
      if (shape === undefined || !shape.priced) return;
      const least = shape.leastPerPerson(
        units.yens,
        units.yenAt[unit] as number,
        units.capacity[unit] as number,
        units.cleaning[unit] as number,
      );
      into.add(unit, free, least);
    };
    for (let w = 0; w < bits.length; w++) {
      for (let word = bits[w] as number; word !== 0; word &= word - 1) {
        const row = (w << 5) + (31 - Math.clz32(word & -word));
        const of = unitOfNightRow[row] as number;
        if (of !== unit) {
          end();
          unit = of;
          free = 0;
          const at = units.site[of] as number;
          if (at !== site) {
            if (site >= 0) into.close(site, party);
            site = at;
            good =
              (sites.wifi[at] as number) >= wifiMin &&
              (sites.licensedFrom[at] as number) <= ask.first &&
              last <= (sites.licensedTo[at] as number);
          }
        }
        const rule = rules.list[units.rules[of] as number];
        if (!good || rule === undefined || !rule.allowed) continue;
        if (rule.emptyNights > 0 && !this.staysEmpty(row, last + 1, rule.emptyNights)) continue;
        free += 1;
      }
    }
    end();
    if (site >= 0) into.close(site, party);
  }

  /** Nights after the stay that must stay empty; beyond the plane nothing is known to be taken. */
  private staysEmpty(row: number, from: number, nights: number): boolean {
    return this.plane.isFreeThrough(row, from, Math.min(from + nights, this.plane.end));
  }

  private licensed(site: number, { first, nights }: NightAsk): boolean {
    const { licensedFrom, licensedTo } = this.facts.sites;
    return (licensedFrom[site] as number) <= first && first + nights - 1 <= (licensedTo[site] as number);
  }
}
