/**
 * The ledger read for the index: all slots of a seat as one text, sums of them for comparing, and the few claims whose taker
 * matters. Must stay true: read in bounded steps, each one statement of one moment.
 */
import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/index.js';
import type { Taken } from '../domain/occupancy.js';

export type SeatSlots = { readonly unitId: string; readonly seat: number; readonly slots: string };
/** Sums over a unit's claims that differ when the claims do; none of a unit without claims. */
export type ClaimSum = {
  readonly unitId: string;
  readonly version: number;
  readonly count: number;
  readonly sum: number;
  readonly mixed: number;
};

/** Divides the square of a slot, so that sums of two years stay exact numbers. */
export const MIX = 1_000_003;

@Injectable()
export class ClaimBitsQueries {
  constructor(private readonly database: Database) {}

  /** The slots in [from, to) of the units, a row for each seat that has any. */
  slots(unitIds: readonly string[], from: number, to: number): Promise<SeatSlots[]> {
    return this.database.read(
      `SELECT unit_id AS unitId, seat, GROUP_CONCAT(slot) AS slots FROM claims WHERE unit_id IN (?) AND slot >= ? AND slot < ?
       GROUP BY unit_id, seat`,
      [unitIds, from, to],
    );
  }

  /** Each unit's version and the sums over its claims in [from, to) on seats that it has. */
  async sums(unitIds: readonly string[], from: number, to: number): Promise<ClaimSum[]> {
    const rows = await this.database.read<ClaimSum>(
      `SELECT u.id AS unitId, u.version, COUNT(c.slot) AS count, COALESCE(SUM(c.slot * (c.seat + 1)), 0) AS sum,
       COALESCE(SUM((c.slot * c.slot) % ${MIX}), 0) AS mixed FROM units u
       LEFT JOIN claims c ON c.unit_id = u.id AND c.slot >= ? AND c.slot < ? AND c.seat < u.quantity WHERE u.id IN (?) GROUP BY u.id, u.version`,
      [from, to, unitIds],
    );
    return rows.map((row) => ({
      unitId: row.unitId,
      version: Number(row.version),
      count: Number(row.count),
      sum: Number(row.sum),
      mixed: Number(row.mixed),
    }));
  }

  /** Claims of closures in force and of holds, from the slots on; `unitIds` narrows them. */
  async marked(nightsFrom: number, unitIds?: readonly string[]): Promise<Taken[]> {
    const some = unitIds === undefined ? '' : ' AND c.unit_id IN (?)';
    const more = unitIds === undefined ? [] : [unitIds];
    const [held, closed] = await Promise.all([
      this.database.read<Taken>(
        `SELECT c.unit_id AS unitId, c.slot, c.seat, c.holder, h.held_until AS heldUntil FROM claim_holds h
         JOIN claims c ON c.holder_id = h.holder_id WHERE c.slot >= ?${some}`,
        [nightsFrom, ...more],
      ),
      this.database.read<Taken>(
        `SELECT c.unit_id AS unitId, c.slot, c.seat, c.holder FROM closures k JOIN claims c ON c.holder_id = k.id
         WHERE k.reopened_at IS NULL AND c.slot >= ?${some}`,
        [nightsFrom, ...more],
      ),
    ]);
    return [...held, ...closed];
  }
}
