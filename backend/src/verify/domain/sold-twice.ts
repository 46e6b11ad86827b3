/**
 * Whether more of a unit was sold than there is, by what the stays say and not by claims. Must stay true: a whole counts
 * as every seat of each of its parts.
 */
import type { Run } from './expected-claims.js';

export type Sold = { readonly runs: readonly Run[]; readonly seats: number };

/** The first slot in which more seats are sold than the unit has; undefined when there is none. */
export function oversoldSlot(quantity: number, sold: readonly Sold[]): number | undefined {
  const steps = sold.flatMap(({ runs, seats }) =>
    runs.flatMap(([from, to]): [number, number][] => [
      [from, seats],
      [to, -seats],
    ]),
  );
  // What ends at a slot makes room for what begins there.
  steps.sort((a, b) => a[0] - b[0] || a[1] - b[1]);
  let taken = 0;
  for (const [slot, change] of steps) if ((taken += change) > quantity) return slot;
  return undefined;
}
