/** Who is kept out, and how often one may try. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { loadDemoPeople } from '../../src/accounts/index.js';
import { MOST_WRONG_PASSWORDS, RATE_LIMITS, SESSION_ENDED, SessionService } from '../../src/platform/auth/index.js';
import { Bus } from '../../src/platform/bus/index.js';
import type { Answer } from '../support/client.js';
import { MINUTE } from '../support/fixed-clock.js';
import { sentStatements } from '../support/sent-statements.js';
import { startApp, type TestApp } from '../support/start-app.js';

type Refused = { readonly code: string };
const BOOKER = 'booker@minato.example.jp';
const MOST = RATE_LIMITS['/sign-in/email'].max;

async function withPeople(env: Record<string, string>): Promise<TestApp> {
  const test = await startApp({ env });
  await test.database.tx((tx) => loadDemoPeople(tx, test.clock.now()));
  return test;
}
function tally(answers: readonly Answer[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const { status, body } of answers) {
    const key = `${status} ${body.code ?? ''}`.trim();
    counts[key] = (counts[key] ?? 0) + 1;
  }
  return counts;
}

describe('a page of another origin', () => {
  let test: TestApp;
  beforeAll(async () => (test = await withPeople({})));
  afterAll(() => test.close());

  it('is not the product in tests either', () => expect(process.env['NODE_ENV']).toBe('test'));

  it.each([
    ['signing out', 'POST', '/api/auth/sign-out', {}],
    [
      'changing the password',
      'POST',
      '/api/auth/change-password',
      { currentPassword: 'engawa-demo-2026', newPassword: 'taken by a stranger' },
    ],
    ['founding a company', 'POST', '/api/companies', { name: 'Evil' }],
    ['changing the name', 'PATCH', '/api/me', { name: 'Evil' }],
    ['something that does not exist', 'POST', '/api/auth/organization/create', { name: 'Evil' }],
  ])('cannot act with a visitor’s cookie: %s', async (what, method, path, body) => {
    const browser = await test.client().signIn(BOOKER);
    for (const origin of ['https://evil.example', 'http://localhost:2', 'null']) {
      const answer = await browser.send<Refused>(method, path, body, { origin });
      expect([answer.status, answer.body.code]).toEqual(
        what.startsWith('something') ? [404, 'request.address-unknown'] : [403, 'auth.foreign-origin'],
      );
    }
    const quiet = await browser.send<Refused>(method, path, body, { origin: null, headers: { 'sec-fetch-site': 'cross-site' } });
    expect(quiet.status).not.toBe(200);
    expect((await browser.get('/api/me')).body.user.name).toBe('高瀬 美咲');
  });

  it('cannot sign a visitor in as somebody else', async () => {
    const answer = await test
      .client()
      .post('/api/auth/sign-in/email', { email: BOOKER, password: 'engawa-demo-2026' }, { origin: 'https://evil.example' });
    expect([answer.status, answer.body.code, answer.headers.getSetCookie()]).toEqual([403, 'auth.foreign-origin', []]);
  });

  it('may be this machine under its other name', async () => {
    const browser = await test.client().signIn(BOOKER);
    expect((await browser.patch('/api/me', { locale: 'ja' }, { origin: 'http://127.0.0.1:1' })).status).toBe(200);
  });
});

describe('an endpoint', () => {
  let test: TestApp;
  beforeAll(async () => (test = await withPeople({})));
  afterAll(() => test.close());

  it.each([
    ['GET', '/api/companies'],
    ['POST', '/api/companies'],
    ['GET', '/api/companies/x'],
    ['PATCH', '/api/companies/x'],
    ['PATCH', '/api/companies/x/members/y'],
    ['DELETE', '/api/companies/x/members/y'],
    ['POST', '/api/companies/x/invitations'],
    ['DELETE', '/api/companies/x/invitations/y'],
    ['POST', '/api/invitations/x/acceptance'],
    ['PATCH', '/api/me'],
  ])('asks strangers to sign in before it looks at anything: %s %s', async (method, path) => {
    const answer = await test.client().send<Refused>(method, path, method === 'GET' || method === 'DELETE' ? undefined : {});
    expect([answer.status, answer.body.code]).toEqual([401, 'auth.sign-in-needed']);
  });

  it('tells strangers who is signed in: nobody', async () => {
    expect((await test.client().get('/api/me')).body).toMatchObject({ user: null, companies: [], sites: [], office: false, demo: false });
  });

  it.each(['/organization/create', '/update-user', '/delete-user', '/list-sessions', '/sign-in/social', '/admin/list-users'])(
    'of better-auth that we did not open does not exist: %s',
    async (path) => {
      const browser = await test.client().signIn(BOOKER);
      expect((await browser.post(`/api/auth${path}`, {})).status).toBe(404);
    },
  );
});

describe('a session', () => {
  let test: TestApp;
  beforeAll(async () => (test = await withPeople({ PUBLIC_URL: 'https://engawa.localhost' })));
  afterAll(() => test.close());

  it('is a Secure cookie where the product is reached by https', async () => {
    const answer = await test.client().post('/api/auth/sign-in/email', { email: BOOKER, password: 'engawa-demo-2026' });
    expect(answer.headers.getSetCookie()[0]).toMatch(/^__Secure-engawa\.session_token=.+HttpOnly; Secure; SameSite=Lax/);
  });

  it('is known to sockets by its cookie, and its end is told to them', async () => {
    const browser = await test.client().signIn(BOOKER);
    const session = await test.app.get(SessionService).sessionOf({ cookie: browser.cookies });
    expect(session?.actor).toMatchObject({ email: BOOKER, office: false, siteIds: [], memberships: [{ role: 'booker' }] });
    const ended: unknown[] = [];
    const stop = test.app.get(Bus).on(SESSION_ENDED, (payload) => ended.push(payload));
    await browser.post('/api/auth/sign-out');
    stop();
    expect(ended).toEqual([{ sessionId: session?.sessionId }]);
  });

  it('is one statement to recognise, with everything the person belongs to', async () => {
    const browser = await test.client().signIn(BOOKER);
    const sessions = test.app.get(SessionService);
    const sent = await sentStatements(test, () => sessions.actorOf({ cookie: browser.cookies }));
    expect(sent).toHaveLength(1);
    const actor = await sessions.actorOf({ cookie: browser.cookies });
    expect(actor?.memberships).toEqual([{ companyId: expect.any(String), companyName: expect.any(String), role: 'booker' }]);
    await test.database.read('DELETE FROM auth_member WHERE user_id = ?', [actor?.userId]);
    expect((await sessions.actorOf({ cookie: browser.cookies }))?.memberships).toEqual([]);
  });

  it('is prolonged when it has been used for more than a day, and nobody’s when it is over', async () => {
    const browser = await test.client().signIn(BOOKER);
    const sessions = test.app.get(SessionService);
    const { sessionId = '' } = (await sessions.sessionOf({ cookie: browser.cookies })) ?? {};
    const endsIn = (days: number) =>
      test.database.read('UPDATE auth_session SET expires_at = ? WHERE id = ?', [new Date(Date.now() + days * 86_400_000), sessionId]);
    await endsIn(13.5);
    expect((await sessions.visit({ cookie: browser.cookies })).cookies).toEqual([]);
    await endsIn(5);
    const visit = await sessions.visit({ cookie: browser.cookies });
    expect([visit.signedIn?.sessionId, visit.signedIn?.actor.email, visit.cookies.length]).toEqual([sessionId, BOOKER, 1]);
    expect((await sessions.visit({ cookie: browser.cookies })).cookies).toEqual([]);
    await endsIn(-0.01);
    expect((await sessions.visit({ cookie: browser.cookies })).signedIn).toBeUndefined();
    expect(await test.database.read('SELECT id FROM auth_session WHERE id = ?', [sessionId])).toEqual([]);
  });

  it('is nobody’s when its signature was made with another secret', async () => {
    const browser = await test.client().signIn(BOOKER);
    const forged = browser.cookies.replace(/(session_token=[^.]+)\.[^;]+/, `$1.${encodeURIComponent('A'.repeat(43) + '=')}`);
    expect(forged).not.toBe(browser.cookies);
    expect(await test.app.get(SessionService).visit({ cookie: forged })).toMatchObject({ cookies: [] });
    expect((await test.app.get(SessionService).visit({ cookie: forged })).signedIn).toBeUndefined();
  });

  it('knows the sites a person runs and the programme office', async () => {
    const manager = await test.client().signIn('manager@kottoi.example.jp');
    const office = await test.client().signIn('office@engawa.example.jp');
    const sessions = test.app.get(SessionService);
    expect((await sessions.actorOf({ cookie: manager.cookies }))?.siteIds).toEqual(['SHM-04']);
    expect((await sessions.actorOf({ cookie: office.cookies }))?.office).toBe(true);
  });
});

describe('the limit on signing in', () => {
  let test: TestApp;
  beforeAll(async () => (test = await withPeople({ RATE_LIMITS: '1' })));
  afterAll(() => test.close());

  it('lets exactly its number through when many come at once, whatever address they claim', async () => {
    const attempt = (n: number) =>
      test.client().post(
        '/api/auth/sign-in/email',
        { email: `nobody-${n}@example.jp`, password: 'wrong password' },
        {
          headers: {
            'x-forwarded-for': `203.0.113.${n}`,
            'x-client-ip': `203.0.113.${n}`,
            'x-real-ip': `203.0.113.${n}`,
            forwarded: `for=203.0.113.${n}`,
          },
        },
      );
    const answers = await Promise.all(Array.from({ length: MOST + 15 }, (_, n) => attempt(n)));
    expect(tally(answers)).toEqual({ '401 auth.wrong-credentials': MOST, '429 auth.too-many-attempts': 15 });
    const refused = answers.find((answer) => answer.status === 429);
    expect(Number(refused?.headers.get('retry-after'))).toBeGreaterThan(0);
  });
});

describe('the limit on one account', () => {
  let test: TestApp;
  let address = 0;
  beforeAll(async () => (test = await withPeople({ RATE_LIMITS: '1', TRUST_PROXY: '127.0.0.1' })));
  afterAll(() => test.close());
  /** Each from another network address, as a proxy we trust reports it. */
  const attempt = (email: string, password = 'wrong password') =>
    test.client().post('/api/auth/sign-in/email', { email, password }, { headers: { 'x-forwarded-for': `198.51.100.${++address}` } });

  it('holds for guesses from many addresses at once, until its time is over, and for nobody else', async () => {
    const answers = await Promise.all(Array.from({ length: MOST_WRONG_PASSWORDS + 6 }, () => attempt(BOOKER)));
    expect(tally(answers)).toEqual({ '401 auth.wrong-credentials': MOST_WRONG_PASSWORDS, '429 auth.account-paused': 6 });
    expect((await attempt(BOOKER, 'engawa-demo-2026')).body).toMatchObject({
      code: 'auth.account-paused',
      until: '2026-11-23T00:15:00.000Z',
      retryAfter: 900,
    });
    expect((await attempt('admin@minato.example.jp', 'engawa-demo-2026')).status).toBe(200);
    test.clock.advance(15 * MINUTE);
    expect((await attempt(BOOKER, 'engawa-demo-2026')).status).toBe(200);
  });

  it('forgets wrong passwords after a right one', async () => {
    for (let n = 0; n < MOST_WRONG_PASSWORDS - 1; n++) await attempt('office@engawa.example.jp');
    expect((await attempt('office@engawa.example.jp', 'engawa-demo-2026')).status).toBe(200);
    expect((await attempt('office@engawa.example.jp')).status).toBe(401);
  });
});
