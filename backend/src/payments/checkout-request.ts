/** What is asked of Stripe for one stay. Stored with the intent, so that a retry after a crash asks exactly the same. */
import type { Stripe } from 'stripe';
import type { Lang, Yen } from '../kernel/index.js';

export type CheckoutAsk = {
  readonly stayId: string;
  /** Tax-included total of the stay; one Checkout carries all of it. */
  readonly amount: Yen;
  /** What the card page shows as the thing paid for. */
  readonly title: string;
  readonly description: string;
  readonly email?: string;
  readonly locale: Lang;
  readonly successUrl: string;
  readonly cancelUrl: string;
  readonly expiresAt: Date;
};

export function checkoutRequest(paymentId: string, ask: CheckoutAsk): Stripe.Checkout.SessionCreateParams {
  const metadata = { payment_id: paymentId, stay_id: ask.stayId };
  return {
    mode: 'payment',
    locale: ask.locale,
    allowed_payment_method_types: ['card'],
    // Japanese merchants must authenticate the cardholder; `any` asks for 3-D Secure whenever the card offers it.
    payment_method_options: { card: { request_three_d_secure: 'any' } },
    line_items: [
      // One line with the tax-included total: tax is derived once per rate on our own documents, never per line by Stripe.
      {
        quantity: 1,
        price_data: { currency: 'jpy', unit_amount: ask.amount, product_data: { name: ask.title, description: ask.description } },
      },
    ],
    ...(ask.email === undefined ? {} : { customer_email: ask.email }),
    client_reference_id: ask.stayId,
    metadata,
    payment_intent_data: { metadata },
    expires_at: Math.floor(ask.expiresAt.getTime() / 1000),
    success_url: ask.successUrl,
    cancel_url: ask.cancelUrl,
  };
}
