import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type Stripe from 'stripe';
import { luhn } from '../objects/cards.js';
import { bench, order, refusal, until, type Bench } from './support.js';

let b: Bench;
beforeEach(async () => void (b = await bench()));
afterEach(() => b.sandbox.close());

const create = (more: Partial<Stripe.Checkout.SessionCreateParams> = {}) => b.stripe.checkout.sessions.create(order(48_920, more));
const look = (id: string) => b.stripe.checkout.sessions.retrieve(id, { expand: ['payment_intent'] });
const typesSoFar = async () => (await b.stripe.events.list({ limit: 100 })).data.map((one) => one.type).reverse();
const intentOf = (session: Stripe.Checkout.Session) => session.payment_intent as Stripe.PaymentIntent;

describe('a payment', () => {
  it('with 4242 succeeds without 3-D Secure and completes the Session', async () => {
    const { id } = await create();
    expect((await b.pay(id)).progress).toEqual({ at: 'paid' });
    const session = await look(id);
    expect(session).toMatchObject({ status: 'complete', payment_status: 'paid', url: null });
    expect(intentOf(session)).toMatchObject({ status: 'succeeded', amount: 48_920, amount_received: 48_920 });
    const charge = await b.stripe.charges.retrieve(intentOf(session).latest_charge as string);
    expect(charge).toMatchObject({
      paid: true,
      status: 'succeeded',
      amount: 48_920,
      payment_method_details: { card: { last4: '4242', three_d_secure: null } },
    });
    expect(await typesSoFar()).toEqual([
      'payment_intent.created',
      'charge.succeeded',
      'payment_intent.succeeded',
      'checkout.session.completed',
      'charge.updated',
    ]);
  });

  it.each([
    ['4000002760003184', {}],
    ['4242424242424242', { payment_method_options: { card: { request_three_d_secure: 'any' } } }],
  ] as const)('with %s and %j waits for 3-D Secure, and succeeds when it is passed', async (card, more) => {
    const { id } = await create(more);
    expect((await b.pay(id, { card, threeDSecure: 'leave' })).progress).toEqual({ at: 'challenge' });
    expect(intentOf(await look(id))).toMatchObject({ status: 'requires_action', next_action: { type: 'redirect_to_url' } });
    expect((await b.pay(id, { card })).progress).toEqual({ at: 'paid' });
    const [charge] = (await b.stripe.charges.list()).data;
    expect(charge!.payment_method_details!.card!.three_d_secure).toMatchObject({
      result: 'authenticated',
      authentication_flow: 'challenge',
    });
    expect(await typesSoFar()).toContain('payment_intent.requires_action');
  });

  it('whose 3-D Secure fails leaves the Session open and no charge behind', async () => {
    const { id } = await create();
    expect((await b.pay(id, { card: '4000002760003184', threeDSecure: 'fail' })).progress).toEqual({
      at: 'refused',
      why: 'authentication',
    });
    const session = await look(id);
    expect(session.status).toBe('open');
    expect(intentOf(session)).toMatchObject({
      status: 'requires_payment_method',
      last_payment_error: { code: 'payment_intent_authentication_failure' },
    });
    expect((await b.stripe.charges.list()).data).toEqual([]);
  });

  it.each([
    ['4000000000009995', 'insufficient_funds', 'insufficient_funds'],
    ['4000000000000002', 'card_declined', 'generic_decline'],
    ['4111111111111111', 'card_declined', 'test_mode_live_card'],
  ])('with %s is declined, and another card then pays the same Session', async (card, why, decline_code) => {
    const { id } = await create();
    expect((await b.pay(id, { card })).progress).toEqual({ at: 'refused', why });
    const open = await look(id);
    expect(open).toMatchObject({ status: 'open', payment_status: 'unpaid' });
    expect(intentOf(open)).toMatchObject({
      status: 'requires_payment_method',
      last_payment_error: { type: 'card_error', code: 'card_declined', decline_code },
    });
    expect((await b.pay(id)).progress).toEqual({ at: 'paid' });
    expect(intentOf(await look(id)).id).toBe(intentOf(open).id);
    expect((await b.stripe.charges.list({ payment_intent: intentOf(open).id })).data.map((one) => one.status)).toEqual([
      'succeeded',
      'failed',
    ]);
    expect(await typesSoFar()).toEqual(
      expect.arrayContaining(['charge.failed', 'payment_intent.payment_failed', 'checkout.session.completed']),
    );
  });

  it('with a number that fails its check digit is never tried', async () => {
    const { id } = await create();
    expect(luhn('4242424242424241')).toBe(false);
    expect((await b.pay(id, { card: '4242424242424241' })).progress).toEqual({ at: 'refused', why: 'incorrect_number' });
    expect((await look(id)).payment_intent).toBeNull();
  });

  it('is made once, however often somebody pays', async () => {
    const { id } = await create();
    const all = await Promise.all(Array.from({ length: 20 }, () => b.pay(id)));
    expect(all.map((one) => one.progress.at)).toEqual(Array(20).fill('paid'));
    expect((await b.stripe.charges.list()).data).toHaveLength(1);
  });

  it('makes a customer when the Session asks for one', async () => {
    const { id } = await create({ customer_creation: 'always' });
    const { session } = await b.pay(id, { name: '山田 太郎', email: 'taro@example.jp' });
    expect(await b.stripe.customers.retrieve(session.customer as string)).toMatchObject({ name: '山田 太郎', email: 'taro@example.jp' });
  });
});

