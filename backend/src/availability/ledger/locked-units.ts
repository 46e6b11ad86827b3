/**
 * The units that a transaction has locked: proof of the lock, which every step of the ledger asks for. Must stay true:
 * only the ledger makes one, of rows it has locked; a unit that is not in it is neither read for a decision nor written;
 * a whole is in it only with all of its parts.
 */
import { footprintOf, type Share } from '../domain/footprint.js';
import { groupBy } from '../domain/grouping.js';
import type { AskedUnitRow, UnitRow } from './claims.repository.js';

export type LockedUnit = UnitRow & { readonly parts: readonly string[] };

export class LockedUnits {
  private readonly versions = new Map<string, number>();

  constructor(private readonly units: ReadonlyMap<string, LockedUnit>) {}

  has(unitId: string): boolean {
    return this.units.has(unitId);
  }

  /** Throws when the unit was not locked or does not exist: a fault of the caller, who checks what is asked for first. */
  get(unitId: string): LockedUnit {
    const unit = this.units.get(unitId);
    if (unit === undefined) throw new Error(`unit ${unitId} is not locked by this transaction`);
    return unit;
  }

  all(): LockedUnit[] {
    return [...this.units.values()];
  }

  /** The units and seats that hold the claims of so many of this unit. */
  shares(unitId: string, quantity: number): Share[] {
    return footprintOf(this.get(unitId), quantity, this.units);
  }

  /** The version after the bump that the caller makes in this transaction. */
  nextVersion(unitId: string): number {
    const next = (this.versions.get(unitId) ?? Number(this.get(unitId).version)) + 1;
    this.versions.set(unitId, next);
    return next;
  }
}

/** From the rows that could be locked. */
export function lockedUnits(rows: readonly AskedUnitRow[]): LockedUnits {
  const parts = groupBy(
    rows.filter((row) => row.asked !== row.id),
    (row) => row.asked,
  );
  const units = rows.map(({ asked, partCount, ...row }) => {
    const ids = (asked === row.id ? (parts.get(row.id) ?? []) : []).map((part) => part.id);
    return { ...row, parts: ids, whole: asked !== row.id || ids.length === Number(partCount) };
  });
  // A unit that was asked for itself tells its parts; as a part of another it has none.
  const complete = units.filter((unit) => unit.whole).sort((a, b) => a.parts.length - b.parts.length);
  return new LockedUnits(new Map(complete.map(({ whole: _, ...unit }): [string, LockedUnit] => [unit.id, unit])));
}
