/**
 * The whole application on a database of its own, with the edges of the house in the test's hands: the clock stands
 * still, jobs and the outbox run when they are told to. Requests go over HTTP with a cookie jar, as a browser's would.
 */
import 'reflect-metadata';
import { Test, type TestingModuleBuilder } from '@nestjs/testing';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { AppModule } from '../../src/app.module.js';
import { LiveAdapter } from '../../src/live/index.js';
import { Clock } from '../../src/platform/clock/index.js';
import { loadConfig, type Config } from '../../src/platform/config/index.js';
import { Database, migrate } from '../../src/platform/database/index.js';
import { DrainingAdapter, setupApp } from '../../src/platform/http/index.js';
import { Jobs } from '../../src/platform/jobs/index.js';
import { Log, NestLog } from '../../src/platform/logging/index.js';
import { OutboxRelay } from '../../src/platform/outbox/index.js';
import { Client } from './client.js';
import { FixedClock } from './fixed-clock.js';
import { createTestDatabase } from './test-database.js';

export type StartOptions = {
  /** Environment on top of the tests' own. */
  readonly env?: Readonly<Record<string, string>>;
  /** An existing database, for a second instance on the same data. */
  readonly databaseUrl?: string;
  /** Puts other providers in place, for the broken twins that a test must catch. */
  readonly prepare?: (builder: TestingModuleBuilder) => unknown;
  /** The real clock instead of one that stands still. */
  readonly realClock?: boolean;
};

export type TestApp = {
  readonly app: NestFastifyApplication;
  readonly url: string;
  readonly databaseUrl: string;
  readonly config: Config;
  readonly database: Database;
  readonly clock: FixedClock;
  readonly jobs: Jobs;
  /** Hands out every due message, and those that follow from them. */
  readonly drain: () => Promise<number>;
  /** A fresh browser: no cookies. */
  readonly client: () => Client;
  readonly close: () => Promise<void>;
};

export const TEST_ENV = {
  PORT: '1',
  STRIPE_SECRET_KEY: 'sk_test_engawa',
  STRIPE_WEBHOOK_SECRET: 'whsec_engawa_test',
  STRIPE_API_URL: 'http://127.0.0.1:9',
  AUTH_SECRET: 'a secret for tests only, long enough',
  DATA_KEY: 'a data key for tests only, long enough',
  RATE_LIMITS: '0',
  TIMERS: '0',
  DATABASE_POOL: '12',
};

export async function startApp(options: StartOptions = {}): Promise<TestApp> {
  const own = options.databaseUrl === undefined ? await createTestDatabase() : undefined;
  const databaseUrl = options.databaseUrl ?? own?.url ?? '';
  const config = loadConfig({ ...TEST_ENV, ...options.env, DATABASE_URL: databaseUrl });
  await migrate(config);
  const clock = new FixedClock();
  const builder = Test.createTestingModule({ imports: [AppModule.of(config)] });
  if (options.realClock !== true) builder.overrideProvider(Clock).useValue(clock);
  options.prepare?.(builder);
  const module = await builder.compile();
  const app = module.createNestApplication<NestFastifyApplication>(new DrainingAdapter(config), {
    rawBody: true,
    logger: new NestLog(new Log()),
  });
  app.useWebSocketAdapter(new LiveAdapter(app));
  await setupApp(app, config);
  await app.listen(0, '127.0.0.1');
  const url = (await app.getUrl()).replace('[::1]', '127.0.0.1');
  return {
    app,
    url,
    databaseUrl,
    config,
    database: app.get(Database),
    clock,
    jobs: app.get(Jobs),
    drain: () => app.get(OutboxRelay).drain(),
    client: () => new Client(url, config.publicUrl),
    close: async () => {
      await app.close();
      await own?.drop();
    },
  };
}
