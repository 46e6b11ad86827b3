/**
 * This instance's link to the others through Redis: small messages, best effort. What must stay true: nothing that has
 * to happen depends on it; with Redis slow or away a message is dropped at once and nobody waits; the log says once
 * that it is lost and once that it is back. Whether it works is measured end to end: our own message must come back.
 */
import { Injectable, type OnApplicationShutdown, type OnModuleInit } from '@nestjs/common';
import type { Redis } from 'ioredis';
import { newId } from '../../kernel/index.js';
import { Config } from '../config/index.js';
import { Log } from '../logging/index.js';
import { channelConnection, commandConnection, readerConnection } from './connections.js';
import { socketClient } from './socket-client.js';

export type RedisState = 'off' | 'ok' | 'lost';
export type Hearer = (message: string) => void;

const BEAT_MS = 1_000;
/** Two beats without an echo. */
const MOST_SILENCE_MS = 2_200;
const MOST_UNDER_WAY = 1_000;

class RedisLost extends Error {
  constructor() {
    super('Redis is not reached');
  }
}

@Injectable()
export class RedisLink implements OnModuleInit, OnApplicationShutdown {
  private readonly hearers = new Map<string, Hearer>();
  private readonly readers: Redis[] = [];
  private readonly me = newId();
  private commands?: Redis;
  private channels?: Redis;
  private timer?: NodeJS.Timeout;
  private heardAt = Date.now();
  private underWay = 0;
  private works = false;
  private ended = false;
  private told?: RedisState;

  constructor(
    private readonly config: Config,
    private readonly log: Log,
  ) {}

  get state(): RedisState {
    if (this.config.redisUrl === undefined) return 'off';
    return this.works ? 'ok' : 'lost';
  }

  /** One name for all instances of one product; two products may share a Redis. */
  nameOf(channel: string): string {
    return `engawa:${this.config.publicUrl}:${channel}`;
  }

  /** Registers while the application starts; one hearer a channel. Messages of this instance come back to it, too. */
  hear(channel: string, hearer: Hearer): void {
    if (this.hearers.has(this.nameOf(channel))) throw new Error(`${channel} is already heard`);
    this.hearers.set(this.nameOf(channel), hearer);
  }

  /** Sent now or never. */
  send(channel: string, message: string): void {
    this.command((redis) => redis.publish(this.nameOf(channel), message)).catch(() => undefined);
  }

  /** A client for the adapter of Socket.IO; undefined where there is no Redis. */
  forSockets(): ReturnType<typeof socketClient> | undefined {
    const { redisUrl } = this.config;
    if (redisUrl === undefined) return undefined;
    const open = () => {
      const reader = readerConnection(redisUrl);
      this.readers.push(reader);
      return reader;
    };
    return socketClient({ command: (work) => this.command(work), open, hasEnded: () => this.ended });
  }

  onModuleInit(): void {
    const { redisUrl } = this.config;
    if (redisUrl === undefined) return;
    this.hear(`beat:${this.me}`, () => this.echoed());
    this.commands = commandConnection(redisUrl);
    this.channels = channelConnection(redisUrl);
    this.channels.on('message', (channel: string, message: string) => this.hearers.get(channel)?.(message));
    this.channels.on('ready', () => this.subscribe());
    this.commands.on('ready', () => this.beat());
    for (const connection of [this.commands, this.channels]) connection.on('close', () => this.turn(false));
    this.timer = setInterval(() => this.watch(), BEAT_MS);
    this.timer.unref();
  }

  onApplicationShutdown(): void {
    clearInterval(this.timer);
    this.ended = true;
    this.works = false;
    for (const connection of [this.commands, this.channels, ...this.readers]) connection?.disconnect();
  }

  private subscribe(): void {
    this.channels?.subscribe(...this.hearers.keys()).then(
      () => this.beat(),
      () => undefined,
    );
  }

  private beat(): void {
    this.command((redis) => redis.publish(this.nameOf(`beat:${this.me}`), ''), true).catch(() => undefined);
  }

  /** While Redis is lost only the beat is sent, which finds out when it is back. */
  private async command<T>(work: (redis: Redis) => Promise<T>, also = false): Promise<T> {
    if (this.commands === undefined || (!this.works && !also) || this.underWay >= MOST_UNDER_WAY) throw new RedisLost();
    this.underWay += 1;
    return work(this.commands).finally(() => (this.underWay -= 1));
  }

  private echoed(): void {
    this.heardAt = Date.now();
    this.turn(true);
  }

  /** A connection may stand although nobody answers on it; the one for channels has nothing else that would notice. */
  private watch(): void {
    const silent = Date.now() - this.heardAt > MOST_SILENCE_MS;
    if (silent) this.turn(false);
    if (silent && this.channels?.status === 'ready') {
      this.heardAt = Date.now();
      this.channels.disconnect(true);
    }
    this.beat();
  }

  private turn(works: boolean): void {
    if (this.ended) return;
    this.works = works;
    if (this.told === this.state) return;
    // At the start it is away for as long as connecting takes: worth a word only when it stays so.
    if (this.told === undefined && !works && Date.now() - this.heardAt <= MOST_SILENCE_MS) return;
    this.told = this.state;
    if (works) this.log.info({ redis: 'ok' }, 'the other instances are reached through Redis');
    else this.log.warn({ redis: 'lost' }, 'Redis is lost: bookings go on, pages follow the change log');
  }
}
