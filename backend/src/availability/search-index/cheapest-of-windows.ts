/**
 * Sites over several windows: each once, in its cheapest window, the earliest among equals. Must stay true: exact. Whoever
 * is among the first k over all windows is among the first k of the window it is cheapest in: any site before it there is
 * before it everywhere. So the first k of each window are enough, and no other site is priced.
 */
import type { Candidates, PricedSite, SiteAsk } from './candidates.js';
import type { IndexFacts } from './index-facts.js';

export type InWindow = PricedSite & { readonly window: number };
type Scan = () => Candidates;

/** `scans[w]` makes the candidates of the w-th window, good until the next scan is made. */
export function cheapestOfWindows(facts: IndexFacts, scans: readonly Scan[], ask: SiteAsk): { total: number; sites: InWindow[] } {
  const found = new Uint8Array(facts.sites.count);
  const best = new Map<number, InWindow>();
  scans.forEach((scan, window) => {
    const candidates = scan();
    for (let c = 0; c < candidates.found; c++) {
      const site = candidates.siteOf(c);
      if (found[site] === 0 && candidates.isWithin(c, ask.party, ask.priceMax)) found[site] = 1;
    }
    if (ask.sort === 'price') for (const site of candidates.choose(ask).sites) keepCheaper(best, { ...site, window });
  });
  const total = found.reduce((sum, one) => sum + one, 0);
  if (ask.sort === 'price') return { total, sites: inOrder([...best.values()], (one) => one.price, ask.most) };
  const rank = ask.sort === 'wifi' ? facts.sites.byWifi : facts.sites.byName;
  const front = inOrder(
    Array.from(found.keys())
      .filter((site) => found[site] === 1)
      .map((site) => ({ site })),
    ({ site }) => rank[site] as number,
    ask.most,
  );
  priceAll(scans, new Set(front.map(({ site }) => site)), ask.party, best);
  return { total, sites: front.flatMap(({ site }) => best.get(site) ?? []) };
}

/** The cheapest window of each of these sites. */
function priceAll(scans: readonly Scan[], sites: ReadonlySet<number>, party: number, best: Map<number, InWindow>): void {
  scans.forEach((scan, window) => {
    const candidates = scan();
    for (let c = 0; c < candidates.found; c++)
      if (sites.has(candidates.siteOf(c))) keepCheaper(best, { ...candidates.priced(c, party), window });
  });
}

function keepCheaper(best: Map<number, InWindow>, site: InWindow): void {
  const known = best.get(site.site);
  if (known === undefined || site.price < known.price) best.set(site.site, site);
}

function inOrder<T extends { readonly site: number }>(list: readonly T[], key: (one: T) => number, most: number): T[] {
  return [...list].sort((a, b) => key(a) - key(b) || a.site - b.site).slice(0, most);
}
