/**
 * Two instances as processes on one database, with Redis between them: what one does the other shows; without Redis
 * bookings and pushes go on.
 */
import { addDays, newId, tokyoDate } from '../../src/kernel/index.js';
import { type BackendProcess, freePort, startBackend, until } from '../support/backend-process.js';
import { type RedisServer, startRedis } from '../support/scripts.js';
import { createTestDatabase, type TestDatabase } from '../support/test-database.js';
import { WatchingPage } from '../support/watching-page.js';

/** Beyond the demo stays, within the horizon, whatever the day the test runs. */
const day = (offset: number): string => addDays(tokyoDate(new Date()), 250 + offset);
const AREA = { siteId: 'SHM-04', from: day(0), to: day(40) };
const BOOKER = 'booker@minato.example.jp';

describe('two instances', () => {
  let database: TestDatabase;
  let redis: RedisServer;
  let env: Record<string, string>;
  let a: BackendProcess;
  let b: BackendProcess;
  const pages: WatchingPage[] = [];

  const start = async (port?: number) => startBackend({ port: port ?? (await freePort()), databaseUrl: database.url, env });
  const redisAt = async (instance: BackendProcess) => {
    const { status, body } = await instance.client().get('/api/health');
    return `${status} ${body.redis}`;
  };
  const say = (wanted: string) =>
    Promise.all(
      [a, b].map((instance) =>
        until(
          () => redisAt(instance),
          (said) => said === wanted,
        ),
      ),
    );
  const place = async (instance: BackendProcess, unitId: string, offset: number) => {
    const client = await instance.client().signIn(BOOKER);
    const item = { unitId, checkIn: day(offset), checkOut: day(offset + 2) };
    return client.post('/api/stays', { items: [item], party: 2 }, { headers: { 'idempotency-key': newId() } });
  };
  const open = async (instance: BackendProcess, headers: Record<string, string> = {}) => {
    const page = new WatchingPage(instance.url, AREA, { origin: env['PUBLIC_URL'] ?? '', ...headers });
    pages.push(page);
    await until(
      () => Promise.resolve(page.joined),
      (joined) => joined > 0,
    );
    return page;
  };
  const stateOn = async (instance: BackendProcess, unitId: string, date: string) => {
    const { body } = await instance.client().get(`/api/units/${unitId}/availability?from=${date}&to=${addDays(date, 1)}`);
    return (body.days as { date: string; state: string }[]).find((one) => one.date === date)?.state;
  };
  /** Whether all eight people still find room at the site, where only its three rooms together hold them. */
  const takesEight = async (instance: BackendProcess, offset: number) => {
    const query = `checkIn=${day(offset)}&checkOut=${day(offset + 2)}&party=8&municipality=SHIMONOSEKI&size=50`;
    const { status, body } = await instance.client().get(`/api/search?${query}`);
    return status === 200 && (body.results as { site: { id: string } }[]).some((result) => result.site.id === 'SHM-04');
  };
  const pushed = async (page: WatchingPage, unitId: string, before: number) =>
    until(
      () => Promise.resolve(page.versions.get(unitId) ?? 0),
      (version) => version > before,
    );

  beforeAll(async () => {
    database = await createTestDatabase();
    redis = await startRedis();
    env = { REDIS_URL: redis.url, PUBLIC_URL: `http://localhost:${await freePort()}` };
    a = await start();
    b = await start();
  }, 120_000);

  afterAll(async () => {
    for (const page of pages) page.close();
    await Promise.all([a, b].map((instance) => instance?.kill('SIGKILL')));
    await redis?.stop();
    await database?.drop();
  });

  it('reach each other through Redis', async () => {
    expect(await say('200 ok')).toEqual(['200 ok', '200 ok']);
  });

  it('show in calendar, search and on open pages of one what was booked on the other', async () => {
    const page = await open(b);
    expect(await until(() => takesEight(b, 0), Boolean)).toBe(true);
    const before = page.versions.get('SHM-04-A') ?? 0;
    expect((await place(a, 'SHM-04-A', 0)).status).toBe(201);
    expect(await pushed(page, 'SHM-04-A', before)).toBeGreaterThan(before);
    expect(
      await until(
        () => stateOn(b, 'SHM-04-A', day(0)),
        (state) => state === 'held',
      ),
    ).toBe('held');
    expect(
      await until(
        () => takesEight(b, 0),
        (takes) => !takes,
      ),
    ).toBe(false);
  });

  it('refuse on one what was sold on the other', async () => {
    const answer = await place(b, 'SHM-04-A', 1);
    expect([answer.status, answer.body.code]).toEqual([409, 'slots.taken']);
  });

  it('end on both the sockets of a session that ends on one', async () => {
    const client = await a.client().signIn(BOOKER);
    const [mine, theirs] = [await open(b, { cookie: client.cookies }), await open(b)];
    expect((await client.post('/api/auth/sign-out')).status).toBe(200);
    await until(
      () => Promise.resolve(mine.reasons.length),
      (ends) => ends > 0,
    );
    expect([mine.reasons, theirs.reasons]).toEqual([['io server disconnect'], []]);
  });

  it('book and push on while Redis hangs or is gone, and say so', async () => {
    const page = await open(b);
    process.kill(redis.pid, 'SIGSTOP');
    expect(await say('200 lost')).toEqual(['200 lost', '200 lost']);
    process.kill(redis.pid, 'SIGKILL');
    await redis.stop();
    expect(await say('200 lost')).toEqual(['200 lost', '200 lost']);
    const before = page.versions.get('SHM-04-B') ?? 0;
    expect((await place(a, 'SHM-04-B', 4)).status).toBe(201);
    expect((await place(b, 'SHM-04-B', 5)).body.code).toBe('slots.taken');
    expect(await pushed(page, 'SHM-04-B', before)).toBeGreaterThan(before);
  });

  it('start while Redis is away, and find it again by themselves', async () => {
    await b.kill('SIGTERM');
    b = await start(b.port);
    expect(await redisAt(b)).toBe('200 lost');
    expect((await place(b, 'SHM-04-C', 8)).status).toBe(201);
    redis = await startRedis(redis);
    expect(await say('200 ok')).toEqual(['200 ok', '200 ok']);
    const client = await a.client().signIn(BOOKER);
    const page = await open(b, { cookie: client.cookies });
    await client.post('/api/auth/sign-out');
    await until(
      () => Promise.resolve(page.reasons.length),
      (ends) => ends > 0,
    );
    expect(page.reasons).toEqual(['io server disconnect']);
  }, 60_000);
});
