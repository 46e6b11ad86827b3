// How a site stands today, in one shape, one word and one number. Pure.
// Desks are counted, since they are many; of rooms it says whether there is one, since a whole house and its rooms are the same beds.
import type { CalendarDate, SlotState } from '../ui';
import type { DaysOfSite } from './home.api';

export interface SiteNow {
  readonly state: SlotState;
  /** Seats free in the largest pool; undefined where rooms are sold. */
  readonly seats?: number;
  readonly heldUntil?: string;
}

const BEST_FIRST: readonly SlotState[] = ['open', 'few', 'held', 'full', 'closed', 'past'];

/** Undefined when nothing is known of that day. */
export function siteNow(site: DaysOfSite, date: CalendarDate): SiteNow | undefined {
  const today = site.units.flatMap((unit) =>
    unit.days.filter((day) => day.date === date).map((day) => ({ ...day, quantity: unit.quantity })),
  );
  const ranked = today.sort((a, b) => BEST_FIRST.indexOf(a.state) - BEST_FIRST.indexOf(b.state) || b.quantity - a.quantity);
  const best = ranked[0];
  if (!best) return undefined;
  const isPool = best.quantity > 1 && (best.state === 'open' || best.state === 'few');
  return { state: best.state, ...(isPool ? { seats: best.free } : {}), ...(best.heldUntil ? { heldUntil: best.heldUntil } : {}) };
}

/** Six to show: of every kind one before a second of any, in the order given. */
export function someOfEach<T extends { readonly kind: string }>(sites: readonly T[], count: number): T[] {
  const seen = new Map<string, number>();
  const turn = new Map(sites.map((site) => [site, seen.set(site.kind, (seen.get(site.kind) ?? 0) + 1).get(site.kind) ?? 0]));
  return [...sites].sort((a, b) => (turn.get(a) ?? 0) - (turn.get(b) ?? 0)).slice(0, count);
}
