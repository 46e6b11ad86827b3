/** The rows the sandbox keeps. Objects that leave over the API have the SDK's own types, so a missing field does not compile. */
import type Stripe from 'stripe';

/** On the wire a decimal is text; the SDK turns it into its Decimal. */
export type Price = Omit<Stripe.Price, 'unit_amount_decimal'> & { unit_amount_decimal: string };
export type LineItem = Omit<Stripe.LineItem, 'price'> & { price: Price };
export type Session = Stripe.Checkout.Session;
export type Intent = Stripe.PaymentIntent;
export type Charge = Stripe.Charge;
export type Refund = Stripe.Refund;
export type Customer = Stripe.Customer;
export type BalanceTransaction = Stripe.BalanceTransaction;
export type PaymentMethod = Stripe.PaymentMethod;
export type Product = Stripe.Product;
export type Event = Stripe.EventBase;

export interface SessionRow {
  session: Session;
  lines: LineItem[];
  seller: string;
  intentData: {
    description?: string;
    metadata?: Stripe.Metadata;
    receipt_email?: string;
    transfer_group?: string;
    statement_descriptor?: string;
    statement_descriptor_suffix?: string;
  };
  attempt: Attempt | null;
}

/** The card somebody is paying with right now. The number itself is not kept. */
export interface Attempt {
  paymentMethod: string;
  outcome: 'succeeds' | 'insufficient_funds' | 'generic_decline' | 'test_mode_live_card';
  threeDSecure: 'none' | 'pending' | 'authenticated';
  name: string;
  email: string;
  /** 'challenge': waits for the person; 'processing': waits for the bank. */
  at: 'challenge' | 'processing';
}

/** The answer kept under an idempotency key. */
export interface Replay {
  key: string;
  fingerprint: string;
  endpoint: string;
  status: number;
  body: string;
  requestId: string;
  at: number;
}

export interface DeliveryTry {
  at: number;
  status: number | null;
  error: string | null;
}

export interface Delivery {
  id: string;
  event: string;
  status: 'pending' | 'held' | 'delivered' | 'failed';
  createdAt: number;
  nextAt: number;
  /** how often it was tried */
  tried: number;
  /** the latest of these tries */
  tries: DeliveryTry[];
}

export interface Settings {
  clockOffsetMs: number;
  holdWebhooks: boolean;
  webhookRetryMs: number;
  paymentDelayMs: number;
}

export interface Tables {
  sessions: SessionRow;
  intents: Intent;
  charges: Charge;
  refunds: Refund;
  customers: Customer;
  balanceTransactions: BalanceTransaction;
  paymentMethods: PaymentMethod;
  products: Product;
  events: Event;
  replays: Replay;
  deliveries: Delivery;
  settings: Settings;
}

/** Which request caused an event, as Stripe reports it in the event. */
export interface Cause {
  id: string | null;
  idempotency_key: string | null;
}
