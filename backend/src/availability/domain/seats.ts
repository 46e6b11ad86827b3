/**
 * Which seats of a unit are taken, and which ones a new claim gets. Must stay true: a seat is given only when it is free
 * in every slot of its run; nobody is moved for anybody; the answer depends on the seats taken alone.
 */
import type { SlotRun } from './runs.js';

/** Seats taken by slot. Seats count from 0. */
export class Seats {
  private readonly bySlot = new Map<number, Set<number>>();

  take(slot: number, seat: number): void {
    const seats = this.bySlot.get(slot);
    if (seats === undefined) this.bySlot.set(slot, new Set([seat]));
    else seats.add(seat);
  }

  takeRun(run: SlotRun, seats: readonly number[]): void {
    for (let slot = run.from; slot < run.to; slot++) for (const seat of seats) this.take(slot, seat);
  }

  isTaken(slot: number, seat: number): boolean {
    return this.bySlot.get(slot)?.has(seat) ?? false;
  }

  /** Seats of the slot that are taken, those beyond the quantity (a room made smaller later) not counted. */
  taken(slot: number, quantity: number): number {
    let count = 0;
    for (const seat of this.bySlot.get(slot) ?? []) if (seat < quantity) count += 1;
    return count;
  }

  private freeThrough(run: SlotRun, seat: number): boolean {
    for (let slot = run.from; slot < run.to; slot++) if (this.isTaken(slot, seat)) return false;
    return true;
  }

  /** The seats below `quantity` that are free through the whole run, lowest first. All of them for an empty run. */
  freeSeats(run: SlotRun, quantity: number): number[] {
    return Array.from({ length: quantity }, (_, seat) => seat).filter((seat) => this.freeThrough(run, seat));
  }
}

/**
 * The lowest seats that are free through the whole run, `wanted` of them; undefined when there are not that many. First
 * fit keeps the high seats empty, where a long run later finds one in one piece. Wanting none gets none.
 */
export function assignSeats(taken: Seats, run: SlotRun, quantity: number, wanted: number): number[] | undefined {
  const free = taken.freeSeats(run, quantity);
  return free.length < wanted ? undefined : free.slice(0, wanted);
}

/** How many could have all the runs, each its own seat per run: the least of what is free in one. 0 without runs. */
export function freeThroughout(taken: Seats, runs: readonly SlotRun[], quantity: number): number {
  return runs.length === 0 ? 0 : Math.min(...runs.map((run) => taken.freeSeats(run, quantity).length));
}
