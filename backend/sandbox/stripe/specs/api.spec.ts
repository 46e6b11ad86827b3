import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { API_VERSION } from '../tables/parameters.generated.js';
import { readConfig } from '../config.js';
import { API_KEY, bench, order, refusal, sdk, type Bench } from './support.js';

describe('the API', () => {
  let b: Bench;
  beforeAll(async () => void (b = await bench()));
  afterAll(() => b.sandbox.close());

  it('is refused without a key, or with another, as Stripe refuses', async () => {
    expect(await refusal(sdk(b.sandbox.url, 'sk_test_other').balance.retrieve())).toMatchObject({
      type: 'StripeAuthenticationError',
      statusCode: 401,
      rawType: 'invalid_request_error',
    });
    const nobody = await fetch(`${b.sandbox.url}/v1/balance`);
    expect(nobody.status).toBe(401);
    expect(nobody.headers.get('www-authenticate')).toBe('Basic realm="Stripe"');
  });

  it('takes the key as Basic too', async () => {
    const basic = `Basic ${Buffer.from(`${API_KEY}:`).toString('base64')}`;
    expect(await b.raw('GET', '/v1/balance', undefined, { authorization: basic })).toMatchObject({ status: 200 });
  });

  it('gives every answer a request id and the version, and echoes the idempotency key', async () => {
    const session = await b.stripe.checkout.sessions.create(order(), { idempotencyKey: 'key-1' });
    expect(session.lastResponse.requestId).toMatch(/^req_\w{14}$/);
    expect(session.lastResponse.apiVersion).toBe(API_VERSION);
    expect(session.lastResponse.idempotencyKey).toBe('key-1');
  });

  it.each(['/v1/charges_', '/v1', '/v1/checkout/sessions/cs_1/pay', '/v1/_sandbox', '/v2/core/events'])(
    'does not know %s',
    async (path) => {
      const { status, json } = await b.raw('GET', path);
      expect(status).toBe(404);
      expect(json.error).toMatchObject({
        type: 'invalid_request_error',
        message: expect.stringContaining(`Unrecognized request URL (GET: ${path})`),
      });
    },
  );

  it('makes no charge with a card: that operation is not known in Japan any more', async () => {
    expect(await refusal(b.stripe.charges.create({ amount: 5_000, currency: 'jpy', source: 'tok_visa' }))).toMatchObject({
      statusCode: 404,
    });
  });

  it.each([
    ['checkout.session', 'session', () => b.stripe.checkout.sessions.retrieve('cs_test_none')],
    ['payment_intent', 'intent', () => b.stripe.paymentIntents.retrieve('pi_none')],
    ['charge', 'charge', () => b.stripe.charges.retrieve('ch_none')],
    ['refund', 'refund', () => b.stripe.refunds.retrieve('re_none')],
    ['event', 'id', () => b.stripe.events.retrieve('evt_none')],
    ['customer', 'id', () => b.stripe.customers.retrieve('cus_none')],
  ])('answers 404 resource_missing for a %s that is not there', async (what, param, call) => {
    const error = await refusal(call());
    expect(error).toMatchObject({ statusCode: 404, code: 'resource_missing', param, type: 'StripeInvalidRequestError' });
    expect(error.message).toMatch(new RegExp(`^No such ${what}: '\\w+_none'$`));
  });

  it('refuses a body that is JSON', async () => {
    const answer = await b.raw('POST', '/v1/refunds', '{"amount":1}', { 'content-type': 'application/json' });
    expect(answer).toMatchObject({
      status: 400,
      json: { error: { message: expect.stringContaining('application/x-www-form-urlencoded') } },
    });
  });

  it('refuses broken encoding, endless nesting and a megabyte of text without falling over', async () => {
    expect((await b.raw('POST', '/v1/refunds', 'amount=%E3%81')).status).toBe(400);
    expect((await b.raw('POST', '/v1/refunds', `amount${'[a]'.repeat(50)}=1`)).status).toBe(400);
    expect((await b.raw('POST', '/v1/refunds', `amount=${'1'.repeat(1_000_001)}`)).status).toBe(413);
    expect((await b.raw('POST', '/v1/refunds', 'metadata[__proto__]=x&__proto__[y]=z')).json.error.code).toBe('parameter_unknown');
    expect((await b.raw('GET', '/v1/balance')).status).toBe(200);
  });

  it.each(['hasOwnProperty', 'constructor', '__proto__'])('takes no name of every object for a known parameter: %s', async (name) => {
    const { json } = await b.raw('POST', '/v1/customers', `${name}=x`);
    expect(json.error).toMatchObject({ code: 'parameter_unknown', param: name });
  });

  it('reads lists written with empty brackets', async () => {
    const { status, json } = await b.raw('GET', '/v1/checkout/sessions?expand[]=data.customer&expand[]=data.payment_intent');
    expect({ status, object: json.object }).toEqual({ status: 200, object: 'list' });
  });

  it('answers nobody who names it by a foreign name or comes from a foreign page', async () => {
    const { request } = await import('node:http');
    const status = (headers: Record<string, string>) =>
      new Promise<number>((resolve, reject) => {
        request(`${b.sandbox.url}/_sandbox/health`, { headers, agent: false }, (answer) => resolve(answer.resume().statusCode!))
          .on('error', reject)
          .end();
      });
    expect(await status({ host: 'evil.example' })).toBe(403);
    expect(await status({ origin: 'https://evil.example' })).toBe(403);
    expect(await status({ origin: 'http://localhost:3000' })).toBe(200);
  });
});

