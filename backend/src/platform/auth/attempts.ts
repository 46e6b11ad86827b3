/**
 * Wrong passwords per account, from wherever they come; the limit per address of the network stands beside it in
 * better-auth's settings. Must stay true: an attempt is counted before the password is looked at, so that many at once
 * cannot all pass on the same old count; a success forgets the account's attempts.
 */
import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Clock } from '../clock/index.js';
import { Config } from '../config/index.js';
import { Database } from '../database/index.js';
import { AccountPaused } from './auth.problems.js';

export const MOST_WRONG_PASSWORDS = 20;
export const PAUSE_MS = 15 * 60_000;

const accountOf = (email: string): string => createHash('sha256').update(email.trim().toLowerCase()).digest('hex');

@Injectable()
export class SignInAttempts {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly config: Config,
  ) {}

  /** @throws AccountPaused */
  async count(email: string): Promise<void> {
    if (!this.config.rateLimits) return;
    const now = this.clock.now();
    const since = await this.database.tx(async (tx) => {
      // `attempts` is set first and the window's start follows from its new value.
      await tx.query(
        `INSERT INTO sign_in_attempts (account, attempts, since) VALUES (?, 1, ?)
         ON DUPLICATE KEY UPDATE attempts = IF(since <= ?, 1, LEAST(attempts + 1, 1000)), since = IF(attempts = 1, VALUES(since), since)`,
        [accountOf(email), now, new Date(now.getTime() - PAUSE_MS)],
      );
      const [row] = await tx.query<{ attempts: number; since: Date }[]>('SELECT attempts, since FROM sign_in_attempts WHERE account = ?', [
        accountOf(email),
      ]);
      return row !== undefined && row.attempts > MOST_WRONG_PASSWORDS ? row.since : undefined;
    });
    if (since === undefined) return;
    const until = new Date(since.getTime() + PAUSE_MS);
    throw new AccountPaused({ until: until.toISOString(), retryAfter: Math.ceil((until.getTime() - now.getTime()) / 1000) });
  }

  async forget(email: string): Promise<void> {
    if (this.config.rateLimits) await this.database.read('DELETE FROM sign_in_attempts WHERE account = ?', [accountOf(email)]);
  }

  /** Counts that no longer pause anybody. */
  async tidy(): Promise<void> {
    await this.database.read('DELETE FROM sign_in_attempts WHERE since <= ?', [new Date(this.clock.now().getTime() - PAUSE_MS)]);
  }
}
