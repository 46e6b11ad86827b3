/** The demo's stays: as many as promised, the same every time, nothing twice, money that adds up, and room to try. */
import { loadDemoPeople } from '../../src/accounts/index.js';
import { addDays } from '../../src/kernel/index.js';
import { loadDemoSites } from '../../src/places/index.js';
import { LoadDemoStays } from '../../src/stays/index.js';
import { BOOKER, OTHER_BOOKER, RESIDENT, TEAM_OF_8, TEAM_TOTAL, type ToldCard } from '../support/stays-world.js';
import { startApp, type TestApp } from '../support/start-app.js';

async function startDemo(): Promise<{ app: TestApp; loaded: { stays: number; items: number } }> {
  const app = await startApp();
  await app.database.tx(async (tx) => {
    await loadDemoPeople(tx, app.clock.now());
    await loadDemoSites(tx);
  });
  return { app, loaded: await app.app.get(LoadDemoStays).run(app.clock.now()) };
}

describe('the demo’s stays', () => {
  let app: TestApp;
  let loaded: { stays: number; items: number };
  beforeAll(async () => {
    ({ app, loaded } = await startDemo());
  });
  afterAll(() => app.close());

  const one = async (sql: string, params: unknown[] = []): Promise<Record<string, string | number>> =>
    (await app.database.read<Record<string, string | number>>(sql, params))[0] ?? {};
  const number = async (sql: string, params: unknown[] = []): Promise<number> => Number(Object.values(await one(sql, params))[0]);

  it('are about 420 with about 1,900 items over ten months back and four ahead', async () => {
    expect(loaded.stays).toBeGreaterThan(400);
    expect(loaded.items).toBeGreaterThan(1_700);
    expect(loaded.items).toBeLessThan(2_100);
    const span = await one('SELECT MIN(first_use) AS a, MAX(first_use) AS b FROM stay_items');
    expect(String(span['a']) < '2026-03-01' && String(span['b']) > '2027-03-01').toBe(true);
    expect(await number("SELECT COUNT(*) FROM stays WHERE status = 'held'")).toBe(0);
  });

  it('have their claims, confirmed ones all of them, others none', async () => {
    const items = await app.database.read<{ n: number; status: string }>(
      'SELECT s.status, COUNT(DISTINCT c.holder_id) AS n FROM stay_items i JOIN stays s ON s.id = i.stay_id JOIN claims c ON c.holder_id = i.id GROUP BY s.status',
    );
    expect(items.map((row) => row.status)).toEqual(['confirmed']);
    expect(Number(items[0]?.n)).toBe(
      await number("SELECT COUNT(*) FROM stay_items i JOIN stays s ON s.id = i.stay_id WHERE s.status = 'confirmed'"),
    );
  });

  it('are paid to the yen, the ledger sums to zero, and totals are the sum of items', async () => {
    expect(await number('SELECT SUM(yen) FROM money_rows')).toBe(0);
    expect(await number('SELECT COUNT(*) FROM (SELECT entry FROM money_rows GROUP BY entry HAVING SUM(yen) <> 0) AS unbalanced')).toBe(0);
    expect(
      await number(
        "SELECT COUNT(*) FROM stays s LEFT JOIN payments p ON p.stay_id = s.id AND p.status = 'paid' AND p.amount = s.total WHERE s.confirmed_at IS NOT NULL AND p.id IS NULL",
      ),
    ).toBe(0);
    expect(
      await number('SELECT COUNT(*) FROM stays s WHERE s.total <> (SELECT SUM(i.amount) FROM stay_items i WHERE i.stay_id = s.id)'),
    ).toBe(0);
    expect(
      await number(
        "SELECT COUNT(*) FROM stays s WHERE s.status = 'cancelled' AND s.total <> (SELECT SUM(i.cancel_yen) FROM stay_items i WHERE i.stay_id = s.id) + COALESCE((SELECT SUM(r.amount) FROM refunds r WHERE r.stay_id = s.id), 0)",
      ),
    ).toBe(0);
  });

  it('were booked and moved in the past, in the order of the table of moves', async () => {
    expect(
      await number(
        'SELECT COUNT(*) FROM stays WHERE created_at > ? OR confirmed_at > ? OR ended_at > ? OR confirmed_at < created_at OR ended_at < confirmed_at',
        Array(3).fill(app.clock.now()),
      ),
    ).toBe(0);
    expect(
      await number(
        'SELECT COUNT(*) FROM stays s WHERE s.status <> (SELECT m.to_status FROM stay_moves m WHERE m.stay_id = s.id ORDER BY m.id DESC LIMIT 1)',
      ),
    ).toBe(0);
  });

  it('are only at what is sold: no minpaku nights, no permits, no requests', async () => {
    expect(
      await number(
        "SELECT COUNT(*) FROM stay_items i JOIN units u ON u.id = i.unit_id WHERE u.mode <> 'INSTANT' OR u.pay_mode = 'MUNI_INVOICE'",
      ),
    ).toBe(0);
    expect(
      await number(
        "SELECT COUNT(*) FROM stay_items i JOIN licences l ON l.site_id = i.site_id WHERE i.kind = 'nights' AND l.type = 'MINPAKU'",
      ),
    ).toBe(0);
  });

  it('leave the weeks that everybody is invited to try free, and every site half free for three months', async () => {
    const { body } = await app.client().post('/api/quotes', TEAM_OF_8);
    expect(body).toMatchObject({ bookable: true, total: TEAM_TOTAL });
    const today = app.clock.today();
    const nights = await app.database.read<{ site: string; n: number; room: number }>(
      `SELECT u.site_id AS site, COUNT(*) AS n, (SELECT SUM(x.quantity) FROM units x WHERE x.site_id = u.site_id AND x.grain = 'night' AND NOT EXISTS (SELECT 1 FROM unit_parts p WHERE p.unit_id = x.id)) * 92 AS room
       FROM claims c JOIN units u ON u.id = c.unit_id WHERE u.grain = 'night' AND c.slot >= DATEDIFF(?, '1970-01-01') AND c.slot < DATEDIFF(?, '1970-01-01') GROUP BY u.site_id`,
      [today, addDays(today, 92)],
    );
    expect(nights.length).toBeGreaterThan(2);
    for (const site of nights) expect(Number(site.n) / Number(site.room)).toBeLessThanOrEqual(0.6);
  });

  it('give every sign-in something to look at', async () => {
    for (const email of [BOOKER, OTHER_BOOKER, RESIDENT]) {
      const { body } = await (await app.client().signIn(email)).get('/api/stays?status=confirmed,cancelled');
      expect(body.total).toBeGreaterThan(2);
      const stay = (await (await app.client().signIn(email)).get(`/api/stays/${body.stays[0].id}`)).body;
      expect(stay.items.length).toBeGreaterThan(0);
    }
  });

  it('are loaded once, and are the same in another database', async () => {
    expect(await app.app.get(LoadDemoStays).run(app.clock.now())).toEqual({ stays: 0, items: 0 });
    const other = await startDemo();
    const print =
      'SELECT SHA2(GROUP_CONCAT(x ORDER BY x), 256) AS print FROM (SELECT CONCAT_WS(":", s.id, s.code, s.status, s.total, s.created_at, i.id, i.unit_id, i.first_use, i.amount) AS x FROM stays s JOIN stay_items i ON i.stay_id = s.id) AS rows_of';
    const prints = await Promise.all(
      [app, other.app].map(async ({ database }) =>
        database.tx(async (tx) => {
          await tx.query('SET SESSION group_concat_max_len = 4000000');
          return tx.query(print);
        }),
      ),
    );
    await other.app.close();
    expect(prints[1]).toEqual(prints[0]);
  });

  it('can be cancelled like any other, and their money goes back', async () => {
    const booker = await app.client().signIn(BOOKER);
    const { id } = (await booker.get('/api/stays?status=confirmed')).body.stays.find(
      (stay: ToldCard) => stay.from > addDays(app.clock.today(), 10),
    );
    const { status, body } = await booker.post(`/api/stays/${id}/cancellation`, {});
    expect([status, body.status]).toEqual([200, 'cancelled']);
    await app.drain();
    expect((await booker.get(`/api/stays/${id}`)).body.payment.refunded).toBe(body.total);
    expect(await number("SELECT COUNT(*) FROM refunds WHERE stay_id = ? AND status = 'succeeded'", [id])).toBe(1);
    expect(await number('SELECT SUM(yen) FROM money_rows')).toBe(0);
  });
});
