/** From a stranger to a signed-in person and out again, over HTTP. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startApp, type TestApp } from '../support/start-app.js';
import { letterBox, type LetterBox, pathOf, tokenOf } from './letters.js';

let test: TestApp;
let letters: LetterBox;

beforeAll(async () => {
  test = await startApp();
  letters = letterBox(test);
});
afterAll(() => test.close());

const PASSWORD = 'a quiet harbour';
const signUp = (email: string, name = '山田 花子') =>
  test.client().post('/api/auth/sign-up/email', { email, name, password: PASSWORD, locale: 'ja' });

async function member(email: string) {
  await signUp(email);
  await test.client().get(pathOf((await letters.newest('verify', email))?.url));
  return test.client().signIn(email, PASSWORD);
}

describe('signing up', () => {
  it('sends a letter, and signs in only after its link was opened', async () => {
    expect((await signUp('hanako@example.jp')).status).toBe(200);
    const early = await test.client().post('/api/auth/sign-in/email', { email: 'hanako@example.jp', password: PASSWORD });
    expect([early.status, early.body.code]).toEqual([403, 'auth.email-unverified']);

    const letter = await letters.newest('verify', 'hanako@example.jp');
    expect(letter).toMatchObject({ name: '山田 花子', locale: 'ja' });
    const browser = test.client();
    const opened = await browser.get(pathOf(letter?.url));
    expect([opened.status, opened.headers.get('location')]).toEqual([302, '/sign-in?verified=1']);
    expect(browser.cookies).toBe('');
    await browser.signIn('hanako@example.jp', PASSWORD);
    expect((await browser.get('/api/me')).body).toMatchObject({
      user: { name: '山田 花子', email: 'hanako@example.jp', locale: 'ja' },
      companies: [],
      sites: [],
      office: false,
    });
  });

  it('leaves no letter with its link in the database once it was handed over', async () => {
    await signUp('secret@example.jp');
    await letters.newest('verify', 'secret@example.jp');
    expect(await test.database.read("SELECT id FROM outbox WHERE payload LIKE '%secret@example.jp%' AND handler = 'letter-box'")).toEqual(
      [],
    );
  });

  it('answers the same to an address that has an account, and writes to its owner', async () => {
    await member('known@example.jp');
    const again = await signUp('known@example.jp', '別の 人');
    const fresh = await signUp('unknown@example.jp', '別の 人');
    expect([again.status, Object.keys(again.body.user).sort()]).toEqual([fresh.status, Object.keys(fresh.body.user).sort()]);
    expect(await letters.newest('exists', 'known@example.jp')).toMatchObject({ url: 'http://localhost:1/sign-in' });
    expect(await test.database.read("SELECT name FROM auth_user WHERE email = 'known@example.jp'")).toEqual([{ name: '山田 花子' }]);
  });

  it('makes one account of five sign-ups at once', async () => {
    const answers = await Promise.all(Array.from({ length: 5 }, () => signUp('five@example.jp')));
    expect(answers.every((answer) => answer.status < 500)).toBe(true);
    expect(await test.database.read("SELECT email FROM auth_user WHERE email = 'five@example.jp'")).toHaveLength(1);
  });

  it('takes neither a role nor a confirmed address from the request', async () => {
    await test
      .client()
      .post('/api/auth/sign-up/email', { email: 'sly@example.jp', name: 'Sly', password: PASSWORD, role: 'office', emailVerified: true });
    expect(await test.database.read("SELECT role, email_verified AS verified FROM auth_user WHERE email = 'sly@example.jp'")).toEqual([
      { role: null, verified: 0 },
    ]);
  });

  it.each([
    ['a name of a million characters', { name: 'あ'.repeat(1_000_000) }, 413],
    ['a name of five hundred characters', { name: 'あ'.repeat(500) }, 400],
    ['a name on two lines', { name: 'Hanako\nBcc: x' }, 400],
    ['an address as a name', { name: 'See http://evil.example' }, 400],
    ['a short password', { password: 'short' }, 400],
    ['no address', { email: 'nobody' }, 400],
    ['a language we do not speak', { locale: 'fr' }, 400],
  ])('is refused with %s', async (_what, change, status) => {
    const answer = await test
      .client()
      .post('/api/auth/sign-up/email', { email: 'bad@example.jp', name: 'Bad', password: PASSWORD, ...change });
    expect([answer.status, answer.headers.get('content-type')]).toEqual([status, 'application/problem+json; charset=utf-8']);
    expect(await test.database.read("SELECT id FROM auth_user WHERE email = 'bad@example.jp'")).toEqual([]);
  });

  it('turns away a link that was changed', async () => {
    const answer = await test.client().get('/api/auth/verify-email?token=not.a.token');
    expect([answer.status, answer.headers.get('location')]).toEqual([302, '/sign-in?verified=0']);
  });
});

describe('a session', () => {
  it('is a cookie that scripts cannot read and other sites cannot send', async () => {
    await member('cookie@example.jp');
    const answer = await test.client().post('/api/auth/sign-in/email', { email: 'cookie@example.jp', password: PASSWORD });
    const [line = ''] = answer.headers.getSetCookie();
    expect(line).toMatch(/^engawa\.session_token=.+HttpOnly/);
    expect(line).toContain('SameSite=Lax');
    expect(line).not.toContain('Secure');
    expect(answer.text).not.toContain(decodeURIComponent(line.split('=')[1] ?? 'x').split('.')[0]);
  });

  it('ends with signing out, for a copy of its cookie too', async () => {
    const browser = await member('leaver@example.jp');
    const cookie = browser.cookies;
    expect((await browser.post('/api/auth/sign-out')).status).toBe(200);
    expect(browser.cookies).toBe('');
    const thief = await test.client().get('/api/companies', { headers: { cookie } });
    expect([thief.status, thief.body.code]).toEqual([401, 'auth.sign-in-needed']);
  });

  it('is nobody when its signature does not hold', async () => {
    const browser = await member('forger@example.jp');
    const forged = browser.cookies.replace(/\.[^.]+$/, '.AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA%3D');
    expect((await test.client().get('/api/companies', { headers: { cookie: forged } })).status).toBe(401);
  });

  it('is refused with a wrong password, in the words for an unknown address', async () => {
    await member('right@example.jp');
    const wrong = await test.client().post('/api/auth/sign-in/email', { email: 'right@example.jp', password: 'wrong password' });
    const nobody = await test.client().post('/api/auth/sign-in/email', { email: 'nobody@example.jp', password: 'wrong password' });
    expect(wrong.body).toEqual(nobody.body);
    expect(wrong.body).toMatchObject({ status: 401, code: 'auth.wrong-credentials', title: 'ログインできませんでした' });
  });
});

describe('a forgotten password', () => {
  it('is replaced by the link in the letter, once, and every session ends', async () => {
    const [desk, phone] = [await member('forgot@example.jp'), await test.client().signIn('forgot@example.jp', PASSWORD)];
    await test.client().post('/api/auth/request-password-reset', { email: 'forgot@example.jp', redirectTo: 'https://evil.example/' });
    const letter = await letters.newest('reset', 'forgot@example.jp');
    expect(letter?.url).toMatch(/^http:\/\/localhost:1\/reset-password\?token=/);
    const reset = () => test.client().post('/api/auth/reset-password', { token: tokenOf(letter?.url), newPassword: 'another harbour' });
    expect((await reset()).status).toBe(200);
    expect([(await desk.get('/api/companies')).status, (await phone.get('/api/companies')).status]).toEqual([401, 401]);
    const spent = await reset();
    expect([spent.status, spent.body.code]).toEqual([410, 'auth.link-invalid']);
    await test.client().signIn('forgot@example.jp', 'another harbour');
    await expect(test.client().signIn('forgot@example.jp', PASSWORD)).rejects.toThrow('401');
  });

  it('says nothing about addresses without an account', async () => {
    const answer = await test.client().post('/api/auth/request-password-reset', { email: 'nobody@example.jp' });
    expect(answer.status).toBe(200);
    expect(await letters.newest('reset', 'nobody@example.jp')).toBeUndefined();
  });

  it('stores no token that could be used from a copy of the database', async () => {
    await member('stolen@example.jp');
    await test.client().post('/api/auth/request-password-reset', { email: 'stolen@example.jp' });
    const token = tokenOf((await letters.newest('reset', 'stolen@example.jp'))?.url);
    expect(token).not.toBe('');
    expect(
      await test.database.read('SELECT id FROM auth_verification WHERE identifier LIKE ? OR value LIKE ?', [`%${token}%`, `%${token}%`]),
    ).toEqual([]);
  });
});

describe('a new password', () => {
  it('keeps this session and ends the others', async () => {
    const [here, there] = [await member('changer@example.jp'), await test.client().signIn('changer@example.jp', PASSWORD)];
    const wrong = await here.post('/api/auth/change-password', { currentPassword: 'not the one', newPassword: 'a third harbour' });
    expect([wrong.status, wrong.body.code]).toEqual([422, 'auth.wrong-password']);
    expect((await here.post('/api/auth/change-password', { currentPassword: PASSWORD, newPassword: 'a third harbour' })).status).toBe(200);
    expect([(await here.get('/api/companies')).status, (await there.get('/api/companies')).status]).toEqual([200, 401]);
  });
});
