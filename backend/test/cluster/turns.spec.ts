/** Whose turn a job is, when its work takes longer than a lease, and when an instance is about to end. */
import { Draining } from '../../src/platform/draining/index.js';
import type { Jobs } from '../../src/platform/jobs/index.js';
import { until } from '../support/backend-process.js';
import { type TestApp, startApp } from '../support/start-app.js';

const NAME = 'test.long';

describe('turns of a job', () => {
  let first: TestApp;
  let second: TestApp;
  const begun: string[] = [];
  let finish: () => void;

  beforeAll(async () => {
    first = await startApp();
    second = await startApp({ databaseUrl: first.databaseUrl });
    const lasting = new Promise<void>((resolve) => (finish = resolve));
    for (const [who, app] of Object.entries({ first, second }))
      app.jobs.every(NAME, 1_000, () => {
        begun.push(who);
        return who === 'first' ? lasting : Promise.resolve();
      });
  });
  afterAll(async () => {
    finish();
    await second.close();
    await first.close();
  });

  /** What the timer does. */
  const tick = (jobs: Jobs): void => {
    const job = jobs['jobs'].get(NAME);
    if (job !== undefined) jobs['tick'](job);
  };
  const ended = async (jobs: Jobs) =>
    until(
      () => Promise.resolve(jobs['jobs'].get(NAME)?.running),
      (running) => running === undefined,
    );
  const leaseEnd = async () => {
    const [row] = await first.database.read<{ until: Date }>('SELECT until FROM job_leases WHERE name = ?', [NAME]);
    return row?.until.getTime() ?? 0;
  };
  const later = (ms: number) => {
    for (const app of [first, second]) app.clock.advance(ms);
  };

  it('are kept while the work lasts, however long', async () => {
    tick(first.jobs);
    await until(
      () => Promise.resolve(begun.length),
      (n) => n === 1,
    );
    for (let n = 0; n < 3; n++) {
      const before = await leaseEnd();
      later(10_000);
      tick(first.jobs);
      expect(await until(leaseEnd, (end) => end > before)).toBeGreaterThan(before);
      tick(second.jobs);
      await ended(second.jobs);
    }
    expect(begun).toEqual(['first']);
  });

  it('go to the other when a lease was not prolonged', async () => {
    later(16_000);
    tick(second.jobs);
    await ended(second.jobs);
    expect(begun).toEqual(['first', 'second']);
  });

  it('are not begun by an instance that is about to end', async () => {
    later(16_000);
    await second.app.get(Draining).begin();
    tick(second.jobs);
    await ended(second.jobs);
    expect(begun).toEqual(['first', 'second']);
  });

  it('do not keep an instance from ending when their work does not end', async () => {
    const third = await startApp({ databaseUrl: first.databaseUrl });
    third.jobs.every(NAME, 1_000, () => new Promise<void>(() => undefined));
    later(32_000);
    third.clock.setNow(first.clock.now());
    tick(third.jobs);
    expect(await third.close().then(() => 'ended')).toBe('ended');
  });
});
