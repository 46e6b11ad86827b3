/**
 * The database as of one moment, read through one transaction that writes nothing. Must stay true: whatever is committed
 * meanwhile is not seen, so rows of different tables fit together while the product runs on; read in chunks, so memory
 * does not grow with the data.
 */
import { setTimeout as pause } from 'node:timers/promises';
import { Injectable } from '@nestjs/common';
import { Clock } from '../platform/clock/index.js';
import { Database } from '../platform/database/index.js';

/** Keys of a table's rows, half-open at the lower end: (after, upTo]. */
export type Range = { readonly after: string | number; readonly upTo: string | number; readonly rows: number };

export type View = {
  readonly now: Date;
  query<T>(sql: string, params?: readonly unknown[]): Promise<T[]>;
  /** The table's rows in the order of an indexed column, so many at a time. */
  ranges(table: string, column: string, size: number): AsyncGenerator<Range>;
};

/** `gentle` rests after each chunk as long as it took, beside people who book. */
export type Pace = 'gentle' | 'quick';

@Injectable()
export class Moments {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  async read<T>(pace: Pace, work: (view: View) => Promise<T>): Promise<T> {
    const runner = this.database.source.createQueryRunner();
    const query = async <R>(sql: string, params: readonly unknown[] = []): Promise<R[]> => {
      const began = performance.now();
      const rows = (await runner.query(sql, params as unknown[])) as R[];
      if (pace === 'gentle') await pause(performance.now() - began);
      return rows;
    };
    try {
      await runner.query('SET TRANSACTION ISOLATION LEVEL REPEATABLE READ');
      await runner.query('START TRANSACTION WITH CONSISTENT SNAPSHOT, READ ONLY');
      return await work({ now: this.clock.now(), query, ranges: (table, column, size) => rangesOf(query, table, column, size) });
    } finally {
      await runner.query('ROLLBACK').catch(() => undefined);
      await runner.release();
    }
  }
}

async function* rangesOf(query: View['query'], table: string, column: string, size: number): AsyncGenerator<Range> {
  for (let after: string | number | undefined; ;) {
    const where = after === undefined ? '' : `WHERE ${column} > ?`;
    const [found] = await query<{ top: string | number | null }>(
      `SELECT MAX(k) AS top FROM (SELECT ${column} AS k FROM ${table} ${where} ORDER BY ${column} LIMIT ${size}) AS some`,
      after === undefined ? [] : [after],
    );
    const upTo = found?.top ?? null;
    if (upTo === null) return;
    after ??= typeof upTo === 'number' ? -1 : '';
    const [count] = await query<{ n: number }>(`SELECT COUNT(*) AS n FROM ${table} WHERE ${column} > ? AND ${column} <= ?`, [after, upTo]);
    yield { after, upTo, rows: Number(count?.n ?? 0) };
    after = upTo;
  }
}