describe('expiring a Session', () => {
  it('closes it: nobody can pay any more', async () => {
    const { id } = await create();
    expect(await b.stripe.checkout.sessions.expire(id)).toMatchObject({ status: 'expired', url: null });
    expect((await b.pay(id)).progress).toEqual({ at: 'expired' });
    expect(await typesSoFar()).toEqual(['checkout.session.expired']);
  });

  it('is refused when it is complete, and when it is expired already', async () => {
    const paid = await b.paid();
    const gone = await create();
    await b.stripe.checkout.sessions.expire(gone.id);
    for (const [id, status] of [
      [paid.id, 'complete'],
      [gone.id, 'expired'],
    ] as const) {
      const error = await refusal(b.stripe.checkout.sessions.expire(id));
      expect(error).toMatchObject({ statusCode: 400, message: expect.stringContaining(`has a status of \`${status}\``) });
    }
  });

  it('cancels a payment that waits for 3-D Secure, which can then not be finished', async () => {
    const { id } = await create();
    await b.pay(id, { card: '4000002760003184', threeDSecure: 'leave' });
    await b.stripe.checkout.sessions.expire(id);
    expect(intentOf(await look(id))).toMatchObject({ status: 'canceled', cancellation_reason: 'automatic' });
    expect((await b.pay(id)).progress).toEqual({ at: 'expired' });
    expect((await b.stripe.charges.list()).data).toEqual([]);
    expect(await typesSoFar()).toEqual([
      'payment_intent.created',
      'payment_intent.requires_action',
      'payment_intent.canceled',
      'checkout.session.expired',
    ]);
  });

  it('is refused while the bank is processing the payment, which then completes it', async () => {
    await b.control('POST', '/settings', { paymentDelayMs: 300 });
    const { id } = await create();
    expect((await b.pay(id)).progress).toEqual({ at: 'processing' });
    expect(await refusal(b.stripe.checkout.sessions.expire(id))).toMatchObject({ statusCode: 400 });
    await until(async () => (await look(id)).status === 'complete');
  });

  it('happens by itself when its time comes, and not before', async () => {
    const { id, created } = await create({ expires_at: Math.floor(Date.now() / 1000) + 1_805 });
    expect(created).toBeGreaterThan(0);
    await b.control('POST', '/clock', { advanceMs: 1_700_000 });
    expect((await look(id)).status).toBe('open');
    await b.control('POST', '/clock', { advanceMs: 110_000 });
    expect((await look(id)).status).toBe('expired');
    const [event] = (await b.stripe.events.list({ type: 'checkout.session.expired' })).data;
    expect(event).toMatchObject({ request: { id: null, idempotency_key: null }, data: { object: { id, status: 'expired' } } });
  });
});

describe('a PaymentIntent', () => {
  it('of Checkout cannot be cancelled by itself: its Session is expired instead', async () => {
    const { id } = await create();
    await b.pay(id, { card: '4000002760003184', threeDSecure: 'leave' });
    const intent = intentOf(await look(id)).id;
    expect(await refusal(b.stripe.paymentIntents.cancel(intent))).toMatchObject({
      statusCode: 400,
      code: 'payment_intent_unexpected_state',
    });
    await b.pay(id);
    const error = await refusal(b.stripe.paymentIntents.cancel(intent));
    expect(error.message).toContain('has a status of succeeded');
    expect((error.raw as { payment_intent: { id: string } }).payment_intent.id).toBe(intent);
  });

  it('is listed newest first', async () => {
    const first = (await b.paid(1_000)).payment_intent;
    const second = (await b.paid(2_000)).payment_intent;
    expect((await b.stripe.paymentIntents.list()).data.map((one) => one.id)).toEqual([second, first]);
  });
});
