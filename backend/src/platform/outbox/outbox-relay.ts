/**
 * Hands due messages to their hearers. Any number of instances may run: a message is taken by moving its due time ahead
 * (a lease) under SKIP LOCKED, so no two work on it at once, and one whose worker died comes back when the lease ends.
 */
import { Injectable, type OnApplicationBootstrap, type BeforeApplicationShutdown } from '@nestjs/common';
import { Clock } from '../clock/index.js';
import { Config } from '../config/index.js';
import { Database, fromJson } from '../database/index.js';
import { Draining } from '../draining/index.js';
import { Log } from '../logging/index.js';
import { MessageHandlers } from './message-handlers.js';

const LEASE_MS = 20_000;
const BATCH = 16;
export const MOST_ATTEMPTS = 8;
const POLL_MS = 1_000;

type Row = { id: number; topic: string; handler: string; payload: unknown; attempts: number };

@Injectable()
export class OutboxRelay implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private timer?: NodeJS.Timeout;
  private running?: Promise<void>;
  private again = false;
  private stopped = false;

  constructor(
    private readonly database: Database,
    private readonly handlers: MessageHandlers,
    private readonly clock: Clock,
    private readonly config: Config,
    private readonly log: Log,
    private readonly draining: Draining,
  ) {}

  onApplicationBootstrap(): void {
    if (this.config.timers) this.timer = setInterval(() => this.kick(), POLL_MS);
  }

  async beforeApplicationShutdown(): Promise<void> {
    this.stopped = true;
    clearInterval(this.timer);
    await this.draining.awaitWork(this.running);
  }

  /** Starts a round soon; called after every commit that appended. */
  kick(): void {
    if (this.stopped || !this.config.timers) return;
    this.again = true;
    this.running ??= this.rounds().finally(() => (this.running = undefined));
  }

  /** Handles everything that is due and returns how many messages that was. For tests and orderly ends. */
  async drain(): Promise<number> {
    for (let total = 0; ;) {
      const taken = await this.take();
      if (taken.length === 0) return total;
      total += taken.length;
      await Promise.all(taken.map((row) => this.hand(row)));
    }
  }

  private async rounds(): Promise<void> {
    while (this.again && !this.stopped) {
      this.again = false;
      await this.drain().catch((error: unknown) => this.log.error({ error }, 'the outbox could not be read'));
    }
  }

  private take(): Promise<Row[]> {
    return this.database.tx(async (tx) => {
      const now = this.clock.now();
      const rows = await tx.query<Row[]>(
        `SELECT id, topic, handler, payload, attempts FROM outbox WHERE state = 'due' AND due_at <= ? ORDER BY due_at, id LIMIT ${BATCH} FOR UPDATE SKIP LOCKED`,
        [now],
      );
      if (rows.length > 0) {
        const lease = new Date(now.getTime() + LEASE_MS);
        await tx.query('UPDATE outbox SET due_at = ?, attempts = attempts + 1 WHERE id IN (?)', [lease, rows.map((row) => row.id)]);
      }
      return rows;
    });
  }

  private async hand(row: Row): Promise<void> {
    const entry = this.handlers.find(row.topic, row.handler);
    try {
      if (entry === undefined) throw new Error(`nobody hears ${row.topic} as ${row.handler}`);
      await entry.handle(fromJson<never>(row.payload), { id: row.id, attempts: row.attempts + 1 });
    } catch (error) {
      return this.failed(row, error);
    }
    if (entry.sensitive) await this.database.read('DELETE FROM outbox WHERE id = ?', [row.id]);
    else
      await this.database.read("UPDATE outbox SET state = 'done', done_at = ?, last_error = NULL WHERE id = ?", [this.clock.now(), row.id]);
  }

  private async failed(row: Row, error: unknown): Promise<void> {
    const attempts = row.attempts + 1;
    const aside = attempts >= MOST_ATTEMPTS;
    const wait = Math.min(2 ** attempts * 500, 600_000);
    const due = new Date(this.clock.now().getTime() + wait);
    const name = error instanceof Error ? `${error.name}: ${error.message}`.slice(0, 500) : 'unknown';
    this.log[aside ? 'error' : 'warn'](
      { message: row.id, topic: row.topic, handler: row.handler, attempts, error },
      aside ? 'a message was set aside' : 'a message will be tried again',
    );
    await this.database.read('UPDATE outbox SET state = ?, due_at = ?, last_error = ? WHERE id = ?', [
      aside ? 'aside' : 'due',
      due,
      name,
      row.id,
    ]);
  }
}
