/**
 * A write that is sent twice happens once. The key row is inserted first in the same transaction as the work, so a
 * concurrent twin waits for it, a crash leaves neither, and a refusal may be tried again with the same key.
 */
import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Clock } from '../clock/index.js';
import { type Tx, fromJson, isDuplicateKey } from '../database/index.js';
import { KeyMissing, KeyReused } from './request.problems.js';

export type KeyedRequest = { readonly actor: string; readonly key: string | undefined; readonly body: unknown };
export type OnceAnswer<T> = { readonly answer: T; readonly replayed: boolean };

const KEY = /^[\x21-\x7e]{1,255}$/;

@Injectable()
export class IdempotentRequests {
  constructor(private readonly clock: Clock) {}

  /** @throws KeyMissing, KeyReused. `work` must answer plain JSON. */
  async once<T>(tx: Tx, request: KeyedRequest, work: () => Promise<T>): Promise<OnceAnswer<T>> {
    const { actor, key, body } = request;
    if (key === undefined || !KEY.test(key)) throw new KeyMissing();
    const hash = createHash('sha256')
      .update(JSON.stringify(body) ?? '')
      .digest('hex');
    try {
      await tx.query('INSERT INTO idempotent_requests (actor, request_key, body_hash, created_at) VALUES (?, ?, ?, ?)', [
        actor,
        key,
        hash,
        this.clock.now(),
      ]);
    } catch (error) {
      if (!isDuplicateKey(error)) throw error;
      return this.earlier<T>(tx, actor, key, hash);
    }
    const answer = await work();
    await tx.query('UPDATE idempotent_requests SET answer = ? WHERE actor = ? AND request_key = ?', [JSON.stringify(answer), actor, key]);
    return { answer, replayed: false };
  }

  private async earlier<T>(tx: Tx, actor: string, key: string, hash: string): Promise<OnceAnswer<T>> {
    const [row] = await tx.query<{ body_hash: string; answer: unknown }[]>(
      'SELECT body_hash, answer FROM idempotent_requests WHERE actor = ? AND request_key = ?',
      [actor, key],
    );
    if (row === undefined || row.body_hash !== hash) throw new KeyReused();
    return { answer: fromJson<T>(row.answer), replayed: true };
  }
}
