/**
 * Makes sure that nobody can still pay for a stay, before its places are given away. What must stay true: it answers
 * 'none' or 'expired' only when Stripe agreed; when Stripe cannot be reached it throws, and the places stay held.
 */
import { Inject, Injectable } from '@nestjs/common';
import type { Stripe } from 'stripe';
import { Database } from '../platform/database/index.js';
import { OpenCheckout } from './open-checkout.js';
import { PaymentsRefused } from './payments.problems.js';
import { type PaymentRow, PaymentsRepository } from './payments.repository.js';
import { SettleCheckout } from './settle-checkout.js';
import { isFinalRefusal, STRIPE } from './stripe-client.js';

@Injectable()
export class ExpireCheckout {
  constructor(
    @Inject(STRIPE) private readonly stripe: Stripe,
    private readonly database: Database,
    private readonly repository: PaymentsRepository,
    private readonly open: OpenCheckout,
    private readonly settle: SettleCheckout,
  ) {}

  async run(stayId: string): Promise<'none' | 'expired' | 'paid'> {
    const payments = await this.database.tx((tx) => this.repository.paymentsOf(tx, stayId));
    if (payments.some((payment) => payment.status === 'paid')) return 'paid';
    let answer: 'none' | 'expired' = 'none';
    for (const payment of payments) {
      const outcome = await this.end(payment);
      if (outcome === 'paid') return 'paid';
      if (outcome === 'expired') answer = 'expired';
    }
    return answer;
  }

  private async end(payment: PaymentRow): Promise<'none' | 'expired' | 'paid'> {
    if (payment.status === 'expired') return 'expired';
    if (payment.status === 'failed') return 'none';
    const sessionId = await this.sessionOf(payment);
    if (sessionId === undefined) return 'none';
    try {
      const session = await this.stripe.checkout.sessions.expire(sessionId, {}, { idempotencyKey: `expire-${payment.id}` });
      await this.settle.apply(session);
      return 'expired';
    } catch (error) {
      // Not open any more: it was paid or expired meanwhile, or a payment is being made this moment.
      if (!isFinalRefusal(error)) throw error;
      const settled = await this.settle.run(sessionId);
      if (settled === 'open') throw error;
      return settled;
    }
  }

  /** An intent whose answer was lost is asked for again with its key: either the Session exists, or Stripe refuses it for good. */
  private async sessionOf(payment: PaymentRow): Promise<string | undefined> {
    if (payment.sessionId !== null) return payment.sessionId;
    try {
      return (await this.open.run(payment.id)).sessionId;
    } catch (error) {
      if (error instanceof PaymentsRefused) return undefined;
      throw error;
    }
  }
}
