/**
 * Loads stays for writing and writes them. Must stay true: a constant number of statements however many items; a stay's
 * row is locked only after the units it holds, as everywhere; a status changes only by the table of moves, and every
 * change leaves a row that says who and when.
 */
import { Injectable } from '@nestjs/common';
import type { Tx } from '../platform/database/index.js';
import { mayMove, type Mover, type StayStatus } from './domain/moves.js';
import { ITEM_COLUMNS, itemOf, packItem, type Packed, STAY_COLUMNS, stayOf } from './packed-stay.js';
import type { MoveRow, StayItemRow, StayRow } from './stay.row.js';

/** Anything that runs a statement: a transaction, or the pool for reads. */
export type Query = <T>(sql: string, params: unknown[]) => Promise<T>;

/** How a status changes: whose hand, who that was, and why. */
export type Change = { readonly to: StayStatus; readonly by: Mover; readonly actor: string; readonly reason?: string };

const STAY_ID = /^[0-9a-f-]{36}$/;
export const isStayId = (id: string): boolean => STAY_ID.test(id);

export const queryOf =
  (tx: Tx): Query =>
  <T>(sql: string, params: unknown[]) =>
    tx.query<T>(sql, params);

@Injectable()
export class StaysRepository {
  /** Undefined for an id that is none, which the database could not even compare. */
  async stay(query: Query, id: string, lock: '' | 'FOR UPDATE' | 'FOR UPDATE SKIP LOCKED' = ''): Promise<StayRow | undefined> {
    if (!isStayId(id)) return undefined;
    const [row] = await query<Packed[]>(`SELECT ${STAY_COLUMNS} FROM stays WHERE id = ? ${lock}`, [id]);
    return row === undefined ? undefined : stayOf(row);
  }

  /** Those that nobody else has locked at this moment, locked. */
  async unlockedStays(tx: Tx, ids: readonly string[]): Promise<StayRow[]> {
    if (ids.length === 0) return [];
    const rows = await tx.query<Packed[]>(`SELECT ${STAY_COLUMNS} FROM stays WHERE id IN (?) ORDER BY id FOR UPDATE SKIP LOCKED`, [ids]);
    return rows.map(stayOf);
  }

  /** In the order they were asked for. */
  async items(query: Query, stayIds: readonly string[]): Promise<StayItemRow[]> {
    if (stayIds.length === 0) return [];
    const rows = await query<Packed[]>(`SELECT ${ITEM_COLUMNS} FROM stay_items WHERE stay_id IN (?) ORDER BY stay_id, position`, [stayIds]);
    return rows.map(itemOf);
  }

  async moves(query: Query, stayId: string): Promise<MoveRow[]> {
    return query<MoveRow[]>('SELECT to_status AS `to`, at, reason FROM stay_moves WHERE stay_id = ? ORDER BY id', [stayId]);
  }

  async insert(tx: Tx, stays: readonly StayRow[], items: readonly StayItemRow[]): Promise<void> {
    if (stays.length === 0) return;
    const s = stays.map((r) => [
      r.id,
      r.code,
      r.companyId,
      r.bookedBy,
      r.status,
      r.party,
      r.total,
      JSON.stringify(r.tax),
      r.locale,
      r.title,
      r.termsVersion,
      r.heldUntil,
      r.prolongedAt,
      r.createdAt,
      r.confirmedAt,
      r.endedAt,
      r.lateRefundedAt,
      r.version,
    ]);
    await tx.query(
      'INSERT INTO stays (id, code, company_id, booked_by, status, party, total, tax, locale, title, terms_version, held_until, prolonged_at, created_at, confirmed_at, ended_at, late_refunded_at, version) VALUES ?',
      [s],
    );
    await tx.query(
      'INSERT INTO stay_items (id, stay_id, position, site_id, unit_id, kind, check_in, check_out, start_at, end_at, days, part, quantity, party, amount, cleaning, `lines`, tax_code, cancel_scale, slot_runs, spans, first_use, ends_at, status, cancel_pct, cancel_yen) VALUES ?',
      [items.map(packItem)],
    );
  }

