import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import Stripe from 'stripe';
import { API_VERSION } from '../tables/parameters.generated.js';
import { bench, Endpoint, order, SECRET, until, type Bench } from './support.js';

let b: Bench;
let endpoint: Endpoint;
beforeEach(async () => {
  endpoint = await Endpoint.open();
  b = await bench({ WEBHOOK_URL: endpoint.url });
  await b.control('POST', '/settings', { webhookRetryMs: 5 });
});
afterEach(async () => {
  await b.sandbox.close();
  await endpoint.close();
});

const PAID = ['charge.succeeded', 'charge.updated', 'checkout.session.completed', 'payment_intent.created', 'payment_intent.succeeded'];
const verify = ({ body, signature }: { body: string; signature: string }, secret = SECRET) =>
  Stripe.webhooks.constructEvent(body, signature, secret);

describe('a webhook', () => {
  it('is signed so that the SDK accepts it, and only with the right secret and the untouched body', async () => {
    await b.paid();
    const heard = await until(() => endpoint.heard[0]);
    expect(verify(heard).id).toBe(heard.event.id);
    expect(() => verify(heard, 'whsec_other')).toThrow(/No signatures found/);
    expect(() => verify({ ...heard, body: heard.body.replace('evt_', 'evt-') })).toThrow(/No signatures found/);
  });

  it('tells every step of a payment once, as it was at that step', async () => {
    const session = await b.paid();
    await until(() => endpoint.heard.length >= PAID.length);
    expect(endpoint.types().sort()).toEqual(PAID);
    const completed = endpoint.heard.find(({ event }) => event.type === 'checkout.session.completed')!.event;
    expect(completed).toMatchObject({
      object: 'event',
      api_version: API_VERSION,
      livemode: false,
      pending_webhooks: 1,
      data: { object: { id: session.id, status: 'complete', payment_status: 'paid' } },
    });
    const created = endpoint.heard.find(({ event }) => event.type === 'payment_intent.created')!.event;
    expect((created.data.object as Stripe.PaymentIntent).status).toBe('requires_payment_method');
    const updated = endpoint.heard.find(({ event }) => event.type === 'charge.updated')!.event;
    expect(updated.data.previous_attributes).toEqual({ balance_transaction: null });
  });

  it('names the request and the idempotency key that caused it', async () => {
    const { id } = await b.stripe.checkout.sessions.create(order());
    const expired = await b.stripe.checkout.sessions.expire(id, {}, { idempotencyKey: 'expire-1' });
    const { event } = await until(() => endpoint.heard[0]);
    expect(event.request).toEqual({ id: expired.lastResponse.requestId, idempotency_key: 'expire-1' });
  });

  it('is sent again, the same event newly signed, until the answer is 2xx', async () => {
    endpoint.answer = (_, nth) => (nth < 4 ? [500, 302, 404][nth - 1]! : 204);
    const { id } = await b.stripe.checkout.sessions.create(order());
    await b.stripe.checkout.sessions.expire(id);
    await until(() => endpoint.heard.length >= 4);
    expect(new Set(endpoint.heard.map(({ event }) => event.id)).size).toBe(1);
    for (const heard of endpoint.heard) expect(verify(heard).type).toBe('checkout.session.expired');
    const { deliveries } = await until(async () => {
      const all = await b.control<{ deliveries: { status: string; tries: { status: number }[] }[] }>('GET', '/deliveries');
      return all.deliveries[0]!.status === 'delivered' ? all : null;
    });
    expect(deliveries[0]!.tries.map((one) => one.status)).toEqual([500, 302, 404, 204]);
  });

  it('waits twice as long before every further try', async () => {
    await b.control('POST', '/settings', { webhookRetryMs: 60_000 });
    endpoint.answer = () => 500;
    const { id } = await b.stripe.checkout.sessions.create(order());
    await b.stripe.checkout.sessions.expire(id);
    const row = async () =>
      (await b.control<{ deliveries: { id: string; nextAt: number; event: string; tries: { at: number }[] }[] }>('GET', '/deliveries'))
        .deliveries[0]!;
    const first = await until(async () => ((await row()).tries.length === 1 ? row() : null));
    expect(Math.round((first.nextAt - first.tries[0]!.at) / 60_000)).toBe(1);
  });

  it('counts as pending until it is answered', async () => {
    endpoint.answer = () => 500;
    const { id } = await b.stripe.checkout.sessions.create(order());
    await b.stripe.checkout.sessions.expire(id);
    const { event } = await until(() => endpoint.heard[0]);
    expect((await b.stripe.events.retrieve(event.id)).pending_webhooks).toBe(1);
    endpoint.answer = () => 200;
    await until(async () => (await b.stripe.events.retrieve(event.id)).pending_webhooks === 0);
    expect((await b.stripe.events.list({ delivery_success: true })).data.map((one) => one.id)).toEqual([event.id]);
  });

  it('does not hold up the others when its answer fails', async () => {
    endpoint.answer = ({ event }) => (event.type === 'payment_intent.created' ? 500 : 200);
    await b.paid();
    await until(() => PAID.every((type) => endpoint.types().includes(type)));
    expect(endpoint.types().filter((type) => type === 'checkout.session.completed')).toHaveLength(1);
  });

  it('can be held back and released in reverse, each three times', async () => {
    await b.control('POST', '/webhooks/hold');
    await b.paid();
    expect(endpoint.heard).toEqual([]);
    await b.control('POST', '/webhooks/release', { order: 'reverse', times: 3 });
    const order = [
      'charge.updated',
      'checkout.session.completed',
      'payment_intent.succeeded',
      'charge.succeeded',
      'payment_intent.created',
    ];
    expect(endpoint.types()).toEqual(order.flatMap((type) => [type, type, type]));
  });

  it('can be sent again on demand', async () => {
    await b.paid();
    await until(() => endpoint.heard.length >= PAID.length);
    const { id } = endpoint.heard[0]!.event;
    await b.control('POST', `/events/${id}/resend`, { times: 4 });
    expect(endpoint.heard.filter(({ event }) => event.id === id)).toHaveLength(5);
  });
});
