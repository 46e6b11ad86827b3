/**
 * How the product talks to MariaDB or MySQL 8. What must stay true: instants travel as UTC, calendar dates as text,
 * every connection works in READ COMMITTED (a lock taken first then shows the newest committed rows), strict mode is on.
 */
import type { DataSourceOptions, EntityTarget, MixedList } from 'typeorm';
import { MIGRATIONS } from '../../../../migrations/index.js';
import type { Config } from '../config/index.js';

const SESSION_STATEMENTS = [
  'SET SESSION TRANSACTION ISOLATION LEVEL READ COMMITTED',
  // A lock is held for milliseconds; one that is not given up in ten seconds belongs to somebody who hangs.
  'SET SESSION innodb_lock_wait_timeout = 10',
  "SET SESSION time_zone = '+00:00', sql_mode = 'STRICT_TRANS_TABLES,NO_ENGINE_SUBSTITUTION,ERROR_FOR_DIVISION_BY_ZERO,NO_ZERO_DATE,NO_ZERO_IN_DATE', group_concat_max_len = 1048576",
];

/** `mysql://user:password@host:3306/name?socketPath=/path` as connection options. */
export function connectionOf(databaseUrl: string) {
  const url = new URL(databaseUrl);
  const socketPath = url.searchParams.get('socketPath') ?? undefined;
  return {
    host: url.hostname,
    port: Number(url.port || 3306),
    ...(socketPath === undefined ? {} : { socketPath }),
    username: decodeURIComponent(url.username),
    password: decodeURIComponent(url.password),
    database: url.pathname.slice(1),
  };
}

export function dataSourceOptions(
  config: Pick<Config, 'databaseUrl' | 'databasePool'>,
  entities: MixedList<EntityTarget<unknown>> = [],
): DataSourceOptions {
  return {
    type: 'mariadb',
    ...connectionOf(config.databaseUrl),
    entities: entities as DataSourceOptions['entities'],
    migrations: [...MIGRATIONS],
    migrationsRun: false,
    migrationsTransactionMode: 'none',
    synchronize: false,
    timezone: 'Z',
    charset: 'utf8mb4_unicode_ci',
    dateStrings: ['DATE'],
    poolSize: config.databasePool,
    // Counts and yen fit a JavaScript number; as text they would be added like words.
    bigNumberStrings: false,
    extra: { decimalNumbers: true },
  };
}

type Connection = { query(sql: string): unknown; release(): void; destroy(): void };
type Pool = {
  on(event: 'connection', hook: (connection: Connection) => void): unknown;
  getConnection(done: (error: Error | null, connection: Connection) => void): void;
};

/**
 * Runs the session statements on every connection the pool opens. Connections opened before the hook stood (the driver
 * makes one to greet the server) are closed, so that none works under another isolation.
 */
export async function prepareConnections(pool: Pool): Promise<void> {
  const prepared = new WeakSet<Connection>();
  pool.on('connection', (connection) => {
    for (const statement of SESSION_STATEMENTS) connection.query(statement);
    prepared.add(connection);
  });
  for (;;) {
    const connection = await new Promise<Connection>((resolve, reject) =>
      pool.getConnection((error, c) => (error ? reject(error) : resolve(c))),
    );
    const raw = [...[connection], (connection as unknown as { connection?: Connection }).connection].some(
      (c) => c !== undefined && prepared.has(c),
    );
    if (raw) return connection.release();
    connection.destroy();
  }
}
