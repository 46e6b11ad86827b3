/** A booking with the keyboard alone, from the first page to the hold: no mouse, no script that focuses, and the focus always to be seen. */
import { expect, test } from '@playwright/test';
import { addDays, freeFrom, onStayPage, release, signIn, stayIdOf, stayOf } from './support/product';
import { press, tabTo } from './support/keyboard';

test('books a room with the keyboard alone, and always shows where the focus is', async ({ page }) => {
  test.setTimeout(180_000);
  await signIn(page, 'booker@minato.example.jp');
  const monday = await freeFrom(page.request, 'HGI-02-A', 9);
  await page.goto('/');
  await expect(page.getByRole('search')).toBeVisible();

  // Into the dates: the calendar opens on today, Page Down leads to the month, arrows to the day.
  await tabTo(page, page.getByRole('search').getByRole('button', { name: /日程/ }));
  await press(page, 'Enter');
  const day = page.locator('button.day:focus');
  await expect(day).toBeVisible();
  const at = async () => (await day.getAttribute('data-date')) ?? '';
  while ((await at()).slice(0, 7) < monday.slice(0, 7)) {
    const before = await at();
    await page.keyboard.press('PageDown');
    await expect.poll(at).not.toBe(before);
  }
  for (let now = await at(); now !== monday; now = await at()) {
    await page.keyboard.press(now < monday ? 'ArrowRight' : 'ArrowLeft');
    await expect.poll(at).not.toBe(now);
  }
  await press(page, 'Enter');
  await page.keyboard.press('ArrowRight');
  await expect(day).toHaveAttribute('data-date', addDays(monday, 1));
  await page.keyboard.press('ArrowDown');
  await expect(day).toHaveAttribute('data-date', addDays(monday, 8));
  await page.keyboard.press('ArrowUp');
  await expect(day).toHaveAttribute('data-date', addDays(monday, 1));
  await press(page, 'Enter');
  await expect(page.getByRole('search').getByRole('button', { name: /日程.*1泊/ })).toBeFocused();

  await tabTo(page, page.getByRole('search').getByRole('button', { name: 'さがす' }));
  await page.keyboard.press('Enter');
  await page.waitForURL(/\/search\?/);
  const card = page.getByRole('main').getByRole('link', { name: /はまさき帳場/ });
  await expect(card).toBeVisible();
  await tabTo(page, card);
  await page.keyboard.press('Enter');
  await page.waitForURL(/\/sites\/hamasaki-shoka/);

  const choose = page.getByRole('button', { name: /客室「浜」/ }).and(page.getByRole('button', { name: /選ぶ|選択中/ }));
  await expect(choose).toBeVisible();
  if ((await choose.getAttribute('aria-pressed')) !== 'true') {
    await tabTo(page, choose, 80);
    await press(page, 'Enter');
  }
  await expect(choose).toHaveAttribute('aria-pressed', 'true');
  const holdIt = page.locator('.book').getByRole('button', { name: '15分間、確保する' });
  await expect(holdIt).not.toHaveAttribute('aria-disabled', 'true');
  await tabTo(page, holdIt, 80);
  await page.keyboard.press('Enter');
  await page.waitForURL(onStayPage);
  await expect(page.getByText('確保しています').first()).toBeVisible();
  // The site's page has chosen rooms for the whole party; the one wanted is among them, for the night chosen in the calendar.
  const { items } = await stayOf(page, stayIdOf(page));
  expect(items.find(({ unitId }) => unitId === 'HGI-02-A')?.window).toMatchObject({ checkIn: monday, checkOut: addDays(monday, 1) });
  await release(page, stayIdOf(page));
});
