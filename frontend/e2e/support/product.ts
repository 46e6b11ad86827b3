/** The product under test and what stands beside it: where they are, who signs in, which days are free. */
import { type APIRequestContext, type Browser, expect, type Page } from '@playwright/test';

export const baseUrl = process.env['E2E_BASE_URL'] ?? '';
export const inboxUrl = process.env['E2E_INBOX_URL'] ?? '';
export const sandboxUrl = process.env['E2E_SANDBOX_URL'] ?? '';
export const PASSWORD = 'engawa-demo-2026';
const DAY = 86_400_000;

/** A date in Tokyo so many days from today. */
export const dayFromNow = (days: number): string => new Date(Date.now() + 9 * 3_600_000 + days * DAY).toISOString().slice(0, 10);
export const addDays = (date: string, days: number): string => new Date(Date.parse(`${date}T00:00:00Z`) + days * DAY).toISOString().slice(0, 10);

/** The first Monday beyond the demo's stays (they end four months ahead) and so many weeks more. */
export function freeMonday(weeks = 0): string {
  const start = dayFromNow(150 + weeks * 7);
  const weekday = new Date(`${start}T00:00:00Z`).getUTCDay();
  return addDays(start, (8 - weekday) % 7);
}

/** Signs in without the page, where signing in is not the subject. */
export async function signIn(page: Page, email: string): Promise<void> {
  const answer = await page.request.post('/api/auth/sign-in/email', { data: { email, password: PASSWORD }, headers: { origin: baseUrl } });
  expect(answer.status(), await answer.text()).toBe(200);
}

/** A second person with a browser of their own. */
export async function anotherBrowser(browser: Browser, options: Parameters<Browser['newContext']>[0] = {}): Promise<Page> {
  const context = await browser.newContext({ baseURL: baseUrl, locale: 'ja-JP', timezoneId: 'Asia/Tokyo', viewport: { width: 1440, height: 900 }, ...options });
  return context.newPage();
}

export type Letter = { id: string; subject: string; to: string[]; attachments: number };

/** The newest letter to an address whose subject holds the words; waits for the post. */
export async function letterTo(request: APIRequestContext, address: string, words: string): Promise<{ id: string; subject: string; text: string; html: string }> {
  let found: Letter | undefined;
  await expect
    .poll(async () => {
      const letters = (await (await request.get(`${inboxUrl}/api/letters?to=${encodeURIComponent(address)}`)).json()) as Letter[];
      found = letters.filter((letter) => letter.subject.includes(words)).at(-1) ?? undefined;
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

/** Places a hold through the API, where the pages for it are not the subject. */
export async function hold(page: Page, items: object[], party = 2): Promise<{ id: string; code: string; heldUntil: string; total: number }> {
  const answer = await page.request.post('/api/stays', { data: { items, party }, headers: { origin: baseUrl, 'idempotency-key': `${Date.now()}-${Math.random()}` } });
  expect(answer.status(), await answer.text()).toBe(201);
  return (await answer.json()) as never;
}
