/** Payments, refunds and the two-sided money rows: all SQL of this feature that writes. */
import { Injectable } from '@nestjs/common';
import type { Yen } from '../kernel/index.js';
import { fromJson, type Tx } from '../platform/database/index.js';
import { assertBalanced, type MoneyEntry } from './domain/money-entry.js';
import type { PaymentStatus } from './domain/payment-moves.js';

export type PaymentRow = {
  readonly id: string;
  readonly stayId: string;
  readonly amount: Yen;
  readonly status: PaymentStatus;
  readonly idempotencyKey: string;
  readonly request: unknown;
  readonly sessionId: string | null;
  readonly paymentIntent: string | null;
  readonly url: string | null;
  readonly expiresAt: Date;
  readonly paidAt: Date | null;
};

const COLUMNS =
  'id, stay_id AS stayId, amount, status, idempotency_key AS idempotencyKey, request, session_id AS sessionId, payment_intent AS paymentIntent, url, expires_at AS expiresAt, paid_at AS paidAt';

export type RefundRow = {
  readonly id: string;
  readonly paymentId: string;
  readonly stayId: string;
  readonly amount: Yen;
  readonly status: 'intended' | 'pending' | 'succeeded' | 'failed';
  readonly reason: string;
  readonly paymentIntent: string;
  readonly stripeRefundId: string | null;
};

const REFUND_COLUMNS =
  'r.id, r.payment_id AS paymentId, r.stay_id AS stayId, r.amount, r.status, r.reason, p.payment_intent AS paymentIntent, r.stripe_refund_id AS stripeRefundId';

@Injectable()
export class PaymentsRepository {
  async insertPayment(
    tx: Tx,
    row: Pick<PaymentRow, 'id' | 'stayId' | 'amount' | 'idempotencyKey' | 'request' | 'expiresAt'>,
    now: Date,
  ): Promise<void> {
    await tx.query(
      "INSERT INTO payments (id, stay_id, amount, status, idempotency_key, request, expires_at, created_at) VALUES (?, ?, ?, 'intended', ?, ?, ?, ?)",
      [row.id, row.stayId, row.amount, row.idempotencyKey, JSON.stringify(row.request), row.expiresAt, now],
    );
  }

  /** Locked until the transaction ends. */
  async payment(tx: Tx, id: string): Promise<PaymentRow | undefined> {
    const [row] = await tx.query<PaymentRow[]>(`SELECT ${COLUMNS} FROM payments WHERE id = ? FOR UPDATE`, [id]);
    return row === undefined ? undefined : { ...row, request: fromJson(row.request) };
  }

  /** The stay's payments, newest first, locked. */
  async paymentsOf(tx: Tx, stayId: string): Promise<PaymentRow[]> {
    const rows = await tx.query<PaymentRow[]>(
      `SELECT ${COLUMNS} FROM payments WHERE stay_id = ? ORDER BY created_at DESC, id DESC FOR UPDATE`,
      [stayId],
    );
    return rows.map((row) => ({ ...row, request: fromJson(row.request) }));
  }

  async opened(tx: Tx, id: string, session: { id: string; url: string | null }): Promise<void> {
    await tx.query("UPDATE payments SET session_id = ?, url = ?, status = IF(status = 'intended', 'open', status) WHERE id = ?", [
      session.id,
      session.url,
      id,
    ]);
  }

  async ended(tx: Tx, id: string, status: 'expired' | 'failed'): Promise<void> {
    await tx.query('UPDATE payments SET status = ? WHERE id = ?', [status, id]);
  }

  async paid(tx: Tx, id: string, session: { id: string; paymentIntent: string }, now: Date): Promise<void> {
    await tx.query("UPDATE payments SET status = 'paid', session_id = ?, payment_intent = ?, paid_at = ? WHERE id = ?", [
      session.id,
      session.paymentIntent,
      now,
      id,
    ]);
  }

  /** Yen of the payment that are refunded or on their way back. */
  async refundedOf(tx: Tx, paymentId: string): Promise<Yen> {
    const [row] = await tx.query<{ yen: number }[]>(
      "SELECT COALESCE(SUM(amount), 0) AS yen FROM refunds WHERE payment_id = ? AND status <> 'failed'",
      [paymentId],
    );
    return row?.yen ?? 0;
  }

  /** @returns false when this refund was asked for before. */
  async insertRefund(
    tx: Tx,
    row: { id: string; paymentId: string; stayId: string; amount: Yen; reason: string; key: string },
    now: Date,
  ): Promise<void> {
    await tx.query(
      "INSERT INTO refunds (id, payment_id, stay_id, amount, status, reason, idempotency_key, created_at) VALUES (?, ?, ?, ?, 'intended', ?, ?, ?)",
      [row.id, row.paymentId, row.stayId, row.amount, row.reason, row.key, now],
    );
  }

  async refundByKey(tx: Tx, key: string): Promise<{ id: string } | undefined> {
    const [row] = await tx.query<{ id: string }[]>('SELECT id FROM refunds WHERE idempotency_key = ? FOR UPDATE', [key]);
    return row;
  }

  async refund(tx: Tx, id: string): Promise<RefundRow | undefined> {
    const [row] = await tx.query<RefundRow[]>(
      `SELECT ${REFUND_COLUMNS} FROM refunds r JOIN payments p ON p.id = r.payment_id WHERE r.id = ? FOR UPDATE`,
      [id],
    );
    return row;
  }

  async refundMoved(tx: Tx, id: string, status: RefundRow['status'], stripeRefundId: string, now: Date): Promise<void> {
    await tx.query('UPDATE refunds SET status = ?, stripe_refund_id = ?, ended_at = ? WHERE id = ?', [status, stripeRefundId, now, id]);
  }

  /** Posting an entry again changes nothing. */
  async post(tx: Tx, entry: MoneyEntry, now: Date): Promise<void> {
    assertBalanced(entry);
    const rows = entry.rows.map((row) => [entry.name, row.account, row.yen, entry.stayId, now]);
    await tx.query('INSERT INTO money_rows (entry, account, yen, stay_id, at) VALUES ? ON DUPLICATE KEY UPDATE entry = entry', [rows]);
  }
}
