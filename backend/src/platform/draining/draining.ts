/**
 * The orderly end of one instance among others. What must stay true: for the grace everything is still answered well,
 * only `/api/health` says that others should be asked, so that a load balancer looks away before the door closes.
 */
import { setTimeout as pause } from 'node:timers/promises';
import { Injectable } from '@nestjs/common';
import { Config } from '../config/index.js';

/** How long an end waits for work that nobody asked for just now (a job, a letter): it is begun again elsewhere. */
const WORK_MS = 5_000;

@Injectable()
export class Draining {
  private grace?: Promise<void>;

  constructor(private readonly config: Config) {}

  get begun(): boolean {
    return this.grace !== undefined;
  }

  /** Resolves when the grace is over; asked again it is the same grace. */
  begin(): Promise<void> {
    return (this.grace ??= new Promise((resolve) => setTimeout(resolve, this.config.drainSeconds * 1_000)));
  }

  /** Waits for background work to finish, but not so long that requests would be cut for it. */
  async awaitWork(work: Promise<unknown> | undefined): Promise<void> {
    if (work === undefined) return;
    const late = new AbortController();
    await Promise.race([work, pause(WORK_MS, undefined, { signal: late.signal }).catch(() => undefined)]);
    late.abort();
  }
}
