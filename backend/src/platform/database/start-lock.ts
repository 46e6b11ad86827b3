/**
 * One at a time among instances that start together, before there are jobs and leases. A row and not GET_LOCK: on a
 * cluster named locks hold on one node only, or are refused. What must stay true: whoever dies while
 * holding it keeps nobody waiting for longer than the lease; the database's clock decides, no instance's own.
 */
import { setTimeout as pause } from 'node:timers/promises';
import type { DataSource } from 'typeorm';
import { newId } from '../../kernel/index.js';
import { isDeadlock, touched } from './database.js';

const LEASE_SECONDS = 20;
const PROLONG_MS = 5_000;
const ASK_MS = 100;

/** Made here and not by a migration, because it guards the migrations. */
const TABLE = `CREATE TABLE IF NOT EXISTS start_locks (
  name VARCHAR(80) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  owner VARCHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  until DATETIME(3) NOT NULL,
  PRIMARY KEY (name)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci`;

/** Waits for its turn, works, and lets the next one in, also when the work fails. */
export async function aloneAtStart<T>(source: DataSource, name: string, work: () => Promise<T>): Promise<T> {
  const me = newId();
  const lease = async (): Promise<boolean> => {
    const mine = source.query<unknown>(
      `UPDATE start_locks SET owner = ?, until = UTC_TIMESTAMP(3) + INTERVAL ${LEASE_SECONDS} SECOND
       WHERE name = ? AND (until <= UTC_TIMESTAMP(3) OR owner = ?)`,
      [me, name, me],
    );
    return mine.then(
      (result) => touched(result) === 1,
      (error: unknown) => {
        if (isDeadlock(error)) return false;
        throw error;
      },
    );
  };
  await source.query(TABLE);
  await source.query('INSERT INTO start_locks (name, owner, until) VALUES (?, ?, UTC_TIMESTAMP(3)) ON DUPLICATE KEY UPDATE name = name', [
    name,
    me,
  ]);
  while (!(await lease())) await pause(ASK_MS);
  const prolonging = setInterval(() => void lease().catch(() => undefined), PROLONG_MS);
  try {
    return await work();
  } finally {
    clearInterval(prolonging);
    await source.query('UPDATE start_locks SET until = UTC_TIMESTAMP(3) WHERE name = ? AND owner = ?', [name, me]);
  }
}
