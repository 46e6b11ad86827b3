/** Searching without fixed dates: any nights of a month, weekends, days around; a party too large for one place; all of it by keyboard too. */
import AxeBuilder from '@axe-core/playwright';
import { expect, type Page, test } from '@playwright/test';
import { addDays, dayFromNow, freeMonday } from './support/product';
import { press, tabTo } from './support/keyboard';

const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
const heading = (page: Page) => page.getByRole('heading', { level: 1 });
const card = (page: Page) => page.locator('eg-result-card').first();
const weekday = (date: string) => new Date(`${date}T00:00:00Z`).getUTCDay();

/** The first of the month so many months ahead, in Tokyo. */
function monthAhead(months: number): string {
  const [year = 0, month = 1] = dayFromNow(0).split('-').map(Number);
  return new Date(Date.UTC(year, month - 1 + months, 1)).toISOString().slice(0, 10);
}
const monthName = (first: string): string => `${Number(first.slice(0, 4))}年${Number(first.slice(5, 7))}月`;

async function expectNoFaults(page: Page): Promise<void> {
  await page.waitForLoadState('networkidle');
  const { violations } = await new AxeBuilder({ page }).withTags(RULES).analyze();
  expect(violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id} at ${target.join(' ')}`))).toEqual([]);
}

/** The dates that the first card's link carries to its site. */
async function datesOfCard(page: Page): Promise<{ checkIn: string; checkOut: string }> {
  const query = new URL((await card(page).locator('h2 a').getAttribute('href')) ?? '', page.url()).searchParams;
  return { checkIn: query.get('checkIn') ?? '', checkOut: query.get('checkOut') ?? '' };
}

test('any 3 nights of a month, from the first page, on weekends, to the dates of the place', async ({ page }) => {
  const month = monthAhead(5);
  await page.goto('/');
  const box = page.getByRole('search');
  await box.getByText('期間のうち◯泊').click();
  await box.getByLabel('いつ').selectOption(month);
  await box.getByLabel('泊数').selectOption('3');
  await box.getByLabel(/週末だけ/).check();
  await expectNoFaults(page);
  await box.getByRole('button', { name: 'さがす' }).click();

  await expect(page).toHaveURL(new RegExp(`nights=3&from=${month}&to=${month.slice(0, 7)}-\\d\\d&weekends=1`));
  await expect(heading(page)).toHaveText(/\d+件の施設が見つかりました/);
  await expect(page.locator('.mini')).toContainText(`${monthName(month)} 3泊 週末`);
  const { checkIn, checkOut } = await datesOfCard(page);
  expect(checkIn.slice(0, 7)).toBe(month.slice(0, 7));
  expect(checkOut).toBe(addDays(checkIn, 3));
  const nights = [0, 1, 2].map((day) => weekday(addDays(checkIn, day)));
  expect(nights).toEqual(expect.arrayContaining([5, 6]));
  await expect(card(page).locator('.own')).toHaveText(
    new RegExp(`${Number(checkIn.slice(5, 7))}月${Number(checkIn.slice(8))}日（.）から3泊`),
  );
  await expectNoFaults(page);

  // A reload and the back button know it all; the place has the dates.
  await page.reload();
  await expect(page.locator('.mini')).toContainText('週末');
  await card(page).locator('h2 a').click();
  await expect(page).toHaveURL(new RegExp(`/sites/.*checkIn=${checkIn}&checkOut=${checkOut}`));
  await expect(page.locator('.book')).toContainText('¥');
  await page.goBack();
  await expect(page.locator('.mini')).toContainText(`${monthName(month)} 3泊 週末`);
});

test('three days around dates, by keyboard, with the dates of each result', async ({ page }) => {
  const monday = freeMonday(3);
  await page.goto(`/search?checkIn=${monday}&checkOut=${addDays(monday, 2)}&party=2`);
  await expect(heading(page)).toHaveText(/\d+件の/);
  await tabTo(page, page.locator('.mini'));
  await press(page, 'Enter');
  await tabTo(page, page.getByRole('radio', { name: '泊まる' }));
  await tabTo(page, page.getByRole('radio', { name: 'この日程で' }));
  await press(page, 'ArrowRight');
  await expect(page.getByRole('radio', { name: '前後の日も' })).toBeChecked();
  await tabTo(page, page.getByLabel('前後何日まで'));
  await page.keyboard.press('End');
  await expect(page.getByLabel('前後何日まで')).toHaveValue('3');
  await expectNoFaults(page);
  await tabTo(page, page.getByRole('button', { name: 'この条件でさがす' }));
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/flex=3/);
  await expect(page.locator('.mini')).toContainText('±3日');
  await expect(card(page).locator('.own')).toHaveText(/から2泊/);
  const { checkIn } = await datesOfCard(page);
  expect(checkIn >= addDays(monday, -3) && checkIn <= addDays(monday, 3)).toBe(true);
});

test('days into which the nights do not fit are refused at the fields, and set right there', async ({ page }) => {
  const monday = freeMonday(4);
  await page.goto(`/search?nights=3&from=${monday}&to=${addDays(monday, 2)}&weekends=1&party=2`);
  await expect(page.getByRole('alert')).toContainText('その期間には入る日程がありません');
  await expect(page.getByLabel('最後の夜')).toHaveAttribute('aria-describedby', 'when-wrong');
  await expectNoFaults(page);
  await page.getByLabel('最後の夜').fill(addDays(monday, 13));
  await page.getByRole('button', { name: 'この条件でさがす' }).click();
  await expect(heading(page)).toHaveText(/\d+件の/);
  await expect(page.getByRole('alert')).toHaveCount(0);
});

test('a party too large for any one place is shown places close together, and each is booked with its share', async ({ page }) => {
  const monday = freeMonday(5);
  await page.goto(`/search?checkIn=${monday}&checkOut=${addDays(monday, 2)}&party=30`);
  const block = page.getByRole('region', { name: '一か所では入りませんが、近くの場所に分かれれば泊まれます' });
  await expect(block).toBeVisible();
  await expect(block).toContainText(/km 以内です/);
  const people = await block.locator('.rooms .num').allInnerTexts();
  expect(people.reduce((sum, text) => sum + Number(/\d+/.exec(text)?.[0]), 0)).toBe(30);
  const [total = 0, ...prices] = (await block.locator('.price b').allInnerTexts())
    .map((text) => Number(text.replaceAll(/\D/g, '')))
    .reverse();
  expect(prices.reduce((sum, yen) => sum + yen, 0)).toBe(total);
  await expectNoFaults(page);

  const first = block.getByRole('link').first();
  const share = new URL((await first.getAttribute('href')) ?? '', page.url()).searchParams.get('party') ?? '';
  await tabTo(page, first);
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(new RegExp(`checkIn=${monday}.*party=${share}`));
  await expect(page.locator('.book output')).toContainText(share);
});

test('search that is getting ready says so calmly and tries again by itself', async ({ page }) => {
  let asked = 0;
  await page.route('**/api/search?*', async (route) => {
    asked += 1;
    if (asked > 1) return route.continue();
    const problem = { type: '/problems/search.not-ready', code: 'search.not-ready', title: '検索の準備をしています', status: 503 };
    return route.fulfill({ status: 503, contentType: 'application/problem+json', headers: { 'retry-after': '2' }, json: problem });
  });
  await page.goto('/search?party=2');
  await expect(page.getByRole('status').filter({ hasText: '検索の準備をしています' })).toBeVisible();
  await expect(page.getByRole('button', { name: 'いますぐさがし直す' })).toBeVisible();
  await expect(page.getByRole('alert')).toHaveCount(0);
  await expect(heading(page)).toHaveText(/\d+件の施設が見つかりました/);
  expect(asked).toBeGreaterThan(1);
});

test("the first free time on a place's page becomes the dates of the stay", async ({ page }) => {
  await page.goto('/sites/kottoi-minato?party=2');
  const lines = page.locator('eg-first-free');
  const room = lines.locator('li', { hasText: '客室' }).getByRole('button').first();
  await expect(room).toContainText(/から1泊/);
  await expectNoFaults(page);
  const said = (await room.locator('.num').innerText()).trim();
  await room.focus();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/checkIn=\d{4}-\d\d-\d\d&checkOut=/);
  await expect(page.locator('.book .total dd')).toHaveText(said);
});
