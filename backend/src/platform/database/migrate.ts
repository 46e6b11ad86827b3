/**
 * Brings a database to today's schema before anything else touches it. Instances that start together wait for each other,
 * so that no migration runs twice.
 */
import { DataSource } from 'typeorm';
import type { Config } from '../config/index.js';
import { dataSourceOptions } from './data-source.js';
import { aloneAtStart } from './start-lock.js';

/** @returns the names of the migrations that ran now. */
export async function migrate(config: Pick<Config, 'databaseUrl'>): Promise<string[]> {
  const source = await new DataSource(dataSourceOptions({ ...config, databasePool: 3 })).initialize();
  try {
    return await aloneAtStart(source, 'migrate', async () => (await source.runMigrations()).map((migration) => migration.name));
  } finally {
    await source.destroy();
  }
}
