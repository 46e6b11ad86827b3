/** Edge cases of booking, each named after its number in the rules: the last room, the end of a hold, paying twice or with the browser shut,
 * a browser on the other side of the world, and one without a connection. */
import { expect, type Page, type Response, type Route, test } from '@playwright/test';
import { leaveSeconds, messagesLeft, onceOf } from './support/database';
import {
  addDays,
  anotherBrowser,
  baseUrl,
  dayFromNow,
  freeFrom,
  hold,
  lettersTo,
  onStayPage,
  release,
  signIn,
  stayIdOf,
  stayOf,
} from './support/product';
import { payFromElsewhere, resendPaid, sessionOf } from './support/sandbox';

const MINATO = 'booker@minato.example.jp';
const HOKUTO = 'booker@hokuto.example.jp';
const isHold = (answer: Response) => answer.request().method() === 'POST' && new URL(answer.url()).pathname === '/api/stays';
const holdButton = (page: Page) => page.locator('.book').getByRole('button', { name: '15分間、確保する' });

/** Opens a site's page with a room chosen and priced, ready to be held. */
async function chooseRoom(page: Page, slug: string, room: string, monday: string, nights = 1): Promise<void> {
  await page.goto(`/sites/${slug}?checkIn=${monday}&checkOut=${addDays(monday, nights)}&party=2`);
  await page.getByRole('button', { name: new RegExp(`選ぶ ?${room}|${room}.*選ぶ`) }).click();
  await expect(holdButton(page)).not.toHaveAttribute('aria-disabled', 'true');
}

test('E01: two browsers want the last room: one holds it, the other is told and takes an alternative', async ({ page, browser }) => {
  const other = await anotherBrowser(browser);
  await signIn(page, MINATO);
  await signIn(other, HOKUTO);
  const monday = await freeFrom(page.request, 'HGI-02-C', 3);
  const both = [page, other];
  for (const one of both) await chooseRoom(one, 'hamasaki-shoka', '客室「蔵」', monday);

  // Both requests are on their way before either is let through.
  const waiting: Route[] = [];
  let letGo = () => {};
  const gathered = new Promise<void>((resolve) => (letGo = resolve));
  for (const one of both)
    await one.route('**/api/stays', async (route) => {
      if (waiting.push(route) === both.length) letGo();
      await gathered;
      await route.continue();
    });
  const answers = await Promise.all(
    both.map(async (one) => (await Promise.all([one.waitForResponse(isHold), holdButton(one).click()]))[0]),
  );
  expect(answers.map((answer) => answer.status()).toSorted()).toEqual([201, 409]);
  for (const one of both) await one.unroute('**/api/stays');

  const [winner, loser] = answers[0]?.status() === 201 ? [page, other] : [other, page];
  expect(await answers.find((answer) => answer.status() === 409)?.json()).toMatchObject({ code: 'slots.taken' });
  await winner.waitForURL(onStayPage);
  await expect(loser.locator('.book').getByText('確保もお支払いも発生していません。')).toBeVisible();

  const instead = loser.locator('.book .why').getByRole('button').first();
  await expect(instead).toBeVisible();
  await instead.click();
  await expect(holdButton(loser)).not.toHaveAttribute('aria-disabled', 'true');
  await holdButton(loser).click();
  await loser.waitForURL(onStayPage);
  await expect(loser.getByText('確保しています').first()).toBeVisible();
  for (const one of both) await release(one, stayIdOf(one));
  await other.context().close();
});

test('E02: a hold about to end says so, is prolonged once, and what lapsed can be held again', async ({ page }) => {
  await signIn(page, MINATO);
  const monday = await freeFrom(page.request, 'HGI-04-T', 4);
  const held = await hold(page, [{ unitId: 'HGI-04-T', checkIn: monday, checkOut: addDays(monday, 1) }]);
  await leaveSeconds(held.id, 55);
  await page.goto(`/stays/${held.id}`);
  const bar = page.locator('eg-hold-bar');
  await expect(bar).toContainText('確保しています');
  await expect(bar).toContainText('残り1分です。');

  const prolong = bar.getByRole('button', { name: 'あと10分延ばす' });
  await prolong.click();
  await expect(bar.getByRole('timer')).toHaveText(/^10:\d\d$/);
  await expect(prolong).toHaveCount(0);

  await leaveSeconds(held.id, 8);
  await page.reload();
  await expect(bar).toBeVisible();
  // From here the page learns everything by itself.
  await expect(page.getByText('確保の時間が終わりました')).toBeVisible();
  await expect(page.getByText(/選んだ内容は残っているので/)).toBeVisible({ timeout: 30_000 });
  await expect(page.getByText('お支払いは発生していません。')).toBeVisible();
  expect((await stayOf(page, held.id)).status).toBe('lapsed');

  await page.getByRole('button', { name: 'もう一度確保する' }).click();
  await page.waitForURL((url) => onStayPage.test(url.pathname) && !url.pathname.includes(held.id));
  await expect(bar).toContainText('確保しています');
  const again = await stayOf(page, stayIdOf(page));
  expect(again).toMatchObject({ status: 'held', items: [{ unitId: 'HGI-04-T' }] });
  await release(page, stayIdOf(page));
});

