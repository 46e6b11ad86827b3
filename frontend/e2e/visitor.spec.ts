/** J2: a visitor looks around without signing in. What the search says stands in its address; nobody's name comes along. */
import { expect, type Page, test } from '@playwright/test';
import { addDays, anotherBrowser, freeFrom, hold, release, signIn } from './support/product';

/** Companies and people of the demo, as answers and pushes would name them. */
const NAMES = /みなとクラウド|北斗デザイン|@[a-z.-]*example\.jp|EG-[0-9A-Z]{6}/;

const heading = (page: Page) => page.getByRole('heading', { level: 1 });
const found = async (page: Page) => Number(/\d+/.exec(await heading(page).innerText())?.[0]);
const names = (page: Page) => page.locator('eg-result-card h2').allInnerTexts();
const speeds = async (page: Page) => (await page.locator('eg-result-card .feat b').allInnerTexts()).map(Number);

/** Keeps everything the product's API and socket send to the page. */
function listen(page: Page): { readonly bodies: Promise<string>[]; readonly frames: string[] } {
  const heard = { bodies: [] as Promise<string>[], frames: [] as string[] };
  page.on('response', (answer) => {
    if (new URL(answer.url()).pathname.startsWith('/api/')) heard.bodies.push(answer.text().catch(() => ''));
  });
  page.on('websocket', (socket) => socket.on('framereceived', ({ payload }) => heard.frames.push(String(payload))));
  return heard;
}

test('J2: a visitor narrows the search, sees the number change, and shares the link', async ({ page, browser }) => {
  await page.goto('/');
  await page.getByRole('navigation', { name: '主なメニュー' }).getByRole('link', { name: 'さがす' }).click();
  await expect(heading(page)).toHaveText(/\d+件の施設が見つかりました/);
  const all = await found(page);

  await page.getByLabel('実測 Wi-Fi').selectOption('100');
  await expect(heading(page)).not.toHaveText(`${all}件の施設が見つかりました`);
  await expect(heading(page)).toHaveText(/\d+件の/);
  const fast = await found(page);
  expect(fast).toBeLessThan(all);
  await expect(page.locator('eg-result-card')).toHaveCount(fast);
  expect(Math.min(...(await speeds(page)))).toBeGreaterThanOrEqual(100);

  const amenity = page.locator('.quick button[aria-pressed]').last();
  const asked = await amenity.innerText();
  await amenity.click();
  await expect(page).toHaveURL(/amenity=/);
  await expect(heading(page)).not.toHaveText(`${fast}件の施設が見つかりました`);
  await expect(heading(page)).toHaveText(/\d+件の/);
  const narrow = await found(page);
  expect(narrow).toBeLessThan(fast);
  expect(narrow).toBeGreaterThan(0);

  await page.getByLabel('並べ替え').selectOption('wifi');
  await expect(page).toHaveURL(/sort=wifi/);
  await expect.poll(() => speeds(page)).toEqual((await speeds(page)).toSorted((a, b) => b - a));
  const listed = await names(page);

  // The link alone brings somebody else to the same places in the same order.
  const other = await anotherBrowser(browser);
  await other.goto(page.url());
  await expect(heading(other)).toHaveText(`${narrow}件の施設が見つかりました`);
  expect(await names(other)).toEqual(listed);
  await expect(other.getByRole('button', { name: asked, pressed: true }).first()).toBeVisible();
  await other.context().close();

  // In English it is the same search.
  const address = page.url();
  await page.getByRole('button', { name: 'English' }).first().click();
  await expect(heading(page)).toHaveText(narrow === 1 ? '1 place fits' : `${narrow} places fit`);
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
  expect(page.url()).toBe(address);
  await page.getByRole('button', { name: '日本語' }).first().click();

  // Back undoes one step at a time.
  await page.goBack();
  await expect(page).not.toHaveURL(/sort=wifi/);
  await page.goBack();
  await expect(heading(page)).toHaveText(`${fast}件の施設が見つかりました`);
  await page.goBack();
  await expect(heading(page)).toHaveText(`${all}件の施設が見つかりました`);
});

test('J2: a place on the map is a button that leads to its card and its page', async ({ page }) => {
  await page.goto('/search?wifiMin=200');
  await expect(page.locator('eg-result-card').first()).toBeVisible();
  const count = await page.locator('eg-result-card').count();
  const markers = page.getByRole('complementary', { name: '地図' }).getByRole('button').and(page.locator('.pin'));
  await expect(markers).toHaveCount(count);
  const name = (await names(page))[0] ?? '';
  const marker = markers.and(page.getByRole('button', { name }));
  await marker.focus();
  await expect(page.locator('eg-result-card.hot')).toContainText(name);
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/sites\//);
  await expect(heading(page)).toHaveText(name);
});

test('J2: a visitor is sent nothing personal, also while a company books before their eyes', async ({ page, browser }) => {
  const heard = listen(page);
  const unit = 'HGI-04-T';
  const monday = await freeFrom(page.request, unit);
  const tuesday = addDays(monday, 1);
  await page.goto(`/search?checkIn=${monday}&checkOut=${tuesday}&party=2`);
  await expect(heading(page)).toHaveText(/\d+件の/);
  await page.goto(`/sites/koshigahama-kazemachi?checkIn=${monday}&checkOut=${tuesday}&party=2`);
  const twin = page.locator('.unit', { hasText: 'ツイン' });
  await expect(twin).toContainText('空きあり');

  const company = await anotherBrowser(browser);
  await signIn(company, 'booker@hokuto.example.jp');
  const held = await hold(company, [{ unitId: unit, checkIn: monday, checkOut: tuesday, quantity: 2 }]);
  await expect(twin).toContainText('手続き中');
  await release(company, held.id);
  await expect(twin).toContainText('空きあり');
  await company.context().close();

  const me = await page.request.get('/api/me');
  expect(await me.json()).toMatchObject({ user: null, companies: [], sites: [] });
  const bodies = await Promise.all(heard.bodies);
  expect(bodies.some((body) => body.includes('"user":null'))).toBe(true);
  expect(heard.frames.some((frame) => frame.includes('availability.changed') && frame.includes(unit))).toBe(true);
  expect([...bodies, ...heard.frames].filter((text) => NAMES.test(text))).toEqual([]);
  expect(await page.context().cookies()).toEqual([]);
});
