/** Units as columns of numbers, those of a site side by side. */
import { UNIT_KINDS, type UnitRecord } from '../../places/index.js';
import type { DatedPlan, NightShapes } from '../../pricing/index.js';
import { PackedIds } from './packed-ids.js';
import type { RuleClasses } from './rule-classes.js';
import type { TimeTariffs } from './time-tariffs.js';

export const KIND_NUMBERS = new Map<string, number>(UNIT_KINDS.map((kind, i) => [kind, i]));
const NEVER = -1;

/** What of units filters, prices and takes people. */
export class UnitColumns {
  readonly ids: PackedIds;
  readonly site: Int32Array;
  readonly kind: Uint8Array;
  readonly capacity: Uint16Array;
  readonly quantity: Uint16Array;
  readonly rules: Column;
  /** Its tariffs: the shape of those by night or the number of those by time, and one more; 0 without any. */
  readonly tariff: Column;
  /** Where the yen of its night tariffs begin. */
  readonly yenAt: Int32Array;
  readonly yens: Int32Array;
  readonly cleaning: Int32Array;
  /** The lowest yen of any tariff, -1 without any. */
  readonly from: Int32Array;
  /** The first of its seats in its plane; a whole has one seat, taken when any of its parts' seats is. */
  readonly row: Int32Array;
  readonly byNight: Uint8Array;

  constructor(units: readonly UnitRecord[], siteOf: (unit: UnitRecord) => number, made: Made) {
    this.ids = new PackedIds(units.map((unit) => unit.id));
    this.site = Int32Array.from(units, siteOf);
    this.kind = Uint8Array.from(units, (unit) => KIND_NUMBERS.get(unit.kind) ?? 255);
    this.capacity = Uint16Array.from(units, (unit) => unit.capacity);
    this.quantity = Uint16Array.from(units, (unit) => (made.partsOf.has(unit.id) ? 1 : unit.quantity));
    this.rules = columnOf(units.map((unit) => made.rules.number(unit.rules)));
    this.cleaning = Int32Array.from(units, (unit) => unit.cleaningFee);
    this.byNight = Uint8Array.from(units, (unit) => (unit.grain === 'half-hour' ? 0 : 1));
    this.yenAt = new Int32Array(units.length);
    const tariffs = new Array<number>(units.length).fill(0);
    this.from = new Int32Array(units.length).fill(NEVER);
    const yens: number[] = [];
    units.forEach((unit, u) => {
      const plans = made.plansOf.get(unit.id) ?? [];
      if (plans.length > 0) this.from[u] = plans.reduce((least, plan) => Math.min(least, plan.yen), Number.MAX_SAFE_INTEGER);
      const nights = unit.grain === 'night' ? made.shapes.of(plans, unit.longStay) : undefined;
      this.yenAt[u] = yens.length;
      if (nights !== undefined) {
        tariffs[u] = nights.shape + 1;
        for (const yen of nights.yens) yens.push(yen);
      }
      if (unit.grain === 'half-hour' && plans.length > 0) tariffs[u] = made.times.number(unit, plans) + 1;
    });
    this.yens = Int32Array.from(yens);
    this.tariff = columnOf(tariffs);
    this.row = new Int32Array(units.length);
    const rows = { 0: 0, 1: 0 } as Record<number, number>;
    for (let u = 0; u < units.length; u++) {
      const plane = this.byNight[u] as number;
      this.row[u] = rows[plane] as number;
      rows[plane] = (rows[plane] as number) + (this.quantity[u] as number);
    }
    this.rows = { nights: rows[1] as number, times: rows[0] as number };
  }

  /** Seats in each plane. */
  readonly rows: { readonly nights: number; readonly times: number };

  get count(): number {
    return this.site.length;
  }

  get bytes(): number {
    const { site, kind, capacity, quantity, rules, tariff, yenAt, yens, cleaning, from, row, byNight } = this;
    const all = [site, kind, capacity, quantity, rules, tariff, yenAt, yens, cleaning, from, row, byNight];
    return all.reduce((sum, column) => sum + column.byteLength, this.ids.byteLength);
  }
}

type Made = {
  readonly partsOf: ReadonlyMap<string, readonly string[]>;
  readonly plansOf: ReadonlyMap<string, readonly DatedPlan[]>;
  readonly rules: RuleClasses;
  readonly shapes: NightShapes;
  readonly times: TimeTariffs;
};

/** Numbers from 0 in as few bytes as the greatest needs. */
type Column = Uint8Array | Uint16Array | Uint32Array;

function columnOf(numbers: readonly number[]): Column {
  const most = numbers.reduce((a, b) => Math.max(a, b), 0);
  return most < 256 ? Uint8Array.from(numbers) : most < 65_536 ? Uint16Array.from(numbers) : Uint32Array.from(numbers);
}
