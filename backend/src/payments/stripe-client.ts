/**
 * The official SDK, pointed at Stripe or at the stand-in that STRIPE_API_URL names. What must stay true: our own stored
 * idempotency key goes with every write, because the SDK's automatic one dies with the process.
 */
import { Stripe } from 'stripe';
import type { Config } from '../platform/config/index.js';

export const STRIPE = Symbol('the Stripe SDK');
const TIMEOUT_MS = 10_000;

export function stripeOf(config: Pick<Config, 'stripe'>): Stripe {
  const { apiUrl, secretKey } = config.stripe;
  const common = { maxNetworkRetries: 1, timeout: TIMEOUT_MS, telemetry: false } as const;
  if (apiUrl === undefined) return new Stripe(secretKey, common);
  const url = new URL(apiUrl);
  const protocol = url.protocol === 'https:' ? 'https' : 'http';
  return new Stripe(secretKey, { ...common, host: url.hostname, port: url.port || (protocol === 'https' ? 443 : 80), protocol });
}

/** Stripe understood and said no: asking again with the same key gives the same answer. */
export function isFinalRefusal(error: unknown): error is InstanceType<typeof Stripe.errors.StripeInvalidRequestError> {
  return error instanceof Stripe.errors.StripeInvalidRequestError;
}
