/**
 * Search as plainly as it can be said: every site, every unit, every way to seat the party, nothing kept and nothing left
 * out. What the index answers is compared with it.
 */
import type { Found, FoundSite, SearchAsk } from '../../src/availability/search/find-free.js';
import { cheapestCombination, mostSeated, type Option } from '../../src/availability/domain/combination.js';
import { distanceKm } from '../../src/availability/domain/nearby.js';
import { Occupancy, type Taken } from '../../src/availability/domain/occupancy.js';
import { stateOfFree } from '../../src/availability/domain/slot-state.js';
import { claimsIfAllowed, runsOf } from '../../src/availability/window-claims.js';
import type { NightsWindow, RangeWindow } from '../../src/kernel/index.js';
import type { RatePlanFacts, SiteFacts, UnitCard } from '../../src/places/index.js';
import { priceUnit } from '../../src/pricing/index.js';

export type World = {
  readonly sites: readonly SiteFacts[];
  readonly cards: readonly UnitCard[];
  readonly plans: readonly RatePlanFacts[];
  readonly taken: readonly Taken[];
};

type Span = NightsWindow | RangeWindow;

export function findPlainly(world: World, ask: SearchAsk, now: Date): Found {
  const within = (one: FoundSite) => ask.priceMax === undefined || (one.price !== null && one.price <= ask.priceMax);
  const all = world.sites
    .filter((site) => fitsSite(site, ask))
    .flatMap((site) => (ask.windows.length === 0 ? catalogueEntry(world, site, ask) : inCheapestWindow(world, site, ask, now)) ?? [])
    .filter(within);
  const from = (ask.page - 1) * ask.size;
  return { total: all.length, found: all.sort(compare(world, ask)).slice(from, from + ask.size) };
}

function inCheapestWindow(world: World, site: SiteFacts, ask: SearchAsk, now: Date): FoundSite | undefined {
  const found = ask.windows.flatMap((window) => {
    const one = freeAt(world, site, ask, window, now);
    return one === undefined ? [] : [ask.windows.length > 1 ? { ...one, window } : one];
  });
  return found.reduce<FoundSite | undefined>(
    (best, one) => (best === undefined || Number(one.price) < Number(best.price) ? one : best),
    undefined,
  );
}

/** The units of a site that the rules allow and that have a price, with how many of each are free. */
export function optionsAt(world: World, site: SiteFacts, ask: SearchAsk, window: Span, now: Date): { card: UnitCard; option: Option }[] {
  const occupancy = new Occupancy(new Map(world.cards.map((card) => [card.id, card])), world.taken);
  const units = world.cards.filter((card) => card.siteId === site.id && fitsUnit(card, ask, window));
  return units.flatMap((card) => {
    if (claimsIfAllowed(card, window, now) === undefined) return [];
    const plans = world.plans.filter((plan) => plan.unitId === card.id);
    const prices = Array.from({ length: Math.min(ask.party, card.capacity * card.quantity) }, (_, i) =>
      priceUnit(card, plans, { window, party: i + 1, quantity: Math.ceil((i + 1) / card.capacity) }),
    );
    const first = prices.find((price) => price.kind === 'priced');
    if (first === undefined) return [];
    const free = occupancy.free(card.id, runsOf(card, first.claimWindow, now));
    const costs = prices.map((price) => (price.kind === 'priced' ? price.total : undefined));
    return [{ card, option: { id: card.id, parts: card.parts, capacity: card.capacity, free, costs } }];
  });
}

function freeAt(world: World, site: SiteFacts, ask: SearchAsk, window: Span, now: Date): FoundSite | undefined {
  const options = optionsAt(world, site, ask, window, now);
  const best = cheapestCombination(
    options.map(({ option }) => option),
    ask.party,
  );
  if (best === undefined) return undefined;
  const plain = options.filter(({ card }) => card.parts.length === 0);
  const free = plain.reduce((sum, { option }) => sum + option.free, 0);
  const of = plain.reduce((sum, { card }) => sum + card.quantity, 0);
  return {
    siteId: site.id,
    units: best.picks.map(({ id, quantity, party, price }) => ({ unitId: id, quantity, party, price })),
    price: best.price,
    free: Math.max(1, free),
    state: free === 0 ? 'open' : stateOfFree(free, of).state,
  };
}