describe('lists', () => {
  let b: Bench;
  const ids: string[] = [];
  beforeAll(async () => {
    b = await bench();
    for (let at = 0; at < 5; at += 1) ids.unshift((await b.stripe.checkout.sessions.create(order())).id);
  });
  afterAll(() => b.sandbox.close());

  it('come newest first and say whether there is more', async () => {
    const first = await b.stripe.checkout.sessions.list({ limit: 2 });
    expect(first).toMatchObject({ object: 'list', has_more: true, url: '/v1/checkout/sessions' });
    expect(first.data.map((one) => one.id)).toEqual(ids.slice(0, 2));
  });

  it('are walked to the end by the SDK', async () => {
    const seen: string[] = [];
    for await (const one of b.stripe.checkout.sessions.list({ limit: 2 })) seen.push(one.id);
    expect(seen).toEqual(ids);
  });

  it('are walked backwards with ending_before', async () => {
    const before = await b.stripe.checkout.sessions.list({ limit: 2, ending_before: ids[3] });
    expect(before.data.map((one) => one.id)).toEqual(ids.slice(1, 3));
    expect(before.has_more).toBe(true);
  });

  it('are filtered by time and status', async () => {
    const future = Math.floor(Date.now() / 1000) + 100;
    expect((await b.stripe.checkout.sessions.list({ created: { gte: future } })).data).toEqual([]);
    expect((await b.stripe.checkout.sessions.list({ status: 'complete' })).data).toEqual([]);
    expect((await b.stripe.checkout.sessions.list({ status: 'open', created: { lt: future } })).data).toHaveLength(5);
  });

  it.each([0, 101])('refuse a limit of %i', async (limit) => {
    expect(await refusal(b.stripe.checkout.sessions.list({ limit }))).toMatchObject({ code: 'parameter_invalid_integer', param: 'limit' });
  });

  it('refuse to start after something that is not there', async () => {
    expect(await refusal(b.stripe.checkout.sessions.list({ starting_after: 'cs_none' }))).toMatchObject({
      code: 'resource_missing',
      param: 'starting_after',
    });
  });
});

describe('the start is refused', () => {
  it.each([
    [{ HOST: '0.0.0.0' }, 'HOST'],
    [{ HOST: '192.168.1.5' }, 'HOST'],
    [{ PORT: 'x' }, 'PORT'],
    [{ API_KEY: 'sk_live_1' }, 'API_KEY'],
    [{ WEBHOOK_URL: 'https://hooks.example.com/' }, 'WEBHOOK_URL'],
    [{ WEBHOOK_URL: 'nowhere' }, 'WEBHOOK_URL'],
    [{ PUBLIC_BASE: 'http://example.com' }, 'PUBLIC_BASE'],
    [{ WEBHOOK_SECRET: 'whsec_ x' }, 'WEBHOOK_SECRET'],
  ])('for %j', (env, name) => {
    expect(() => readConfig(env)).toThrow(name);
  });
});
