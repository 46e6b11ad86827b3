/** A database of its own for every spec file, on the throw-away server that the test command started. */
import { createPool } from 'mysql2/promise';
import { newId } from '../../src/kernel/index.js';
import { connectionOf } from '../../src/platform/database/index.js';

export type TestDatabase = { readonly url: string; drop(): Promise<void> };

function serverUrl(): URL {
  const url = process.env['TEST_DATABASE_URL'];
  if (url === undefined) throw new Error('TEST_DATABASE_URL is not set: run these specs through `npm test`.');
  return new URL(url);
}

export async function createTestDatabase(): Promise<TestDatabase> {
  const server = serverUrl();
  const name = `test_${newId().replaceAll('-', '').slice(0, 24)}`;
  const { username: user, database: _none, ...rest } = connectionOf(server.href);
  const pool = createPool({ ...rest, user, connectionLimit: 1 });
  await pool.query(`CREATE DATABASE ${name} CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci`);
  const url = new URL(server);
  url.pathname = `/${name}`;
  return {
    url: url.href,
    drop: async () => {
      await pool.query(`DROP DATABASE IF EXISTS ${name}`);
      await pool.end();
    },
  };
}