/** Places within the smallest distance of one of them that seat the party together, and the least they cost. */
export function togetherPlainly(world: World, ask: SearchAsk, window: Span, now: Date): { km: number; price: number } | undefined {
  const places = world.sites
    .filter((site) => fitsSite(site, ask))
    .map((site) => ({
      lat: Math.fround(site.lat),
      lng: Math.fround(site.lng),
      options: optionsAt(world, site, ask, window, now)
        .map(({ option }) => option)
        .filter((option) => option.free > 0),
    }))
    .filter((place) => place.options.length > 0);
  const found = places.flatMap((anchor) => {
    const near = places.map((place) => ({ km: distanceKm(anchor, place), options: place.options })).sort((a, b) => a.km - b.km);
    const km = near.map((place) => place.km).find((most) => seats(near.filter((place) => place.km <= most)) >= ask.party);
    if (km === undefined) return [];
    const price = cheapestCombination(
      near.filter((place) => place.km <= km).flatMap((place) => place.options),
      ask.party,
    )?.price;
    return price === undefined ? [] : [{ km, price }];
  });
  return found.sort((a, b) => a.km - b.km || a.price - b.price)[0];
}

const seats = (places: readonly { options: readonly Option[] }[]) => places.reduce((sum, place) => sum + mostSeated(place.options), 0);

export function fitsSite(site: SiteFacts, ask: SearchAsk): boolean {
  const codes = new Set(site.amenities.map((amenity) => amenity.code));
  return (
    (ask.municipality === undefined || site.municipality === ask.municipality) &&
    (ask.siteKinds.length === 0 || ask.siteKinds.includes(site.kind)) &&
    (ask.wifiMin === undefined || site.wifi.downMbps >= ask.wifiMin) &&
    ask.amenities.every((code) => codes.has(code))
  );
}

function fitsUnit(card: UnitCard, ask: SearchAsk, window?: Span): boolean {
  const grain = window === undefined || card.grain === (window.kind === 'nights' ? 'night' : 'half-hour');
  return grain && (ask.unitKinds.length === 0 || ask.unitKinds.includes(card.kind));
}

function catalogueEntry(world: World, site: SiteFacts, ask: SearchAsk): FoundSite | undefined {
  const cards = world.cards.filter((card) => card.siteId === site.id && fitsUnit(card, ask));
  const seats = ['night', 'half-hour', 'month'].map((grain) =>
    mostSeated(cards.filter((card) => card.grain === grain).map((card) => ({ ...card, free: card.quantity }))),
  );
  if (Math.max(...seats) < ask.party) return undefined;
  const units = cards.map((card) => {
    const yen = world.plans.filter((plan) => plan.unitId === card.id).map((plan) => plan.yen);
    return { unitId: card.id, quantity: card.quantity, party: card.capacity, price: yen.length === 0 ? null : Math.min(...yen) };
  });
  const prices = units.flatMap((unit) => (unit.price === null ? [] : [unit.price]));
  const free = cards.filter((card) => card.parts.length === 0).reduce((sum, card) => sum + card.quantity, 0);
  return { siteId: site.id, units, price: prices.length === 0 ? null : Math.min(...prices), free, state: 'open' };
}

function compare(world: World, ask: SearchAsk): (a: FoundSite, b: FoundSite) => number {
  const site = new Map(world.sites.map((one) => [one.id, one]));
  const kana = (one: FoundSite) => site.get(one.siteId)?.kana ?? '';
  const wifi = (one: FoundSite) => site.get(one.siteId)?.wifi.downMbps ?? 0;
  const price = (one: FoundSite) => one.price ?? 1e15;
  const byId = (a: FoundSite, b: FoundSite) => (a.siteId < b.siteId ? -1 : 1);
  if (ask.sort === 'wifi') return (a, b) => wifi(b) - wifi(a) || byId(a, b);
  if (ask.sort === 'name') return (a, b) => (kana(a) === kana(b) ? byId(a, b) : kana(a) < kana(b) ? -1 : 1);
  return (a, b) => price(a) - price(b) || byId(a, b);
}
