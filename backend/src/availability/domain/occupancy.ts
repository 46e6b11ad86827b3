/**
 * Who is where: the takers of some units' slots, and what can still be had of a unit. Must stay true: a whole is free
 * only where all its parts are; both ends of a question (how many are free, how a slot looks) are answered from one
 * reading of the claims.
 */
import { leavesOf, type Made } from './footprint.js';
import type { SlotRun } from './runs.js';
import { assignSeats, freeThroughout, Seats } from './seats.js';
import { stateOfSlot, stateOfWhole, type Shown, type Taker } from './slot-state.js';

/** One seat taken. */
export type Taken = Taker & Readonly<{ unitId: string; slot: number; seat: number }>;

/** What of a unit is wanted: seats through runs. */
export type Wanted = Readonly<{ unitId: string; quantity: number; runs: readonly SlotRun[] }>;

export class Occupancy {
  private readonly seats = new Map<string, Seats>();
  private readonly takers = new Map<string, Map<number, Taken[]>>();

  /** `made` must hold the units asked about and their parts. */
  constructor(
    private readonly made: ReadonlyMap<string, Made>,
    taken: readonly Taken[],
  ) {
    for (const one of taken) {
      this.seatsOf(one.unitId).take(one.slot, one.seat);
      const slots = this.takers.get(one.unitId) ?? new Map<number, Taken[]>();
      this.takers.set(one.unitId, slots);
      const there = slots.get(one.slot);
      if (there === undefined) slots.set(one.slot, [one]);
      else there.push(one);
    }
  }

  /** How many of the unit are free through each of the runs; for a whole 1 or 0. None without runs. */
  free(unitId: string, runs: readonly SlotRun[]): number {
    const unit = this.unit(unitId);
    if (unit.parts.length === 0) return freeThroughout(this.seatsOf(unitId), runs, unit.quantity);
    const all =
      runs.length > 0 &&
      unit.parts.every((id) => freeThroughout(this.seatsOf(id), runs, this.unit(id).quantity) === this.unit(id).quantity);
    return all ? 1 : 0;
  }

  /** How one slot looks. Takers of seats beyond the quantity (a room made smaller) do not count. */
  shown(unitId: string, slot: number): Shown {
    const unit = this.unit(unitId);
    const takers = leavesOf(unit).flatMap((id) =>
      (this.takers.get(id)?.get(slot) ?? []).filter((one) => one.seat < this.unit(id).quantity),
    );
    return unit.parts.length === 0 ? stateOfSlot(unit.quantity, takers) : stateOfWhole(takers);
  }

  /** Gives the wanted seats to it in turn, as the ledger would, and says for each whether it found them. */
  seat(wanted: readonly Wanted[]): boolean[] {
    return wanted.map((want) => {
      const unit = this.unit(want.unitId);
      const shares =
        unit.parts.length === 0
          ? [{ unitId: unit.id, quantity: want.quantity }]
          : unit.parts.map((id) => ({ unitId: id, quantity: this.unit(id).quantity }));
      const given = shares.flatMap((share) =>
        want.runs.map((run) => ({
          share,
          run,
          seats: assignSeats(this.seatsOf(share.unitId), run, this.unit(share.unitId).quantity, share.quantity),
        })),
      );
      if (given.length === 0 || given.some((one) => one.seats === undefined)) return false;
      for (const { share, run, seats } of given) this.seatsOf(share.unitId).takeRun(run, seats ?? []);
      return true;
    });
  }

  private unit(id: string): Made {
    const unit = this.made.get(id);
    if (unit === undefined) throw new RangeError(`the unit ${id} is not known`);
    return unit;
  }

  private seatsOf(unitId: string): Seats {
    const known = this.seats.get(unitId) ?? new Seats();
    this.seats.set(unitId, known);
    return known;
  }
}
