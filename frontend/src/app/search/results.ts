// What the API found, and how a newer answer takes an older one's place on the screen. Pure.
import type { SearchAnswer, SearchResult } from '../api';
import { overNights, type Sale, type SiteAvailability, writeUnits } from '../places';
import { isOvernight, SearchQuery, When, whenParams } from './search-query';

export interface Result extends SearchResult {
  /** Only where a site fits no more because somebody is booking it. */
  readonly heldUntil?: string | null;
}
export type FoundUnit = Result['units'][number];
export type Answer = Omit<SearchAnswer, 'results'> & { readonly results: readonly Result[] };

const shown = (result: Result): string =>
  JSON.stringify([
    result.state,
    result.free,
    result.price,
    result.heldUntil,
    result.window,
    result.units.map((unit) => [unit.unitId, unit.quantity]),
  ]);

/**
 * The newer answer on the older one's screen: every card keeps its place; a site that no longer fits stays and says that it is full;
 * new ones come at the end. `changed` are the sites whose words differ.
 */
export function mergeResults(old: readonly Result[], fresh: readonly Result[]): { results: Result[]; changed: string[] } {
  const now = new Map(fresh.map((result) => [result.site.id, result]));
  const kept = old.map((result) => now.get(result.site.id) ?? { ...result, state: 'full' as const, free: 0 });
  const known = new Set(old.map((result) => result.site.id));
  const added = fresh.filter((result) => !known.has(result.site.id));
  const changed = kept.filter((result, index) => shown(result) !== shown(old[index] ?? result)).map((result) => result.site.id);
  return { results: [...kept, ...added], changed: [...changed, ...added.map((result) => result.site.id)] };
}

/** 客室A＋B＋C, オーシャンデスク×4: rooms that differ by a letter say once what they share; a single unit has its whole name. */
export function unitNames(units: readonly FoundUnit[], lang: 'ja' | 'en'): string {
  const said = units.map(({ name, quantity }) => (quantity > 1 ? `${name[lang]}×${quantity}` : name[lang]));
  const heads = units.map(({ name }) => name[lang].split(/\s/)[0] ?? '');
  const [first = ''] = heads;
  const shared = /^(.*?)[A-Z0-9]$/.exec(first)?.[1] ?? '';
  const alike = units.length > 1 && shared !== '' && heads.every((head) => head.startsWith(shared) && head.length === shared.length + 1);
  if (alike) return [first, ...heads.slice(1).map((head) => head.slice(shared.length))].join('＋');
  return said.join(lang === 'ja' ? '＋' : ' + ');
}

/** What is left, where it is of one kind: rooms by night, or the kind that was asked for. A number of rooms and desks together says nothing. */
export function countOf(result: Result, query: SearchQuery): { free: number; kind: string } | null {
  const [unit] = result.units;
  if (!unit || result.free === 0 || (!isOvernight(query.when) && query.unitKind === '')) return null;
  return { free: result.free, kind: unit.kind === 'WHOLE_HOUSE' && result.free > 1 ? 'GUEST_ROOM' : unit.kind };
}

/** When a result is for: its own dates where several would have done, else those that were asked for. */
export function whenOfResult(result: Pick<Result, 'window'>, query: SearchQuery): When {
  const { checkIn, checkOut } = result.window ?? {};
  return checkIn && checkOut ? { kind: 'nights', checkIn, checkOut } : query.when;
}

/** A site that fits no more: held while somebody books what was found there, and until when; else as it is, full. */
export function goneState(result: Result, days: SiteAvailability, query: SearchQuery): Result {
  const when = whenOfResult(result, query);
  if (when.kind !== 'nights') return result;
  const states = result.units.map(({ unitId }) =>
    overNights(
      days.units.find((unit) => unit.unitId === unitId),
      when.checkIn,
      when.checkOut,
    ),
  );
  const gone = states.filter(({ free }) => free === 0);
  if (gone.length === 0 || gone.some(({ state }) => state !== 'held')) return result;
  return {
    ...result,
    state: 'held',
    heldUntil:
      gone
        .map(({ heldUntil }) => heldUntil ?? '')
        .sort()
        .at(-1) || null,
  };
}

/** Why not everything here can be bought on this page: the first reason; null when all of it is sold. */
export const notSold = (result: Result): Sale | null => result.units.find((unit) => !unit.sale.sold)?.sale ?? null;

/** How many of the party are in the units of a place: all of them, but for places that share the party. */
export const partyOf = (result: Result): number => result.units.reduce((sum, unit) => sum + unit.party, 0);

/** What a site's page is told: the result's own dates, the people who are there, and the units that were found for them. */
export function siteParams(query: SearchQuery, result: Result): Record<string, string> {
  const when = whenOfResult(result, query);
  const dated = when.kind !== 'any' && result.units.length > 0;
  const party = result.wholeParty ? query.party : partyOf(result);
  const dates = when.kind === 'nights' ? { checkIn: when.checkIn, checkOut: when.checkOut } : whenParams(when);
  return { ...dates, ...(party > 1 ? { party: String(party) } : {}), ...(dated ? { units: writeUnits(result.units) } : {}) };
}
