/**
 * Sites and units laid out for search: columns of numbers, the units of a site side by side (plain ones by id, then wholes).
 * Must stay true: what is shared by many (rules, shapes of tariffs) is kept once; nothing here changes after it was made, a
 * change of facts makes new ones.
 */
import { dayNumber } from '../../kernel/index.js';
import { type PlaceRecords, type SiteRecord, type UnitRecord, UNIT_KINDS } from '../../places/index.js';
import { type DatedPlan, type NightShape, NightShapes } from '../../pricing/index.js';
import { PackedIds } from './packed-ids.js';
import { RuleClasses } from './rule-classes.js';
import { type TimeTariff, TimeTariffs } from './time-tariffs.js';

export const KIND_NUMBERS = new Map<string, number>(UNIT_KINDS.map((kind, i) => [kind, i]));
const NEVER = -1;

/** Where a site's units are, and what of it filters and sorts. */
export class SiteColumns {
  readonly ids: PackedIds;
  /** Units of site s: [first[s], first[s + 1]). */
  readonly first: Int32Array;
  readonly wifi: Int32Array;
  readonly municipality: Uint8Array;
  readonly kind: Uint8Array;
  /** Place in the order by kana, then id. */
  readonly byName: Int32Array;
  readonly byWifi: Int32Array;
  readonly licensedFrom: Int32Array;
  readonly licensedTo: Int32Array;
  readonly lat: Float32Array;
  readonly lng: Float32Array;
  readonly words: { readonly municipality: string[]; readonly kind: string[]; readonly amenity: string[] };
  /** Which amenity lists there are, as bits over `words.amenity`, and which of them the site has. */
  readonly amenitySets: readonly ReadonlySet<number>[];
  readonly amenities: Uint32Array;

  constructor(sites: readonly SiteRecord[], unitsOf: (site: number) => number) {
    const n = sites.length;
    this.ids = new PackedIds(sites.map((site) => site.id));
    this.first = new Int32Array(n + 1);
    for (let s = 0; s < n; s++) this.first[s + 1] = (this.first[s] as number) + unitsOf(s);
    const words = { municipality: new Words(), kind: new Words(), amenity: new Words() };
    const sets = new Map<readonly string[], number>();
    const list: ReadonlySet<number>[] = [];
    this.wifi = Int32Array.from(sites, (site) => site.wifiDown);
    this.municipality = Uint8Array.from(sites, (site) => words.municipality.number(site.municipality));
    this.kind = Uint8Array.from(sites, (site) => words.kind.number(site.kind));
    this.amenities = Uint32Array.from(sites, ({ amenities }) => {
      const known = sets.get(amenities) ?? list.push(new Set(amenities.map((code) => words.amenity.number(code)))) - 1;
      sets.set(amenities, known);
      return known;
    });
    this.amenitySets = list;
    this.words = { municipality: words.municipality.list, kind: words.kind.list, amenity: words.amenity.list };
    const day = (date: string | null, open: number) => (date === null ? open : dayNumber(date));
    this.licensedFrom = Int32Array.from(sites, ({ licensed }) => day(licensed.from, 0));
    this.licensedTo = Int32Array.from(sites, ({ licensed }) => day(licensed.to, 0x7fffffff));
    this.lat = Float32Array.from(sites, (site) => site.lat);
    this.lng = Float32Array.from(sites, (site) => site.lng);
    this.byName = ranks(sites, (a, b) => (a.kana === b.kana ? 0 : a.kana < b.kana ? -1 : 1));
    this.byWifi = ranks(sites, (a, b) => b.wifiDown - a.wifiDown);
  }

  get count(): number {
    return this.wifi.length;
  }

  get bytes(): number {
    const { first, wifi, municipality, kind, byName, byWifi, licensedFrom, licensedTo, lat, lng, amenities } = this;
    const all = [first, wifi, municipality, kind, byName, byWifi, licensedFrom, licensedTo, lat, lng, amenities];
    return all.reduce((sum, column) => sum + column.byteLength, this.ids.byteLength);
  }
}

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

/** Numbers from 0 in as few bytes as the greatest needs. */
type Column = Uint8Array | Uint16Array | Uint32Array;

function columnOf(numbers: readonly number[]): Column {
  const most = numbers.reduce((a, b) => Math.max(a, b), 0);
  return most < 256 ? Uint8Array.from(numbers) : most < 65_536 ? Uint16Array.from(numbers) : Uint32Array.from(numbers);
}

class Words {
  readonly list: string[] = [];
  private readonly numbers = new Map<string, number>();

  number(word: string): number {
    const known = this.numbers.get(word) ?? this.list.push(word) - 1;
    this.numbers.set(word, known);
    return known;
  }
}

const byId = (a: { readonly id: string }, b: { readonly id: string }) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);

function ranks<T extends { readonly id: string }>(list: readonly T[], compare: (a: T, b: T) => number): Int32Array {
  const order = list.map((_, i) => i).sort((a, b) => compare(list[a] as T, list[b] as T) || byId(list[a] as T, list[b] as T));
  const rank = new Int32Array(list.length);
  order.forEach((one, i) => (rank[one] = i));
  return rank;
}

function grouped<T, V>(list: readonly T[], key: (one: T) => string, value: (one: T) => V): Map<string, V[]> {
  const groups = new Map<string, V[]>();
  for (const one of list) {
    const group = groups.get(key(one));
    if (group === undefined) groups.set(key(one), [value(one)]);
    else group.push(value(one));
  }
  return groups;
}
