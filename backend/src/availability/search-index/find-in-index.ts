/**
 * Search over an index. Must stay true: exact, in total, order and price, whatever the sort and the page; a site that could
 * be had in several windows is found once, in the cheapest of them, the earliest among equals.
 */
import { nightCount, nightSlot, type NightsWindow, type RangeWindow } from '../../kernel/index.js';
import { stateOfFree } from '../domain/slot-state.js';
import type { Found, FoundSite, SearchAsk } from '../search/find-free.js';
import type { Candidates, PricedSite } from './candidates.js';
import { listSites } from './catalogue-scan.js';
import { cheapestOfWindows } from './cheapest-of-windows.js';
import type { IndexState } from './index-state.js';
import { together } from './together.js';

type Span = NightsWindow | RangeWindow;

/** What of the list is wanted, from its front. */
const mostOf = (ask: SearchAsk) => ask.page * ask.size;
const pageOf = <T>(ask: SearchAsk, list: readonly T[]) => list.slice((ask.page - 1) * ask.size);

export function findInIndex(state: IndexState, ask: SearchAsk, now: Date): Found {
  const [window, ...others] = ask.windows;
  const priceMax = ask.priceMax ?? Number.POSITIVE_INFINITY;
  if (window === undefined) return catalogue(state, ask, priceMax);
  const asked = { party: ask.party, sort: ask.sort, most: mostOf(ask), priceMax };
  if (others.length === 0) {
    const { total, sites } = scan(state, ask, window, now).choose(asked);
    if (total === 0 && ask.party > 1 && window.kind === 'nights') return { total, found: [], ...overPlaces(state, ask, window, now) };
    return { total, found: pageOf(ask, sites).map((site) => foundSite(state, site)) };
  }
  const { total, sites } = cheapestOfWindows(
    state.facts,
    ask.windows.map((one) => () => scan(state, ask, one, now)),
    asked,
  );
  return {
    total,
    found: pageOf(ask, sites).map(({ window: w, ...site }) => ({ ...foundSite(state, site), window: ask.windows[w] as Span })),
  };
}

function scan(state: IndexState, ask: SearchAsk, window: Span, now: Date): Candidates {
  const { party } = ask;
  if (window.kind === 'range') return state.timeScan.run({ window, party, filters: ask }, now);
  const most = ask.sort === 'price' ? mostOf(ask) : 0;
  return state.nightScan.run({ first: nightSlot(window.checkIn), nights: nightCount(window), party, filters: ask }, now, most);
}

/** The party over several places; those asked for one person, because each takes a share. */
function overPlaces(state: IndexState, ask: SearchAsk, window: NightsWindow, now: Date): Pick<Found, 'together'> {
  const { facts, nightScan } = state;
  const one = { first: nightSlot(window.checkIn), nights: nightCount(window), party: 1, filters: ask };
  const found = together(facts, nightScan.run(one, now), nightScan.room(), ask.party);
  if (found === undefined || found.price > (ask.priceMax ?? Number.POSITIVE_INFINITY)) return {};
  const bySite = Map.groupBy(found.picks, (pick) => facts.units.site[pick.unit] as number);
  const sites = [...bySite].map(([site, picks]) => {
    const price = picks.reduce((sum, pick) => sum + pick.price, 0);
    const free = picks.reduce((sum, pick) => sum + pick.quantity, 0);
    return foundSite(state, { site, price, picks, free, of: free });
  });
  return { together: { distanceKm: found.distanceKm, price: found.price, found: sites } };
}

function foundSite({ facts }: IndexState, { site, price, picks, free, of }: PricedSite): FoundSite {
  const units = picks.map((pick) => ({
    unitId: facts.units.ids.id(pick.unit),
    quantity: pick.quantity,
    party: pick.people,
    price: pick.price,
  }));
  // Only wholes fit: they are free, and there is nothing to count.
  const state = free === 0 ? ('open' as const) : stateOfFree(free, of).state;
  return { siteId: facts.sites.ids.id(site), units, price, free: Math.max(1, free), state };
}

function catalogue({ facts }: IndexState, ask: SearchAsk, priceMax: number): Found {
  const { total, sites } = listSites(facts, { party: ask.party, filters: ask, priceMax, sort: ask.sort, most: mostOf(ask) });
  const { ids, quantity, capacity, from } = facts.units;
  const found = pageOf(ask, sites).map(({ site, units, price }): FoundSite => {
    const plain = units.filter((unit) => !facts.isWhole(unit));
    return {
      siteId: facts.sites.ids.id(site),
      price,
      units: units.map((unit) => ({
        unitId: ids.id(unit),
        quantity: quantity[unit] as number,
        party: capacity[unit] as number,
        price: (from[unit] as number) < 0 ? null : (from[unit] as number),
      })),
      free: plain.reduce((sum, unit) => sum + (quantity[unit] as number), 0),
      state: 'open',
    };
  });
  return { total, found };
}
