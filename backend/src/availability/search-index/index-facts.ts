/**
 * Sites and units laid out for search: columns of numbers, the units of a site side by side (plain ones by id, then wholes).
 * Must stay true: what is shared by many (rules, shapes of tariffs) is kept once; nothing here changes after it was made, a
 * change of facts makes new ones.
 */
import type { PlaceRecords, UnitRecord } from '../../places/index.js';
import { type DatedPlan, type NightShape, NightShapes } from '../../pricing/index.js';
import { RuleClasses } from './rule-classes.js';
import { SiteColumns } from './site-columns.js';
import { type TimeTariff, TimeTariffs } from './time-tariffs.js';
import { UnitColumns } from './unit-columns.js';

export class IndexFacts {
  readonly rules = new RuleClasses();
  readonly shapes = new NightShapes();
  readonly times = new TimeTariffs();
  readonly sites: SiteColumns;
  readonly units: UnitColumns;
  /** The parts of each whole, and the wholes that each part belongs to, as unit numbers. */
  readonly parts = new Map<number, Int32Array>();
  readonly wholes = new Map<number, Int32Array>();
  /** 1 for a whole. */
  readonly whole: Uint8Array;
  /** The unit of each seat of the plane of nights, and of the plane of half-hours. */
  readonly unitOfNightRow: Int32Array;
  readonly unitOfTimeRow: Int32Array;
  /** The versions of units, those they were read with at first; the state that is kept by these facts moves them on. */
  readonly versions: Uint32Array;

  constructor(records: PlaceRecords) {
    const partsOf = grouped(
      records.parts,
      (one) => one.whole,
      (one) => one.part,
    );
    const plansOf = grouped<(typeof records.plans)[number], DatedPlan>(
      records.plans,
      (plan) => plan.unitId,
      (plan) => plan,
    );
    const siteRecords = [...records.sites].sort(byId);
    const siteNumber = new Map(siteRecords.map((site, s) => [site.id, s]));
    const known = records.units.filter((unit) => siteNumber.has(unit.siteId));
    const rank = (unit: UnitRecord) => siteNumber.get(unit.siteId) as number;
    const wholeLast = (unit: UnitRecord) => (partsOf.has(unit.id) ? 1 : 0);
    known.sort((a, b) => rank(a) - rank(b) || wholeLast(a) - wholeLast(b) || byId(a, b));
    const counts = new Int32Array(siteRecords.length);
    for (const unit of known) counts[rank(unit)] = (counts[rank(unit)] as number) + 1;
    this.sites = new SiteColumns(siteRecords, (s) => counts[s] as number);
    const { rules, shapes, times } = this;
    this.units = new UnitColumns(known, rank, { partsOf, plansOf, rules, shapes, times });
    this.versions = Uint32Array.from(known, (unit) => unit.version);
    this.whole = new Uint8Array(known.length);
    for (const [whole, ids] of partsOf) this.join(whole, ids);
    this.unitOfNightRow = this.rowsOf(1, this.units.rows.nights);
    this.unitOfTimeRow = this.rowsOf(0, this.units.rows.times);
  }

  get bytes(): number {
    return (
      this.sites.bytes +
      this.units.bytes +
      this.unitOfNightRow.byteLength +
      this.unitOfTimeRow.byteLength +
      this.versions.byteLength +
      this.whole.byteLength
    );
  }

  /** The shape of the unit's night tariffs. Undefined without any. */
  shapeOf(unit: number): NightShape | undefined {
    return this.units.byNight[unit] === 1 ? this.shapes.shapes[(this.units.tariff[unit] as number) - 1] : undefined;
  }

  /** The unit's tariffs by time. Undefined without any. */
  timesOf(unit: number): TimeTariff | undefined {
    return this.units.byNight[unit] === 0 ? this.times.list[(this.units.tariff[unit] as number) - 1] : undefined;
  }

  isWhole(unit: number): boolean {
    return this.parts.has(unit);
  }

  /** Its number; -1 for an id that is not there. */
  unit(id: string): number {
    return this.units.ids.find(id);
  }

  private join(wholeId: string, partIds: readonly string[]): void {
    const whole = this.unit(wholeId);
    const parts = partIds.map((id) => this.unit(id)).filter((part) => part >= 0);
    if (whole < 0) return;
    this.parts.set(whole, Int32Array.from(parts));
    this.whole[whole] = 1;
    for (const part of parts) this.wholes.set(part, Int32Array.from([...(this.wholes.get(part) ?? []), whole]));
  }

  private rowsOf(byNight: number, rows: number): Int32Array {
    const unitOf = new Int32Array(rows);
    const { units } = this;
    for (let u = 0; u < units.count; u++) {
      if (units.byNight[u] !== byNight) continue;
      unitOf.fill(u, units.row[u], (units.row[u] as number) + (units.quantity[u] as number));
    }
    return unitOf;
  }
}

const byId = (a: { readonly id: string }, b: { readonly id: string }) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);

function grouped<T, V>(list: readonly T[], key: (one: T) => string, value: (one: T) => V): Map<string, V[]> {
  const groups = new Map<string, V[]>();
  for (const one of list) {
    const group = groups.get(key(one));
    if (group === undefined) groups.set(key(one), [value(one)]);
    else group.push(value(one));
  }
  return groups;
}
