/**
 * Units near one that cannot be had: of the same site, then of the sites by distance. Must stay true: names more than are
 * offered, because whether one is sold and what it costs is asked of its card afterwards.
 */
import { nightCount, nightSlot, tokyoDate, type Window } from '../../kernel/index.js';
import { distanceKm } from '../domain/nearby.js';
import { Heap } from './heap.js';
import type { IndexState } from './index-state.js';

export type NearAsk = { readonly unitId: string; readonly window: Window; readonly party: number };
type Most = { readonly unit: number; readonly site: number };

/** Desks are not offered for halls: by time only units of the same kind, by night any. */
export function nearbyUnits(state: IndexState, ask: NearAsk, now: Date, most: Most): { unit: string[]; site: string[] } {
  const { facts } = state;
  const { units, sites } = facts;
  const own = facts.unit(ask.unitId);
  if (own < 0) return { unit: [], site: [] };
  const home = units.site[own] as number;
  const fit = (site: number) => fitting(state, ask, own, site, now);
  const near = (site: number) => distanceKm(placeOf(home), placeOf(site));
  const placeOf = (site: number) => ({ lat: sites.lat[site] as number, lng: sites.lng[site] as number });
  const byDistance = new Heap();
  for (let site = 0; site < sites.count; site++) if (site !== home) byDistance.put(near(site), site);
  byDistance.settle();
  const far: number[] = [];
  while (byDistance.size > 0 && far.length < most.site) far.push(...fit(byDistance.pop()));
  const id = (unit: number) => units.ids.id(unit);
  return { unit: fit(home).slice(0, most.unit).map(id), site: far.slice(0, most.site).map(id) };
}

/** Units of the site that take the party and, as far as nights tell it, are free; the smallest that do first. */
function fitting(state: IndexState, ask: NearAsk, own: number, site: number, now: Date): number[] {
  const { units, sites, rules } = state.facts;
  const grain = (unit: number) => rules.list[units.rules[unit] as number]?.rules.grain;
  const seats = (unit: number) => Math.ceil(ask.party / (units.capacity[unit] as number)) * (units.capacity[unit] as number);
  const found: number[] = [];
  for (let unit = sites.first[site] as number; unit < (sites.first[site + 1] as number); unit++) {
    const like = unit !== own && grain(unit) === grain(own) && (units.byNight[own] === 1 || units.kind[unit] === units.kind[own]);
    if (like && ask.party <= (units.capacity[unit] as number) * (units.quantity[unit] as number) && mayBeFree(state, ask, unit, now))
      found.push(unit);
  }
  return found.sort((a, b) => seats(a) - seats(b) || a - b);
}

function mayBeFree(state: IndexState, { window, party }: NearAsk, unit: number, now: Date): boolean {
  if (window.kind !== 'nights') return true;
  const { units, rules } = state.facts;
  const [first, nights] = [nightSlot(window.checkIn), nightCount(window)];
  const rule = rules.list[units.rules[unit] as number];
  rule?.askNights(first, nights, nightSlot(tokyoDate(now)), now.getTime());
  const run = { from: first, to: first + nights };
  return (
    Boolean(rule?.allowed) && state.covers(unit, [run]) && state.free(unit, [run]) >= Math.ceil(party / (units.capacity[unit] as number))
  );
}
