/**
 * In-process publish and subscribe, for what may be lost (pushes to browsers), and questions that a higher floor asks
 * without knowing who answers. Anything that must happen goes through the outbox instead.
 */
import { Injectable } from '@nestjs/common';
import { Log } from '../logging/index.js';

type Listener = (payload: unknown) => void;
type Answerer = (payload: unknown) => Promise<unknown>;

@Injectable()
export class Bus {
  private readonly listeners = new Map<string, Set<Listener>>();
  private readonly answerers = new Map<string, Answerer>();

  constructor(private readonly log: Log) {}

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
}
