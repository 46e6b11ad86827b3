/** How a payment may change. Whatever order the messages of the payment service come in, a payment only moves forward. */
export const PAYMENT_STATUSES = ['intended', 'open', 'paid', 'expired', 'failed'] as const;
export type PaymentStatus = (typeof PAYMENT_STATUSES)[number];

/** intended: stored, the service may or may not have heard of it · open: a Checkout page exists · the rest are ends. */
export const PAYMENT_MOVES: Readonly<Record<PaymentStatus, readonly PaymentStatus[]>> = {
  intended: ['open', 'paid', 'expired', 'failed'],
  open: ['paid', 'expired'],
  // Money that comes after an expiry was told is still money.
  expired: ['paid'],
  failed: ['paid'],
  paid: [],
};

export function mayMovePayment(from: PaymentStatus, to: PaymentStatus): boolean {
  return PAYMENT_MOVES[from].includes(to);
}

/** Limits of the payment service for yen (Stripe: currencies, minimum and maximum charge amounts). */
export const LEAST_YEN = 50;
export const MOST_YEN = 99_999_999;
/** Stripe takes `expires_at` from 30 minutes to 24 hours ahead; one minute more leaves room for the way there. */
export const CHECKOUT_MINUTES = 31;
