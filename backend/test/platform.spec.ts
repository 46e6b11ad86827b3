import { type TestApp, startApp } from './support/start-app.js';

describe('the ground', () => {
  let it0: TestApp;
  beforeAll(async () => {
    it0 = await startApp();
  });
  afterAll(() => it0.close());

  it('answers whether it is well', async () => {
    const answer = await it0.client().get('/api/health');
    expect(answer.status).toBe(200);
    expect(answer.body).toMatchObject({ status: 'ok', stripe: 'sandbox', outbox: { due: 0, aside: 0 } });
  });

  it('works in READ COMMITTED, in UTC and strictly on every connection', async () => {
    const rows = await Promise.all(
      Array.from({ length: 12 }, () =>
        it0.database.read<Record<string, string>>(
          'SELECT @@tx_isolation AS isolation, @@time_zone AS zone, @@sql_mode AS mode, SLEEP(0.02) AS s',
        ),
      ),
    );
    for (const [row] of rows)
      expect(row).toMatchObject({
        isolation: 'READ-COMMITTED',
        zone: '+00:00',
        mode: expect.stringContaining('STRICT_TRANS_TABLES') as string,
      });
  });

  it('names what is wrong with a field in the language asked', async () => {
    const ask = { items: [{ unitId: 'SHM-04-A', checkIn: '2027-02-29', checkOut: '2027-03-02' }], party: 0 };
    const [ja, en] = await Promise.all(
      ['ja', 'en'].map((lang) => it0.client().post('/api/quotes', ask, { headers: { 'accept-language': lang } })),
    );
    expect([ja?.body.code, ja?.body.errors]).toEqual([
      'request.invalid',
      [
        { path: 'items.0.checkIn', message: '実在する日付を YYYY-MM-DD の形で入力してください。' },
        { path: 'party', message: '1以上にしてください。' },
      ],
    ]);
    expect(en?.body.errors).toEqual([
      { path: 'items.0.checkIn', message: 'must be a date that exists, as YYYY-MM-DD' },
      { path: 'party', message: 'must be at least 1' },
    ]);
  });

  it('refuses text that UTF-8 cannot write, however deep it lies, and takes what it can', async () => {
    const items = '[{"unitId":"x","checkIn":"2027-02-27","checkOut":"2027-03-02"}]';
    const send = (more: string) => it0.client().post('/api/quotes', `{"items":${items},"party":1${more}}`);
    for (const broken of [',"a":"\\ud800"', ',"\\udc00":1', `,"a":${'['.repeat(20_000)}"\\ud83dx"${']'.repeat(20_000)}`]) {
      const answer = await send(broken);
      expect([answer.status, answer.body.code]).toEqual([400, 'request.malformed']);
      expect(answer.headers.get('content-type')).toContain('application/problem+json');
    }
    expect((await send(',"a":"\\ud83d\\ude00"')).status).toBe(200);
  });

  it('refuses an address that is too long with a problem, too', async () => {
    const answer = await it0.client().get(`/api/search?municipality=${'x'.repeat(100_000)}`);
    expect([answer.status, answer.body.code]).toEqual([413, 'request.too-large']);
    expect(answer.headers.get('content-type')).toContain('application/problem+json');
  });

  it('knows nothing under an id that is none, and does not fail over it', async () => {
    for (const id of ['%F0%9F%98%80', '%E7%89%B9', 'x'.repeat(60)]) {
      const answer = await it0.client().get(`/api/invitations/${id}`);
      expect([answer.status, answer.body.code]).toEqual([404, 'accounts.invitation-missing']);
    }
  });

  it('answers an unknown address with a problem in the language asked', async () => {
    const ja = await it0.client().get('/api/nothing');
    expect(ja.headers.get('content-type')).toContain('application/problem+json');
    expect(ja.body).toMatchObject({ code: 'request.address-unknown', status: 404, title: 'このアドレスには何もありません' });
    const en = await it0.client().get('/api/nothing', { headers: { 'accept-language': 'en-GB,en;q=0.9' } });
    expect(en.body.title).toBe('There is nothing at this address');
  });
});
