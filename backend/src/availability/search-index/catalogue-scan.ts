/** The look through all sites without dates: what a site has, from which price, where the party fits at all. */
import type { SearchFilters } from '../search/find-free.js';
import { Heap } from './heap.js';
import type { IndexFacts } from './index-facts.js';
import { siteFits, unitFits } from './row-filters.js';

export type ListedSite = { readonly site: number; readonly price: number | null; readonly units: readonly number[] };
type CatalogueAsk = {
  readonly party: number;
  readonly filters: SearchFilters;
  readonly priceMax: number;
  readonly sort: 'price' | 'wifi' | 'name';
  readonly most: number;
};

const PRICELESS = 1e10;
const GRAINS = ['night', 'half-hour', 'month'] as const;

/** The first `most` sites in the order asked, and how many there are. */
export function listSites(facts: IndexFacts, ask: CatalogueAsk): { total: number; sites: ListedSite[] } {
  const { sites } = facts;
  const rank = ask.sort === 'wifi' ? sites.byWifi : ask.sort === 'name' ? sites.byName : undefined;
  const heap = new Heap();
  for (let site = 0; site < sites.count; site++) {
    if (!siteFits(facts, ask.filters, site)) continue;
    const units = unitsOf(facts, ask.filters, site);
    if (mostSeated(facts, units) < ask.party) continue;
    const price = fromPrice(facts, units) ?? PRICELESS;
    if (price > ask.priceMax) continue;
    heap.put(rank === undefined ? price * sites.count + site : (rank[site] as number), site);
  }
  const total = heap.size;
  heap.settle();
  const found: ListedSite[] = [];
  while (heap.size > 0 && found.length < ask.most) {
    const site = heap.pop();
    const units = unitsOf(facts, ask.filters, site);
    found.push({ site, units, price: fromPrice(facts, units) });
  }
  return { total, sites: found };
}

function unitsOf(facts: IndexFacts, filters: SearchFilters, site: number): number[] {
  const units: number[] = [];
  for (let unit = facts.sites.first[site] as number; unit < (facts.sites.first[site + 1] as number); unit++)
    if (unitFits(facts, filters, unit)) units.push(unit);
  return units;
}

function fromPrice({ units }: IndexFacts, of: readonly number[]): number | null {
  const prices = of.map((unit) => units.from[unit] as number).filter((yen) => yen >= 0);
  return prices.length === 0 ? null : Math.min(...prices);
}

/** The most people in the units of one grain, wholes and parts never counted twice. */
function mostSeated(facts: IndexFacts, of: readonly number[]): number {
  const { units, parts, rules } = facts;
  const grain = (unit: number) => rules.list[units.rules[unit] as number]?.rules.grain;
  const seats = (list: readonly number[]) =>
    list.reduce((sum, unit) => sum + (units.capacity[unit] as number) * (units.quantity[unit] as number), 0);
  return Math.max(
    ...GRAINS.map((one) => {
      const list = of.filter((unit) => grain(unit) === one);
      const wholes = list.filter((unit) => parts.has(unit));
      const plain = list.filter((unit) => !parts.has(unit));
      let most = 0;
      for (let set = 0; set < 1 << wholes.length; set++) {
        const chosen = wholes.filter((_, i) => (set & (1 << i)) !== 0);
        const blocked = chosen.flatMap((whole) => [...(parts.get(whole) ?? [])]);
        if (new Set(blocked).size < blocked.length) continue;
        most = Math.max(most, seats([...chosen, ...plain.filter((unit) => !blocked.includes(unit))]));
      }
      return most;
    }),
  );
}
