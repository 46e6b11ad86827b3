/** A manager closes and reopens a room; every page that watches the site follows without reloading. Others may not. */
import { expect, type Page, test } from '@playwright/test';
import { addDays, anotherBrowser, baseUrl, freeFrom, signIn } from './support/product';

const UNIT = 'SHM-04-C';
const SITE = 'kottoi-minato';

/** Notes in the page when the words first stand in the room's row; nothing is asked of the page meanwhile. */
async function noteWhen(page: Page, words: string): Promise<() => Promise<number>> {
  await page.evaluate(
    ({ room, words }) => {
      const row = [...document.querySelectorAll('.unit')].find((one) => one.textContent.includes(room));
      const noted = window as unknown as { seenAt: number };
      noted.seenAt = 0;
      const observer = new MutationObserver(() => {
        if (!row?.textContent.includes(words)) return;
        noted.seenAt = Date.now();
        observer.disconnect();
      });
      if (row) observer.observe(row, { subtree: true, childList: true, characterData: true });
    },
    { room: '客室C', words },
  );
  return () => page.evaluate(() => (window as unknown as { seenAt: number }).seenAt);
}

/** When the answer to a change came back, in milliseconds of this machine's clock, which both browsers share. */
const answered = async (page: Page, path: RegExp, status: number): Promise<number> => {
  const answer = await page.waitForResponse((one) => one.request().method() === 'POST' && path.test(one.url()));
  const at = Date.now();
  expect(answer.status(), await answer.text()).toBe(status);
  return at;
};

test('a closure in one browser appears in another without reloading, and so does the reopening', async ({ page, browser }) => {
  const monday = await freeFrom(page.request, UNIT, 12);
  const visitor = await anotherBrowser(browser);
  await visitor.goto(`/sites/${SITE}?checkIn=${monday}&checkOut=${addDays(monday, 1)}&party=2`);
  const row = visitor.locator('.unit', { hasText: '客室C' });
  await expect(row).toContainText('空きあり');
  await expect(row.locator('.st--live')).toBeVisible();
  await visitor.evaluate(() => document.body.setAttribute('data-same-page', ''));

  await signIn(page, 'manager@kottoi.example.jp');
  await page.goto('/manage');
  await page.getByRole('link', { name: /こっとい灯台荘/ }).click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText('こっとい灯台荘');
  await page.goto(`/manage/${SITE}?from=${monday}&span=7&view=list`);
  await page.getByRole('button', { name: /休止にする 客室C/ }).click();
  const closing = page.getByRole('dialog', { name: '休止にする' });
  await expect(closing.getByLabel('最初の日')).toHaveValue(monday);

  const closedSeen = await noteWhen(visitor, '休館');
  const [closedAt] = await Promise.all([
    answered(page, /\/api\/manage\/closures$/, 201),
    closing.getByRole('button', { name: '休止にする' }).click(),
  ]);
  await expect(row).toContainText('休館');
  console.log(`a closure was seen ${(await closedSeen()) - closedAt} ms after its answer`);
  const quote = await visitor.request.post('/api/quotes', {
    data: { items: [{ unitId: UNIT, checkIn: monday, checkOut: addDays(monday, 1) }], party: 2 },
    headers: { origin: baseUrl },
  });
  expect(await quote.json()).toMatchObject({ bookable: false, items: [{ available: false }] });

  await page.getByRole('button', { name: '予約表に戻る' }).click();
  await page
    .getByRole('region', { name: '休止', exact: true })
    .getByRole('button', { name: /^再開する/ })
    .first()
    .click();
  const openSeen = await noteWhen(visitor, '空きあり');
  const reopening = page.getByRole('dialog', { name: '予約の受け付けを再開しますか' });
  const [openedAt] = await Promise.all([
    answered(page, /\/closures\/[^/]+\/reopening$/, 201),
    reopening.getByRole('button', { name: '再開する' }).click(),
  ]);
  await expect(row).toContainText('空きあり');
  console.log(`a reopening was seen ${(await openSeen()) - openedAt} ms after its answer`);
  await expect(visitor.locator('body')).toHaveAttribute('data-same-page', '');
  await visitor.context().close();
});

test("a manager of another site, and a company's booker, can neither see nor close it", async ({ page, browser }) => {
  const monday = await freeFrom(page.request, UNIT, 13);
  const closure = {
    unitId: UNIT,
    window: { checkIn: monday, checkOut: addDays(monday, 1) },
    cause: 'maintenance',
    reason: { ja: '清掃', en: 'Cleaning' },
  };
  await signIn(page, 'manager@taishokan.example.jp');
  await page.goto('/manage');
  await expect(page.getByRole('link', { name: /太翔館/ })).toBeVisible();
  await expect(page.getByRole('link', { name: /こっとい灯台荘/ })).toHaveCount(0);
  await page.goto(`/manage/${SITE}`);
  await expect(page.getByRole('heading', { name: 'この施設の予約表は開けません' })).toBeVisible();

  const booker = await anotherBrowser(browser);
  await signIn(booker, 'booker@minato.example.jp');
  await booker.goto(`/manage/${SITE}`);
  await expect(booker.getByRole('heading', { name: '施設の担当者のページです' })).toBeVisible();
  for (const one of [page, booker]) {
    const calendar = await one.request.get(`/api/manage/sites/SHM-04/calendar?from=${monday}&to=${addDays(monday, 7)}`);
    expect([403, 404]).toContain(calendar.status());
    const answer = await one.request.post('/api/manage/closures', {
      data: closure,
      headers: { origin: baseUrl, 'idempotency-key': crypto.randomUUID() },
    });
    expect([403, 404], await answer.text()).toContain(answer.status());
  }
  const free = await page.request.get(`/api/units/${UNIT}/availability?from=${monday}&to=${addDays(monday, 1)}`);
  expect(await free.json()).toMatchObject({ days: [{ free: 1 }, {}] });
  await booker.context().close();
});
