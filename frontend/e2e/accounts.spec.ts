/** Ways in and out: signing up by letter, a wrong and a forgotten password, an invitation, and a sign-out that holds in every tab. */
import { type APIRequestContext, expect, type Page, test } from '@playwright/test';
import { anotherBrowser, baseUrl, letterTo, PASSWORD, signIn, signInByHand } from './support/product';

const newAddress = (name: string) => `${name}-${Date.now().toString(36)}@example.jp`;
const menu = (page: Page) => page.getByRole('button', { name: /アカウントのメニュー/ });

/** The address of the link in the newest letter to somebody with these words in its subject. */
async function linkFor(request: APIRequestContext, address: string, words: string): Promise<string> {
  const { text } = await letterTo(request, address, words);
  const link = /https?:\/\/\S+/.exec(text)?.[0] ?? '';
  expect(link).toContain(baseUrl);
  return link;
}

async function signUp(page: Page, name: string, address: string): Promise<void> {
  await page.getByLabel('お名前').fill(name);
  await page.getByLabel('メールアドレス').fill(address);
  await page.getByRole('textbox', { name: 'パスワード' }).fill(PASSWORD);
  await page.getByRole('button', { name: 'アカウントをつくる' }).click();
  await expect(page.getByRole('heading', { name: 'メールをご確認ください' })).toBeVisible();
}

test('signs up, follows the letter, signs in, and finds back after forgetting the password', async ({ page }) => {
  const address = newAddress('hajime');
  await page.goto('/sign-up');
  await signUp(page, '初瀬 はじめ', address);

  // Before the letter's link is followed, the account opens for nobody.
  await page.goto('/sign-in');
  await signInByHand(page, address);
  await expect(page.getByRole('alert')).toBeVisible();
  await expect(menu(page)).toHaveCount(0);

  await page.goto(await linkFor(page.request, address, '確認'));
  await expect(page.getByText('メールアドレスを確認しました。ログインしてお使いください。')).toBeVisible();
  await signInByHand(page, address, 'not-the-password');
  await expect(page.getByRole('alert')).toContainText('メールアドレスまたはパスワードが違います。');
  await expect(page.getByRole('alert')).toContainText('アカウントに変わりはありません。');
  await signInByHand(page, address);
  await expect(menu(page)).toBeVisible();

  await menu(page).click();
  await page.getByRole('menuitem', { name: 'ログアウト' }).click();
  await expect(page.getByText('ログアウトしました。')).toBeVisible();
  await page.goto('/sign-in');
  await page.getByRole('link', { name: 'パスワードを忘れたとき' }).click();
  await page.getByLabel('メールアドレス').fill(address);
  await page.getByRole('button', { name: '再設定のメールを送る' }).click();
  await expect(page.getByText(`${address} に登録があれば、再設定のメールが届きます。`)).toBeVisible();
  await page.goto(await linkFor(page.request, address, 'パスワードを設定し直します'));
  await page.getByRole('textbox', { name: '新しいパスワード' }).fill('another-engawa-2027');
  await page.getByRole('button', { name: 'パスワードを変更する' }).click();
  await expect(page.getByText('パスワードを変更しました。新しいパスワードでログインしてください。')).toBeVisible();
  await signInByHand(page, address);
  await expect(page.getByRole('alert')).toContainText('メールアドレスまたはパスワードが違います。');
  await signInByHand(page, address, 'another-engawa-2027');
  await expect(menu(page)).toBeVisible();
});

test('an administrator invites a colleague, who signs up and joins the company', async ({ page, browser }) => {
  const address = newAddress('nakama');
  await signIn(page, 'admin@minato.example.jp');
  await page.goto('/company');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('みなとクラウド株式会社');
  await page.getByRole('button', { name: '招待する' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('メールアドレス').fill(address);
  await dialog.getByRole('button', { name: '招待する' }).click();
  await expect(dialog).toBeHidden();
  await expect(page.getByRole('region', { name: '返事を待っている招待' })).toContainText(address);

  const colleague = await anotherBrowser(browser);
  const invitation = await linkFor(colleague.request, address, '招待');
  await colleague.goto(invitation);
  await expect(colleague.locator('main')).toContainText('みなとクラウド株式会社 から、メンバーとしての招待が届いています。');
  await colleague.getByRole('link', { name: 'はじめての方はこちら' }).click();
  await signUp(colleague, '中間 まい', address);
  await colleague.goto(await linkFor(colleague.request, address, '確認'));
  await signInByHand(colleague, address);
  await expect(menu(colleague)).toBeVisible();
  await colleague.goto(invitation);
  await colleague.getByRole('button', { name: '招待を受ける' }).click();
  await colleague.waitForURL(/\/company$/);
  await expect(colleague.getByRole('region', { name: /メンバー/ })).toContainText(address);
  // A member who is no administrator invites nobody.
  await expect(colleague.getByRole('button', { name: '招待する' })).toHaveCount(0);
  await colleague.goto(invitation);
  await expect(colleague.getByText('この招待は、すでに使われています。')).toBeVisible();

  await page.reload();
  await expect(page.getByRole('region', { name: /^メンバー/ })).toContainText(address);
  await colleague.context().close();
});

test('a sign-out in one tab ends the session in the other', async ({ page }) => {
  await signIn(page, 'booker@hokuto.example.jp');
  await page.goto('/');
  const other = await page.context().newPage();
  await other.goto('/search');
  await expect(menu(other)).toBeVisible();
  await expect(menu(page)).toBeVisible();

  await menu(page).click();
  await page.getByRole('menuitem', { name: 'ログアウト' }).click();
  await expect(page.getByText('ログアウトしました。')).toBeVisible();
  expect((await other.request.get('/api/stays')).status()).toBe(401);
  await other.getByRole('link', { name: '会社の予約' }).first().click();
  await other.waitForURL(/\/sign-in\?next=/);
  await expect(other.getByRole('heading', { name: 'ログイン', level: 1 })).toBeVisible();
  await expect(menu(other)).toHaveCount(0);
});
