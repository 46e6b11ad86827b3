/**
 * Reads of the ledger outside any booking: calendars, search, quotes. Must stay true: what is read here may be wrong a
 * moment later and decides nothing; a number of statements that does not grow with the number of units or days.
 */
import { Injectable } from '@nestjs/common';
import { Database } from '../platform/database/index.js';
import type { Made } from './domain/footprint.js';
import { groupBy } from './domain/grouping.js';
import type { Taken } from './domain/occupancy.js';
import type { SlotRun } from './domain/runs.js';

/** A unit's make and the version of its claims; a whole's is the sum of its parts', so that it grows with each of them. */
export type MadeUnit = Made & { readonly siteId: string; readonly version: number };

/** Slots of some units. */
export type Reading = SlotRun & { readonly unitIds: readonly string[] };

/** A claim with its holder, for managers. */
export type HeldClaim = Taken & { readonly holderId: string };

type Row = { id: string; siteId: string; quantity: number; version: number; partId: string | null };

@Injectable()
export class ClaimsQueries {
  constructor(private readonly database: Database) {}

  /** The units, and the parts of the wholes among them. Unknown ids are left out. */
  async made(unitIds: readonly string[]): Promise<Map<string, MadeUnit>> {
    if (unitIds.length === 0) return new Map();
    const rows = await this.database.read<Row>(
      `SELECT u.id, u.site_id AS siteId, u.quantity, u.version, p.part_id AS partId FROM units u LEFT JOIN unit_parts p ON p.unit_id = u.id
       WHERE u.id IN (?) OR u.id IN (SELECT part_id FROM unit_parts WHERE unit_id IN (?)) ORDER BY u.id, p.part_id`,
      [unitIds, unitIds],
    );
    return madeOf(rows);
  }

  /** Everything taken in the readings, each a range of slots of some units that hold claims. One statement. */
  async taken(readings: readonly Reading[]): Promise<Taken[]> {
    return this.read<Taken>(readings, '');
  }

  /** The same with whose it is. */
  async held(readings: readonly Reading[]): Promise<HeldClaim[]> {
    return this.read<HeldClaim>(readings, ', c.holder_id AS holderId');
  }

  private async read<T extends Taken>(readings: readonly Reading[], more: string): Promise<T[]> {
    const some = readings.filter((reading) => reading.unitIds.length > 0 && reading.to > reading.from);
    if (some.length === 0) return [];
    const where = some.map(() => '(c.unit_id IN (?) AND c.slot >= ? AND c.slot < ?)').join(' OR ');
    const rows = await this.database.read<T & { heldUntil: Date | null }>(
      `SELECT c.unit_id AS unitId, c.slot, c.seat, c.holder${more}, h.held_until AS heldUntil FROM claims c
       LEFT JOIN claim_holds h ON h.holder_id = c.holder_id WHERE ${where}`,
      some.flatMap((reading) => [reading.unitIds, reading.from, reading.to]),
    );
    return rows.map((row) => (row.heldUntil === null ? { ...row, heldUntil: undefined } : row));
  }
}

function madeOf(rows: readonly Row[]): Map<string, MadeUnit> {
  const versions = new Map(rows.map((row) => [row.id, Number(row.version)]));
  const units = [...groupBy(rows, (row) => row.id).values()].map((list): MadeUnit => {
    const { id, siteId, quantity } = list[0] as Row;
    const parts = list.flatMap((row) => (row.partId === null ? [] : [row.partId]));
    const version = [id, ...parts].reduce((sum, of) => sum + (versions.get(of) ?? 0), 0);
    return { id, siteId, quantity, parts, version };
  });
  return new Map(units.map((unit) => [unit.id, unit]));
}
