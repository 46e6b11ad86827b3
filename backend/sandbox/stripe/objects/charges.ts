/** Charges: one for every try that reached the bank, succeeded or failed. They are made by paying, never through the API. */
import { missing } from '../errors.js';
import { newId } from '../ids.js';
import type { Call } from '../operations.js';
import type { Attempt, Charge, Intent, PaymentMethod } from '../types.js';
import type { World } from '../world.js';
import { DECLINES } from './declines.js';
import { matching, page, type List } from './lists.js';

type CardDetails = NonNullable<NonNullable<Charge['payment_method_details']>['card']>;

function secure(attempt: Attempt): CardDetails['three_d_secure'] {
  if (attempt.threeDSecure !== 'authenticated') return null;
  return {
    authentication_flow: 'challenge',
    electronic_commerce_indicator: '05',
    exemption_indicator: null,
    result: 'authenticated',
    result_reason: null,
    transaction_id: crypto.randomUUID(),
    version: '2.2.0',
  };
}

function cardDetails(amount: number, { card }: PaymentMethod, attempt: Attempt, paid: boolean): CardDetails {
  const { brand, country, exp_month, exp_year, fingerprint, funding, last4, checks } = card!;
  return {
    amount_authorized: paid ? amount : null,
    authorization_code: paid ? String(Math.floor(Math.random() * 900_000) + 100_000) : null,
    brand,
    checks,
    country,
    electronic_commerce_indicator: attempt.threeDSecure === 'authenticated' ? '05' : null,
    exp_month,
    exp_year,
    extended_authorization: { status: 'disabled' },
    fingerprint,
    funding,
    incremental_authorization: { status: 'unavailable' },
    installments: null,
    last4,
    mandate: null,
    multicapture: { status: 'unavailable' },
    network: brand,
    network_token: { used: false },
    network_transaction_id: paid ? String(Date.now()) : null,
    overcapture: { maximum_amount_capturable: amount, status: 'unavailable' },
    regulated_status: 'unregulated',
    three_d_secure: secure(attempt),
    transaction_link_id: null,
    wallet: null,
  };
}

function outcome(attempt: Attempt): Charge['outcome'] {
  const decline = attempt.outcome === 'succeeds' ? null : DECLINES[attempt.outcome];
  return {
    advice_code: decline ? 'try_again_later' : null,
    network_advice_code: null,
    network_decline_code: null,
    network_status: decline ? 'declined_by_network' : 'approved_by_network',
    reason: decline ? attempt.outcome : null,
    risk_level: 'normal',
    risk_score: 12,
    seller_message: decline ? 'The bank did not return any further details with this decline.' : 'Payment complete.',
    type: decline ? 'issuer_declined' : 'authorized',
  };
}

/** The charge of one try; its balance transaction is written a moment later, as Stripe does. */
export function newCharge(world: World, intent: Intent, method: PaymentMethod, attempt: Attempt): Charge {
  const paid = attempt.outcome === 'succeeds';
  const decline = attempt.outcome === 'succeeds' ? null : DECLINES[attempt.outcome];
  const id = newId('ch_3');
  return {
    id,
    object: 'charge',
    amount: intent.amount,
    amount_captured: paid ? intent.amount : 0,
    amount_refunded: 0,
    application: null,
    application_fee: null,
    application_fee_amount: null,
    balance_transaction: null,
    billing_details: method.billing_details,
    calculated_statement_descriptor: 'ENGAWA',
    captured: paid,
    created: world.seconds(),
    currency: intent.currency,
    customer: intent.customer,
    description: intent.description,
    disputed: false,
    failure_balance_transaction: null,
    failure_code: decline?.code ?? null,
    failure_message: decline?.message ?? null,
    fraud_details: {},
    livemode: false,
    metadata: intent.metadata,
    on_behalf_of: null,
    outcome: outcome(attempt),
    paid,
    payment_intent: intent.id,
    payment_method: method.id,
    payment_method_details: { card: cardDetails(intent.amount, method, attempt, paid), type: 'card' },
    radar_options: {},
    receipt_email: intent.receipt_email,
    receipt_number: null,
    receipt_url: paid ? `${world.config.publicBase}/_sandbox/#${id}` : null,
    refunded: false,
    review: null,
    shipping: null,
    source: null,
    source_transfer: null,
    statement_descriptor: intent.statement_descriptor,
    statement_descriptor_suffix: intent.statement_descriptor_suffix,
    status: paid ? 'succeeded' : 'failed',
    transfer_data: null,
    transfer_group: intent.transfer_group,
  };
}

export function retrieveCharge({ world, id }: Call): Charge {
  const charge = world.store.get('charges', id);
  if (!charge) throw missing('charge', id, 'charge');
  return charge;
}

export function listCharges({ world, params }: Call): List<Charge> {
  return page(matching(world.store.all('charges'), params, ['customer', 'payment_intent', 'transfer_group']), params, '/v1/charges');
}
