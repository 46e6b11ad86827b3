/**
 * Which changes of the log were seen. Ids are given out when a row is written and become visible when its transaction
 * commits, so a lower id may appear after a higher one. Must stay true: an id that was passed over is asked for again
 * until it is sure that it will never come; no id is answered twice.
 */

/** How long a missing id is asked for: far longer than any transaction may live (lock waits end after 50 s). */
export const PATIENCE_MS = 5 * 60_000;
/** Most missing ids remembered; the oldest go first. */
const MOST_GAPS = 5_000;

export class SeenChanges {
  private readonly gaps = new Map<number, number>();
  private last: number;

  /** Starts after `last`; `missing` are the ids below it that have not been seen. */
  constructor(last: number, missing: Iterable<number>, nowMs: number) {
    this.last = last;
    for (const id of missing) this.gaps.set(id, nowMs);
  }

  /** Everything after it is to be read. */
  get after(): number {
    return this.last;
  }

  /** Ids below it that are to be read again. */
  missing(): number[] {
    return [...this.gaps.keys()];
  }

  /** Notes the ids and answers those that are new, ascending. */
  note(ids: readonly number[], nowMs: number): number[] {
    const fresh = [...new Set(ids)].filter((id) => id > this.last || this.gaps.has(id)).sort((a, b) => a - b);
    for (const id of fresh) {
      this.gaps.delete(id);
      for (let skipped = Math.max(this.last + 1, id - MOST_GAPS); skipped < id; skipped++) this.gaps.set(skipped, nowMs);
      this.last = Math.max(this.last, id);
    }
    this.forget(nowMs);
    return fresh;
  }

  /** The ids could not be told: they are asked for again, like those that were passed over. */
  again(ids: readonly number[], nowMs: number): void {
    for (const id of ids) this.gaps.set(id, nowMs);
  }

  private forget(nowMs: number): void {
    for (const [id, since] of this.gaps) {
      if (nowMs - since <= PATIENCE_MS && this.gaps.size <= MOST_GAPS) break;
      this.gaps.delete(id);
    }
  }
}
