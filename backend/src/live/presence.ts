/**
 * How many people look at a site now, in numbers only. Somebody with several pages open counts once for each instance
 * that serves them. What must stay true: nobody is named or kept; a page that closed, or an instance that died, is
 * forgotten; a site is told of at most once a second, and only when the number is another.
 */
import { type BeforeApplicationShutdown, Injectable, type OnApplicationBootstrap, type OnModuleInit } from '@nestjs/common';
import type { Socket } from 'socket.io';
import { newId } from '../kernel/index.js';
import { Bus } from '../platform/bus/index.js';
import { Clock } from '../platform/clock/index.js';
import { Config } from '../platform/config/index.js';
import { Cadence } from './cadence.js';
import { Pushes } from './pushes.js';
import { Visitor } from './visitor.js';

export const PRESENCE = 'presence';
/** What instances tell each other: all of their sites, or those whose number changed. */
export const COUNTS = 'presence.counts';
export type Counts = { readonly from: string; readonly all: boolean; readonly counts: Readonly<Record<string, number>> };

const ONCE_IN_MS = 1_000;
const BEAT_MS = 10_000;
/** An instance that missed three beats is gone. */
const GONE_MS = 30_000;

type Elsewhere = { heardAt: number; counts: Map<string, number> };

export const lookingRoom = (siteId: string): string => `looking:${siteId}`;

@Injectable()
export class Presence implements OnModuleInit, OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly me = newId();
  /** Site → person → pages open. */
  private readonly here = new Map<string, Map<string, number>>();
  private readonly elsewhere = new Map<string, Elsewhere>();
  private readonly told = new Map<string, number>();
  private readonly published = new Map<string, number>();
  private readonly cadence = new Cadence(ONCE_IN_MS, (siteId) => this.tell(siteId));
  private timer?: NodeJS.Timeout;
  private stop?: () => void;

  constructor(
    private readonly bus: Bus,
    private readonly pushes: Pushes,
    private readonly clock: Clock,
    private readonly config: Config,
  ) {}

  onModuleInit(): void {
    this.stop = this.bus.on<Counts>(COUNTS, (counts) => this.hear(counts));
  }

  onApplicationBootstrap(): void {
    if (this.config.timers) this.timer = setInterval(() => this.beat(), BEAT_MS);
  }

  beforeApplicationShutdown(): void {
    clearInterval(this.timer);
    this.stop?.();
    this.bus.publishEverywhere(COUNTS, { from: this.me, all: true, counts: {} } satisfies Counts);
  }

  /** Whether the page looks at the site from now on; asked again, it is counted once. */
  async set(socket: Socket, siteId: string, looking: boolean): Promise<void> {
    const { lookingAt, person } = Visitor.of(socket);
    if (lookingAt.has(siteId) === looking || !socket.connected) return;
    if (looking) lookingAt.add(siteId);
    else lookingAt.delete(siteId);
    this.add(siteId, person, looking ? 1 : -1);
    await (looking ? socket.join(lookingRoom(siteId)) : socket.leave(lookingRoom(siteId)));
  }

  /** The page was closed. */
  gone(socket: Socket): void {
    const { lookingAt, person } = Visitor.of(socket);
    for (const siteId of lookingAt) this.add(siteId, person, -1);
    lookingAt.clear();
  }

  count(siteId: string): number {
    const others = [...this.elsewhere.values()].reduce((sum, { counts }) => sum + (counts.get(siteId) ?? 0), 0);
    return this.countHere(siteId) + others;
  }

  /** Says that this instance is alive and what it counts, and forgets those that have not said so for long. */
  beat(): void {
    const counts = Object.fromEntries([...this.here].map(([siteId, people]) => [siteId, people.size]));
    this.bus.publishEverywhere(COUNTS, { from: this.me, all: true, counts } satisfies Counts);
    const now = this.clock.now().getTime();
    for (const [instance, { heardAt, counts: gone }] of this.elsewhere) {
      if (now - heardAt < GONE_MS) continue;
      this.elsewhere.delete(instance);
      for (const siteId of gone.keys()) this.cadence.touch(siteId);
    }
  }

  private hear({ from, all, counts }: Counts): void {
    if (from === this.me) return;
    const before = this.elsewhere.get(from)?.counts ?? new Map<string, number>();
    const after = new Map([...(all ? [] : before), ...Object.entries(counts)].filter(([, count]) => count > 0));
    if (after.size > 0) this.elsewhere.set(from, { heardAt: this.clock.now().getTime(), counts: after });
    else this.elsewhere.delete(from);
    for (const siteId of new Set([...before.keys(), ...after.keys()])) {
      if (before.get(siteId) !== after.get(siteId) && this.here.has(siteId)) this.cadence.touch(siteId);
    }
  }

  private add(siteId: string, person: string, pages: 1 | -1): void {
    const people = this.here.get(siteId) ?? new Map<string, number>();
    const open = (people.get(person) ?? 0) + pages;
    if (open > 0) people.set(person, open);
    else people.delete(person);
    if (people.size > 0) this.here.set(siteId, people);
    else this.here.delete(siteId);
    this.cadence.touch(siteId);
  }

  private async tell(siteId: string): Promise<void> {
    this.publish(siteId);
    const watching = this.count(siteId);
    if (this.told.get(siteId) === watching) return;
    if (this.here.has(siteId)) this.told.set(siteId, watching);
    else this.told.delete(siteId);
    await this.pushes.send(lookingRoom(siteId), PRESENCE, { siteId, watching });
  }

  /** Only what changed here, or instances would answer each other without end. */
  private publish(siteId: string): void {
    const count = this.countHere(siteId);
    if (this.published.get(siteId) === count || (count === 0 && !this.published.has(siteId))) return;
    if (count > 0) this.published.set(siteId, count);
    else this.published.delete(siteId);
    this.bus.publishEverywhere(COUNTS, { from: this.me, all: false, counts: { [siteId]: count } } satisfies Counts);
  }

  private countHere(siteId: string): number {
    return this.here.get(siteId)?.size ?? 0;
  }
}
