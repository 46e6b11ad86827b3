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
    const rows = await Promise.all(Array.from({ length: 12 }, () => it0.database.read<Record<string, string>>('SELECT @@tx_isolation AS isolation, @@time_zone AS zone, @@sql_mode AS mode, SLEEP(0.02) AS s')));
    for (const [row] of rows) expect(row).toMatchObject({ isolation: 'READ-COMMITTED', zone: '+00:00', mode: expect.stringContaining('STRICT_TRANS_TABLES') as string });
  });

  it('answers an unknown address with a problem in the language asked', async () => {
    const ja = await it0.client().get('/api/nothing');
    expect(ja.headers.get('content-type')).toContain('application/problem+json');
    expect(ja.body).toMatchObject({ code: 'request.address-unknown', status: 404, title: 'このアドレスには何もありません' });
    const en = await it0.client().get('/api/nothing', { headers: { 'accept-language': 'en-GB,en;q=0.9' } });
    expect(en.body.title).toBe('There is nothing at this address');
  });
});
