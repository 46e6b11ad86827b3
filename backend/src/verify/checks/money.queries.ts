/** Money: entries that balance, payments against stays, refunds against payments, and the money ledger against both. */
import { minutesAgo, walkOver, type Walk } from '../walk.js';

/** Money that arrived is told to the stay through the outbox, within seconds. */
const SETTLED_MIN = 10;
const sumOf = (column: string, from: string) => `(SELECT COALESCE(SUM(${column}), 0) FROM ${from})`;
const PAID = sumOf('p.amount', "payments p WHERE p.stay_id = t.id AND p.status = 'paid'");
const ITEMS = sumOf('i.amount', 'stay_items i WHERE i.stay_id = t.id');
const FEES = sumOf('i.cancel_yen', "stay_items i WHERE i.stay_id = t.id AND i.status = 'cancelled'");
const REFUNDS = sumOf('r.amount', 'refunds r WHERE r.stay_id = t.id');
const KEPT = sumOf('m.yen', "money_rows m WHERE m.entry = CONCAT('kept:cancelled:', t.id) AND m.account = 'unearned'");
const OTHER_ITEMS = (status: string) => `EXISTS (SELECT 1 FROM stay_items i WHERE i.stay_id = t.id AND i.status = '${status}')`;

const stays = walkOver('stays', 'id', 2_000, [
  {
    name: 'stays.total-differs',
    title: { ja: '予約の合計は、内訳の合計と同じです', en: 'A stay’s total is the sum of its items' },
    sql: `SELECT t.id FROM stays t WHERE ?? AND t.total <> ${ITEMS}`,
  },
  {
    name: 'stays.move-missing',
    title: { ja: '予約の状態は、最後の記録と同じです', en: 'A stay’s status is what its last recorded move says' },
    sql: `SELECT t.id FROM stays t WHERE ?? AND NOT EXISTS (SELECT 1 FROM stay_moves m WHERE m.to_status = t.status AND m.stay_id = t.id
      AND m.id = (SELECT MAX(n.id) FROM stay_moves n WHERE n.stay_id = t.id))`,
  },
  {
    name: 'payments.not-in-full',
    title: { ja: '確定した予約は、全額が支払われています', en: 'Every confirmed stay is paid in full, once' },
    sql: `SELECT t.id FROM stays t WHERE ?? AND t.status IN ('confirmed', 'cancelled') AND t.total <> ${PAID}`,
  },
  {
    name: 'refunds.fees-differ',
    title: { ja: '取消料と返金の合計は、支払額と同じです', en: 'Cancellation fees and refunds add up to what was paid' },
    sql: `SELECT t.id FROM stays t WHERE ?? AND ((t.status = 'cancelled' AND (t.total <> ${FEES} + ${REFUNDS} OR ${FEES} <> ${KEPT} OR
      ${OTHER_ITEMS('active')})) OR (t.status <> 'cancelled' AND ${OTHER_ITEMS('cancelled')}))`,
  },
]);

const payments = walkOver('payments', 'id', 2_000, [
  {
    name: 'payments.without-stay',
    title: { ja: 'お金だけ受け取った予約はありません', en: 'No money was taken without a stay, or without giving it back' },
    sql: `SELECT t.id FROM payments t LEFT JOIN stays s ON s.id = t.stay_id WHERE ?? AND t.status = 'paid' AND t.paid_at < ?
      AND (s.id IS NULL OR (s.status NOT IN ('confirmed', 'cancelled') AND s.late_refunded_at IS NULL))`,
    params: (view) => [minutesAgo(view, SETTLED_MIN)],
  },
  {
    name: 'refunds.above-payment',
    title: { ja: '返金は、支払額を超えていません', en: 'No refund is above what was paid' },
    sql: `SELECT t.id FROM payments t WHERE ?? AND IF(t.status = 'paid', t.amount, 0) <
      ${sumOf('r.amount', "refunds r WHERE r.payment_id = t.id AND r.status <> 'failed'")}`,
  },
  {
    name: 'money.payment-unposted',
    title: { ja: 'どの支払いも、同じ額で帳簿にあります', en: 'Every payment is in the money ledger with its amount' },
    sql: `SELECT t.id FROM payments t WHERE ?? AND t.status = 'paid' AND t.amount <>
      ${sumOf('m.yen', "money_rows m WHERE m.entry = CONCAT('paid:', t.id) AND m.account = 'stripe'")}`,
  },
]);

const refunds = walkOver('refunds', 'id', 2_000, [
  {
    name: 'money.refund-unposted',
    title: { ja: 'どの返金も、同じ額で帳簿にあります', en: 'Every refund is in the money ledger with its amount' },
    sql: `SELECT t.id FROM refunds t WHERE ?? AND t.status = 'succeeded' AND -t.amount <>
      ${sumOf('m.yen', "money_rows m WHERE m.entry = CONCAT('refunded:', t.id) AND m.account = 'stripe'")}`,
  },
]);

const entries = walkOver('money_rows', 'entry', 5_000, [
  {
    name: 'money.unbalanced',
    title: { ja: '帳簿のどの記入も、貸借が一致しています', en: 'Every entry of the money ledger has two sides or more and sums to zero' },
    sql: 'SELECT t.entry AS id FROM money_rows t WHERE ?? GROUP BY t.entry HAVING SUM(t.yen) <> 0 OR COUNT(*) < 2',
  },
  {
    name: 'money.without-cause',
    title: { ja: '帳簿の入出金には、すべて支払いか返金があります', en: 'Every movement in the money ledger has its payment or refund' },
    sql: `SELECT t.entry AS id FROM money_rows t LEFT JOIN payments p ON t.entry = CONCAT('paid:', p.id) AND p.stay_id = t.stay_id
      LEFT JOIN refunds r ON r.stay_id = t.stay_id AND t.entry IN (CONCAT('refunded:', r.id), CONCAT('bounced:', r.id))
      WHERE ?? AND t.account = 'stripe' AND p.id IS NULL AND r.id IS NULL`,
  },
]);

export const moneyWalks: readonly Walk[] = [stays, payments, refunds, entries];
