/** Instances that start together: one at a time, and nobody waits for the dead. */
import { setTimeout as pause } from 'node:timers/promises';
import { DataSource } from 'typeorm';
import { aloneAtStart, dataSourceOptions } from '../src/platform/database/index.js';
import { createTestDatabase, type TestDatabase } from './support/test-database.js';

describe('the lock of those who start', () => {
  let database: TestDatabase;
  const sources: DataSource[] = [];
  beforeAll(async () => {
    database = await createTestDatabase();
    for (let n = 0; n < 4; n++)
      sources.push(await new DataSource(dataSourceOptions({ databaseUrl: database.url, databasePool: 2 })).initialize());
  });
  afterAll(async () => {
    for (const source of sources) await source.destroy();
    await database.drop();
  });
  const first = () => sources[0] as DataSource;

  it('lets in one at a time, and each of them', async () => {
    const seen: string[] = [];
    await Promise.all(
      sources.map((source, n) =>
        aloneAtStart(source, 'work', async () => {
          seen.push(`in ${n}`);
          await pause(30);
          seen.push(`out ${n}`);
        }),
      ),
    );
    const order = seen.filter((_, i) => i % 2 === 0).map((text) => text.slice(3));
    expect(seen).toEqual(order.flatMap((n) => [`in ${n}`, `out ${n}`]));
    expect([...order].sort()).toEqual(['0', '1', '2', '3']);
  });

  it('lets others work on something else', async () => {
    const answer = await aloneAtStart(first(), 'work', () =>
      aloneAtStart(sources[1] as DataSource, 'other work', () => Promise.resolve('both')),
    );
    expect(answer).toBe('both');
  });

  it('opens again when the work fails', async () => {
    await expect(aloneAtStart(first(), 'work', () => Promise.reject(new Error('no')))).rejects.toThrow('no');
    expect(await aloneAtStart(first(), 'work', () => Promise.resolve('yes'))).toBe('yes');
  });

  it('waits for one that lives, and opens when the lease of one that died is over', async () => {
    const hold = (seconds: number) =>
      first().query("UPDATE start_locks SET owner = 'somebody', until = UTC_TIMESTAMP(3) + INTERVAL ? SECOND WHERE name = 'work'", [
        seconds,
      ]);
    await hold(3_600);
    let entered = false;
    const waiting = aloneAtStart(first(), 'work', () => Promise.resolve((entered = true)));
    await pause(400);
    expect(entered).toBe(false);
    await hold(0);
    expect(await waiting).toBe(true);
  });
});
