/** The whole party over the items of a request, from the units' cards: who sleeps where, who sits where. Pure over loaded data. */
import { claimsIfAllowed, type Claimed } from '../availability/index.js';
import { eachDay, nightSlot, slotsOfRange } from '../kernel/index.js';
import type { UnitCard } from '../places/index.js';
import { partiesOf, placesOf, type Sharer } from './domain/party.js';
import { type ItemAsk, windowOf } from './item-ask.js';

/** Night slots are small numbers and half-hours large ones, and only items of a kind are compared. */
function momentsOf(claimed: Claimed): number[] {
  if (claimed.kind === 'nights') return eachDay(claimed.checkIn, claimed.checkOut).map(nightSlot);
  return claimed.ranges.flatMap((range) => slotsOfRange(range));
}

function sharerOf(ask: ItemAsk, unit: UnitCard | undefined, now: Date): Sharer {
  const window = windowOf(ask);
  const claims = unit === undefined ? undefined : claimsIfAllowed(unit, window, now);
  return {
    kind: window.kind === 'nights' ? 'nights' : (unit?.kind ?? ''),
    places: placesOf({ capacity: unit?.capacity ?? 1, quantity: ask.quantity ?? 1 }),
    // What no rule lets be used takes nobody away from the rest.
    moments: claims === undefined ? [] : momentsOf(claims.claimed),
    ...(ask.party === undefined ? {} : { party: ask.party }),
  };
}

/** How many people use each item; where no party was named, one for each of its quantity. */
export function shareParty(
  asks: readonly ItemAsk[],
  party: number | undefined,
  cards: ReadonlyMap<string, UnitCard>,
  now: Date,
): readonly number[] {
  const sharers = asks.map((ask) => sharerOf(ask, cards.get(ask.unitId), now));
  if (party !== undefined) return partiesOf(sharers, party);
  return sharers.map((sharer, n) => sharer.party ?? Math.min(asks[n]?.quantity ?? 1, sharer.places));
}
