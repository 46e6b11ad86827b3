/**
 * What one slot, or one day, looks like to people. Must stay true: names nobody; a hold whose time has passed still
 * shows as held until its slots are free in the ledger, because until then nobody else can have them.
 */

export type SlotState = 'open' | 'few' | 'held' | 'full' | 'closed' | 'past';

/** Who has a seat in a slot. `heldUntil` only where a stay is held and not yet confirmed. */
export type Taker = Readonly<{ holder: 'stay' | 'closure' | 'feed'; heldUntil?: Date | undefined }>;

export type Shown = { free: number; state: SlotState; heldUntil?: Date };

/** A pool is few when at most a quarter is left, or the last one of several. */
function isFew(free: number, quantity: number): boolean {
  return quantity > 1 && (free === 1 || free * 4 <= quantity);
}

function earliestHold(takers: readonly Taker[]): Date | undefined {
  const times = takers.flatMap((taker) => (taker.heldUntil === undefined ? [] : [taker.heldUntil.getTime()]));
  return times.length === 0 ? undefined : new Date(Math.min(...times));
}

function latestHold(takers: readonly Taker[]): Date | undefined {
  const times = takers.flatMap((taker) => (taker.heldUntil === undefined ? [] : [taker.heldUntil.getTime()]));
  return times.length === 0 ? undefined : new Date(Math.max(...times));
}

/** Free seats and state from how many are free: 'full' is what remains when nothing else explains it. */
export function stateOfFree(free: number, quantity: number): Shown {
  return { free, state: free === 0 ? 'full' : isFew(free, quantity) ? 'few' : 'open' };
}

/**
 * A slot of a unit with `quantity` seats and the takers of some of them. Nothing free: held when any taker may let go
 * soon (until the first of them does), closed when closures have every seat, else full.
 */
export function stateOfSlot(quantity: number, takers: readonly Taker[]): Shown {
  const free = Math.max(0, quantity - takers.length);
  if (free > 0 || takers.length === 0) return stateOfFree(free, quantity);
  const heldUntil = earliestHold(takers);
  if (heldUntil !== undefined) return { free: 0, state: 'held', heldUntil };
  return { free: 0, state: takers.every((taker) => taker.holder === 'closure') ? 'closed' : 'full' };
}

/**
 * A slot of a whole, given the takers on all its parts: one seat, free only when nobody is there. Otherwise it takes
 * every one of them to leave: full when one surely stays, closed when a closure is in the way, else held until the last.
 */
export function stateOfWhole(takers: readonly Taker[]): Shown {
  if (takers.length === 0) return { free: 1, state: 'open' };
  if (takers.some((taker) => taker.holder !== 'closure' && taker.heldUntil === undefined)) return { free: 0, state: 'full' };
  if (takers.some((taker) => taker.holder === 'closure')) return { free: 0, state: 'closed' };
  return { free: 0, state: 'held', heldUntil: latestHold(takers) };
}

/**
 * A day of a unit by the half-hour: `free` seats can be had for all that is left of the day. None for the whole day but
 * some for a part of it: few. Nothing at all: held when a slot is held, closed when closures have every slot, else full.
 */
export function stateOfDay(free: number, quantity: number, slots: readonly Shown[]): Shown {
  if (slots.length === 0) return { free: 0, state: 'past' };
  if (free > 0) return stateOfFree(free, quantity);
  if (slots.some((slot) => slot.free > 0)) return { free: 0, state: 'few' };
  const held = slots.filter((slot) => slot.state === 'held');
  const heldUntil = earliestHold(held.map((slot) => ({ holder: 'stay', heldUntil: slot.heldUntil })));
  if (heldUntil !== undefined) return { free: 0, state: 'held', heldUntil };
  return { free: 0, state: slots.every((slot) => slot.state === 'closed') ? 'closed' : 'full' };
}
