/**
 * What is asked of sites and units, as bits over the seats of a plane. Must stay true: a word that nobody has (an amenity
 * without a site) leaves nothing; the bits of a word are made when it is first asked for.
 */
import type { SearchFilters } from '../search/find-free.js';
import type { IndexFacts } from './index-facts.js';
import { KIND_NUMBERS } from './unit-columns.js';

export class RowFilters {
  private readonly made = new Map<string, Int32Array>();
  private readonly either: Int32Array;

  constructor(
    private readonly facts: IndexFacts,
    private readonly unitOfRow: Int32Array,
  ) {
    this.either = new Int32Array((unitOfRow.length + 31) >> 5);
  }

  /** Clears the bits of seats that do not fit; false when nothing can fit. */
  apply(ask: SearchFilters, bits: Int32Array): boolean {
    const { words } = this.facts.sites;
    const all: (readonly [string, readonly string[], readonly string[]])[] = [
      ['municipality', ask.municipality === undefined ? [] : [ask.municipality], words.municipality],
      ['kind', ask.siteKinds, words.kind],
      ['unit', ask.unitKinds, [...KIND_NUMBERS.keys()]],
    ];
    for (const [what, asked, known] of all) {
      if (asked.length === 0) continue;
      const numbers = asked.map((word) => known.indexOf(word)).filter((number) => number >= 0);
      if (numbers.length === 0) return false;
      and(bits, numbers.length === 1 ? this.bitsOf(what, numbers[0] as number) : this.anyOf(what, numbers));
    }
    for (const code of ask.amenities) {
      const number = words.amenity.indexOf(code);
      if (number < 0) return false;
      and(bits, this.bitsOf('amenity', number));
    }
    return true;
  }

  get bytes(): number {
    return [...this.made.values()].reduce((sum, bits) => sum + bits.byteLength, 0);
  }

  private anyOf(what: string, numbers: readonly number[]): Int32Array {
    this.either.fill(0);
    for (const number of numbers) {
      const bits = this.bitsOf(what, number);
      for (let w = 0; w < bits.length; w++) this.either[w] = (this.either[w] as number) | (bits[w] as number);
    }
    return this.either;
  }

  private bitsOf(what: string, number: number): Int32Array {
    const key = `${what}:${number}`;
    const known = this.made.get(key);
    if (known !== undefined) return known;
    const { sites, units } = this.facts;
    const has = (unit: number): boolean => {
      const site = units.site[unit] as number;
      if (what === 'unit') return units.kind[unit] === number;
      if (what === 'municipality') return sites.municipality[site] === number;
      if (what === 'kind') return sites.kind[site] === number;
      return sites.amenitySets[sites.amenities[site] as number]?.has(number) ?? false;
    };
    const bits = new Int32Array(this.either.length);
    this.unitOfRow.forEach((unit, row) => {
      if (has(unit)) bits[row >> 5] = (bits[row >> 5] as number) | (1 << (row & 31));
    });
    this.made.set(key, bits);
    return bits;
  }
}

function and(bits: Int32Array, other: Int32Array): void {
  for (let w = 0; w < bits.length; w++) bits[w] = (bits[w] as number) & (other[w] as number);
}

/** The same asked of one unit, with what bits do not hold: the speed of the site's Wi-Fi. */
export function unitFits(facts: IndexFacts, ask: SearchFilters, unit: number): boolean {
  const { units } = facts;
  const site = units.site[unit] as number;
  if (ask.unitKinds.length > 0 && !ask.unitKinds.some((kind) => KIND_NUMBERS.get(kind) === units.kind[unit])) return false;
  return siteFits(facts, ask, site);
}

export function siteFits({ sites }: IndexFacts, ask: SearchFilters, site: number): boolean {
  const { municipality, kind, amenity } = sites.words;
  if (ask.municipality !== undefined && municipality[sites.municipality[site] as number] !== ask.municipality) return false;
  if (ask.siteKinds.length > 0 && !ask.siteKinds.includes(kind[sites.kind[site] as number] ?? '')) return false;
  if (ask.wifiMin !== undefined && (sites.wifi[site] as number) < ask.wifiMin) return false;
  return ask.amenities.every((code) => sites.amenitySets[sites.amenities[site] as number]?.has(amenity.indexOf(code)) ?? false);
}
