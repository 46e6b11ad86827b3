/**
 * Brings our record of a Checkout in line with Stripe's. What must stay true: the state is always fetched anew, never
 * read from a message, so duplicates and any order of messages end the same; money is posted once.
 */
import { Inject, Injectable } from '@nestjs/common';
import type { Stripe } from 'stripe';
import { Clock } from '../platform/clock/index.js';
import { Database, type Tx } from '../platform/database/index.js';
import { Log } from '../platform/logging/index.js';
import { Outbox } from '../platform/outbox/index.js';
import { paidEntry } from './domain/money-entry.js';
import { mayMovePayment } from './domain/payment-moves.js';
import { type PaymentRow, PaymentsRepository } from './payments.repository.js';
import { STRIPE } from './stripe-client.js';

type Session = Stripe.Checkout.Session;
export type Settled = 'paid' | 'expired' | 'open';

@Injectable()
export class SettleCheckout {
  constructor(
    @Inject(STRIPE) private readonly stripe: Stripe,
    private readonly database: Database,
    private readonly repository: PaymentsRepository,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
    private readonly log: Log,
  ) {}

  /** Fetches the Session and applies what it says. */
  async run(sessionId: string): Promise<Settled> {
    const session = await this.stripe.checkout.sessions.retrieve(sessionId);
    return this.apply(session);
  }

  async apply(session: Session): Promise<Settled> {
    const settled: Settled = session.payment_status === 'paid' ? 'paid' : session.status === 'expired' ? 'expired' : 'open';
    const paymentId = session.metadata?.['payment_id'];
    if (settled === 'open' || paymentId === undefined) return settled;
    await this.database.tx(async (tx) => {
      const payment = await this.repository.payment(tx, paymentId);
      if (payment === undefined || !mayMovePayment(payment.status, settled)) return;
      if (settled === 'paid') await this.paid(tx, payment, session);
      else await this.expired(tx, payment);
    });
    return settled;
  }

  private async paid(tx: Tx, payment: PaymentRow, session: Session): Promise<void> {
    const intent = typeof session.payment_intent === 'string' ? session.payment_intent : session.payment_intent?.id;
    if (intent === undefined || session.amount_total !== payment.amount || session.currency !== 'jpy') {
      this.log.error(
        { payment: payment.id, told: session.amount_total, expected: payment.amount },
        'Stripe tells of another amount than was asked',
      );
      throw new Error(`payment ${payment.id} does not match its Session`);
    }
    const now = this.clock.now();
    await this.repository.paid(tx, payment.id, { id: session.id, paymentIntent: intent }, now);
    await this.repository.post(tx, paidEntry(payment.id, payment.stayId, payment.amount), now);
    await this.outbox.append(tx, 'payment.succeeded', { paymentId: payment.id, stayId: payment.stayId, amount: payment.amount });
  }

  private async expired(tx: Tx, payment: PaymentRow): Promise<void> {
    await this.repository.ended(tx, payment.id, 'expired');
    await this.outbox.append(tx, 'payment.expired', { paymentId: payment.id, stayId: payment.stayId });
  }
}
