import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { OPERATIONS } from '../operations.js';
import { deriveParameters, SDK_ROOT } from '../tables/derive-parameters.js';
import { API_VERSION, PARAMETERS } from '../tables/parameters.generated.js';
import { bench, order, refusal, type Bench } from './support.js';

const create = (b: Bench, more: object) => refusal(b.stripe.checkout.sessions.create(order(5_000, more)));
const line = (price: object, more: object = {}) => ({
  line_items: [{ quantity: 1, price_data: { currency: 'jpy', unit_amount: 5_000, product_data: { name: '机' }, ...price }, ...more }],
});

describe('the table of parameters', () => {
  it('is what the installed SDK derives today', () => {
    expect(readFileSync(join(import.meta.dirname, '../tables/parameters.generated.ts'), 'utf8')).toBe(deriveParameters());
  });

  it('covers every operation the sandbox does, and each is a method of the SDK', () => {
    expect(Object.keys(OPERATIONS).sort()).toEqual(Object.keys(PARAMETERS).sort());
    const code = ['Checkout/Sessions', 'PaymentIntents', 'Charges', 'Refunds', 'Events', 'Customers', 'Balance', 'BalanceTransactions']
      .map((name) => readFileSync(join(SDK_ROOT, 'esm/resources', `${name}.js`), 'utf8'))
      .join('\n')
      .replaceAll(/`([^`]*)`/g, "'$1'")
      .replaceAll(/\$\{[^}]*\}/g, '{}');
    for (const name of Object.keys(OPERATIONS)) {
      const [method, path] = name.split(' ');
      expect(code).toContain(`this._makeRequest('${method}', '${path}'`);
    }
  });
});

describe('a Checkout Session is refused', () => {
  let b: Bench;
  beforeAll(async () => void (b = await bench()));
  afterAll(() => b.sandbox.close());

  it('when payment_method_types is passed, which SDK 23 removed', async () => {
    const error = await create(b, { payment_method_types: ['card'] });
    expect(error).toMatchObject({
      statusCode: 400,
      type: 'StripeInvalidRequestError',
      code: 'parameter_unknown',
      param: 'payment_method_types',
      message: 'Received unknown parameter: payment_method_types',
    });
  });

  it.each([
    ['at the top', { payment_methods: 'card' }, 'payment_methods'],
    ['inside a list', line({}, { colour: 'red' }), 'line_items[0][colour]'],
    ['deep inside', line({ product_data: { name: '机', size: 'L' } }), 'line_items[0][price_data][product_data][size]'],
  ])('when a parameter is unknown %s', async (_, more, param) => {
    const error = await create(b, more);
    expect(error).toMatchObject({ statusCode: 400, code: 'parameter_unknown', param, message: `Received unknown parameter: ${param}` });
    expect(error.doc_url).toBe('https://stripe.com/docs/error-codes/parameter-unknown');
    expect(error.request_log_url).toContain(error.requestId);
  });

  it.each([
    ['a value outside a closed list', { locale: 'xx' }, { param: 'locale' }],
    [
      'a nested value outside a closed list',
      { payment_method_options: { card: { request_three_d_secure: 'sometimes' } } },
      { param: 'payment_method_options[card][request_three_d_secure]' },
    ],
    [
      'half a yen',
      line({ unit_amount: 5_000.5 }),
      { code: 'parameter_invalid_integer', param: 'line_items[0][price_data][unit_amount]', message: 'Invalid integer: 5000.5' },
    ],
    ['a negative amount', line({ unit_amount: -1 }), { code: 'parameter_invalid_integer' }],
    ['no quantity', line({}, { quantity: undefined }), { code: 'parameter_missing', param: 'line_items[0][quantity]' }],
    ['a quantity of zero', line({}, { quantity: 0 }), { code: 'parameter_invalid_integer', param: 'line_items[0][quantity]' }],
    [
      'no currency',
      line({ currency: undefined }),
      {
        code: 'parameter_missing',
        param: 'line_items[0][price_data][currency]',
        message: 'Missing required param: line_items[0][price_data][currency].',
      },
    ],
    ['no lines', { line_items: undefined }, { code: 'parameter_missing', param: 'line_items' }],
    ['no mode', { mode: undefined }, { code: 'parameter_missing', param: 'mode' }],
    ['no way back', { success_url: undefined }, { code: 'parameter_missing', param: 'success_url' }],
    ['an empty value', { client_reference_id: '' }, { code: 'parameter_invalid_empty', param: 'client_reference_id' }],
    ['a text where a list belongs', { line_items: 'x' }, { param: 'line_items', message: 'Invalid array' }],
    ['a list where a text belongs', { client_reference_id: ['x'] }, { param: 'client_reference_id' }],
    ['a wrong boolean', { allow_promotion_codes: 'yes' }, { param: 'allow_promotion_codes', message: 'Invalid boolean: yes' }],
    ['a reference of 201 characters', { client_reference_id: 'x'.repeat(201) }, { param: 'client_reference_id' }],
    ['an address that is none', { success_url: 'stays/1' }, { code: 'url_invalid', param: 'success_url' }],
    ['a script for an address', { cancel_url: 'javascript:alert(1)' }, { code: 'url_invalid', param: 'cancel_url' }],
    ['a wrong e-mail', { customer_email: 'nobody' }, { code: 'email_invalid', param: 'customer_email' }],
    ['an unknown customer', { customer: 'cus_none' }, { code: 'resource_missing', param: 'customer' }],
    [
      '51 keys of metadata',
      { metadata: Object.fromEntries(Array.from({ length: 51 }, (__, at) => [`k${at}`, 'v'])) },
      { param: 'metadata' },
    ],
    ['a metadata key of 41 characters', { metadata: { ['k'.repeat(41)]: 'v' } }, { param: `metadata[${'k'.repeat(41)}]` }],
    ['a metadata value of 501 characters', { metadata: { k: 'v'.repeat(501) } }, { param: 'metadata[k]' }],
    ['¥49', line({ unit_amount: 49 }), { code: 'amount_too_small' }],
    ['¥100,000,000', line({ unit_amount: 100_000_000 }), { code: 'amount_too_large' }],
    [
      'something Stripe does and the sandbox does not',
      { mode: 'subscription' },
      { code: 'sandbox_unsupported', param: 'mode=subscription' },
    ],
    ['an expansion that does not exist', { expand: ['nothing'] }, { param: 'expand' }],
  ])('for %s', async (_, more, expected) => {
    expect(await create(b, more)).toMatchObject({ statusCode: 400, type: 'StripeInvalidRequestError', ...expected });
  });

  it.each([
    [29 * 60, false],
    [30 * 60 + 2, true],
    [24 * 3_600 - 2, true],
    [24 * 3_600 + 60, false],
  ])('unless it ends between 30 minutes and 24 hours from now: %i s', async (seconds, allowed) => {
    const expires_at = Math.floor(Date.now() / 1000) + seconds;
    const call = b.stripe.checkout.sessions.create(order(5_000, { expires_at }));
    if (allowed) expect((await call).expires_at).toBe(expires_at);
    else expect(await refusal(call)).toMatchObject({ statusCode: 400, param: 'expires_at' });
  });

  it('unless its total lies at ¥50 or ¥99,999,999 or between', async () => {
    for (const amount of [50, 99_999_999]) expect((await b.stripe.checkout.sessions.create(order(amount))).amount_total).toBe(amount);
  });

  it('unless the API version is the one the tables are of', async () => {
    expect(await b.raw('GET', '/v1/balance', undefined, { 'stripe-version': '2020-08-27' })).toMatchObject({ status: 400 });
    expect(await b.raw('GET', '/v1/balance', undefined, { 'stripe-version': API_VERSION })).toMatchObject({ status: 200 });
  });
});
