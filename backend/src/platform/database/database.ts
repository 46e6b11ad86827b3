/**
 * Transactions and reads. What must stay true: one transaction per request; a deadlock or lock timeout reruns the whole
 * work, never a part of it; what is told to the outside waits for the commit.
 */
import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';

/** A transaction in READ COMMITTED. `tx.query(sql, params)` takes `?` placeholders; `IN (?)` takes a list. */
export type Tx = EntityManager;

type RowPool = { query(options: object, done: (error: Error | null, rows: unknown) => void): void };
type Hook = () => void | Promise<void>;
const hooks = new WeakMap<object, Hook[]>();
/** How often the work may run in all, by why it was undone. Waiting for a lock in vain costs ten seconds each time. */
const MOST_RUNS: Readonly<Record<string, number>> = { ER_LOCK_DEADLOCK: 8, ER_CHECKREAD: 8, ER_LOCK_WAIT_TIMEOUT: 3 };

@Injectable()
export class Database {
  constructor(readonly source: DataSource) {}

  /**
   * Runs `work` in a transaction and returns its answer after the commit. The work may run again from its start when the
   * database chose it as the victim of a deadlock, so it must have no effect but through `tx` and `afterCommit`.
   */
  async tx<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
    for (let run = 1; ; run++) {
      const after: Hook[] = [];
      let answer: T;
      try {
        answer = await this.source.transaction((tx) => {
          hooks.set(tx, after);
          return work(tx);
        });
      } catch (error) {
        if (run >= mostRuns(error)) throw error;
        // Jitter, so that two victims do not meet again at the same step.
        await new Promise((resolve) => setTimeout(resolve, Math.random() * 12 * run));
        continue;
      }
      // Outside the try: what has committed never runs again, whatever befalls those who are told.
      for (const hook of after) await hook();
      return answer;
    }
  }

  /** A read of very many rows, each a list of its columns in their order: a third of what objects cost. */
  rows<T extends readonly unknown[]>(sql: string, params: readonly unknown[] = []): Promise<T[]> {
    const pool = poolOf(this.source) as RowPool;
    return new Promise((resolve, reject) =>
      pool.query({ sql, values: params, rowsAsArray: true }, (error, rows) => (error ? reject(error) : resolve(rows as T[]))),
    );
  }

  /** A read outside any transaction. */
  read<T>(sql: string, params: readonly unknown[] = []): Promise<T[]> {
    return this.source.query<T[]>(sql, params as unknown[]);
  }
}

/** Calls `hook` once the transaction has committed; never when it is rolled back. */
export function afterCommit(tx: Tx, hook: Hook): void {
  const list = hooks.get(tx);
  if (list === undefined) throw new Error('afterCommit needs a transaction that Database.tx began');
  list.push(hook);
}

/** MariaDB stores JSON as text, MySQL as JSON: the same object from both. */
export function fromJson<T>(value: unknown): T {
  return (typeof value === 'string' ? JSON.parse(value) : value) as T;
}

/** Rows that an INSERT, UPDATE or DELETE touched. */
export function touched(result: unknown): number {
  return (result as { affectedRows: number }).affectedRows;
}

export function isDuplicateKey(error: unknown): boolean {
  return codeOf(error) === 'ER_DUP_ENTRY';
}

export function isDeadlock(error: unknown): boolean {
  return codeOf(error) === 'ER_LOCK_DEADLOCK';
}

/** One for what would fail again. */
function mostRuns(error: unknown): number {
  return MOST_RUNS[codeOf(error) ?? ''] ?? 1;
}

function codeOf(error: unknown): string | undefined {
  const e = error as { code?: string; driverError?: { code?: string } };
  return e?.driverError?.code ?? e?.code;
}

/** The mysql2 pool under TypeORM, for libraries that bring their own query builder. */
export function poolOf(source: DataSource): unknown {
  return (source.driver as unknown as { pool: unknown }).pool;
}
