/**
 * The money ledger's one rule: an entry has two sides or more, whole yen, none of them zero, and sums to zero.
 * Accounts: `stripe` (what lies at the payment service), `unearned` (paid, not yet used), `cancellation-charges` (kept
 * by the scale when a guest cancels).
 */
import { assertYen, type Yen } from '../../kernel/index.js';

export type Account = 'stripe' | 'unearned' | 'cancellation-charges';
export type MoneyRow = { readonly account: Account; readonly yen: Yen };
/** `name` is unique for ever: posting the same entry again changes nothing. */
export type MoneyEntry = { readonly name: string; readonly stayId: string; readonly rows: readonly MoneyRow[] };

/** @throws RangeError when the sides do not balance; that is a fault of ours, never of a caller. */
export function assertBalanced(entry: MoneyEntry): void {
  for (const row of entry.rows) assertYen(row.yen);
  const sum = entry.rows.reduce((total, row) => total + row.yen, 0);
  const accounts = new Set(entry.rows.map((row) => row.account));
  if (sum !== 0 || entry.rows.length < 2 || accounts.size !== entry.rows.length || entry.rows.some((row) => row.yen === 0)) {
    throw new RangeError(`money entry ${entry.name} does not balance`);
  }
}

/** Money came in by card. */
export function paidEntry(paymentId: string, stayId: string, amount: Yen): MoneyEntry {
  return {
    name: `paid:${paymentId}`,
    stayId,
    rows: [
      { account: 'stripe', yen: amount },
      { account: 'unearned', yen: -amount },
    ],
  };
}

/** Money went back to the card. */
export function refundedEntry(refundId: string, stayId: string, amount: Yen): MoneyEntry {
  return {
    name: `refunded:${refundId}`,
    stayId,
    rows: [
      { account: 'unearned', yen: amount },
      { account: 'stripe', yen: -amount },
    ],
  };
}

/** A refund that had succeeded came back to us. */
export function bouncedEntry(refundId: string, stayId: string, amount: Yen): MoneyEntry {
  return {
    name: `bounced:${refundId}`,
    stayId,
    rows: [
      { account: 'stripe', yen: amount },
      { account: 'unearned', yen: -amount },
    ],
  };
}

/** What the cancellation scale lets the place keep: no longer owed as a stay. */
export function keptEntry(stayId: string, key: string, amount: Yen): MoneyEntry {
  return {
    name: `kept:${key}`,
    stayId,
    rows: [
      { account: 'unearned', yen: amount },
      { account: 'cancellation-charges', yen: -amount },
    ],
  };
}
