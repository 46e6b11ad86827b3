/**
 * Who takes a slot, where it matters how the slot looks: closures, and holds with their end. All else that is taken is
 * simply full. Must stay true: kept for few, as runs of slots; a whole's takers are those of its parts.
 */
import type { Taken } from '../domain/occupancy.js';
import type { Taker } from '../domain/slot-state.js';

type Run = { from: number; to: number; seat: number; closure: boolean; heldUntil: number };

export class Takers {
  private readonly runs = new Map<number, Run[]>();

  /** Puts the claims in the place of what was known of the unit's slots [from, to). */
  replace(unit: number, from: number, to: number, claims: readonly Taken[]): void {
    const kept = (this.runs.get(unit) ?? []).flatMap((run) => outside(run, from, to));
    const marked = claims.filter((claim) => claim.holder === 'closure' || claim.heldUntil !== undefined);
    const fresh = marked.map((claim): Run => {
      const { slot, seat, holder, heldUntil } = claim;
      return { from: slot, to: slot + 1, seat, closure: holder === 'closure', heldUntil: heldUntil?.getTime() ?? 0 };
    });
    const all = [...kept, ...joined(fresh)];
    if (all.length === 0) this.runs.delete(unit);
    else this.runs.set(unit, all);
  }

  /** The taker of a seat that is taken. */
  of(unit: number, slot: number, seat: number): Taker {
    for (const run of this.runs.get(unit) ?? []) {
      if (run.seat !== seat || slot < run.from || slot >= run.to) continue;
      return run.closure ? { holder: 'closure' } : { holder: 'stay', heldUntil: new Date(run.heldUntil) };
    }
    return { holder: 'stay' };
  }

  forget(unit: number): void {
    this.runs.delete(unit);
  }

  get size(): number {
    return this.runs.size;
  }
}

function outside(run: Run, from: number, to: number): Run[] {
  const before = { ...run, to: Math.min(run.to, from) };
  const after = { ...run, from: Math.max(run.from, to) };
  return [before, after].filter((part) => part.from < part.to);
}

/** Neighbouring slots of one seat and one taker as one run. */
function joined(runs: readonly Run[]): Run[] {
  const list: Run[] = [];
  for (const run of [...runs].sort((a, b) => a.seat - b.seat || a.from - b.from)) {
    const last = list.at(-1);
    const same = last !== undefined && last.seat === run.seat && last.closure === run.closure && last.heldUntil === run.heldUntil;
    if (same && last.to === run.from) last.to = run.to;
    else list.push({ ...run });
  }
  return list;
}
