/** The link between instances when Redis is well, hangs, dies and comes back: best effort, and quiet about it. */
import { Config, loadConfig } from '../../src/platform/config/index.js';
import { Bus } from '../../src/platform/bus/index.js';
import { Log } from '../../src/platform/logging/index.js';
import { RedisLink } from '../../src/platform/redis/index.js';
import { until } from '../support/backend-process.js';
import { type RedisServer, startRedis } from '../support/scripts.js';
import { TEST_ENV } from '../support/start-app.js';

class KeptLog extends Log {
  readonly lines: string[] = [];
  override info(_fields: object, message: string): void {
    this.lines.push(message);
  }
  override warn(_fields: object, message: string): void {
    this.lines.push(message);
  }
}

const BACK = 'the other instances are reached through Redis';
const LOST = 'Redis is lost: bookings go on, pages follow the change log';

describe('the link between instances', () => {
  let redis: RedisServer;
  const links: RedisLink[] = [];

  const instance = (redisUrl?: string) => {
    const config: Config = loadConfig({
      ...TEST_ENV,
      DATABASE_URL: 'mysql://nobody@localhost/none',
      ...(redisUrl && { REDIS_URL: redisUrl }),
    });
    const log = new KeptLog();
    const link = new RedisLink(config, log);
    const bus = new Bus(log, link);
    const heard: unknown[] = [];
    bus.on('told', (payload) => heard.push(payload));
    link.onModuleInit();
    links.push(link);
    return { link, bus, heard, log };
  };
  const becomes = (link: RedisLink, state: string) =>
    until(
      () => Promise.resolve(link.state),
      (now) => now === state,
    );

  beforeAll(async () => {
    redis = await startRedis();
  });
  afterEach(() => links.splice(0).forEach((link) => link.onApplicationShutdown()));
  afterAll(() => redis.stop());

  it('is off without a Redis, and what is told everywhere is told here', () => {
    const alone = instance();
    alone.bus.publishEverywhere('told', { n: 1 });
    expect([alone.link.state, alone.heard]).toEqual(['off', [{ n: 1 }]]);
  });

  it('tells every other instance once, and this one at once', async () => {
    const [here, there] = [instance(redis.url), instance(redis.url)];
    expect([await becomes(here.link, 'ok'), await becomes(there.link, 'ok')]).toEqual(['ok', 'ok']);
    here.bus.publishEverywhere('told', { n: 1 });
    here.bus.publish('told', { n: 2 });
    expect(here.heard).toEqual([{ n: 1 }, { n: 2 }]);
    here.bus.publishEverywhere('told', undefined);
    await until(
      () => Promise.resolve(there.heard.length),
      (n) => n === 2,
    );
    expect(there.heard).toEqual([{ n: 1 }, undefined]);
    expect(here.heard).toHaveLength(3);
  });

  it('survives what is no message', async () => {
    const here = instance(redis.url);
    await becomes(here.link, 'ok');
    here.link.send('bus', 'no JSON');
    await until(
      () => Promise.resolve(here.log.lines.length),
      (n) => n === 2,
    );
    expect(here.log.lines[1]).toBe('a message of another instance could not be read');
  });

  it('keeps no message and no caller waiting while Redis hangs, and says once that it is lost and once that it is back', async () => {
    const here = instance(redis.url);
    await becomes(here.link, 'ok');
    process.kill(redis.pid, 'SIGSTOP');
    for (let n = 0; n < 5_000; n++) here.bus.publishEverywhere('told', n);
    expect(here.heard).toHaveLength(5_000);
    expect(await becomes(here.link, 'lost')).toBe('lost');
    await expect(here.link.forSockets()?.xadd(['stream', '*', 'k', 'v'])).rejects.toThrow('not reached');
    process.kill(redis.pid, 'SIGCONT');
    expect(await becomes(here.link, 'ok')).toBe('ok');
    expect(here.log.lines).toEqual([BACK, LOST, BACK]);
  }, 60_000);

  it('comes back when Redis died, also to an instance that started without it', async () => {
    const here = instance(redis.url);
    await becomes(here.link, 'ok');
    process.kill(redis.pid, 'SIGKILL');
    await redis.stop();
    expect(await becomes(here.link, 'lost')).toBe('lost');
    const late = instance(redis.url);
    await until(
      () => Promise.resolve(late.log.lines.length),
      (n) => n > 0,
    );
    redis = await startRedis(redis);
    expect([await becomes(here.link, 'ok'), await becomes(late.link, 'ok')]).toEqual(['ok', 'ok']);
    expect([here.log.lines, late.log.lines]).toEqual([
      [BACK, LOST, BACK],
      [LOST, BACK],
    ]);
  }, 60_000);

  it('leaves the event loop to others while the adapter reads again and again what cannot be read', async () => {
    const here = instance(redis.url);
    await becomes(here.link, 'ok');
    const client = here.link.forSockets();
    const reader = client?.duplicate() as unknown as { xread(...args: unknown[]): Promise<unknown> };
    const read = () => reader.xread('BLOCK', 100, 'COUNT', 1, 'STREAMS', 'no stream', '$');
    await new Promise<void>((done) => void client?.send_command('SET', ['no stream', 'text'], () => done()));
    expect(await read()).toBeNull();
    process.kill(redis.pid, 'SIGKILL');
    await redis.stop();
    let back = false;
    const coming = startRedis(redis).then((again) => {
      redis = again;
      back = true;
    });
    // A reader that answered at once would never let the timers and sockets of startRedis have their turn.
    while (!back) await read();
    await coming;
    expect(await becomes(here.link, 'ok')).toBe('ok');
  }, 60_000);
});
