import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { bench, order, refusal, sdk, type Bench } from './support.js';

describe('an idempotency key', () => {
  let b: Bench;
  beforeEach(async () => void (b = await bench()));
  afterEach(() => b.sandbox.close());
  const create = (key: string, amount = 5_000) => b.stripe.checkout.sessions.create(order(amount), { idempotencyKey: key });
  const fault = (body: object) => b.control('POST', '/faults', body);
  const count = async () => (await b.stripe.checkout.sessions.list({ limit: 100 })).data.length;

  it('gives the first answer again, word for word, and says so', async () => {
    const first = await create('k');
    const again = await create('k');
    expect(again).toEqual(first);
    const headers = (again.lastResponse as unknown as { headers: Record<string, string> }).headers;
    expect(headers).toMatchObject({ 'idempotent-replayed': 'true', 'original-request': first.lastResponse.requestId });
    expect(again.lastResponse.requestId).not.toBe(first.lastResponse.requestId);
    expect(await count()).toBe(1);
  });

  it('is refused with other parameters, and at another address', async () => {
    const { id } = await create('k');
    expect(await refusal(create('k', 6_000))).toMatchObject({
      statusCode: 400,
      type: 'StripeIdempotencyError',
      rawType: 'idempotency_error',
    });
    expect(await refusal(b.stripe.checkout.sessions.expire(id, {}, { idempotencyKey: 'k' }))).toMatchObject({
      type: 'StripeIdempotencyError',
    });
  });

  it('keeps a refusal that came from running, and gives it again after the cause is gone', async () => {
    const charge = (await b.stripe.paymentIntents.retrieve((await b.paid(1_000)).payment_intent as string)).latest_charge as string;
    const refund = () => b.stripe.refunds.create({ charge, amount: 800 }, { idempotencyKey: 'second' });
    const { id } = await b.stripe.refunds.create({ charge, amount: 800 });
    const first = await refusal(refund());
    await b.control('POST', `/refunds/${id}/fail`);
    expect((await refusal(refund())).message).toBe(first.message);
  });

  it('is free again after input that was refused before running', async () => {
    expect(await refusal(create('k', 10))).toMatchObject({ code: 'amount_too_small' });
    expect((await create('k', 5_000)).amount_total).toBe(5_000);
  });

  it('keeps even a 500 that came from running, and does nothing', async () => {
    await fault({ kind: 'error500' });
    expect(await refusal(create('k'))).toMatchObject({ statusCode: 500, type: 'StripeAPIError' });
    expect(await refusal(create('k'))).toMatchObject({ statusCode: 500 });
    expect(await count()).toBe(0);
    expect((await create('k2')).status).toBe('open');
  });

  it.each([
    ['unavailable503', 503],
    ['rate429', 429],
  ])('is free again after %s, which came before running', async (kind, statusCode) => {
    await fault({ kind });
    expect(await refusal(create('k'))).toMatchObject({ statusCode });
    expect((await create('k')).status).toBe('open');
    expect(await count()).toBe(1);
  });

  it('answers 409 to a second call while the first one runs', async () => {
    await fault({ kind: 'delay', delayMs: 250, method: 'POST' });
    const slow = create('k');
    await new Promise((resolve) => setTimeout(resolve, 80));
    expect(await refusal(create('k'))).toMatchObject({ statusCode: 409, code: 'idempotency_key_in_use' });
    const first = await slow;
    expect((await create('k')).id).toBe(first.id);
    expect(await count()).toBe(1);
  });

  it('makes a call whose answer was lost safe: asked again, it was done once', async () => {
    const session = await b.paid(1_000);
    await fault({ kind: 'lost-after', times: 2, method: 'POST' });
    const refund = () =>
      b.stripe.refunds.create({ payment_intent: session.payment_intent as string, amount: 400 }, { idempotencyKey: 'give-back' });
    expect(await refusal(refund())).toMatchObject({ type: 'StripeConnectionError' });
    expect((await refund()).amount).toBe(400);
    expect((await b.stripe.refunds.list()).data).toHaveLength(1);
  });

  it('is what a lost call needs: without the same key it is done twice', async () => {
    const session = await b.paid(1_000);
    await fault({ kind: 'lost-after', times: 2, method: 'POST' });
    const refund = (key: string) =>
      b.stripe.refunds.create({ payment_intent: session.payment_intent as string, amount: 400 }, { idempotencyKey: key });
    await refusal(refund('a'));
    await refund('b');
    expect((await b.stripe.refunds.list()).data).toHaveLength(2);
  });

  it('covers a call that ran and never answered', async () => {
    const { id } = await b.stripe.checkout.sessions.create(order());
    await fault({ kind: 'hang-after', method: 'POST', path: '/v1/checkout/sessions/' });
    const hurried = sdk(b.sandbox.url);
    const expire = (timeout: number) => hurried.checkout.sessions.expire(id, {}, { idempotencyKey: 'x', timeout });
    expect(await refusal(expire(200))).toMatchObject({ type: 'StripeConnectionError' });
    expect((await expire(5_000)).status).toBe('expired');
  });

  it('is kept for 24 hours and forgotten after them', async () => {
    const first = await create('k');
    await b.control('POST', '/clock', { advanceMs: 23.9 * 3_600_000 });
    expect((await create('k')).id).toBe(first.id);
    await b.control('POST', '/clock', { advanceMs: 0.2 * 3_600_000 });
    expect((await create('k')).id).not.toBe(first.id);
  });

  it('has at most 255 characters', async () => {
    expect((await create('k'.repeat(255))).status).toBe('open');
    expect(await refusal(create('k'.repeat(256)))).toMatchObject({ statusCode: 400 });
  });
});
