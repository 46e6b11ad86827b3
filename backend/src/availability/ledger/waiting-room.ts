/**
 * A line in front of each unit, in this process: of two hundred requests for one room two go to the database, one that works and one
 * that waits at the lock behind it; the others wait here and hold no connection, so that whoever wants another room passes by.
 * Must stay true: it decides nothing about who gets what (the lock and the key do); whoever came first is let in first; nobody
 * waits for somebody who waits for them, because all the lines of a request are joined in one step; a line has an end.
 */
import { UnitsBusy } from './ledger.problems.js';

type Visit = { readonly units: readonly string[]; entered: boolean; readonly enter: () => void };

/** One at work and one right behind it: between a commit and the next lock the unit is never idle. */
const AT_ONCE = 2;
/** Far more than ever want one room at a moment in good faith; at some milliseconds each, a second or two. */
const MOST_IN_LINE = 500;

export class WaitingRoom {
  private readonly lines = new Map<string, Visit[]>();
  private readonly parts = new Map<string, readonly string[]>();

  constructor(
    private readonly atOnce = AT_ONCE,
    private readonly mostInLine = MOST_IN_LINE,
  ) {}

  /** A whole stands in the lines of its parts as soon as it is known which these are. */
  learn(units: Iterable<{ readonly id: string; readonly parts: readonly string[] }>): void {
    for (const unit of units) if (unit.parts.length > 0) this.parts.set(unit.id, unit.parts);
  }

  /** Does the work when it is the turn of all of its units. @throws UnitsBusy when a line is too long already */
  async inTurn<T>(unitIds: readonly string[], work: () => Promise<T>): Promise<T> {
    const units = [...new Set(unitIds.flatMap((id) => [id, ...(this.parts.get(id) ?? [])]))];
    const full = units.find((id) => (this.lines.get(id)?.length ?? 0) >= this.mostInLine);
    if (full !== undefined) throw new UnitsBusy({ unitId: full });
    const visit = await this.join(units);
    try {
      return await work();
    } finally {
      this.leave(visit);
    }
  }

  /** Whether somebody waits for one of the units. */
  isCrowded(unitIds: readonly string[]): boolean {
    return unitIds.some((id) => (this.lines.get(id)?.length ?? 0) > this.atOnce);
  }

  private join(units: readonly string[]): Promise<Visit> {
    return new Promise((resolve) => {
      const visit: Visit = { units, entered: false, enter: () => resolve(visit) };
      for (const id of units) this.lines.set(id, [...(this.lines.get(id) ?? []), visit]);
      this.letIn(visit);
    });
  }

  private leave(visit: Visit): void {
    for (const id of visit.units) {
      const rest = (this.lines.get(id) ?? []).filter((one) => one !== visit);
      if (rest.length === 0) this.lines.delete(id);
      else this.lines.set(id, rest);
    }
    for (const id of visit.units) for (const one of this.lines.get(id)?.slice(0, this.atOnce) ?? []) this.letIn(one);
  }

  /** Once it stands far enough in front in every one of its lines. */
  private letIn(visit: Visit): void {
    if (visit.entered || !visit.units.every((id) => this.lines.get(id)?.slice(0, this.atOnce).includes(visit))) return;
    visit.entered = true;
    visit.enter();
  }
}
