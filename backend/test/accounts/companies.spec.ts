/** Companies, members and invitations over HTTP. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Accounts, DEMO_COMPANIES, demoId, loadDemoPeople } from '../../src/accounts/index.js';
import { Database } from '../../src/platform/database/index.js';
import type { Client } from '../support/client.js';
import { startApp, type TestApp } from '../support/start-app.js';
import { letterBox, type LetterBox } from './letters.js';

let test: TestApp;
let letters: LetterBox;
let admin: Client;
let booker: Client;
let other: Client;
let resident: Client;

const MINATO = demoId('company minato');
const HOKUTO = demoId('company hokuto');
const signIn = (email: string) => test.client().signIn(email);

beforeAll(async () => {
  test = await startApp();
  letters = letterBox(test);
  await test.database.tx((tx) => loadDemoPeople(tx, test.clock.now()));
  [admin, booker, other, resident] = (await Promise.all(
    ['admin@minato.example.jp', 'booker@minato.example.jp', 'booker@hokuto.example.jp', 'resident@hagi.example.jp'].map(signIn),
  )) as [Client, Client, Client, Client];
});
afterAll(() => test.close());

async function founded(by: Client, name = '試験株式会社'): Promise<string> {
  return (await by.post('/api/companies', { name })).body.id;
}

async function joined(companyId: string, by: Client, member: Client, email: string, role = 'member') {
  const { id } = (await by.post(`/api/companies/${companyId}/invitations`, { email, role })).body;
  return member.post(`/api/invitations/${id}/acceptance`);
}

describe('a company', () => {
  it('is founded by anybody signed in, who becomes its admin', async () => {
    const answer = await resident.post('/api/companies', {
      name: 'ﾅﾂﾒ商店',
      kana: 'ナツメショウテン',
      corporateNumber: 'T４０１１００１０９８９９３',
    });
    expect([answer.status, answer.body]).toEqual([
      201,
      expect.objectContaining({ name: 'ナツメ商店', kana: 'ナツメショウテン', corporateNumber: '4011001098993', role: 'admin' }),
    ]);
    expect(answer.body.members).toEqual([expect.objectContaining({ email: 'resident@hagi.example.jp', role: 'admin' })]);
    expect((await resident.get('/api/me')).body.companies).toContainEqual({ id: answer.body.id, name: 'ナツメ商店', role: 'admin' });
  });

  it('is founded once however often the same key is sent, also at the same time', async () => {
    const send = (name: string) => resident.post('/api/companies', { name }, { headers: { 'idempotency-key': 'founding-once' } });
    const answers = await Promise.all([send('一度商店'), send('一度商店'), send('一度商店')]);
    expect(answers.map((answer) => answer.status)).toEqual([201, 201, 201]);
    expect(new Set(answers.map((answer) => answer.body.id)).size).toBe(1);
    expect((await send('別の商店')).body.code).toBe('request.key-reused');
  });

  it.each([
    ['a corporate number whose check digit is wrong', { name: 'X', corporateNumber: '1234567890123' }],
    ['no name', { name: '　' }],
    ['a name of a hundred and one characters', { name: 'あ'.repeat(101) }],
    ['a reading that is none', { name: 'X', kana: '漢字' }],
  ])('is refused with %s', async (_what, body) => {
    const answer = await resident.post('/api/companies', body);
    expect([answer.status, answer.body.code]).toEqual([400, 'request.invalid']);
  });

  it('is missing to everybody outside it, as one that never was', async () => {
    const unknown = await other.get('/api/companies/00000000-0000-7000-8000-000000000000');
    const foreign = await other.get(`/api/companies/${MINATO}`);
    expect(foreign.status).toBe(404);
    expect(foreign.body).toEqual(unknown.body);
    for (const answer of [
      await other.patch(`/api/companies/${MINATO}`, { name: '乗っ取り' }),
      await other.post(`/api/companies/${MINATO}/invitations`, { email: 'x@example.jp', role: 'admin' }),
      await other.patch(`/api/companies/${MINATO}/members/${demoId('booker@hokuto.example.jp')}`, { role: 'admin' }),
      await other.delete(`/api/companies/${MINATO}/members/${demoId('booker@minato.example.jp')}`),
      await other.get(`/api/companies/${encodeURIComponent("みなと' OR 1=1 --")}`),
    ])
      expect([answer.status, answer.body.code]).toEqual([404, 'accounts.company-missing']);
  });

  it('shows its members to all of them and its open invitations to admins', async () => {
    await admin.post(`/api/companies/${MINATO}/invitations`, { email: 'waiting@example.jp', role: 'member' });
    expect((await admin.get(`/api/companies/${MINATO}`)).body.invitations).toHaveLength(1);
    const seen = (await booker.get(`/api/companies/${MINATO}`)).body;
    expect([seen.role, seen.members.length, seen.invitations]).toEqual(['booker', 2, []]);
  });

  it.each(['approver', 'booker', 'accounting', 'member'])('is not managed by its %s', async (role) => {
    const id = await founded(resident);
    expect((await joined(id, resident, other, 'booker@hokuto.example.jp', role)).status).toBe(200);
    const me = demoId('booker@hokuto.example.jp');
    for (const answer of [
      await other.patch(`/api/companies/${id}`, { name: 'X' }),
      await other.patch(`/api/companies/${id}/members/${me}`, { role: 'admin' }),
      await other.delete(`/api/companies/${id}/members/${demoId('resident@hagi.example.jp')}`),
      await other.post(`/api/companies/${id}/invitations`, { email: 'x@example.jp', role: 'member' }),
    ])
      expect([answer.status, answer.body.code]).toEqual([403, 'auth.not-allowed']);
    expect((await other.delete(`/api/companies/${id}/members/${me}`)).status).toBe(204);
    expect((await other.get(`/api/companies/${id}`)).status).toBe(404);
  });
});

describe('the last admin', () => {
  it('can neither leave nor step down', async () => {
    const id = await founded(resident);
    const me = demoId('resident@hagi.example.jp');
    const left = await resident.delete(`/api/companies/${id}/members/${me}`);
    const stepped = await resident.patch(`/api/companies/${id}/members/${me}`, { role: 'member' });
    expect([left.status, left.body.code, stepped.status, stepped.body.code]).toEqual([
      409,
      'accounts.last-admin',
      409,
      'accounts.last-admin',
    ]);
  });

  it('stays when two admins leave at the same moment', async () => {
    for (let round = 0; round < 5; round++) {
      const id = await founded(resident);
      await joined(id, resident, other, 'booker@hokuto.example.jp', 'admin');
      const answers = await Promise.all([
        resident.delete(`/api/companies/${id}/members/${demoId('resident@hagi.example.jp')}`),
        other.delete(`/api/companies/${id}/members/${demoId('booker@hokuto.example.jp')}`),
      ]);
      expect(answers.map((answer) => answer.status).sort()).toEqual([204, 409]);
      expect(await test.database.read('SELECT role FROM auth_member WHERE organization_id = ?', [id])).toEqual([{ role: 'admin' }]);
    }
  });

  it('may go when another was made admin before', async () => {
    const id = await founded(resident);
    await joined(id, resident, other, 'booker@hokuto.example.jp');
    expect((await resident.patch(`/api/companies/${id}/members/${demoId('booker@hokuto.example.jp')}`, { role: 'admin' })).status).toBe(
      200,
    );
    expect((await resident.delete(`/api/companies/${id}/members/${demoId('resident@hagi.example.jp')}`)).status).toBe(204);
  });
});

describe('an invitation', () => {
  it('sends a letter, shows itself with a masked address, and is accepted by its owner', async () => {
    const asked = await admin.post(`/api/companies/${MINATO}/invitations`, { email: ' Resident@Hagi.example.jp ', role: 'accounting' });
    expect([asked.status, asked.body.email]).toEqual([201, 'resident@hagi.example.jp']);
    const letter = await letters.newest('invitation', 'resident@hagi.example.jp');
    expect(letter).toMatchObject({
      companyName: 'みなとクラウド株式会社',
      inviterName: '藤井 航',
      role: 'accounting',
      locale: 'ja',
      url: `http://localhost:1/invitations/${asked.body.id}`,
      expiresAt: '2026-11-30T09:00:00+09:00',
    });
    const seen = await test.client().get(`/api/invitations/${asked.body.id}`);
    expect(seen.body).toMatchObject({
      companyName: 'みなとクラウド株式会社',
      role: 'accounting',
      email: 'r•••@hagi.example.jp',
      status: 'pending',
    });
    const accepted = await resident.post(`/api/invitations/${asked.body.id}/acceptance`);
    expect([accepted.status, accepted.body]).toEqual([200, { id: MINATO, name: 'みなとクラウド株式会社', role: 'accounting' }]);
    const again = await admin.post(`/api/companies/${MINATO}/invitations`, { email: 'resident@hagi.example.jp', role: 'member' });
    expect([again.status, again.body.code]).toEqual([409, 'accounts.already-member']);
  });

  it('is of no use to another', async () => {
    const { id } = (await admin.post(`/api/companies/${MINATO}/invitations`, { email: 'invited@example.jp', role: 'admin' })).body;
    const answer = await other.post(`/api/invitations/${id}/acceptance`);
    expect([answer.status, answer.body.code, answer.body.email]).toEqual([403, 'accounts.invitation-not-yours', 'i•••@example.jp']);
    expect(answer.text).not.toContain('invited@');
  });

  it('makes one member of ten acceptances at once', async () => {
    const id = await founded(resident);
    const asked = await resident.post(`/api/companies/${id}/invitations`, { email: 'booker@hokuto.example.jp', role: 'booker' });
    const answers = await Promise.all(Array.from({ length: 10 }, () => other.post(`/api/invitations/${asked.body.id}/acceptance`)));
    expect(answers.filter((answer) => answer.status === 200)).toHaveLength(1);
    expect(answers.filter((answer) => answer.status === 410 && answer.body.code === 'accounts.invitation-over')).toHaveLength(9);
    expect(
      await test.database.read('SELECT role FROM auth_member WHERE organization_id = ? AND user_id = ?', [
        id,
        demoId('booker@hokuto.example.jp'),
      ]),
    ).toEqual([{ role: 'booker' }]);
  });

  it('is either accepted or withdrawn when both come at once', async () => {
    for (let round = 0; round < 5; round++) {
      const id = await founded(resident);
      const asked = await resident.post(`/api/companies/${id}/invitations`, { email: 'booker@hokuto.example.jp', role: 'member' });
      const [accepted, withdrawn] = await Promise.all([
        other.post(`/api/invitations/${asked.body.id}/acceptance`),
        resident.delete(`/api/companies/${id}/invitations/${asked.body.id}`),
      ]);
      expect([
        [200, 410],
        [410, 204],
      ]).toContainEqual([accepted.status, withdrawn.status]);
      const members = await test.database.read('SELECT id FROM auth_member WHERE organization_id = ?', [id]);
      expect(members).toHaveLength(accepted.status === 200 ? 2 : 1);
    }
  });

  it('is renewed, not doubled, when the address is asked again', async () => {
    const id = await founded(resident);
    const [first, second] = await Promise.all([
      resident.post(`/api/companies/${id}/invitations`, { email: 'twice@example.jp', role: 'member' }),
      resident.post(`/api/companies/${id}/invitations`, { email: 'TWICE@example.jp', role: 'member' }),
    ]);
    expect(second.body.id).toBe(first.body.id);
    expect((await resident.get(`/api/companies/${id}`)).body.invitations).toHaveLength(1);
  });

  it('is over after a week', async () => {
    const id = await founded(resident);
    const asked = await resident.post(`/api/companies/${id}/invitations`, { email: 'booker@hokuto.example.jp', role: 'member' });
    test.clock.advance(7 * 24 * 3_600_000);
    expect((await test.client().get(`/api/invitations/${asked.body.id}`)).body.status).toBe('expired');
    const answer = await other.post(`/api/invitations/${asked.body.id}/acceptance`);
    expect([answer.status, answer.body]).toEqual([410, expect.objectContaining({ code: 'accounts.invitation-over', status: 410 })]);
  });

  it('is missing when nobody wrote it', async () => {
    expect((await test.client().get('/api/invitations/none')).body.code).toBe('accounts.invitation-missing');
    expect((await resident.post('/api/invitations/none/acceptance')).body.code).toBe('accounts.invitation-missing');
  });
});

describe('the person who asks', () => {
  it('changes name and language', async () => {
    const answer = await other.patch('/api/me', { name: 'Morishita Haru', locale: 'en' });
    expect(answer.body.user).toMatchObject({ name: 'Morishita Haru', locale: 'en' });
    expect((await other.get('/api/me')).body.user).toEqual(answer.body.user);
  });

  it('reads refusals in the language asked for', async () => {
    const english = await test.client().get('/api/companies', { headers: { 'accept-language': 'en-GB,en;q=0.9' } });
    expect([english.body.title, (await test.client().get('/api/companies')).body.title]).toEqual(['Sign in first', 'ログインが必要です']);
  });
});

describe('the demo’s people', () => {
  it('are loaded twice without a change', async () => {
    const count = () =>
      test.database.read(
        'SELECT (SELECT COUNT(*) FROM auth_user) users, (SELECT COUNT(*) FROM auth_member) members, (SELECT COUNT(*) FROM site_managers) managers, (SELECT MAX(password) FROM auth_account) password',
      );
    const before = await count();
    await test.database.tx((tx) => loadDemoPeople(tx, test.clock.now()));
    expect(await count()).toEqual(before);
  });

  it('sign in with the seven listed addresses, and no other has a password', async () => {
    const listed = [
      'booker@minato',
      'admin@minato',
      'booker@hokuto',
      'manager@kottoi',
      'manager@taishokan',
      'office@engawa',
      'resident@hagi',
    ];
    await Promise.all(listed.map((address) => signIn(`${address}.example.jp`)));
    await expect(signIn('booker@asagi.example.jp')).rejects.toThrow('401');
    expect(await test.database.read("SELECT COUNT(*) AS n FROM auth_account WHERE provider_id = 'credential'")).toEqual([{ n: 7 }]);
  });
});

describe('the door of accounts', () => {
  it('answers for many in as many queries as for one', async () => {
    const accounts = test.app.get(Accounts);
    const database = test.app.get(Database);
    const asked: string[] = [];
    const read = database.read.bind(database);
    database.read = (sql, params) => (asked.push(sql), read(sql, params));
    const companies = await accounts.companies(DEMO_COMPANIES.map((company) => company.id));
    const people = await accounts.people(DEMO_COMPANIES.map((company) => company.bookerId));
    database.read = read;
    expect([companies.size, people.size, asked.length]).toEqual([8, 8, 2]);
    expect((await accounts.managersOf('SHM-04')).map((person) => person.email)).toEqual(['manager@kottoi.example.jp']);
    expect((await accounts.membersOf(HOKUTO)).map((member) => member.role).sort()).toEqual(['admin', 'booker']);
    expect([await accounts.person('nobody'), await accounts.company('none'), (await accounts.people([])).size]).toEqual([
      undefined,
      undefined,
      0,
    ]);
    expect(await accounts.sitesManagedBy(demoId('manager@taishokan.example.jp'))).toEqual(['SHM-01']);
  });
});
