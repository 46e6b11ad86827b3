/**
 * A write that is sent twice happens once. The key is written with the answer at the end of the work's own transaction, so a crash
 * leaves neither, and of two at the same moment the primary key lets one commit: the other is undone whole and answered like the first.
 * Must stay true: a refusal is told only where the key has no answer yet (the repetition of a booking finds its own room
 * taken), and may be tried again with the same key.
 */
import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { QueryFailedError } from 'typeorm';
import { Clock } from '../clock/index.js';
import { Database, type Tx, fromJson, isDuplicateKey } from '../database/index.js';
import { KeyMissing, KeyReused } from './request.problems.js';

export type KeyedRequest = { readonly actor: string; readonly key: string | undefined; readonly body: unknown };
export type OnceAnswer<T> = { readonly answer: T; readonly replayed: boolean };

const KEY = /^[\x21-\x7e]{1,255}$/;

/** Somebody with the same key was faster: our own work is undone. */
class KeyTaken extends Error {}

@Injectable()
export class IdempotentRequests {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /**
   * Does the work in a transaction of its own, once for each actor and key. `work` must answer plain JSON and have no effect but
   * through `tx`: it may run and be undone. @throws KeyMissing, KeyReused, and whatever the work throws
   */
  async once<T>(request: KeyedRequest, work: (tx: Tx) => Promise<T>): Promise<OnceAnswer<T>> {
    const { actor, key, body } = request;
    if (key === undefined || !KEY.test(key)) throw new KeyMissing();
    const hash = createHash('sha256')
      .update(JSON.stringify(body) ?? '')
      .digest('hex');
    try {
      const answer = await this.database.tx(async (tx) => {
        const done = await work(tx);
        await this.keep(tx, actor, key, hash, done);
        return done;
      });
      return { answer, replayed: false };
    } catch (error) {
      // The database being away or busy says nothing about an earlier answer, and could not be asked for it either.
      if (error instanceof QueryFailedError) throw error;
      const earlier = await this.earlier<T>(actor, key, hash);
      if (earlier === undefined) throw error;
      return earlier;
    }
  }

  private async keep(tx: Tx, actor: string, key: string, hash: string, answer: unknown): Promise<void> {
    try {
      await tx.query('INSERT INTO idempotent_requests (actor, request_key, body_hash, answer, created_at) VALUES (?, ?, ?, ?, ?)', [
        actor,
        key,
        hash,
        JSON.stringify(answer),
        this.clock.now(),
      ]);
    } catch (error) {
      throw isDuplicateKey(error) ? new KeyTaken('the key was answered meanwhile', { cause: error }) : error;
    }
  }

  /** Undefined when the key has no answer. @throws KeyReused */
  private async earlier<T>(actor: string, key: string, hash: string): Promise<OnceAnswer<T> | undefined> {
    const [row] = await this.database.read<{ body_hash: string; answer: unknown }>(
      'SELECT body_hash, answer FROM idempotent_requests WHERE actor = ? AND request_key = ?',
      [actor, key],
    );
    if (row === undefined) return undefined;
    if (row.body_hash !== hash) throw new KeyReused();
    return { answer: fromJson<T>(row.answer), replayed: true };
  }
}
