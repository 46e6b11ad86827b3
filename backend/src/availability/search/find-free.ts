/**
 * The port of search: which sites can take the whole party, and how cheaply. Must stay true: an answer holds for the
 * moment it was given and is never trusted by a booking; what answers (SQL, an index) does not change the answer.
 */
import type { Window, Yen } from '../../kernel/index.js';
import type { SiteFacts, UnitCard } from '../../places/index.js';
import type { Shown } from '../domain/slot-state.js';

export type SearchFilters = {
  readonly municipality?: string | undefined;
  readonly siteKinds: readonly string[];
  readonly unitKinds: readonly string[];
  readonly amenities: readonly string[];
  readonly wifiMin?: number | undefined;
  readonly priceMax?: Yen | undefined;
};

export type SearchSort = 'price' | 'wifi' | 'name';

/** Without a window it is a look through the catalogue. */
export type SearchAsk = SearchFilters & {
  readonly window?: Window | undefined;
  readonly party: number;
  readonly sort: SearchSort;
  readonly page: number;
  readonly size: number;
};

/** `price` in the catalogue is from which yen the unit can be had, else the part of the total; null without a tariff. */
export type FoundUnit = { readonly card: UnitCard; readonly quantity: number; readonly party: number; readonly price: Yen | null };

/** One site. `free` and `state` say how much is left of everything that could be had there in the window. */
export type FoundSite = { readonly site: SiteFacts; readonly units: readonly FoundUnit[]; readonly price: Yen | null } & Pick<
  Shown,
  'free' | 'state'
>;

/** `total` counts sites; `found` is the page. */
export type Found = { readonly total: number; readonly found: readonly FoundSite[] };

export abstract class FindFree {
  abstract find(ask: SearchAsk, now: Date): Promise<Found>;
}
