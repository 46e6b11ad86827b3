/** Messages: told if and only if their transaction committed, to each hearer at least once, on any number of instances. */
import { newId } from '../src/kernel/index.js';
import { Jobs } from '../src/platform/jobs/index.js';
import { MessageHandlers, Outbox, OutboxRelay } from '../src/platform/outbox/index.js';
import { type TestApp, startApp } from './support/start-app.js';

describe('the outbox', () => {
  let first: TestApp;
  let second: TestApp;
  const heard: string[] = [];
  let broken = 0;

  beforeAll(async () => {
    first = await startApp();
    second = await startApp({ databaseUrl: first.databaseUrl });
    for (const app of [first, second]) {
      const handlers = app.app.get(MessageHandlers);
      handlers.on<{ id: string }>('test.told', 'good', async ({ id }) => {
        await new Promise((resolve) => setTimeout(resolve, 5));
        heard.push(id);
      });
      handlers.on<{ id: string }>('test.told', 'broken', () => {
        broken += 1;
        return Promise.reject(new Error('always'));
      });
    }
  });
  afterAll(async () => {
    await second.close();
    await first.close();
  });

  const tell = (id: string, after?: () => never) =>
    first.database.tx(async (tx) => {
      await first.app.get(Outbox).append(tx, 'test.told', { id });
      after?.();
    });
  const drain = (app: TestApp) => app.app.get(OutboxRelay).drain();

  it('tells nothing of a transaction that was rolled back', async () => {
    await expect(
      tell('rolled back', () => {
        throw new Error('no');
      }),
    ).rejects.toThrow('no');
    await drain(first);
    expect(heard).not.toContain('rolled back');
  });

  it('hands a hundred messages out once each, though two instances work at the same time', async () => {
    const ids = Array.from({ length: 100 }, () => newId());
    await Promise.all(ids.map((id) => tell(id)));
    await Promise.all([drain(first), drain(second)]);
    expect(heard.filter((id) => ids.includes(id)).sort()).toEqual([...ids].sort());
  });

  it('does not let one hearer that fails keep the others from hearing', () => {
    expect(broken).toBeGreaterThan(0);
    expect(heard.length).toBe(100);
  });

  it('comes back to a message whose worker died, when its lease is over', async () => {
    const id = newId();
    await tell(id);
    // What a worker leaves that was killed between taking and handling.
    const later = new Date(first.clock.now().getTime() + 20_000);
    await first.database.read("UPDATE outbox SET attempts = 1, due_at = ? WHERE state = 'due' AND handler = 'good'", [later]);
    await drain(second);
    expect(heard).not.toContain(id);
    first.clock.advance(21_000);
    await drain(first);
    expect(heard).toContain(id);
  });

  it('sets a message aside after eight failures, with the reason beside it', async () => {
    for (let n = 0; n < 12; n++) {
      first.clock.advance(15 * 60_000);
      await drain(first);
    }
    const rows = await first.database.read<{ state: string; attempts: number; last_error: string }>(
      "SELECT DISTINCT state, attempts, last_error FROM outbox WHERE handler = 'broken'",
    );
    expect(rows).toEqual([{ state: 'aside', attempts: 8, last_error: 'Error: always' }]);
  });
});

describe('jobs', () => {
  it('refuse a second registration under one name', async () => {
    const app = await startApp();
    const jobs = app.app.get(Jobs);
    jobs.every('test.job', 1_000, () => Promise.resolve());
    expect(() => jobs.every('test.job', 1_000, () => Promise.resolve())).toThrow('twice');
    await app.close();
  });
});
