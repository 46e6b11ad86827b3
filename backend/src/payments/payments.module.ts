import { Module } from '@nestjs/common';
import { Config } from '../platform/config/index.js';
import { ExpireCheckout } from './expire-checkout.js';
import { OpenCheckout } from './open-checkout.js';
import { Payments } from './payments.js';
import { PaymentsRepository } from './payments.repository.js';
import { ReceiveStripeEvent } from './receive-stripe-event.js';
import { ReconcilePayments } from './reconcile-payments.js';
import { RefundPayment } from './refund-payment.js';
import { SettleCheckout } from './settle-checkout.js';
import { STRIPE, stripeOf } from './stripe-client.js';
import { StripeWebhookController } from './stripe-webhook.controller.js';

@Module({
  controllers: [StripeWebhookController],
  providers: [
    { provide: STRIPE, inject: [Config], useFactory: stripeOf },
    PaymentsRepository,
    OpenCheckout,
    SettleCheckout,
    ExpireCheckout,
    RefundPayment,
    ReceiveStripeEvent,
    ReconcilePayments,
    Payments,
  ],
  exports: [Payments],
})
export class PaymentsModule {}
