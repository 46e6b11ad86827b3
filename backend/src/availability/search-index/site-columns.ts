/** Sites as columns of numbers, in the order of their ids. */
import { dayNumber } from '../../kernel/index.js';
import type { SiteRecord } from '../../places/index.js';
import { PackedIds } from './packed-ids.js';

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
