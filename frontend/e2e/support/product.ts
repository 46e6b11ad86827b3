/** The product under test and what stands beside it: where they are, who signs in, which days are free. */
import { type APIRequestContext, type Browser, expect, type Page } from '@playwright/test';

export const baseUrl = process.env['E2E_BASE_URL'] ?? '';
export const inboxUrl = process.env['E2E_INBOX_URL'] ?? '';
export const sandboxUrl = process.env['E2E_SANDBOX_URL'] ?? '';
export const PASSWORD = 'engawa-demo-2026';
const DAY = 86_400_000;

/** A date in Tokyo so many days from today. */
export const dayFromNow = (days: number): string => new Date(Date.now() + 9 * 3_600_000 + days * DAY).toISOString().slice(0, 10);
export const addDays = (date: string, days: number): string =>
  new Date(Date.parse(`${date}T00:00:00Z`) + days * DAY).toISOString().slice(0, 10);

/** The first Monday beyond the demo's stays (they end four months ahead) and so many weeks more. */
export function freeMonday(weeks = 0): string {
  const start = dayFromNow(150 + weeks * 7);
  const weekday = new Date(`${start}T00:00:00Z`).getUTCDay();
  return addDays(start, (8 - weekday) % 7);
}

/** The first Monday from so many weeks on at which the unit is wholly free for so many nights (or days), as the product itself says. */
export async function freeFrom(request: APIRequestContext, unitId: string, weeks = 2, nights = 2): Promise<string> {
  for (let week = weeks; week < weeks + 12; week++) {
    const from = freeMonday(week);
    const answer = await request.get(`/api/units/${unitId}/availability?from=${from}&to=${addDays(from, nights)}`);
    expect(answer.status(), await answer.text()).toBe(200);
    const { quantity, days } = (await answer.json()) as { quantity: number; days: { date: string; free: number }[] };
    const wanted = days.filter(({ date }) => date < addDays(from, nights));
    if (wanted.length === nights && wanted.every(({ free }) => free === quantity)) return from;
  }
  throw new Error(`${unitId} has no free Monday within twelve weeks`);
}

/** Signs in without the page, where signing in is not the subject; the account reads Japanese from then on. */
export async function signIn(page: Page, email: string): Promise<void> {
  const answer = await page.request.post('/api/auth/sign-in/email', { data: { email, password: PASSWORD }, headers: { origin: baseUrl } });
  expect(answer.status(), await answer.text()).toBe(200);
  const reads = await page.request.patch('/api/me', { data: { locale: 'ja' }, headers: { origin: baseUrl } });
  expect(reads.status(), await reads.text()).toBe(200);
}

/** A second person with a browser of their own. */
export async function anotherBrowser(browser: Browser, options: Parameters<Browser['newContext']>[0] = {}): Promise<Page> {
  const context = await browser.newContext({
    baseURL: baseUrl,
    locale: 'ja-JP',
    timezoneId: 'Asia/Tokyo',
    viewport: { width: 1440, height: 900 },
    ...options,
  });
  return context.newPage();
}

export type Letter = { id: string; subject: string; to: string[]; attachments: number };

/** The newest letter to an address whose subject holds the words; waits for the post. */
export async function letterTo(
  request: APIRequestContext,
  address: string,
  words: string,
): Promise<{ id: string; subject: string; text: string; html: string }> {
  let found: Letter | undefined;
  await expect
    .poll(async () => {
      const letters = (await (await request.get(`${inboxUrl}/api/letters?to=${encodeURIComponent(address)}`)).json()) as Letter[];
      found = letters.find((letter) => letter.subject.includes(words));
      return found?.subject ?? '';
    })
    .toContain(words);
  return (await (await request.get(`${inboxUrl}/api/letters/${found?.id ?? ''}`)).json()) as never;
}

/** Fills in the sandbox's card page and answers the 3-D Secure question. */
export async function payByCard(page: Page, card = '4000002760003184'): Promise<void> {
  await page.waitForURL(/\/c\/pay\//);
  await page.locator('#cardNumber').fill(card);
  await page.locator('#cardExpiry').fill('12 / 40');
  await page.locator('#cardCvc').fill('123');
  await page.locator('#billingName').fill('TAKAHASHI MIO');
  await page.locator('button[type=submit]').first().click();
}

/** Signs in on the page, as people do. */
export async function signInByHand(page: Page, email: string, password = PASSWORD): Promise<void> {
  await page.getByLabel('メールアドレス').fill(email);
  await page.getByRole('textbox', { name: 'パスワード' }).fill(password);
  await page.getByRole('button', { name: 'ログインする' }).click();
}

/** All letters to an address whose subject holds the words, the newest first. */
export async function lettersTo(request: APIRequestContext, address: string, words: string): Promise<Letter[]> {
  const letters = (await (await request.get(`${inboxUrl}/api/letters?to=${encodeURIComponent(address)}`)).json()) as Letter[];
  return letters.filter((letter) => letter.subject.includes(words));
}

/** Places a hold through the API, where the pages for it are not the subject. */
export async function hold(
  page: Page,
  items: object[],
  party = 2,
): Promise<{ id: string; code: string; heldUntil: string; total: number }> {
  const answer = await page.request.post('/api/stays', {
    data: { items, party },
    headers: { origin: baseUrl, 'idempotency-key': `${Date.now()}-${Math.random()}` },
  });
  expect(answer.status(), await answer.text()).toBe(201);
  return (await answer.json()) as never;
}

/** Lets a hold go again, so that the days are free for whoever comes next. */
export async function release(page: Page, stayId: string): Promise<void> {
  const answer = await page.request.post(`/api/stays/${stayId}/release`, { headers: { origin: baseUrl } });
  expect(answer.status(), await answer.text()).toBeLessThan(300);
}

/** A stay as the API tells it to whoever is signed in. */
export async function stayOf(
  page: Page,
  stayId: string,
): Promise<{ status: string; code: string; heldUntil?: string; items: { unitId: string; window: Record<string, string> }[] }> {
  const answer = await page.request.get(`/api/stays/${stayId}`);
  expect(answer.status(), await answer.text()).toBe(200);
  return (await answer.json()) as never;
}

export const stayIdOf = (page: Page): string => /stays\/([0-9a-f-]{36})/.exec(page.url())?.[1] ?? '';
export const onStayPage = /\/stays\/[0-9a-f-]{36}$/;