  async insertMoves(
    tx: Tx,
    moves: readonly { stayId: string; from: StayStatus | null; to: StayStatus; actor: string; reason: string | null; at: Date }[],
  ): Promise<void> {
    if (moves.length === 0) return;
    await tx.query('INSERT INTO stay_moves (stay_id, from_status, to_status, actor, reason, at) VALUES ?', [
      moves.map((m) => [m.stayId, m.from, m.to, m.actor, m.reason, m.at]),
    ]);
  }

  /** Changes the status of a stay that this transaction has locked. Throws for a move that is not in the table: a fault of ours. */
  async move(tx: Tx, stay: StayRow, change: Change, now: Date): Promise<StayRow> {
    const after = moved(stay, change, now);
    await tx.query('UPDATE stays SET status = ?, confirmed_at = ?, ended_at = ?, version = version + 1 WHERE id = ?', [
      after.status,
      after.confirmedAt,
      after.endedAt,
      stay.id,
    ]);
    await this.insertMoves(tx, [moveRow(stay, change, now)]);
    return after;
  }

  /** The same end for many that this transaction has locked, in two statements. */
  async endAll(tx: Tx, stays: readonly StayRow[], change: Change & { to: 'lapsed' }, now: Date): Promise<StayRow[]> {
    const after = stays.map((stay) => moved(stay, change, now));
    if (stays.length === 0) return after;
    await tx.query('UPDATE stays SET status = ?, ended_at = ?, version = version + 1 WHERE id IN (?)', [
      change.to,
      now,
      stays.map((stay) => stay.id),
    ]);
    await this.insertMoves(
      tx,
      stays.map((stay) => moveRow(stay, change, now)),
    );
    return after;
  }

  async holdUntil(tx: Tx, stay: StayRow, heldUntil: Date, prolongedAt: Date | null): Promise<StayRow> {
    await tx.query('UPDATE stays SET held_until = ?, prolonged_at = ?, version = version + 1 WHERE id = ?', [
      heldUntil,
      prolongedAt,
      stay.id,
    ]);
    return { ...stay, heldUntil, prolongedAt, version: stay.version + 1 };
  }

  async lateRefunded(tx: Tx, stay: StayRow, now: Date): Promise<StayRow> {
    await tx.query('UPDATE stays SET late_refunded_at = ?, version = version + 1 WHERE id = ?', [now, stay.id]);
    return { ...stay, lateRefundedAt: now, version: stay.version + 1 };
  }

  /** Marks all items cancelled, each with what it costs. One statement. */
  async cancelItems(tx: Tx, charges: readonly { readonly id: string; readonly pct: number; readonly yen: number }[]): Promise<void> {
    if (charges.length === 0) return;
    const cases = charges.map(() => 'WHEN ? THEN ?').join(' ');
    await tx.query(
      `UPDATE stay_items SET status = 'cancelled', cancel_pct = CASE id ${cases} END, cancel_yen = CASE id ${cases} END WHERE id IN (?)`,
      [...charges.flatMap((c) => [c.id, c.pct]), ...charges.flatMap((c) => [c.id, c.yen]), charges.map((c) => c.id)],
    );
  }
}

/** The stay after the change. Throws for a move that is not in the table. */
function moved(stay: StayRow, { to, by }: Change, now: Date): StayRow {
  if (!mayMove(stay.status, to, by)) throw new Error(`a stay does not go from ${stay.status} to ${to} by ${by}`);
  const confirmedAt = to === 'confirmed' ? now : stay.confirmedAt;
  const endedAt = to === 'confirmed' ? null : now;
  return { ...stay, status: to, confirmedAt, endedAt, version: stay.version + 1 };
}

function moveRow(stay: StayRow, { to, actor, reason }: Change, at: Date) {
  return { stayId: stay.id, from: stay.status, to, actor, reason: reason ?? null, at };
}
