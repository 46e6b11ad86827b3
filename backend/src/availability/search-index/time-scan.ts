/**
 * Free units for a range of time within one opening day. Must stay true: the rules are judged once for all units that share
 * them, and prices once for all that share tariffs; what a tariff claims beyond what was asked must be free too.
 */
import type { RangeWindow } from '../../kernel/index.js';
import type { SearchFilters } from '../search/find-free.js';
import { runsOf } from '../window-claims.js';
import { Candidates } from './candidates.js';
import type { IndexFacts } from './index-facts.js';
import { RowFilters, unitFits } from './row-filters.js';
import type { SlotPlane } from './slot-plane.js';

export type TimeAsk = { readonly window: RangeWindow; readonly party: number; readonly filters: SearchFilters };

export class TimeScan {
  private readonly bits: Int32Array;
  private readonly filters: RowFilters;

  constructor(
    private readonly facts: IndexFacts,
    private readonly plane: SlotPlane,
  ) {
    this.bits = new Int32Array(plane.words);
    this.filters = new RowFilters(facts, facts.unitOfTimeRow);
  }

  get bytes(): number {
    return this.bits.byteLength + this.filters.bytes;
  }

  run(ask: TimeAsk, now: Date): Candidates {
    const { facts, bits } = this;
    const { units, rules, times } = facts;
    for (const rule of rules.list) if (rule.rules.grain === 'half-hour') rule.askTime(ask.window, now);
    for (const tariff of times.list) tariff.begin();
    const into = this.candidates(ask);
    into.begin();
    bits.fill(-1);
    const spare = this.plane.rows & 31;
    if (spare !== 0) bits[bits.length - 1] = (1 << spare) - 1;
    if (!this.filters.apply(ask.filters, bits)) return into;
    let [unit, site] = [-1, -1];
    for (let w = 0; w < bits.length; w++) {
      for (let word = bits[w] as number; word !== 0; word &= word - 1) {
        const of = facts.unitOfTimeRow[(w << 5) + (31 - Math.clz32(word & -word))] as number;
        if (of === unit) continue;
        unit = of;
        const at = units.site[of] as number;
        if (at !== site) {
          if (site >= 0) into.close(site, ask.party);
          site = at;
        }
        this.consider(of, ask, now, into);
      }
    }
    if (site >= 0) into.close(site, ask.party);
    return into;
  }

  private consider(unit: number, ask: TimeAsk, now: Date, into: Candidates): void {
    const { units, rules } = this.facts;
    const rule = rules.list[units.rules[unit] as number];
    if (rule === undefined || !rule.allowed || !unitFits(this.facts, ask.filters, unit)) return;
    const tariff = this.facts.timesOf(unit);
    const capacity = units.capacity[unit] as number;
    const most = Math.min(ask.party, capacity * (units.quantity[unit] as number));
    let least = Number.POSITIVE_INFINITY;
    let runs: ReturnType<typeof runsOf> | undefined;
    for (let people = 1; people <= most; people++) {
      const price = tariff?.price(ask.window, Math.ceil(people / capacity), people);
      if (price === undefined) continue;
      runs ??= runsOf(rule.rules, price.claimed, now);
      least = Math.min(least, price.total / people);
    }
    const free = runs === undefined ? 0 : this.freeThrough(unit, runs);
    if (free === 0) return;
    const alone = capacity * free >= ask.party ? tariff?.price(ask.window, Math.ceil(ask.party / capacity), ask.party)?.total : undefined;
    into.add(unit, free, least, alone ?? Number.POSITIVE_INFINITY);
  }

  /** How many seats of the unit are free through each of the runs: the least of them. */
  private freeThrough(unit: number, runs: readonly { readonly from: number; readonly to: number }[]): number {
    const { units } = this.facts;
    const row = units.row[unit] as number;
    let least = runs.length === 0 ? 0 : Number.POSITIVE_INFINITY;
    for (const run of runs) {
      if (!this.plane.covers(run.from, run.to)) return 0;
      let free = 0;
      for (let seat = 0; seat < (units.quantity[unit] as number); seat++)
        if (this.plane.isFreeThrough(row + seat, run.from, run.to)) free += 1;
      least = Math.min(least, free);
    }
    return least;
  }

  private candidates(ask: TimeAsk): Candidates {
    const { facts } = this;
    const { units, rules } = facts;
    const priceOf = (unit: number, people: number) =>
      facts.timesOf(unit)?.price(ask.window, Math.ceil(people / (units.capacity[unit] as number)), people);
    const couldBe = (unit: number): boolean =>
      (rules.list[units.rules[unit] as number]?.allowed ?? false) &&
      units.byNight[unit] === 0 &&
      priceOf(unit, 1) !== undefined &&
      unitFits(this.facts, ask.filters, unit);
    return new Candidates(this.facts, (unit, people) => priceOf(unit, people)?.total ?? Number.NaN, couldBe);
  }
}
