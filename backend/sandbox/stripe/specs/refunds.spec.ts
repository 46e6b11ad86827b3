import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type Stripe from 'stripe';
import { bench, order, refusal, type Bench } from './support.js';

describe('a refund', () => {
  let b: Bench;
  let intent: string;
  let charge: string;
  beforeEach(async () => {
    b = await bench();
    intent = (await b.paid(10_000)).payment_intent as string;
    charge = (await b.stripe.paymentIntents.retrieve(intent)).latest_charge as string;
  });
  afterEach(() => b.sandbox.close());

  const typesSoFar = async () =>
    (await b.stripe.events.list({ types: ['refund.*', 'charge.refunded'] })).data.map((one) => one.type).reverse();
  const balance = async () => {
    const { available, pending } = await b.stripe.balance.retrieve();
    return available[0]!.amount + pending[0]!.amount;
  };

  it('gives everything back when no amount is named', async () => {
    expect(await b.stripe.refunds.create({ payment_intent: intent })).toMatchObject({
      amount: 10_000,
      status: 'succeeded',
      charge,
      payment_intent: intent,
    });
    expect(await b.stripe.charges.retrieve(charge)).toMatchObject({ refunded: true, amount_refunded: 10_000 });
    expect(await typesSoFar()).toEqual(['refund.created', 'charge.refunded', 'refund.updated']);
  });

  it('gives back in parts, and the rest when no amount is named', async () => {
    await b.stripe.refunds.create({ charge, amount: 3_000 });
    expect(await b.stripe.charges.retrieve(charge)).toMatchObject({ refunded: false, amount_refunded: 3_000 });
    expect((await b.stripe.refunds.create({ charge })).amount).toBe(7_000);
    expect((await b.stripe.charges.retrieve(charge, { expand: ['refunds'] })).refunds!.data.map((one) => one.amount)).toEqual([
      7_000, 3_000,
    ]);
    expect((await b.stripe.refunds.list({ charge })).data).toHaveLength(2);
  });

  it('is refused beyond what was paid, and beyond what is left', async () => {
    const above = await refusal(b.stripe.refunds.create({ charge, amount: 10_001 }));
    expect(above).toMatchObject({
      statusCode: 400,
      param: 'amount',
      message: 'Refund amount (¥10,001) is greater than charge amount (¥10,000)',
    });
    await b.stripe.refunds.create({ charge, amount: 9_000 });
    const left = await refusal(b.stripe.refunds.create({ charge, amount: 1_001 }));
    expect(left.message).toBe('Refund amount (¥1,001) is greater than unrefunded amount on charge (¥1,000)');
  });

  it('is refused when everything went back already', async () => {
    await b.stripe.refunds.create({ charge });
    expect(await refusal(b.stripe.refunds.create({ charge }))).toMatchObject({ statusCode: 400, code: 'charge_already_refunded' });
  });

  it('never gives back more than was paid, however many ask at once', async () => {
    const asked = await Promise.allSettled(Array.from({ length: 20 }, () => b.stripe.refunds.create({ charge, amount: 1_500 })));
    expect(asked.filter((one) => one.status === 'fulfilled')).toHaveLength(6);
    expect((await b.stripe.charges.retrieve(charge)).amount_refunded).toBe(9_000);
  });

  it.each([
    [{ amount: 100 }, { code: 'parameter_missing' }],
    [{ charge: 'ch_none' }, { code: 'resource_missing', param: 'charge' }],
    [{ payment_intent: 'pi_none' }, { code: 'resource_missing', param: 'payment_intent' }],
    [
      { charge: 'x', amount: 0 },
      { code: 'parameter_invalid_integer', param: 'amount' },
    ],
    [
      { charge: 'x', amount: 0.5 },
      { code: 'parameter_invalid_integer', param: 'amount' },
    ],
    [{ charge: 'x', reason: 'rain' }, { param: 'reason' }],
    [
      { charge: 'x', note: 'rain' },
      { code: 'parameter_unknown', param: 'note' },
    ],
    [{ charge: 'x', reverse_transfer: true }, { code: 'sandbox_unsupported' }],
  ])('is refused for %j', async (params, expected) => {
    expect(await refusal(b.stripe.refunds.create(params as Stripe.RefundCreateParams))).toMatchObject({ statusCode: 400, ...expected });
  });

  it('is refused for a payment that never succeeded', async () => {
    const { id } = await b.stripe.checkout.sessions.create(order());
    await b.pay(id, { card: '4000000000000002' });
    const { payment_intent } = await b.stripe.checkout.sessions.retrieve(id);
    expect(await refusal(b.stripe.refunds.create({ payment_intent: payment_intent as string }))).toMatchObject({ statusCode: 400 });
  });

  it('moves exactly its amount out of the balance; the fee of the charge stays with Stripe', async () => {
    expect(await balance()).toBe(10_000 - 360);
    await b.stripe.refunds.create({ charge, amount: 4_000 });
    expect(await balance()).toBe(6_000 - 360);
    const moves = (await b.stripe.balanceTransactions.list()).data;
    expect(moves.map((one) => [one.type, one.amount, one.fee, one.net])).toEqual([
      ['refund', -4_000, 0, -4_000],
      ['charge', 10_000, 360, 9_640],
    ]);
    expect(moves.reduce((sum, one) => sum + one.net, 0)).toBe(await balance());
  });

  it('that the bank returns puts everything back and may be tried again', async () => {
    const { id } = await b.stripe.refunds.create({ charge });
    await b.control('POST', `/refunds/${id}/fail`);
    expect(await b.stripe.refunds.retrieve(id)).toMatchObject({ status: 'failed', failure_reason: 'expired_or_canceled_card' });
    expect(await b.stripe.charges.retrieve(charge)).toMatchObject({ refunded: false, amount_refunded: 0 });
    expect(await balance()).toBe(9_640);
    expect((await b.stripe.refunds.create({ charge })).amount).toBe(10_000);
  });
});
