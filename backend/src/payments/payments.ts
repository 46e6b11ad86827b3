/** The door's one class: what stays may ask of money. Knows no stay but its id. */
import { Injectable } from '@nestjs/common';
import type { Yen } from '../kernel/index.js';
import { Database, type Tx } from '../platform/database/index.js';
import type { CheckoutAsk } from './checkout-request.js';
import type { PaymentStatus } from './domain/payment-moves.js';
import { ExpireCheckout } from './expire-checkout.js';
import { OpenCheckout } from './open-checkout.js';
import { type RefundAsk, RefundPayment } from './refund-payment.js';

export type PaymentState = {
  readonly stayId: string;
  readonly status: PaymentStatus;
  readonly url: string | null;
  readonly expiresAt: Date;
  readonly paidAt: Date | null;
  readonly amount: Yen;
  /** Yen that went back or are on their way. */
  readonly refunded: Yen;
};

@Injectable()
export class Payments {
  constructor(
    private readonly database: Database,
    private readonly open: OpenCheckout,
    private readonly expire: ExpireCheckout,
    private readonly refunds: RefundPayment,
  ) {}

  /** In the caller's transaction: stores the intent (or finds the one under way). @throws AlreadyPaid, AmountTooSmall */
  intendCheckout(tx: Tx, ask: CheckoutAsk): Promise<{ paymentId: string; expiresAt: Date }> {
    return this.open.intend(tx, ask);
  }

  /** After the commit: the address of the Checkout page. @throws PaymentsAway, PaymentsRefused */
  openCheckout(paymentId: string): Promise<{ url: string }> {
    return this.open.run(paymentId);
  }

  /** 'none' and 'expired': nobody can pay for this stay any more. Throws when Stripe cannot be reached. */
  expireCheckout(stayId: string): Promise<'none' | 'expired' | 'paid'> {
    return this.expire.run(stayId);
  }

  /** Those of the stays for which somebody may be paying at this moment, or has paid: all others need nobody's word to be given up. */
  async withCheckout(stayIds: readonly string[]): Promise<Set<string>> {
    if (stayIds.length === 0) return new Set();
    const rows = await this.database.read<{ stayId: string }>(
      "SELECT DISTINCT stay_id AS stayId FROM payments WHERE stay_id IN (?) AND status NOT IN ('expired', 'failed')",
      [stayIds],
    );
    return new Set(rows.map((row) => row.stayId));
  }

  /** In the caller's transaction. @throws RefundTooLarge */
  refund(tx: Tx, ask: RefundAsk): Promise<void> {
    return this.refunds.intend(tx, ask);
  }

  /** The state of the stays' latest payments; one query. Stays without any are absent. */
  async statesOf(stayIds: readonly string[]): Promise<Map<string, PaymentState>> {
    if (stayIds.length === 0) return new Map();
    const rows = await this.database.read<PaymentState>(
      `SELECT p.stay_id AS stayId, p.status, p.url, p.expires_at AS expiresAt, p.paid_at AS paidAt, p.amount,
         (SELECT COALESCE(SUM(r.amount), 0) FROM refunds r WHERE r.stay_id = p.stay_id AND r.status <> 'failed') AS refunded
       FROM payments p WHERE p.stay_id IN (?) ORDER BY p.status = 'paid', p.created_at, p.id`,
      [stayIds],
    );
    // Later rows win: the newest payment, and a paid one before any other.
    return new Map(rows.map((row) => [row.stayId, row]));
  }
}
