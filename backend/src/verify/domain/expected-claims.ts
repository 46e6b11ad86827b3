/**
 * What claims an item must have, by its own row alone, beside what it has. Must stay true: written without the ledger's
 * own rules, so that a mistake there is not made here a second time.
 */

/** Half-open, as stored with the item. */
export type Run = readonly [from: number, to: number];
export type ClaimOf = { readonly unitId: string; readonly slot: number; readonly seat: number; readonly holder: string };
/** Units that hold the claims, and how many seats of each. */
export type Wanted = { readonly live: boolean; readonly runs: readonly Run[]; readonly seats: ReadonlyMap<string, number> };

/** The faults of one item, each once. */
export type ClaimFault = 'claims.missing' | 'claims.beyond' | 'claims.ended' | 'claims.seat-changed';

const isIn = (runs: readonly Run[], slot: number): boolean => runs.some(([from, to]) => from <= slot && slot < to);

/**
 * An item of a stay that holds slots has the seats it booked in every slot, and nothing else; in one run they are the
 * same seats from end to end. Any other item has no claim at all.
 */
export function claimFaults(wanted: Wanted, claims: readonly ClaimOf[]): ClaimFault[] {
  if (!wanted.live) return claims.length > 0 ? ['claims.ended'] : [];
  const faults = new Set<ClaimFault>();
  const mine = claims.filter((claim) => claim.holder === 'stay' && wanted.seats.has(claim.unitId) && isIn(wanted.runs, claim.slot));
  if (mine.length < claims.length) faults.add('claims.beyond');
  for (const [unitId, count] of wanted.seats) {
    const seats = seatsBySlot(mine.filter((claim) => claim.unitId === unitId));
    for (const run of wanted.runs) for (const fault of runFaults(run, seats, count)) faults.add(fault);
  }
  return [...faults];
}

function seatsBySlot(claims: readonly ClaimOf[]): Map<number, number[]> {
  const seats = new Map<number, number[]>();
  for (const { slot, seat } of claims)
    seats.set(
      slot,
      [...(seats.get(slot) ?? []), seat].sort((a, b) => a - b),
    );
  return seats;
}

function* runFaults([from, to]: Run, seats: ReadonlyMap<number, readonly number[]>, count: number): Generator<ClaimFault> {
  const first = (seats.get(from) ?? []).join();
  for (let slot = from; slot < to; slot++) {
    const there = seats.get(slot) ?? [];
    if (there.length < count) yield 'claims.missing';
    else if (there.length > count) yield 'claims.beyond';
    else if (there.join() !== first && (seats.get(from) ?? []).length === count) yield 'claims.seat-changed';
  }
}
