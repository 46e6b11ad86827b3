/**
 * The statements of the ledger. Must stay true: units are locked in the order of their ids and before their claims are
 * read; claims are written in the order of their key; nothing outside this folder writes the table.
 */
import { Injectable } from '@nestjs/common';
import type { Tx } from '../../platform/database/index.js';
import type { SlotRun } from '../domain/runs.js';

export type Holder = 'stay' | 'closure' | 'feed';
export type ClaimKey = { readonly unitId: string; readonly slot: number; readonly seat: number };
export type Claim = ClaimKey & { readonly holder: Holder; readonly holderId: string };
export type UnitRow = {
  readonly id: string;
  readonly siteId: string;
  readonly grain: string;
  readonly quantity: number;
  readonly version: number;
};
/** A unit because of the one asked for: itself, with how many parts it has, or a part of it. */
export type AskedUnitRow = UnitRow & { readonly asked: string; readonly partCount: number };
export type Span = SlotRun & { readonly unitId: string };
export type Change = Span & { readonly siteId: string; readonly version: number; readonly at: Date };

/** Rows in one INSERT: far above a stay's claims, and well below the smallest packet a server takes. */
const MOST_ROWS = 5_000;

const CLAIM = 'unit_id AS unitId, slot, seat, holder, holder_id AS holderId';

/**
 * The list of units comes first and sorted, and is walked as it stands: the locks follow its order. The limit makes the server keep
 * that order; parts do not change while a unit is on sale, so they may be read before the lock.
 */
const UNITS_ASKED = `SELECT STRAIGHT_JOIN w.asked, w.partCount, u.id, u.site_id AS siteId, u.grain, u.quantity, u.version FROM
   (SELECT id AS asked, id, (SELECT COUNT(*) FROM unit_parts p WHERE p.unit_id = units.id) AS partCount FROM units WHERE id IN (?)
    UNION ALL SELECT unit_id, part_id, 0 FROM unit_parts WHERE unit_id IN (?)
    ORDER BY id, asked LIMIT 1000000) w JOIN units u FORCE INDEX (PRIMARY) ON u.id = w.id`;

@Injectable()
export class ClaimsRepository {
  /**
   * The only lock: of the units asked for and the parts of the wholes among them, one row for each unit and the ask it comes
   * from. By the primary key and in its order, so that no row is waited for that was not asked for and no two wait in a circle.
   */
  async lockUnits(
    tx: Tx,
    unitIds: readonly string[],
    lock: 'FOR UPDATE' | 'FOR UPDATE SKIP LOCKED' = 'FOR UPDATE',
  ): Promise<AskedUnitRow[]> {
    return tx.query(`${UNITS_ASKED} ${lock}`, [unitIds, unitIds]);
  }

  async claimsIn(tx: Tx, spans: readonly Span[]): Promise<Claim[]> {
    if (spans.length === 0) return [];
    const where = spans.map(() => '(unit_id = ? AND slot >= ? AND slot < ?)').join(' OR ');
    return tx.query(
      `SELECT ${CLAIM} FROM claims WHERE ${where}`,
      spans.flatMap((span) => [span.unitId, span.from, span.to]),
    );
  }

  async claimsOf(tx: Tx, holderIds: readonly string[]): Promise<Claim[]> {
    return tx.query(`SELECT ${CLAIM} FROM claims WHERE holder_id IN (?) ORDER BY unit_id, slot, seat`, [holderIds]);
  }

  async insert(tx: Tx, claims: readonly Claim[]): Promise<void> {
    const rows = [...claims].sort(byKey).map((c) => [c.unitId, c.slot, c.seat, c.holder, c.holderId]);
    for (let from = 0; from < rows.length; from += MOST_ROWS) {
      await tx.query('INSERT INTO claims (unit_id, slot, seat, holder, holder_id) VALUES ?', [rows.slice(from, from + MOST_ROWS)]);
    }
  }

  async remove(tx: Tx, holderIds: readonly string[]): Promise<void> {
    await tx.query('DELETE FROM claims WHERE holder_id IN (?)', [holderIds]);
  }

  async hold(tx: Tx, holderIds: readonly string[], heldUntil: Date): Promise<void> {
    const rows = holderIds.map((id) => [id, heldUntil]);
    await tx.query('INSERT INTO claim_holds (holder_id, held_until) VALUES ? ON DUPLICATE KEY UPDATE held_until = VALUES(held_until)', [
      rows,
    ]);
  }

  async endHold(tx: Tx, holderIds: readonly string[]): Promise<void> {
    await tx.query('DELETE FROM claim_holds WHERE holder_id IN (?)', [holderIds]);
  }

  /** Closures still in force that want something of the spans, the oldest first. */
  async wantsIn(tx: Tx, spans: readonly Span[]): Promise<(Span & { closureId: string })[]> {
    const where = spans.map(() => '(w.unit_id = ? AND w.slot_to > ? AND w.slot_from < ?)').join(' OR ');
    return tx.query(
      `SELECT w.closure_id AS closureId, w.unit_id AS unitId, w.slot_from AS \`from\`, w.slot_to AS \`to\` FROM closure_wants w
       JOIN closures c ON c.id = w.closure_id WHERE c.reopened_at IS NULL AND (${where}) ORDER BY c.created_at, c.id`,
      spans.flatMap((span) => [span.unitId, span.from, span.to]),
    );
  }

  async bump(tx: Tx, unitIds: readonly string[]): Promise<void> {
    await tx.query('UPDATE units SET version = version + 1 WHERE id IN (?)', [unitIds]);
  }

  async log(tx: Tx, changes: readonly Change[]): Promise<void> {
    const rows = changes.map((c) => [c.siteId, c.unitId, c.from, c.to, c.version, c.at]);
    for (let from = 0; from < rows.length; from += MOST_ROWS) {
      await tx.query('INSERT INTO claim_changes (site_id, unit_id, slot_from, slot_to, version, at) VALUES ?', [
        rows.slice(from, from + MOST_ROWS),
      ]);
    }
  }
}

function byKey(a: ClaimKey, b: ClaimKey): number {
  return a.unitId < b.unitId ? -1 : a.unitId > b.unitId ? 1 : a.slot - b.slot || a.seat - b.seat;
}
