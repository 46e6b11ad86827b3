/**
 * Money back to the card. What must stay true: a refund is decided and its key stored in the transaction of its cause;
 * Stripe hears of it afterwards, as often as needed, and refunds once; never more than was paid; money that comes back
 * because the card took none is in the ledger again, and the log says so.
 */
import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import type { Stripe } from 'stripe';
import { newId, type Yen } from '../kernel/index.js';
import { Clock } from '../platform/clock/index.js';
import { Database, type Tx } from '../platform/database/index.js';
import { Log } from '../platform/logging/index.js';
import { MessageHandlers, Outbox } from '../platform/outbox/index.js';
import { isDemoIntent } from './demo/load-demo-payments.js';
import { bouncedEntry, keptEntry, refundedEntry } from './domain/money-entry.js';
import { RefundTooLarge } from './payments.problems.js';
import { PaymentsRepository, type RefundRow } from './payments.repository.js';
import { STRIPE } from './stripe-client.js';

/** `key` names the cause for ever (`cancelled:<stay>`): asking again for the same cause changes nothing. */
export type RefundAsk = {
  readonly stayId: string;
  readonly amount: Yen;
  readonly kept: Yen;
  readonly reason: string;
  readonly key: string;
};

type RefundAnswer = Pick<Stripe.Refund, 'id' | 'status' | 'metadata'>;

@Injectable()
export class RefundPayment implements OnModuleInit {
  constructor(
    @Inject(STRIPE) private readonly stripe: Stripe,
    private readonly database: Database,
    private readonly repository: PaymentsRepository,
    private readonly outbox: Outbox,
    private readonly handlers: MessageHandlers,
    private readonly clock: Clock,
    private readonly log: Log,
  ) {}

  onModuleInit(): void {
    this.handlers.on<{ refundId: string }>('refund.intended', 'payments', ({ refundId }) => this.send(refundId));
  }

  /** Decides a refund inside the caller's transaction. An amount of zero only records what is kept. @throws RefundTooLarge */
  async intend(tx: Tx, ask: RefundAsk): Promise<void> {
    const payment = (await this.repository.paymentsOf(tx, ask.stayId)).find((row) => row.status === 'paid');
    if ((await this.repository.refundByKey(tx, ask.key)) !== undefined) return;
    const remaining = payment === undefined ? 0 : payment.amount - (await this.repository.refundedOf(tx, payment.id));
    if (payment === undefined || ask.amount + ask.kept > remaining) throw new RefundTooLarge({ amount: ask.amount, remaining });
    const now = this.clock.now();
    if (ask.kept > 0) await this.repository.post(tx, keptEntry(ask.stayId, ask.key, ask.kept), now);
    if (ask.amount === 0) return;
    const id = newId();
    await this.repository.insertRefund(
      tx,
      { id, paymentId: payment.id, stayId: ask.stayId, amount: ask.amount, reason: ask.reason, key: ask.key },
      now,
    );
    await this.outbox.append(tx, 'refund.intended', { refundId: id });
  }

  /** Asks Stripe; the outbox repeats this until it is through. */
  async send(refundId: string): Promise<void> {
    const refund = await this.database.tx((tx) => this.repository.refund(tx, refundId));
    if (refund === undefined || refund.status === 'succeeded' || refund.status === 'failed') return;
    // The demo's past was never paid at Stripe, so there is nobody to ask.
    if (isDemoIntent(refund.paymentIntent))
      return this.settle({ id: `re_demo_${refund.id}`, status: 'succeeded', metadata: { refund_id: refund.id } });
    const answer = await this.stripe.refunds.create(
      {
        payment_intent: refund.paymentIntent,
        amount: refund.amount,
        reason: 'requested_by_customer',
        metadata: { refund_id: refund.id, stay_id: refund.stayId },
      },
      { idempotencyKey: `refund-${refund.id}` },
    );
    await this.settle(answer);
  }

  /** Asks for the state of a refund that Stripe has not told the end of. */
  async ask(refundId: string): Promise<void> {
    const refund = await this.database.tx((tx) => this.repository.refund(tx, refundId));
    if (refund?.status !== 'pending' || refund.stripeRefundId === null) return;
    await this.database.read('UPDATE refunds SET ended_at = ? WHERE id = ?', [this.clock.now(), refundId]);
    await this.settle(await this.stripe.refunds.retrieve(refund.stripeRefundId));
  }

  /** Applies Stripe's word on a refund, from an answer or fetched after a message. */
  async settle(answer: RefundAnswer): Promise<void> {
    const refundId = answer.metadata?.['refund_id'];
    if (refundId === undefined) return;
    await this.database.tx(async (tx) => {
      const refund = await this.repository.refund(tx, refundId);
      if (refund === undefined || refund.status === 'failed') return;
      await this.apply(tx, refund, answer);
    });
  }

  private async apply(tx: Tx, refund: RefundRow, answer: RefundAnswer): Promise<void> {
    const status =
      answer.status === 'succeeded' ? 'succeeded' : answer.status === 'failed' || answer.status === 'canceled' ? 'failed' : 'pending';
    // What has succeeded may still fail, days later; it never waits again.
    if (status === refund.status || (refund.status === 'succeeded' && status === 'pending')) return;
    const now = this.clock.now();
    await this.repository.refundMoved(tx, refund.id, status, answer.id, now);
    if (status === 'succeeded') await this.repository.post(tx, refundedEntry(refund.id, refund.stayId, refund.amount), now);
    if (status === 'failed') await this.failed(tx, refund, now);
    if (status !== 'pending')
      await this.outbox.append(tx, `refund.${status}`, {
        refundId: refund.id,
        stayId: refund.stayId,
        amount: refund.amount,
        reason: refund.reason,
      });
  }

  /** The money is ours again, and owed: somebody has to send it another way. */
  private async failed(tx: Tx, refund: RefundRow, now: Date): Promise<void> {
    this.log.error({ refund: refund.id, stay: refund.stayId }, 'a refund did not reach the card; it has to be sent another way');
    if (refund.status === 'succeeded') await this.repository.post(tx, bouncedEntry(refund.id, refund.stayId, refund.amount), now);
  }
}
