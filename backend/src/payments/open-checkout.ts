/**
 * From the intent to pay to a Checkout page. What must stay true: the intent and its key are committed before Stripe
 * hears of them, and whoever carries on after a crash asks with the same key, so that one intent is one Session.
 */
import { Inject, Injectable } from '@nestjs/common';
import type { Stripe } from 'stripe';
import { newId } from '../kernel/index.js';
import { Clock } from '../platform/clock/index.js';
import { Database, type Tx } from '../platform/database/index.js';
import { Log } from '../platform/logging/index.js';
import { type CheckoutAsk, checkoutRequest } from './checkout-request.js';
import { LEAST_YEN, MOST_YEN } from './domain/payment-moves.js';
import { AmountTooSmall, PaymentsAway, PaymentsRefused } from './payments.problems.js';
import { type PaymentRow, PaymentsRepository } from './payments.repository.js';
import { isFinalRefusal, STRIPE } from './stripe-client.js';

/** The money is here already: a second page would charge a second time. Told to stays, which has the word for people. */
export class AlreadyPaid extends Error {}

@Injectable()
export class OpenCheckout {
  constructor(
    @Inject(STRIPE) private readonly stripe: Stripe,
    private readonly database: Database,
    private readonly repository: PaymentsRepository,
    private readonly clock: Clock,
    private readonly log: Log,
  ) {}

  /**
   * Stores the intent inside the caller's transaction. An intent of the stay that is still under way is taken up again.
   * @returns the payment's id, for `run` after the commit, and until when its Checkout lasts.
   * @throws AlreadyPaid, AmountTooSmall
   */
  async intend(tx: Tx, ask: CheckoutAsk): Promise<{ paymentId: string; expiresAt: Date }> {
    if (ask.amount < LEAST_YEN || ask.amount > MOST_YEN) throw new AmountTooSmall({ amount: ask.amount, least: LEAST_YEN });
    const payments = await this.repository.paymentsOf(tx, ask.stayId);
    if (payments.some((payment) => payment.status === 'paid')) throw new AlreadyPaid();
    const [latest] = payments;
    if (latest !== undefined && (latest.status === 'open' || latest.status === 'intended'))
      return { paymentId: latest.id, expiresAt: latest.expiresAt };
    const id = newId();
    await this.repository.insertPayment(
      tx,
      {
        id,
        stayId: ask.stayId,
        amount: ask.amount,
        idempotencyKey: `checkout-${id}`,
        request: checkoutRequest(id, ask),
        expiresAt: ask.expiresAt,
      },
      this.clock.now(),
    );
    return { paymentId: id, expiresAt: ask.expiresAt };
  }

  /** Opens the Checkout page of a stored intent, or finds the one that is open. @throws PaymentsAway, PaymentsRefused */
  async run(paymentId: string): Promise<{ url: string; sessionId: string }> {
    const payment = await this.database.tx((tx) => this.repository.payment(tx, paymentId));
    if (payment === undefined) throw new Error(`no payment ${paymentId}`);
    if (payment.sessionId !== null && payment.url !== null) return { url: payment.url, sessionId: payment.sessionId };
    const session = await this.ask(payment);
    await this.database.tx((tx) => this.repository.opened(tx, payment.id, session));
    if (session.url === null) throw new PaymentsRefused({ reason: 'no-address' });
    return { url: session.url, sessionId: session.id };
  }

  private async ask(payment: PaymentRow): Promise<{ id: string; url: string | null }> {
    try {
      return await this.stripe.checkout.sessions.create(payment.request as Stripe.Checkout.SessionCreateParams, {
        idempotencyKey: payment.idempotencyKey,
      });
    } catch (error) {
      if (!isFinalRefusal(error)) {
        this.log.warn({ payment: payment.id, error }, 'Stripe could not be reached');
        throw new PaymentsAway({}, { cause: error });
      }
      this.log.error({ payment: payment.id, reason: error.code ?? error.type, param: error.param }, 'Stripe refused a Checkout Session');
      await this.database.tx((tx) => this.repository.ended(tx, payment.id, 'failed'));
      throw new PaymentsRefused({ reason: error.code ?? 'invalid-request' }, { cause: error });
    }
  }
}
