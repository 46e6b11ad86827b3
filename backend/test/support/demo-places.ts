/** The application with the demo's sites and no stays: what most specs about places and slots need. */
import type { Tx } from '../../src/platform/database/index.js';
import { loadDemoSites } from '../../src/places/index.js';
import { ChangeFeed, SearchIndex } from '../../src/availability/index.js';
import { startApp, type StartOptions, type TestApp } from './start-app.js';

export async function startWithPlaces(options?: StartOptions): Promise<TestApp> {
  const app = await startApp(options);
  await app.database.tx(loadDemoSites);
  await app.app.get(ChangeFeed).poll();
  return app;
}

/** Makes the index anew from the tables: for tests that write claims behind the ledger's back. */
export const reindex = (app: TestApp): Promise<void> => app.app.get(SearchIndex).rebuild(true);

/** How many statements of each kind a piece of work sends inside its transaction, by their first words. */
export function countingTx(tx: Tx): { tx: Tx; statements: string[] } {
  const statements: string[] = [];
  const query = tx.query.bind(tx);
  const counting = (sql: string, params?: unknown[]) => {
    statements.push(sql.trim().split(/\s+/).slice(0, 3).join(' '));
    return query(sql, params);
  };
  tx.query = counting as Tx['query'];
  return { tx, statements };
}

/** Statements sent outside transactions while the work runs. */
export async function countingReads<T>(app: TestApp, work: () => Promise<T>): Promise<{ answer: T; statements: string[] }> {
  const statements: string[] = [];
  const read = app.database.read.bind(app.database);
  app.database.read = (sql: string, params?: readonly unknown[]) => {
    statements.push(sql.trim().split(/\s+/).slice(0, 3).join(' '));
    return read(sql, params);
  };
  try {
    return { answer: await work(), statements };
  } finally {
    app.database.read = read;
  }
}
