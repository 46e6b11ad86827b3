/**
 * PaymentIntents of Checkout Sessions. As at Stripe since 2022 one is made when somebody first pays, not with the Session.
 * requires_payment_method → requires_action (3-D Secure) → processing → succeeded; a failure leads back to the start.
 */
import type Stripe from 'stripe';
import { missing, refused } from '../errors.js';
import { newId, randomText } from '../ids.js';
import type { Call } from '../operations.js';
import type { Cause, Intent, SessionRow } from '../types.js';
import type { World } from '../world.js';
import { emit } from './events.js';
import { matching, page, type List } from './lists.js';

export function newIntent(world: World, { session, intentData }: SessionRow): Intent {
  const id = newId('pi_3');
  const card = session.payment_method_options?.card;
  return {
    id,
    object: 'payment_intent',
    allowed_payment_method_types: null,
    amount: session.amount_total!,
    amount_capturable: 0,
    amount_details: { tip: {} },
    amount_received: 0,
    application: null,
    application_fee_amount: null,
    automatic_payment_methods: null,
    canceled_at: null,
    cancellation_reason: null,
    capture_method: 'automatic_async',
    client_secret: `${id}_secret_${randomText(25)}`,
    confirmation_method: 'automatic',
    created: world.seconds(),
    currency: 'jpy',
    customer: session.customer,
    customer_account: null,
    description: intentData.description ?? null,
    excluded_payment_method_types: null,
    last_payment_error: null,
    latest_charge: null,
    livemode: false,
    managed_payments: { enabled: false },
    metadata: intentData.metadata ?? {},
    next_action: null,
    on_behalf_of: null,
    payment_method: null,
    payment_method_configuration_details: null,
    payment_method_options: {
      card: {
        installments: null,
        mandate_options: null,
        network: null,
        request_three_d_secure: card?.request_three_d_secure ?? 'automatic',
      },
    },
    payment_method_types: ['card'],
    payment_record: null,
    processing: null,
    receipt_email: intentData.receipt_email ?? null,
    review: null,
    setup_future_usage: null,
    shipping: null,
    source: null,
    statement_descriptor: intentData.statement_descriptor ?? null,
    statement_descriptor_suffix: intentData.statement_descriptor_suffix ?? null,
    status: 'requires_payment_method',
    transfer_data: null,
    transfer_group: intentData.transfer_group ?? null,
  };
}

/** Keeps a changed intent and tells the endpoint. */
export function moveIntent(world: World, intent: Intent, change: Partial<Intent>, type: string | null, cause: Cause): Intent {
  const moved: Intent = { ...intent, ...change };
  world.store.put('intents', moved.id, moved);
  if (type) emit(world, { type, object: moved, cause });
  return moved;
}

export function cancelIntent(world: World, id: string, reason: Stripe.PaymentIntent.CancellationReason, cause: Cause): void {
  const intent = world.store.get('intents', id)!;
  if (intent.status === 'succeeded' || intent.status === 'canceled') return;
  const change = { status: 'canceled', canceled_at: world.seconds(), cancellation_reason: reason, next_action: null } as const;
  moveIntent(world, intent, change, 'payment_intent.canceled', cause);
}

function found(world: World, id: string): Intent {
  const intent = world.store.get('intents', id);
  if (!intent) throw missing('payment_intent', id, 'intent');
  return intent;
}

export function retrieveIntent({ world, id, params }: Call): Intent {
  const intent = found(world, id);
  if (params.client_secret !== undefined && params.client_secret !== intent.client_secret) {
    throw refused(
      'The client_secret provided does not match the client_secret associated with the PaymentIntent.',
      'payment_intent_invalid_parameter',
      'client_secret',
    );
  }
  return intent;
}

/** Every intent here belongs to a Checkout Session, and Stripe lets only the Session be expired while it is not captured. */
export function cancelByApi({ world, id }: Call): Intent {
  const intent = found(world, id);
  const over = intent.status === 'succeeded' || intent.status === 'canceled';
  const message = over
    ? `You cannot cancel this PaymentIntent because it has a status of ${intent.status}. Only a PaymentIntent with one of the following statuses may be canceled: requires_payment_method, requires_capture, requires_confirmation, requires_action, processing.`
    : 'You cannot cancel this PaymentIntent because it was created by Checkout. Expire the Checkout Session instead.';
  throw refused(message, 'payment_intent_unexpected_state', undefined, { payment_intent: intent });
}

export function listIntents({ world, params }: Call): List<Intent> {
  return page(matching(world.store.all('intents'), params, ['customer', 'customer_account']), params, '/v1/payment_intents');
}
