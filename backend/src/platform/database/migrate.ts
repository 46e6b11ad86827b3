/**
 * Brings a database to today's schema before anything else touches it. A named lock keeps instances that start together
 * from running the same migration twice.
 */
import { DataSource } from 'typeorm';
import type { Config } from '../config/index.js';
import { dataSourceOptions } from './data-source.js';

const LOCK = 'engawa.migrate';

/** @returns the names of the migrations that ran now. */
export async function migrate(config: Pick<Config, 'databaseUrl'>): Promise<string[]> {
  const source = await new DataSource(dataSourceOptions({ ...config, databasePool: 3 })).initialize();
  const lock = source.createQueryRunner();
  try {
    await lock.query('SELECT GET_LOCK(?, 120)', [LOCK]);
    return (await source.runMigrations()).map((migration) => migration.name);
  } finally {
    await lock.query('SELECT RELEASE_LOCK(?)', [LOCK]);
    await lock.release();
    await source.destroy();
  }
}
