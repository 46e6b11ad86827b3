/**
 * Publish and subscribe for what may be lost (pushes to browsers, a nudge to look again), and questions that a higher
 * floor asks without knowing who answers. Anything that must happen goes through the outbox instead.
 */
import { Injectable } from '@nestjs/common';
import { newId } from '../../kernel/index.js';
import { Log } from '../logging/index.js';
import { RedisLink } from '../redis/index.js';

const CHANNEL = 'bus';

type Listener = (payload: unknown) => void;
type Answerer = (payload: unknown) => Promise<unknown>;

@Injectable()
export class Bus {
  private readonly listeners = new Map<string, Set<Listener>>();
  private readonly answerers = new Map<string, Answerer>();

  private readonly me = newId();

  constructor(
    private readonly log: Log,
    private readonly redis: RedisLink,
  ) {
    redis.hear(CHANNEL, (message) => this.heardFromAfar(message));
  }

  /**
   * Tells this process at once and every other instance as soon as Redis carries it there. Best effort: without Redis,
   * or while it is away, only this process hears. The payload must be JSON.
   */
  publishEverywhere(topic: string, payload: unknown): void {
    this.publish(topic, payload);
    this.redis.send(CHANNEL, JSON.stringify({ from: this.me, topic, payload }));
  }

  /** Tells this process only. */
  publish(topic: string, payload: unknown): void {
    for (const listener of this.listeners.get(topic) ?? []) {
      try {
        listener(payload);
      } catch (error) {
        this.log.error({ topic, error }, 'a listener failed');
      }
    }
  }

  /** @returns a function that ends the subscription. */
  on<T>(topic: string, listener: (payload: T) => void): () => void {
    const set = this.listeners.get(topic) ?? new Set<Listener>();
    this.listeners.set(topic, set.add(listener as Listener));
    return () => set.delete(listener as Listener);
  }

  /** Says who answers a question; one for each topic. */
  answer<Q, A>(topic: string, answerer: (question: Q) => Promise<A>): void {
    if (this.answerers.has(topic)) throw new Error(`${topic} is already answered`);
    this.answerers.set(topic, answerer as Answerer);
  }

  /** Undefined when nobody answers. */
  async ask<A>(topic: string, question: unknown): Promise<A | undefined> {
    return (await this.answerers.get(topic)?.(question)) as A | undefined;
  }

  private heardFromAfar(message: string): void {
    try {
      const { from, topic, payload } = JSON.parse(message) as { from: string; topic: string; payload: unknown };
      if (from !== this.me) this.publish(topic, payload);
    } catch {
      this.log.warn({ bytes: message.length }, 'a message of another instance could not be read');
    }
  }
}
