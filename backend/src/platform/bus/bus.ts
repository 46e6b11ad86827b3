/**
 * In-process publish and subscribe, for what may be lost (pushes to browsers). Anything that must happen goes through
 * the outbox instead.
 */
import { Injectable } from '@nestjs/common';
import { Log } from '../logging/index.js';

type Listener = (payload: unknown) => void;

@Injectable()
export class Bus {
  private readonly listeners = new Map<string, Set<Listener>>();

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
}
