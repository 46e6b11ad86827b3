/**
 * Work on a timer, on one instance at a time: a lease row says whose turn it is, prolonged while the work lasts; a lease
 * whose owner died ends by itself, and one that ends in order leaves its leases to the others at once. A job asks the
 * state each time, so missing or doubling a run changes nothing.
 */
import { Injectable, type BeforeApplicationShutdown, type OnApplicationBootstrap } from '@nestjs/common';
import { newId } from '../../kernel/index.js';
import { Clock } from '../clock/index.js';
import { Config } from '../config/index.js';
import { Database, touched } from '../database/index.js';
import { Draining } from '../draining/index.js';
import { Log } from '../logging/index.js';

type Job = {
  readonly name: string;
  readonly everyMs: number;
  readonly work: () => Promise<void>;
  timer?: NodeJS.Timeout;
  running?: Promise<void>;
};

@Injectable()
export class Jobs implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly jobs = new Map<string, Job>();
  private readonly instance = newId();

  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly config: Config,
    private readonly log: Log,
    private readonly draining: Draining,
  ) {}

  /** Registers while the application starts. */
  every(name: string, everyMs: number, work: () => Promise<void>): void {
    if (this.jobs.has(name)) throw new Error(`job ${name} is registered twice`);
    this.jobs.set(name, { name, everyMs, work });
  }

  onApplicationBootstrap(): void {
    if (!this.config.timers) return;
    for (const job of this.jobs.values()) job.timer = setInterval(() => this.tick(job), job.everyMs);
  }

  async beforeApplicationShutdown(): Promise<void> {
    for (const job of this.jobs.values()) clearInterval(job.timer);
    await this.draining.awaitWork(Promise.all([...this.jobs.values()].map(async (job) => job.running)));
    if (!this.config.timers) return;
    const idle = [...this.jobs.values()].filter((job) => job.running === undefined).map((job) => job.name);
    await this.leave(idle).catch((error: unknown) => this.log.warn({ error }, 'the leases could not be left; they end by themselves'));
  }

  /** Runs a job now, whoever's turn it is. For tests. */
  async run(name: string): Promise<void> {
    const job = this.jobs.get(name);
    if (job === undefined) throw new Error(`no job ${name}`);
    await job.work();
  }

  /** Leases of jobs that are still at work end by themselves. */
  private async leave(names: readonly string[]): Promise<void> {
    if (names.length === 0) return;
    await this.database.read('UPDATE job_leases SET until = ? WHERE owner = ? AND name IN (?)', [this.clock.now(), this.instance, names]);
  }

  private tick(job: Job): void {
    if (this.draining.begun) return;
    if (job.running !== undefined) return this.prolong(job);
    job.running = this.turn(job)
      .catch((error: unknown) => this.log.error({ job: job.name, error }, 'a job failed'))
      .finally(() => (job.running = undefined));
  }

  private async turn(job: Job): Promise<void> {
    if (await this.lease(job)) await job.work();
  }

  /** Work that takes longer than its interval keeps its turn. */
  private prolong(job: Job): void {
    this.lease(job).catch((error: unknown) => this.log.warn({ job: job.name, error }, 'a lease could not be prolonged'));
  }

  /** True when it is this instance's turn. */
  private async lease(job: Job): Promise<boolean> {
    const now = this.clock.now();
    const until = new Date(now.getTime() + Math.max(job.everyMs * 3, 15_000));
    await this.database.read('INSERT INTO job_leases (name, owner, until) VALUES (?, ?, ?) ON DUPLICATE KEY UPDATE name = name', [
      job.name,
      this.instance,
      now,
    ]);
    const mine = await this.database.read('UPDATE job_leases SET owner = ?, until = ? WHERE name = ? AND (until <= ? OR owner = ?)', [
      this.instance,
      until,
      job.name,
      now,
      this.instance,
    ]);
    return touched(mine) === 1;
  }
}
