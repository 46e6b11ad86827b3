/** A team of eight books three rooms, eight desks and the hall in one step, pays through 3-D Secure and gets its letter; a second browser watches. */
import { expect, test } from '@playwright/test';
import { readByIcalJs, readByPython } from './support/calendar-judges';
import { addDays, anotherBrowser, baseUrl, freeMonday, inboxUrl, letterTo, payByCard, PASSWORD } from './support/product';

const monday = freeMonday();
const saturday = addDays(monday, 5);
const site = `/sites/kottoi-minato?checkIn=${monday}&checkOut=${saturday}&party=8`;
const ROOMS = ['客室A', '客室B', '客室C'];

test('books rooms, desks and the hall together while another page sees them go', async ({ page, browser }) => {
  const other = await anotherBrowser(browser);
  await other.goto(site);
  const roomA = other.locator('.unit', { hasText: '客室A 海側10畳' });
  await expect(roomA).toContainText('空きあり');

  await page.goto('/sign-in');
  await page.getByLabel('メールアドレス').fill('booker@minato.example.jp');
  await page.getByRole('textbox', { name: 'パスワード' }).fill(PASSWORD);
  await page.getByRole('button', { name: 'ログインする' }).click();
  await expect(page.getByRole('button', { name: /アカウントのメニュー/ })).toBeVisible();

  // From the search for eight people to the site.
  await page.goto(`/search?checkIn=${monday}&checkOut=${saturday}&party=8`);
  await page
    .getByRole('link', { name: /こっとい灯台荘/ })
    .first()
    .click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText('こっとい灯台荘');

  for (const room of ROOMS) await page.getByRole('button', { name: new RegExp(`^選ぶ ${room}`) }).click();

  await page.getByRole('button', { name: '日時を選ぶ 港デスク' }).click();
  const seats = page.getByRole('group', { name: 'いくつ使いますか' });
  const days = page.locator('label.day');
  await expect(days.first()).toBeVisible();
  for (let n = 1; n < 8; n++) await seats.getByRole('button').last().click();
  await expect(seats).toContainText('8');
  // Monday to Thursday: four days.
  const count = await days.count();
  for (let n = 0; n < count; n++) {
    const box = days.nth(n).getByRole('checkbox');
    if (n < 4) await box.check();
    else await box.uncheck();
  }
  await page.getByRole('button', { name: 'この内容で追加' }).first().click();

  await page.getByRole('button', { name: /^日時を選ぶ 広間/ }).click();
  const wednesday = addDays(monday, 2);
  await page.locator(`[data-time="${wednesday}T14:00"]`).click();
  await page.locator(`[data-time="${wednesday}T15:30"]`).click();
  await page.getByRole('button', { name: 'この内容で追加' }).first().click();

  // 181,500 for the rooms, 28,160 for the desks, 2,200 for the hall.
  await expect(page.locator('main')).toContainText('¥211,860');
  await page.getByRole('button', { name: '15分間、確保する' }).click();
  await page.waitForURL(/\/stays\/[0-9a-f-]{36}/);
  await expect(page.getByText('確保しています').first()).toBeVisible();

  // The second browser has not reloaded.
  await expect(roomA).toContainText('手続き中');

  for (const box of await page.getByRole('checkbox').all()) await box.check();
  await page.getByRole('button', { name: 'この内容で予約を確定する' }).click();
  await payByCard(page);
  await page.locator('button[value=complete]').click();
  await page.waitForURL((url) => url.origin === baseUrl);
  await expect(page.getByText('予約が確定しました')).toBeVisible({ timeout: 30_000 });
  await expect(roomA).toContainText(/満室|空きがありません/);
  await expect(roomA).not.toContainText('手続き中');

  const code = /EG-[0-9A-Z]{6}/.exec(await page.locator('main').innerText())?.[0] ?? '';
  const letter = await letterTo(page.request, 'booker@minato.example.jp', code);
  expect(letter.subject).toContain('予約が確定しました');
  expect(letter.text).toContain('¥211,860');
  const ics = await (await page.request.get(`${inboxUrl}/api/letters/${letter.id}/attachments/0`)).text();
  const [byIcalJs, byPython] = [readByIcalJs(ics), readByPython(ics)];
  expect(byPython.map((event) => event.uid).sort()).toEqual(byIcalJs.map((event) => event.uid).sort());
  // Nights are dates with the day of departure as the end.
  expect(byPython.filter((event) => event.start === monday && event.end === saturday)).toHaveLength(3);
  expect(byPython.map((event) => event.start)).toContain(`${wednesday}T14:00:00+09:00`);
  await other.context().close();
});
