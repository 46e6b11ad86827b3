/** The schema: every migration goes up, down and up again, and the entities ask for nothing the migrations did not make. */
import { DataSource } from 'typeorm';
import { MIGRATIONS } from '../../migrations/index.js';
import { dataSourceOptions } from '../src/platform/database/index.js';
import { createTestDatabase, type TestDatabase } from './support/test-database.js';
import { type TestApp, startApp } from './support/start-app.js';

const TABLES =
  'SELECT table_name AS name, column_name AS col, column_type AS type FROM information_schema.columns WHERE table_schema = DATABASE() AND table_name <> ? ORDER BY table_name, ordinal_position';

describe('the schema', () => {
  let database: TestDatabase;
  let app: TestApp;

  beforeAll(async () => {
    [database, app] = await Promise.all([createTestDatabase(), startApp()]);
  });
  afterAll(() => Promise.all([database.drop(), app.close()]));

  it('goes up, all the way down and up again, the same', async () => {
    const source = await new DataSource(dataSourceOptions({ databaseUrl: database.url, databasePool: 2 })).initialize();
    try {
      const run = async () => {
        await source.runMigrations();
        return source.query<unknown[]>(TABLES, ['migrations']);
      };
      const first = await run();
      for (let i = 0; i < MIGRATIONS.length; i++) await source.undoLastMigration();
      expect(await source.query(TABLES, ['migrations'])).toEqual([]);
      expect(first.length).toBeGreaterThan(100);
      expect(await run()).toEqual(first);
    } finally {
      await source.destroy();
    }
  });

  it('has migrations with names of their own, in the order of their time', () => {
    const names = MIGRATIONS.map((Migration) => new Migration().name);
    expect(new Set(names).size).toBe(names.length);
    const times = names.map((name) => Number(name.slice(-13)));
    expect(times).toEqual([...times].sort((a, b) => a - b));
  });

  it('leaves nothing for the entities to ask', async () => {
    const drift = await app.database.source.driver.createSchemaBuilder().log();
    expect(drift.upQueries.map((query) => query.query)).toEqual([]);
  });
});
