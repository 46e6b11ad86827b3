/**
 * What search asks and what it gets: which sites can take the whole party, and how cheaply. Must stay true: an answer holds
 * for the moment it was given and is never trusted by a booking; ids only, words are added for the page alone.
 */
import type { NightsWindow, RangeWindow, Yen } from '../../kernel/index.js';
import type { Shown } from '../domain/slot-state.js';

export type SearchFilters = {
  readonly municipality?: string | undefined;
  readonly siteKinds: readonly string[];
  readonly unitKinds: readonly string[];
  readonly amenities: readonly string[];
  readonly wifiMin?: number | undefined;
};

export type SearchSort = 'price' | 'wifi' | 'name';

/** Without a window it is a look through the catalogue; several are tried each, and a site is found in its cheapest. */
export type SearchAsk = SearchFilters & {
  readonly windows: readonly (NightsWindow | RangeWindow)[];
  readonly party: number;
  readonly priceMax?: Yen | undefined;
  readonly sort: SearchSort;
  readonly page: number;
  readonly size: number;
};

/** `price` in the catalogue is from which yen the unit can be had, else the part of the total; null without a tariff. */
export type FoundUnit = { readonly unitId: string; readonly quantity: number; readonly party: number; readonly price: Yen | null };

/** One site. `free` and `state` say how much is left of everything that could be had there; `window` is which of those tried. */
export type FoundSite = {
  readonly siteId: string;
  readonly units: readonly FoundUnit[];
  readonly price: Yen | null;
  readonly window?: NightsWindow | RangeWindow;
} & Pick<Shown, 'free' | 'state'>;

/** Places close together that take a party which none of them takes alone, each with its share. */
export type FoundTogether = { readonly distanceKm: number; readonly price: Yen; readonly found: readonly FoundSite[] };

/** `total` counts sites; `found` is the page; `together` only where there is none. */
export type Found = { readonly total: number; readonly found: readonly FoundSite[]; readonly together?: FoundTogether };
