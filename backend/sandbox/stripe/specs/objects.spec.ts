import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Conformance } from './conforms.js';
import { bench, order, type Bench } from './support.js';

type Json = Record<string, unknown>;

/** Fields of Stripe's own example objects that the pinned types no longer have, or have only sometimes. */
const GONE: Record<string, string[]> = {
  'checkout.session': ['shipping_details'],
  charge: ['refunds'],
  payment_intent: [],
  refund: [],
  event: [],
  customer: [],
  balance: ['connect_reserved'],
  item: [],
  price: [],
  product: [],
  balance_transaction: [],
  payment_method: ['acss_debit'],
};

describe('an object of the sandbox', () => {
  let b: Bench;
  let sdk: Conformance;
  const get = async (path: string): Promise<Json> => (await b.raw('GET', path)).json;
  const made: Record<string, Json> = {};

  beforeAll(async () => {
    sdk = new Conformance();
    b = await bench();
    const customer = await b.stripe.customers.create({
      name: 'みなとクラウド',
      email: 'booker@minato.example.jp',
      address: { country: 'JP' },
      metadata: { company: '1' },
    });
    const options = {
      locale: 'ja',
      metadata: { stay: '1' },
      payment_intent_data: { metadata: { stay: '1' }, description: '滞在' },
      payment_method_options: { card: { request_three_d_secure: 'any' } },
    } as const;
    const session = await b.stripe.checkout.sessions.create(order(5_000, { ...options, customer: customer.id }));
    made.open = await get(`/v1/checkout/sessions/${session.id}`);
    await b.pay(session.id, { threeDSecure: 'fail' });
    made.failed = await get(`/v1/payment_intents/${(await get(`/v1/checkout/sessions/${session.id}`)).payment_intent as string}`);
    await b.pay(session.id, { threeDSecure: 'leave' });
    made.action = await get(`/v1/payment_intents/${made.failed.id as string}`);
    await b.pay(session.id, { card: '4000000000009995' });
    made.declined = await get(`/v1/payment_intents/${made.failed.id as string}?expand[]=latest_charge`);
    await b.pay(session.id);
    const refund = await b.stripe.refunds.create({
      payment_intent: made.failed.id as string,
      amount: 1_000,
      reason: 'requested_by_customer',
    });
    const intent = await get(
      `/v1/payment_intents/${made.failed.id as string}?expand[]=latest_charge.balance_transaction&expand[]=payment_method&expand[]=customer`,
    );
    const charge = await get(`/v1/charges/${(intent.latest_charge as Json).id as string}?expand[]=refunds`);
    const lines = await get(`/v1/checkout/sessions/${session.id}/line_items?expand[]=data.price.product`);
    Object.assign(made, {
      intent,
      charge,
      customer: await get(`/v1/customers/${customer.id}`),
      refund: await get(`/v1/refunds/${refund.id}`),
    });
    made.complete = await get(`/v1/checkout/sessions/${session.id}?expand[]=line_items&expand[]=payment_intent.latest_charge`);
    made.item = (lines.data as Json[])[0]!;
    made.price = made.item.price as Json;
    made.product = made.price.product as Json;
    made.transaction = (intent.latest_charge as Json).balance_transaction as Json;
    made.method = intent.payment_method as Json;
    made.balance = await get('/v1/balance');
    made.event = ((await get('/v1/events')).data as Json[])[0]!;
  });
  afterAll(() => b.sandbox.close());

  it.each([
    ['open', 'Checkout/Sessions', 'Session'],
    ['complete', 'Checkout/Sessions', 'Session'],
    ['failed', 'PaymentIntents', 'PaymentIntent'],
    ['action', 'PaymentIntents', 'PaymentIntent'],
    ['declined', 'PaymentIntents', 'PaymentIntent'],
    ['intent', 'PaymentIntents', 'PaymentIntent'],
    ['charge', 'Charges', 'Charge'],
    ['refund', 'Refunds', 'Refund'],
    ['customer', 'Customers', 'Customer'],
    ['item', 'LineItems', 'LineItem'],
    ['product', 'Products', 'Product'],
    ['transaction', 'BalanceTransactions', 'BalanceTransaction'],
    ['method', 'PaymentMethods', 'PaymentMethod'],
    ['balance', 'Balance', 'Balance'],
    ['event', 'Events', 'EventBase'],
  ])('(%s) has every field that the SDK type demands and none that it does not know', (name, file, type) => {
    expect(sdk.problems(file, type, made[name])).toEqual([]);
  });

  it('is told from one that lacks a field, has a foreign one or a wrong type', () => {
    const { amount: _, ...lacking } = made.refund!;
    expect(sdk.problems('Refunds', 'Refund', lacking)).toEqual(['Refund.amount is missing']);
    expect(sdk.problems('Refunds', 'Refund', { ...made.refund, colour: 'red' })).toEqual(['Refund.colour is not known']);
    expect(sdk.problems('Refunds', 'Refund', { ...made.refund, amount: '1' })).toEqual(['Refund.amount is "1", not a number']);
  });

  it.each([
    ['complete', 'checkout.session'],
    ['intent', 'payment_intent'],
    ['charge', 'charge'],
    ['refund', 'refund'],
    ['event', 'event'],
    ['customer', 'customer'],
    ['balance', 'balance'],
    ['item', 'item'],
    ['price', 'price'],
    ['product', 'product'],
    ['transaction', 'balance_transaction'],
    ['method', 'payment_method'],
  ])("(%s) has the fields of Stripe's own example", (name, kind) => {
    const { keys } = JSON.parse(readFileSync(join(import.meta.dirname, '../tables/fixture-keys.json'), 'utf8')) as {
      keys: Record<string, string[]>;
    };
    expect(keys[kind]!.filter((key) => !(key in made[name]!) && !GONE[kind]!.includes(key))).toEqual([]);
  });

  it('carries what it was given', () => {
    expect(made.open).toMatchObject({
      status: 'open',
      payment_status: 'unpaid',
      payment_intent: null,
      amount_total: 5_000,
      currency: 'jpy',
      locale: 'ja',
      metadata: { stay: '1' },
      livemode: false,
    });
    expect(made.intent).toMatchObject({
      status: 'succeeded',
      amount_received: 5_000,
      metadata: { stay: '1' },
      description: '滞在',
      last_payment_error: null,
    });
    expect(made.complete).toMatchObject({
      status: 'complete',
      payment_status: 'paid',
      url: null,
      customer_details: { email: 'payer@example.jp' },
    });
  });
});
