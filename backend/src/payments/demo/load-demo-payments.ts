/**
 * Payments and refunds of the demo's past, as if they had been made. Must stay true: the money ledger has their rows, two
 * sides each; their ids say that they are demo data. The caller answers for this being a demo.
 */
import type { Yen } from '../../kernel/index.js';
import type { Tx } from '../../platform/database/index.js';
import { keptEntry, type MoneyEntry, paidEntry, refundedEntry } from '../domain/money-entry.js';

export type DemoPayment = {
  readonly id: string;
  readonly stayId: string;
  readonly amount: Yen;
  readonly openedAt: Date;
  readonly paidAt: Date;
  readonly cancelled?: { readonly refundId: string; readonly refund: Yen; readonly kept: Yen; readonly at: Date };
};

const BATCH = 500;

async function put(tx: Tx, into: string, rows: readonly unknown[][]): Promise<void> {
  for (let from = 0; from < rows.length; from += BATCH) await tx.query(`INSERT INTO ${into} VALUES ?`, [rows.slice(from, from + BATCH)]);
}

/** Whether a PaymentIntent is the demo's: made up here, unknown to Stripe. */
export const isDemoIntent = (id: string): boolean => id.startsWith('pi_demo_');

/** Stripe's ids have no dashes. */
const ref = (prefix: string, id: string) => `${prefix}_demo_${id.replaceAll('-', '')}`;

function entriesOf(payment: DemoPayment): { entry: MoneyEntry; at: Date }[] {
  const { id, stayId, amount, paidAt, cancelled } = payment;
  const paid = { entry: paidEntry(id, stayId, amount), at: paidAt };
  if (cancelled === undefined) return [paid];
  const { refundId, refund, kept, at } = cancelled;
  return [
    paid,
    ...(kept > 0 ? [{ entry: keptEntry(stayId, `cancelled:${stayId}`, kept), at }] : []),
    ...(refund > 0 ? [{ entry: refundedEntry(refundId, stayId, refund), at }] : []),
  ];
}

export async function loadDemoPayments(tx: Tx, payments: readonly DemoPayment[]): Promise<void> {
  const rows = payments.map((p) => [
    p.id,
    p.stayId,
    p.amount,
    'paid',
    `checkout-${p.id}`,
    '{}',
    ref('cs_test', p.id),
    ref('pi', p.id),
    new Date(p.openedAt.getTime() + 31 * 60_000),
    p.openedAt,
    p.paidAt,
  ]);
  await put(
    tx,
    'payments (id, stay_id, amount, status, idempotency_key, request, session_id, payment_intent, expires_at, created_at, paid_at)',
    rows,
  );
  const refunds = payments.flatMap(({ id, stayId, cancelled: c }) =>
    c === undefined || c.refund === 0
      ? []
      : [[c.refundId, id, stayId, c.refund, 'succeeded', 'cancelled', `cancelled:${stayId}`, ref('re', c.refundId), c.at, c.at]],
  );
  await put(
    tx,
    'refunds (id, payment_id, stay_id, amount, status, reason, idempotency_key, stripe_refund_id, created_at, ended_at)',
    refunds,
  );
  const money = payments
    .flatMap(entriesOf)
    .flatMap(({ entry, at }) => entry.rows.map((row) => [entry.name, row.account, row.yen, entry.stayId, at]));
  await put(tx, 'money_rows (entry, account, yen, stay_id, at)', money);
}
