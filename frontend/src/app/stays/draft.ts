// What is gathered before anything is held: units with a window each, at one site or several. Pure.
import type { ItemAsk } from '../api';
import type { Text } from '../i18n';
import { CalendarDate, tokyoIso } from '../ui/calendar-date';
import type { Alternative, StayItem } from './stay.types';

/** When a unit is wanted: nights, a range within one opening day, or days with an optional part of the day. */
export type StayWindow =
  | { readonly kind: 'nights'; readonly checkIn: CalendarDate; readonly checkOut: CalendarDate }
  | { readonly kind: 'range'; readonly start: string; readonly end: string }
  | { readonly kind: 'days'; readonly days: readonly CalendarDate[]; readonly part?: 'am' | 'pm' | 'night' };

export interface DraftItem {
  readonly unitId: string;
  readonly siteId: string;
  readonly siteSlug: string;
  readonly siteName: Text;
  readonly unitName: Text;
  readonly window: StayWindow;
  readonly quantity: number;
  /** How many of the party use it; absent: as many as fit. */
  readonly party?: number;
}

export function askOf({ unitId, window, quantity, party }: Pick<DraftItem, 'unitId' | 'window' | 'quantity' | 'party'>): ItemAsk {
  const rest = { quantity, ...(party === undefined ? {} : { party }) };
  if (window.kind === 'nights') return { unitId, checkIn: window.checkIn, checkOut: window.checkOut, ...rest };
  if (window.kind === 'range') return { unitId, start: tokyoIso(new Date(window.start)), end: tokyoIso(new Date(window.end)), ...rest };
  return { unitId, days: [...window.days], ...(window.part ? { part: window.part } : {}), ...rest };
}

/** The window of an item as the API says it: in a refusal's alternatives, or of a stay that was held before. */
export function windowOfAsk(ask: {
  readonly checkIn?: string | null;
  readonly checkOut?: string | null;
  readonly start?: string | null;
  readonly end?: string | null;
  readonly days?: readonly string[] | null;
  readonly part?: string | null;
}): StayWindow | null {
  if (ask.checkIn && ask.checkOut) return { kind: 'nights', checkIn: ask.checkIn, checkOut: ask.checkOut };
  if (ask.start && ask.end) return { kind: 'range', start: ask.start, end: ask.end };
  if (!ask.days?.length) return null;
  const part = (['am', 'pm', 'night'] as const).find((name) => name === ask.part);
  return { kind: 'days', days: [...ask.days], ...(part ? { part } : {}) };
}

/** Two items that ask for the same unit at the same time: one replaces the other. */
export const sameWish = (a: Pick<DraftItem, 'unitId' | 'window'>, b: Pick<DraftItem, 'unitId' | 'window'>): boolean =>
  a.unitId === b.unitId && JSON.stringify(a.window) === JSON.stringify(b.window);

/** The list with an item added, or with its quantity changed when the same wish is there already. */
export const withItem = (items: readonly DraftItem[], item: DraftItem): DraftItem[] =>
  items.some((one) => sameWish(one, item)) ? items.map((one) => (sameWish(one, item) ? item : one)) : [...items, item];

/** An item of a stay that was, to be wished for again. */
export const itemOf = ({ unitId, siteId, siteSlug, siteName, unitName, window, quantity, party }: StayItem): DraftItem => ({
  unitId,
  siteId,
  siteSlug,
  siteName,
  unitName,
  window,
  quantity,
  party,
});

/** The item changed to something near that is free; null for an alternative that says no time. */
export function itemOfAlternative(item: DraftItem, alternative: Alternative): DraftItem | null {
  const window = windowOfAsk(alternative);
  if (!window) return null;
  const { unitId, siteId, siteName, unitName, quantity } = alternative;
  const siteSlug = siteId === item.siteId ? item.siteSlug : siteId; // a site is found by its id as well
  const party = unitId === item.unitId ? item.party : alternative.party;
  return { unitId, siteId, siteSlug, siteName, unitName, window, quantity, ...(party === undefined ? {} : { party }) };
}

export interface SiteGroup {
  readonly siteId: string;
  readonly siteSlug: string;
  readonly siteName: Text;
  readonly items: readonly { readonly item: DraftItem; readonly index: number }[];
}

/** The items by site, both in the order in which they were added; `index` is the place in the whole list. */
export function bySite(items: readonly DraftItem[]): SiteGroup[] {
  const groups = new Map<string, { item: DraftItem; index: number }[]>();
  items.forEach((item, index) => groups.set(item.siteId, [...(groups.get(item.siteId) ?? []), { item, index }]));
  return [...groups].map(([siteId, list]) => {
    const { siteSlug, siteName } = (list[0] as { item: DraftItem }).item;
    return { siteId, siteSlug, siteName, items: list };
  });
}
