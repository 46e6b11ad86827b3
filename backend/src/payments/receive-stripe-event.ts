/**
 * Stripe's messages. What must stay true: the raw bytes are verified before anything is believed; an event is stored
 * once by its id and answered at once; the work follows through the outbox, and asks Stripe for the state of things.
 */
import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import type { Stripe } from 'stripe';
import { Clock } from '../platform/clock/index.js';
import { Config } from '../platform/config/index.js';
import { Database, fromJson, touched } from '../platform/database/index.js';
import { MessageHandlers, Outbox } from '../platform/outbox/index.js';
import { SignatureInvalid } from './payments.problems.js';
import { RefundPayment } from './refund-payment.js';
import { SettleCheckout } from './settle-checkout.js';
import { STRIPE } from './stripe-client.js';

@Injectable()
export class ReceiveStripeEvent implements OnModuleInit {
  constructor(
    @Inject(STRIPE) private readonly stripe: Stripe,
    private readonly config: Config,
    private readonly database: Database,
    private readonly outbox: Outbox,
    private readonly handlers: MessageHandlers,
    private readonly settle: SettleCheckout,
    private readonly refunds: RefundPayment,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.handlers.on<{ eventId: string }>('stripe.event', 'payments', ({ eventId }) => this.work(eventId));
  }

  /** @throws SignatureInvalid */
  async run(raw: Buffer | undefined, signature: string | undefined): Promise<void> {
    const event = this.verified(raw, signature);
    await this.database.tx(async (tx) => {
      const result: unknown = await tx.query(
        'INSERT IGNORE INTO stripe_events (id, type, object_id, payload, received_at) VALUES (?, ?, ?, ?, ?)',
        [event.id, event.type, (event.data.object as { id?: string }).id ?? '', raw?.toString('utf8'), this.clock.now()],
      );
      if (touched(result) === 1) await this.outbox.append(tx, 'stripe.event', { eventId: event.id });
    });
  }

  private verified(raw: Buffer | undefined, signature: string | undefined): Stripe.Event {
    if (raw === undefined || signature === undefined) throw new SignatureInvalid();
    try {
      return this.stripe.webhooks.constructEvent(raw, signature, this.config.stripe.webhookSecret);
    } catch (error) {
      throw new SignatureInvalid({}, { cause: error });
    }
  }

  private async work(eventId: string): Promise<void> {
    const [row] = await this.database.read<{ type: string; object_id: string; payload: unknown }>(
      'SELECT type, object_id, payload FROM stripe_events WHERE id = ?',
      [eventId],
    );
    if (row === undefined) return;
    if (row.type.startsWith('checkout.session.')) await this.settle.run(row.object_id);
    else if (row.type.startsWith('refund.')) await this.refunds.settle(await this.stripe.refunds.retrieve(row.object_id));
    else if (row.type === 'charge.refund.updated')
      await this.refunds.settle(await this.stripe.refunds.retrieve((fromJson<Stripe.Event>(row.payload).data.object as { id: string }).id));
    await this.database.read('UPDATE stripe_events SET handled_at = ? WHERE id = ?', [this.clock.now(), eventId]);
  }
}
