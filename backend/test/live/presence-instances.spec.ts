/** The number of people over two instances with a real Redis between them, until one of them dies. */
import { Presence } from '../../src/live/presence.js';
import { LivePage, until } from '../support/live-pages.js';
import { type RedisServer, startRedis } from '../support/scripts.js';
import { startApp, type TestApp } from '../support/start-app.js';

const AREA = { siteId: 'SHM-04', from: '2027-01-01', to: '2027-01-31', looking: true };

describe('people on two instances', () => {
  let redis: RedisServer;
  let a: TestApp;
  let b: TestApp;
  const pages: LivePage[] = [];
  const open = async (app: TestApp) => {
    const page = await LivePage.open(app.url);
    pages.push(page);
    await page.watch(AREA);
    return page;
  };
  const last = (page: LivePage) => page.bodies<{ watching: number }>('presence').at(-1)?.watching;

  beforeAll(async () => {
    redis = await startRedis();
    const env = { REDIS_URL: redis.url };
    a = await startApp({ env });
    b = await startApp({ env, databaseUrl: a.databaseUrl });
  }, 60_000);
  afterAll(async () => {
    pages.forEach((page) => page.close());
    await b.close();
    await a.close();
    await redis.stop();
  });

  it('are counted together, on both', async () => {
    const [one, two, three] = [await open(a), await open(b), await open(b)];
    await until(() => [one, two, three].every((page) => last(page) === 3));
    three.close();
    await until(() => last(one) === 2);
  });

  it('are forgotten with an instance that is silent', async () => {
    const [page] = pages;
    await until(() => a.app.get(Presence).count('SHM-04') === 2);
    a.clock.advance(31_000);
    a.app.get(Presence).beat();
    await until(() => last(page as LivePage) === 1);
  });

  it('are counted again when it speaks, also to an instance that has just begun', async () => {
    const c = await startApp({ env: { REDIS_URL: redis.url }, databaseUrl: a.databaseUrl });
    for (const app of [a, b]) app.app.get(Presence).beat();
    await until(() => [a, b, c].every((app) => app.app.get(Presence).count('SHM-04') === 2));
    await c.close();
  });
});
