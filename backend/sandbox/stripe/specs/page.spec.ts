import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type Stripe from 'stripe';
import { bench, order, type Bench } from './support.js';

let b: Bench;
beforeEach(async () => void (b = await bench()));
afterEach(() => b.sandbox.close());

const create = (more: Partial<Stripe.Checkout.SessionCreateParams> = {}) =>
  b.stripe.checkout.sessions.create(order(48_920, { locale: 'ja', ...more }));
const page = async (url: string, headers: Record<string, string> = {}) => {
  const answer = await fetch(url, { redirect: 'manual', headers });
  return { status: answer.status, location: answer.headers.get('location'), text: await answer.text(), headers: answer.headers };
};
const typed = {
  email: 'taro@example.jp',
  cardNumber: '4242 4242 4242 4242',
  cardExpiry: '12 / 40',
  cardCvc: '123',
  billingName: 'TARO YAMADA',
};
const submit = async (url: string, fields: Record<string, string>) => {
  const answer = await fetch(url, { method: 'POST', redirect: 'manual', body: new URLSearchParams(fields) });
  return { status: answer.status, location: answer.headers.get('location'), text: await answer.text() };
};
const at = (location: string | null) => new URL(location!, b.sandbox.url).href;

describe('the Checkout page', () => {
  it('shows who is paid, what for and how much, plainly marked as a test', async () => {
    const { url } = await create({ branding_settings: { display_name: '特牛 みなとの宿' } });
    const { status, text } = await page(url!);
    expect(status).toBe(200);
    for (const part of ['<html lang="ja">', 'テスト用の決済ページ', '特牛 みなとの宿', '客室A 5泊', '¥48,920'])
      expect(text).toContain(part);
  });

  it.each([
    ['ja', '', 'ja'],
    ['en', 'ja', 'en'],
    ['en-GB', 'ja', 'en'],
    ['auto', 'ja,en;q=0.5', 'ja'],
    ['auto', 'en-US,ja;q=0.5', 'en'],
    ['fr', 'ja', 'en'],
  ] as const)('speaks, for locale %s and a browser set to "%s", %s', async (locale, browser, language) => {
    const { url } = await create({ locale });
    expect((await page(url!, { 'accept-language': browser })).text).toContain(`<html lang="${language}">`);
  });

  it('sends the payer on with the id of the Session after paying', async () => {
    const { id, url } = await create();
    expect(await submit(url!, typed)).toMatchObject({ status: 303, location: `http://localhost:3000/stays/1/paid?session=${id}` });
    expect((await b.stripe.checkout.sessions.retrieve(id)).customer_details).toMatchObject({
      email: 'taro@example.jp',
      name: 'TARO YAMADA',
    });
  });

  it.each([
    ['complete', /paid\?session=cs_test_/],
    ['fail', /\?error=authentication$/],
  ])('leads through 3-D Secure: %s', async (outcome, to) => {
    const { url } = await create();
    const asked = await submit(url!, { ...typed, cardNumber: '4000002760003184' });
    expect(asked.location).toMatch(/\/challenge$/);
    const challenge = await page(at(asked.location));
    expect(challenge.text).toContain('3Dセキュア');
    expect(challenge.text).toContain('3184');
    expect((await submit(at(asked.location), { outcome })).location).toMatch(to);
    if (outcome === 'fail') expect((await page(`${url}?error=authentication`)).text).toContain('本人認証が完了しませんでした');
  });

  it.each([
    [{ cardNumber: '4242424242424241' }, 422, 'cardNumber', 'カード番号が正しくありません。'],
    [{ cardNumber: '' }, 422, 'cardNumber', 'カード番号が正しくありません。'],
    [{ cardExpiry: '13 / 40' }, 422, 'cardExpiry', '有効期限の月が正しくありません。'],
    [{ cardExpiry: '01 / 20' }, 422, 'cardExpiry', '有効期限が過ぎているか、正しくありません。'],
    [{ cardCvc: '12' }, 422, 'cardCvc', 'セキュリティコードが正しくありません。'],
    [{ email: 'taro' }, 422, 'email', 'メールアドレスを正しく入力してください。'],
    [{ billingName: ' ' }, 422, 'billingName', 'カード名義人を入力してください。'],
  ])('names what is wrong at its field and above the form: %j', async (wrong, status, id, message) => {
    const { id: session, url } = await create();
    const answer = await submit(url!, { ...typed, ...wrong });
    expect(answer.status).toBe(status);
    expect(answer.text).toContain('role="alert"');
    expect(answer.text).toContain(`<a href="#${id}">${message}</a>`);
    expect(answer.text).toMatch(new RegExp(`<input\\s+id="${id}"[^>]*aria-invalid="true"[^>]*aria-describedby="[^"]*${id}-fault"`));
    expect((await b.stripe.checkout.sessions.retrieve(session)).payment_intent).toBeNull();
  });

  it('names everything that is wrong at once', async () => {
    const { url } = await create();
    const { text } = await submit(url!, { email: '', cardNumber: '', cardExpiry: '', cardCvc: '', billingName: '' });
    for (const id of ['email', 'cardNumber', 'billingName']) expect(text).toContain(`<a href="#${id}">`);
  });

  it('takes full-width digits', async () => {
    const { url } = await create();
    expect(
      (await submit(url!, { ...typed, cardNumber: '４２４２　４２４２　４２４２　４２４２', cardExpiry: '１２／４０', cardCvc: '１２３' }))
        .status,
    ).toBe(303);
  });

  it('keeps name and e-mail after a decline, and never writes the number back', async () => {
    const { url } = await create();
    const { status, text } = await submit(url!, { ...typed, cardNumber: '4000000000009995' });
    expect(status).toBe(402);
    expect(text).toContain('カードの残高が不足しています');
    expect(text).toContain('value="taro@example.jp"');
    expect(text).not.toContain('4000000000009995');
  });

  it('does not let the given e-mail be changed', async () => {
    const { id, url } = await create({ customer_email: 'booker@minato.example.jp' });
    expect((await page(url!)).text).toMatch(/value="booker@minato.example.jp"[^>]*readonly/);
    await submit(url!, typed);
    expect((await b.stripe.checkout.sessions.retrieve(id)).customer_details!.email).toBe('booker@minato.example.jp');
  });

  it('says so when the Session is expired, and leads back to the shop', async () => {
    const { id, url } = await create();
    await b.stripe.checkout.sessions.expire(id);
    for (const { text } of [await page(url!), await submit(url!, typed)]) {
      expect(text).toContain('期限が切れました');
      expect(text).toContain('href="http://localhost:3000/stays/1"');
    }
  });

  it('charges once when the form is sent twice', async () => {
    const { url } = await create();
    const both = await Promise.all([submit(url!, typed), submit(url!, typed)]);
    expect(both.map((one) => one.status)).toEqual([303, 303]);
    expect((await b.stripe.charges.list()).data).toHaveLength(1);
    expect((await page(url!)).text).toContain('お支払いは完了しています');
  });

  it('does not charge from a 3-D Secure page left open in another tab', async () => {
    const { id, url } = await create();
    const first = await submit(url!, { ...typed, cardNumber: '4000002760003184' });
    await submit(url!, typed);
    expect((await submit(at(first.location), { outcome: 'complete' })).location).toContain('/paid?session=');
    expect((await b.stripe.charges.list()).data).toHaveLength(1);
    expect((await b.stripe.checkout.sessions.retrieve(id)).status).toBe('complete');
  });

  it('waits with the payer while the bank is slow', async () => {
    await b.control('POST', '/settings', { paymentDelayMs: 60_000 });
    const { url } = await create();
    const { location } = await submit(url!, typed);
    expect(location).toMatch(/\/wait$/);
    expect((await page(at(location))).text).toContain('http-equiv="refresh"');
  });

  it('escapes what others wrote, and lets nothing be loaded or framed', async () => {
    const { url } = await create({
      line_items: [
        { quantity: 1, price_data: { currency: 'jpy', unit_amount: 500, product_data: { name: '<script>alert(1)</script>"\'&' } } },
      ],
    });
    const { text, headers } = await page(url!);
    expect(text).toContain('&lt;script&gt;alert(1)&lt;/script&gt;&quot;&#39;&amp;');
    expect(headers.get('content-security-policy')).toMatch(
      /default-src 'none'.*form-action 'self' http:\/\/localhost:3000;.*frame-ancestors 'none'/,
    );
  });

  it('answers 404 for a Session that is not there', async () => {
    expect((await page(`${b.sandbox.url}/c/pay/cs_test_none`)).status).toBe(404);
    expect((await page(`${b.sandbox.url}/c/pay/cs_test_none/challenge`)).status).toBe(404);
  });
});

describe('the page for newcomers', () => {
  it('lists what came in, in both languages', async () => {
    const session = await b.paid(12_300);
    await b.stripe.refunds.create({ payment_intent: session.payment_intent as string, amount: 100 });
    const ja = await page(`${b.sandbox.url}/_sandbox/?lang=ja`);
    for (const part of ['決済サンドボックス', '¥12,300', '¥100', 'complete / paid']) expect(ja.text).toContain(part);
    expect((await page(`${b.sandbox.url}/_sandbox/?lang=en`)).text).toContain('Payment sandbox');
  });

  it('answers wrong controls with a sentence', async () => {
    const wrong = async (method: string, path: string, body?: string) =>
      (await fetch(`${b.sandbox.url}/_sandbox${path}`, { method, body })).status;
    expect(await wrong('POST', '/faults', '{"kind":"rain"}')).toBe(400);
    expect(await wrong('POST', '/faults', '[')).toBe(400);
    expect(await wrong('POST', '/clock', '{"advanceMs":"soon"}')).toBe(400);
    expect(await wrong('POST', '/sessions/cs_none/pay')).toBe(400);
    expect(await wrong('POST', '/nothing')).toBe(404);
  });
});
