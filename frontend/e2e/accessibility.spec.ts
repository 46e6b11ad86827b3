/** Every page against WCAG 2.2 AA, as far as a machine can tell, wide and narrow, in Japanese and English; and none that scrolls sideways. */
import AxeBuilder from '@axe-core/playwright';
import { expect, type Page, test } from '@playwright/test';
import { addDays, freeFrom, hold, release, signIn } from './support/product';

const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
const WIDE = { width: 1440, height: 900 };
const NARROW = { width: 390, height: 844 };

async function faults(page: Page, how: string): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).withTags(RULES).analyze();
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${how}: ${id} at ${target.join(' ')}: ${failureSummary ?? ''}`),
  );
}

/** A page is ready when its heading stands, nothing is being fetched, and whatever fades in has done so. */
async function settled(page: Page): Promise<void> {
  await expect(page.getByRole('heading', { level: 1 }).first()).not.toBeEmpty();
  await expect(page.locator('eg-skeleton')).toHaveCount(0);
  await page.waitForLoadState('networkidle');
  await page.evaluate(() =>
    Promise.all(
      document
        .getAnimations()
        .filter(({ effect }) => Number.isFinite(effect?.getComputedTiming().endTime as number))
        .map(({ finished }) => finished.catch(() => undefined)),
    ),
  );
}

/** Opens a page and asks for nothing else: what is wrong in all its shapes comes out together. */
async function examine(page: Page, address: string): Promise<void> {
  await page.goto(address);
  await settled(page);
  const found = await faults(page, 'ja, wide');
  await page.setViewportSize(NARROW);
  await settled(page);
  found.push(...(await faults(page, 'ja, narrow')));
  const [content, window] = await page.evaluate(() => [document.documentElement.scrollWidth, document.documentElement.clientWidth]);
  expect(content, 'width of the page on a narrow screen').toBeLessThanOrEqual(window ?? 0);
  await page.setViewportSize(WIDE);
  await page.getByRole('button', { name: 'English' }).first().click();
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
  await settled(page);
  found.push(...(await faults(page, 'en, wide')));
  // The account remembers the language; whoever signs in next reads Japanese.
  await page.getByRole('button', { name: '日本語' }).first().click();
  await expect(page.locator('html')).toHaveAttribute('lang', 'ja');
  await page.waitForLoadState('networkidle');
  expect(found).toEqual([]);
}

const OPEN = {
  home: '/',
  search: '/search?party=2',
  site: '/sites/kottoi-minato',
  guide: '/guide',
  trust: '/trust',
  'sign-in': '/sign-in',
  'sign-up': '/sign-up',
};
const PAPERS = { commerce: '/legal/commerce', terms: '/legal/terms', privacy: '/legal/privacy', accessibility: '/accessibility' };

for (const [name, address] of Object.entries({ ...OPEN, ...PAPERS }))
  test(`nothing stands in anybody's way on the page ${name}`, async ({ page }) => examine(page, address));

test("nothing stands in anybody's way in a search by dates", async ({ page }) => {
  const monday = await freeFrom(page.request, 'HGI-04-D', 10);
  await examine(page, `/search?checkIn=${monday}&checkOut=${addDays(monday, 2)}&party=2`);
});

test("nothing stands in anybody's way while a stay is put together, and while it is held", async ({ page }) => {
  await signIn(page, 'booker@minato.example.jp');
  const monday = await freeFrom(page.request, 'SHM-04-C', 11);
  await page.goto(`/sites/kottoi-minato?checkIn=${monday}&checkOut=${addDays(monday, 1)}&party=2`);
  await page
    .getByRole('button', { name: /客室C/ })
    .and(page.getByRole('button', { name: /選ぶ/ }))
    .click();
  await expect(page.locator('.book')).toContainText('¥');
  await examine(page, '/stay');
  const held = await hold(page, [{ unitId: 'SHM-04-C', checkIn: monday, checkOut: addDays(monday, 1) }]);
  await examine(page, `/stays/${held.id}`);
  await release(page, held.id);
});

test("nothing stands in anybody's way in the list of stays and in a confirmed one", async ({ page }) => {
  await signIn(page, 'booker@minato.example.jp');
  const { stays } = (await (await page.request.get('/api/stays?status=confirmed')).json()) as { stays: { id: string }[] };
  await examine(page, '/stays');
  await examine(page, `/stays/${stays[0]?.id ?? ''}`);
});

test("nothing stands in anybody's way on the page of a company", async ({ page }) => {
  await signIn(page, 'admin@minato.example.jp');
  await examine(page, '/company');
});

test("nothing stands in anybody's way for those who run a site", async ({ page }) => {
  await signIn(page, 'manager@kottoi.example.jp');
  await examine(page, '/manage');
  await examine(page, '/manage/kottoi-minato');
});
