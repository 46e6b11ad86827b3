/** Choosing, sorting and paging of what was found. Pure. */
import type { RatePlanFacts, SiteFacts, UnitCard } from '../../places/index.js';
import { mostSeated } from '../domain/combination.js';
import type { Found, FoundSite, SearchAsk, SearchFilters } from './find-free.js';

/** Whether the site fits what is asked of sites: where, what kind, how fast, with what. */
export function fitsSite(site: SiteFacts, ask: SearchFilters): boolean {
  const codes = new Set(site.amenities.map((amenity) => amenity.code));
  return (
    (ask.municipality === undefined || site.municipality === ask.municipality) &&
    (ask.siteKinds.length === 0 || ask.siteKinds.includes(site.kind)) &&
    (ask.wifiMin === undefined || site.wifi.downMbps >= ask.wifiMin) &&
    ask.amenities.every((code) => codes.has(code))
  );
}

/** Whether the unit fits what is asked of units, and the window's grain when there is one. */
export function fitsUnit(card: UnitCard, ask: SearchAsk): boolean {
  const grain = ask.window === undefined || card.grain === (ask.window.kind === 'nights' ? 'night' : 'half-hour');
  return grain && (ask.unitKinds.length === 0 || ask.unitKinds.includes(card.kind));
}

const PRICELESS = Number.POSITIVE_INFINITY;

function compare(ask: SearchAsk): (a: FoundSite, b: FoundSite) => number {
  const byId = (a: FoundSite, b: FoundSite) => (a.site.id < b.site.id ? -1 : 1);
  const byPrice = (a: FoundSite, b: FoundSite) => (a.price ?? PRICELESS) - (b.price ?? PRICELESS) || 0;
  if (ask.sort === 'wifi') return (a, b) => b.site.wifi.downMbps - a.site.wifi.downMbps || byId(a, b);
  if (ask.sort === 'name') return (a, b) => (a.site.kana === b.site.kana ? byId(a, b) : a.site.kana < b.site.kana ? -1 : 1);
  return (a, b) => byPrice(a, b) || byId(a, b);
}

/** Sorted, within the price, and cut to the page; beyond the last page there is nothing, and the total stays. */
export function pageOf(all: readonly FoundSite[], ask: SearchAsk): Found {
  const within = all.filter((one) => ask.priceMax === undefined || (one.price !== null && one.price <= ask.priceMax));
  const from = (ask.page - 1) * ask.size;
  return { total: within.length, found: [...within].sort(compare(ask)).slice(from, from + ask.size) };
}

function fromPrice(plans: readonly RatePlanFacts[]): number | null {
  return plans.length === 0 ? null : Math.min(...plans.map((plan) => plan.yen));
}

/** A site of the catalogue: what it has, from which price, when the party fits into its units of one grain at all. */
export function catalogueEntry(
  site: SiteFacts,
  cards: readonly UnitCard[],
  plans: readonly RatePlanFacts[],
  party: number,
): FoundSite | undefined {
  const seats = ['night', 'half-hour', 'month'].map((grain) =>
    mostSeated(cards.filter((card) => card.grain === grain).map((card) => ({ ...card, free: card.quantity }))),
  );
  if (Math.max(...seats) < party) return undefined;
  const units = cards.map((card) => ({
    card,
    quantity: card.quantity,
    party: card.capacity,
    price: fromPrice(plans.filter((plan) => plan.unitId === card.id)),
  }));
  const prices = units.flatMap((unit) => (unit.price === null ? [] : [unit.price]));
  const free = units.filter((unit) => unit.card.parts.length === 0).reduce((sum, unit) => sum + unit.quantity, 0);
  return { site, units, price: prices.length === 0 ? null : Math.min(...prices), free, state: 'open' };
}