test('E05: the return page opened twice and the webhook sent again confirm the stay once', async ({ page }) => {
  await signIn(page, MINATO);
  const monday = await freeFrom(page.request, 'HGI-04-T', 5);
  const held = await hold(page, [{ unitId: 'HGI-04-T', checkIn: monday, checkOut: addDays(monday, 1) }]);
  const checkout = await page.request.post(`/api/stays/${held.id}/checkout`, { headers: { origin: baseUrl } });
  const session = sessionOf(((await checkout.json()) as { url: string }).url);
  await payFromElsewhere(page.request, session);

  const second = await page.context().newPage();
  for (const one of [page, second]) await one.goto(`/stays/${held.id}/return`);
  for (const one of [page, second]) await expect(one.getByText('予約が確定しました')).toBeVisible({ timeout: 30_000 });
  await resendPaid(page.request, session, 3);
  await page.goto(`/stays/${held.id}/return`);
  await expect(page.getByText('予約が確定しました')).toBeVisible({ timeout: 30_000 });

  await expect.poll(() => messagesLeft(held.id)).toBe(0);
  expect(await onceOf(held.id)).toEqual({ confirmations: 1, payments: 1, sum: 0 });
  expect(await lettersTo(page.request, MINATO, held.code)).toHaveLength(1);
});

