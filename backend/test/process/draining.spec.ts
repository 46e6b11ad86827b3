/**
 * An instance that is asked to end while people book through the balancer: no request is cut, no page stays behind, and
 * what was under way is finished. The load balancer's retry would hide a cut, so quotes, which it never asks twice,
 * are part of the load.
 */
import { createPool, type Pool, type RowDataPacket } from 'mysql2/promise';
import { addDays, newId, tokyoDate } from '../../src/kernel/index.js';
import { connectionOf } from '../../src/platform/database/index.js';
import { type BackendProcess, freePort, startBackend, until } from '../support/backend-process.js';
import { Client } from '../support/client.js';
import { type Balancer, startBalancer } from '../support/scripts.js';
import { createTestDatabase, type TestDatabase } from '../support/test-database.js';
import { WatchingPage } from '../support/watching-page.js';

const day = (offset: number): string => addDays(tokyoDate(new Date()), 250 + offset);
const item = (unitId: string, offset: number, nights = 1) => ({ unitId, checkIn: day(offset), checkOut: day(offset + nights) });
const UNITS = ['SHM-04-A', 'SHM-04-B', 'SHM-04-C'];
const AREA = { siteId: 'SHM-04', from: day(0), to: day(60) };

describe('an instance that drains', () => {
  let database: TestDatabase;
  let pool: Pool;
  let env: Record<string, string>;
  let balancer: Balancer;
  let publicUrl: string;
  const running: BackendProcess[] = [];
  const pages: WatchingPage[] = [];

  const start = async () => {
    const instance = await startBackend({ port: await freePort(), databaseUrl: database.url, env });
    running.push(instance);
    return instance;
  };
  const throughBalancer = () => new Client(publicUrl.replace('localhost', '127.0.0.1'), publicUrl).signIn('booker@minato.example.jp');
  const versionsNow = async () => {
    const [rows] = await pool.query<RowDataPacket[]>('SELECT id, version FROM units WHERE id IN (?)', [UNITS]);
    return new Map(rows.map((row) => [String(row['id']), Number(row['version'])]));
  };

  beforeAll(async () => {
    database = await createTestDatabase();
    const { username: user, ...rest } = connectionOf(database.url);
    pool = createPool({ ...rest, user, connectionLimit: 3 });
    const port = await freePort();
    publicUrl = `http://localhost:${port}`;
    env = { PUBLIC_URL: publicUrl, DRAIN_SECONDS: '1', TRUST_PROXY: '127.0.0.1' };
    const [a, b] = [await start(), await start()];
    balancer = await startBalancer({ port, targets: [a, b].map((instance) => ({ host: '127.0.0.1', port: instance.port })) });
    await until(
      () => Promise.resolve(balancer.instances.map((instance) => instance.state)),
      (states) => states.every((state) => state === 'ready'),
    );
  }, 120_000);

  afterAll(async () => {
    for (const page of pages) page.close();
    await balancer?.close();
    await Promise.all(running.map((instance) => instance.kill('SIGKILL')));
    await pool?.end();
    await database?.drop();
  });

  it('loses no request and no page under load', async () => {
    const area = publicUrl.replace('localhost', '127.0.0.1');
    for (let n = 0; n < 8; n++) pages.push(new WatchingPage(area, AREA, { origin: publicUrl }));
    await until(
      () => Promise.resolve(pages.filter((page) => page.joined > 0).length),
      (joined) => joined === pages.length,
    );
    const statuses = new Map<string, number>();
    let on = true;
    const loader = async (worker: number): Promise<void> => {
      const client = await throughBalancer();
      for (let n = 0; on; n++) {
        const unitId = UNITS[worker % 3] ?? '';
        const answers = [
          ['place', client.post('/api/stays', { items: [item(unitId, (worker * 7 + n) % 60)], party: 1 }, key())],
          ['quote', client.post('/api/quotes', { items: [item(unitId, n % 60)], party: 1 })],
          ['calendar', client.get(`/api/sites/SHM-04/availability?from=${day(0)}&to=${day(30)}`)],
        ] as const;
        for (const [kind, asked] of answers) {
          const told = await asked.then(
            ({ status }) => `${kind} ${status}`,
            (error: Error) => `${kind} ${error.message}`,
          );
          statuses.set(told, (statuses.get(told) ?? 0) + 1);
        }
      }
    };
    const key = () => ({ headers: { 'idempotency-key': newId() } });
    const load = Array.from({ length: 6 }, (_, worker) => loader(worker));
    const answered = () => Promise.resolve([...statuses.values()].reduce((sum, n) => sum + n, 0));
    await until(answered, (n) => n > 60);
    await running[0]?.kill('SIGTERM');
    const after = await answered();
    await until(answered, (n) => n > after + 60);
    on = false;
    await Promise.all(load);

    const good = ['place 201', 'place 409', 'quote 200', 'calendar 200'];
    expect([...statuses.keys()].filter((told) => !good.includes(told))).toEqual([]);
    expect([...statuses.keys()]).toEqual(expect.arrayContaining(['place 201', 'quote 200', 'calendar 200']));

    const moved = pages.filter((page) => page.reasons.length > 0);
    expect(moved.length).toBeGreaterThan(0);
    expect(new Set(moved.flatMap((page) => page.reasons))).toEqual(new Set(['transport close']));
    const versions = await versionsNow();
    for (const page of pages) {
      const known = await until(
        () => Promise.resolve(UNITS.map((unit) => page.versions.get(unit))),
        (seen) => UNITS.every((unit, n) => seen[n] === versions.get(unit)),
      );
      expect([page.connected, known]).toEqual([true, UNITS.map((unit) => versions.get(unit))]);
    }
  }, 120_000);

  it('says that it drains, finishes what is under way, and only then ends', async () => {
    const instance = await start();
    const client = await instance.client().signIn('booker@minato.example.jp');
    const lock = await pool.getConnection();
    await lock.beginTransaction();
    await lock.query('SELECT id FROM units WHERE id = ? FOR UPDATE', ['HGI-02-A']);
    const placed = client.post('/api/stays', { items: [item('HGI-02-A', 70)], party: 1 }, { headers: { 'idempotency-key': newId() } });
    await until(
      async () =>
        (await pool.query<RowDataPacket[]>("SELECT 1 FROM information_schema.processlist WHERE info LIKE '%FOR UPDATE%HGI-02-A%'"))[0],
      (waiting) => waiting.length > 1,
      5,
    );
    const ended = instance.kill('SIGTERM').then(() => 'ended');
    const health = await until(
      () => instance.client().get('/api/health'),
      (answer) => answer.status === 503,
    );
    expect(health.body).toMatchObject({ code: 'request.draining', status: 503 });
    expect((await instance.client().get('/api/sites')).status).toBe(200);
    // The door closes after the grace; the request that waits for the lock is still inside.
    await until(
      () =>
        fetch(instance.url).then(
          () => 'open',
          () => 'closed',
        ),
      (door) => door === 'closed',
    );
    expect(await Promise.race([ended, placed, Promise.resolve('both still there')])).toBe('both still there');
    await lock.rollback();
    lock.release();
    expect((await placed).status).toBe(201);
    expect(await ended).toBe('ended');
  }, 60_000);
});
