/** How many statements some work sends to the database; those of the session and its guard are left out. */
import type { TestApp } from './start-app.js';

export async function countStatements(app: TestApp, work: () => Promise<unknown>): Promise<number> {
  const { source } = app.database;
  const { logger } = source;
  const seen: string[] = [];
  source.logger = Object.assign(Object.create(logger) as typeof logger, { logQuery: (statement: string) => void seen.push(statement) });
  try {
    await work();
  } finally {
    source.logger = logger;
  }
  return seen.filter((statement) => !/\bauth_/.test(statement)).length;
}