test('E06: a browser closed after paying finds the stay confirmed later, and one letter', async ({ page, browser }) => {
  await signIn(page, HOKUTO);
  const monday = await freeFrom(page.request, 'HGI-04-T', 6);
  await chooseRoom(page, 'koshigahama-kazemachi', 'ツイン', monday);
  await holdButton(page).click();
  await page.waitForURL(onStayPage);
  const stayId = stayIdOf(page);
  await expect(page.getByRole('heading', { name: '最終確認' })).toBeVisible();
  for (const box of await page.getByRole('checkbox').all()) await box.check();
  await page.getByRole('button', { name: 'この内容で予約を確定する' }).click();
  await page.waitForURL(/\/c\/pay\//);
  const session = sessionOf(page.url());
  await page.context().close();

  const later = await anotherBrowser(browser);
  await payFromElsewhere(later.request, session);
  await signIn(later, HOKUTO);
  await later.goto(`/stays/${stayId}/return`);
  await expect(later.getByText('予約が確定しました')).toBeVisible({ timeout: 30_000 });
  const { code } = await stayOf(later, stayId);
  await expect.poll(() => messagesLeft(stayId)).toBe(0);
  expect(await lettersTo(later.request, HOKUTO, code)).toHaveLength(1);
  expect(await onceOf(stayId)).toEqual({ confirmations: 1, payments: 1, sum: 0 });
  await later.context().close();
});

test('E60: a browser in New York sees and books dates and hours of Japan, with its own hours in brackets', async ({ browser }) => {
  const page = await anotherBrowser(browser, { timezoneId: 'America/New_York' });
  const today = dayFromNow(0);
  // Eight in the morning in Japan is still yesterday in New York; the device's clock is wrong by hours too.
  await page.clock.setSystemTime(new Date(`${today}T08:00:00+09:00`));
  await signIn(page, MINATO);
  await page.goto('/sites/kottoi-minato');
  await expect(page.locator('#calendar button[aria-current=date]')).toHaveAttribute('data-date', today);
  const open = page.locator('#calendar button.day:is([data-state=open], [data-state=few])');
  await expect(open.first()).toBeVisible();
  const days = await open.evaluateAll((cells) => cells.map((cell) => cell.getAttribute('data-date') ?? ''));
  expect(days.filter((day) => day < today)).toEqual([]);
  const yesterday = await page.request.post('/api/quotes', {
    data: { items: [{ unitId: 'SHM-04-A', checkIn: addDays(today, -1), checkOut: addDays(today, 1) }] },
    headers: { origin: baseUrl },
  });
  expect(JSON.stringify(await yesterday.json())).toMatch(/"code":"window\.[a-z-]*past/);

  const monday = await freeFrom(page.request, 'SHM-04-M', 7);
  const wednesday = addDays(monday, 2);
  await page.goto(`/sites/kottoi-minato?checkIn=${monday}&checkOut=${addDays(monday, 4)}&party=2`);
  await expect(page.locator('#calendar td.start button')).toHaveAttribute('data-date', monday);
  await page.getByRole('button', { name: /広間.*日時を選ぶ|日時を選ぶ.*広間/ }).click();
  await page.locator(`[data-time="${wednesday}T14:00"]`).click();
  await page.locator(`[data-time="${wednesday}T15:30"]`).click();
  await page.getByRole('button', { name: 'この内容で追加' }).first().click();
  await page.getByRole('link', { name: 'ほかの場所も追加する' }).click();
  const item = page.locator('eg-item-editor');
  await expect(item).toContainText('14:00–16:00');
  const there = (instant: string) =>
    new Intl.DateTimeFormat('en-GB', { timeZone: 'America/New_York', hour: '2-digit', minute: '2-digit' }).format(new Date(instant));
  const [start, end] = [`${wednesday}T14:00:00+09:00`, `${wednesday}T16:00:00+09:00`];
  await expect(item).toContainText(new RegExp(`お使いの地域では .*${there(start)}–${there(end)}`));

  await page.getByRole('button', { name: '15分間、確保する' }).first().click();
  await page.waitForURL(onStayPage);
  // The countdown goes by the server's clock, and the deadline is Japan's.
  await expect(page.locator('eg-hold-bar').getByRole('timer')).toHaveText(/^1[45]:\d\d$/);
  const stay = await stayOf(page, stayIdOf(page));
  const deadline = new Intl.DateTimeFormat('en-GB', { timeZone: 'Asia/Tokyo', hour: '2-digit', minute: '2-digit' }).format(
    new Date(stay.heldUntil ?? ''),
  );
  await expect(page.locator('eg-final-confirmation')).toContainText(deadline);
  const window = stay.items[0]?.window ?? {};
  expect([window['start'], window['end']].map((instant) => Date.parse(instant ?? ''))).toEqual([start, end].map(Date.parse));
  await release(page, stayIdOf(page));
  await page.context().close();
});

test('E62: a page without connection says its picture is old, is refused kindly, and shows the truth when it is back', async ({
  page,
  browser,
}) => {
  let connected = true;
  const cut: (() => Promise<void>)[] = [];
  await page.routeWebSocket(/\/socket\.io\//, async (socket) => {
    if (!connected) return socket.close();
    socket.connectToServer();
    cut.push(() => socket.close());
  });
  await signIn(page, MINATO);
  const other = await anotherBrowser(browser);
  await signIn(other, HOKUTO);
  const unitId = 'HGI-02-B';
  const monday = await freeFrom(page.request, unitId, 8);
  await chooseRoom(page, 'hamasaki-shoka', '客室「潮」', monday);
  const room = page.locator('.unit', { hasText: '客室「潮」' });
  await expect(room.locator('.st--live')).toBeVisible();
  await page.evaluate(() => document.body.setAttribute('data-same-page', ''));

  // The socket is lost; somebody else takes the room meanwhile.
  connected = false;
  for (const close of cut) await close();
  await expect(page.getByText(/最新の空き状況を受け取れていません/)).toBeVisible();
  await expect(room.locator('.st--live')).toHaveCount(0);
  const taken = await hold(other, [{ unitId, checkIn: monday, checkOut: addDays(monday, 1) }]);
  await expect(room).toContainText('空きあり');
  const [answer] = await Promise.all([page.waitForResponse(isHold), holdButton(page).click()]);
  expect(answer.status()).toBe(409);
  await expect(page.locator('.book').getByText('確保もお支払いも発生していません。')).toBeVisible();
  await expect(room).toContainText('手続き中');

  // Then the network goes as well, and the room comes free unseen.
  await page.context().setOffline(true);
  await expect(page.getByText(/インターネットにつながっていません/)).toBeVisible();
  await release(other, taken.id);
  connected = true;
  await page.context().setOffline(false);
  await expect(page.getByText('つながりました。最新の内容に更新しました。')).toBeVisible({ timeout: 30_000 });
  await expect(room).toContainText('空きあり');
  await expect(room.locator('.st--live')).toBeVisible();
  await expect(page.getByText(/インターネットにつながっていません/)).toHaveCount(0);
  await expect(page.locator('body')).toHaveAttribute('data-same-page', '');
  await expect(holdButton(page)).not.toHaveAttribute('aria-disabled', 'true');
  await other.context().close();
});
