/**
 * Past-tense facts, written in the same transaction as what they tell of, and handed to their hearers afterwards.
 * What must stay true: a fact is told if and only if its transaction committed; each hearer gets it at least once and
 * its failure never holds back another hearer.
 */
import { Injectable } from '@nestjs/common';
import { Clock } from '../clock/index.js';
import { afterCommit, type Tx } from '../database/index.js';
import { MessageHandlers } from './message-handlers.js';
import { OutboxRelay } from './outbox-relay.js';

@Injectable()
export class Outbox {
  constructor(
    private readonly handlers: MessageHandlers,
    private readonly relay: OutboxRelay,
    private readonly clock: Clock,
  ) {}

  /** One row per hearer of the topic; nothing when nobody listens. The payload holds ids, not copies of personal data. */
  append(tx: Tx, topic: string, payload: object): Promise<void> {
    return this.appendAll(tx, [{ topic, payload }]);
  }

  /** Many facts, of one topic or several, in one statement. */
  async appendAll(tx: Tx, facts: readonly { readonly topic: string; readonly payload: object }[]): Promise<void> {
    const now = this.clock.now();
    const rows = facts.flatMap(({ topic, payload }) => {
      const names = this.handlers.namesFor(topic);
      const json = names.length === 0 ? '' : JSON.stringify(payload);
      return names.map((name) => [topic, name, json, now, now]);
    });
    if (rows.length === 0) return;
    await tx.query('INSERT INTO outbox (topic, handler, payload, created_at, due_at) VALUES ?', [rows]);
    afterCommit(tx, () => this.relay.kick());
  }
}
