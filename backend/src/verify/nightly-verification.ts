/**
 * Verifies every night, beside people who book. Must stay true: one instance at a time; where the data is somebody's
 * real work, a start is left alone for a quarter of an hour first.
 */
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Clock } from '../platform/clock/index.js';
import { Config } from '../platform/config/index.js';
import { Jobs } from '../platform/jobs/index.js';
import { isDue } from './domain/nightly.js';
import { VerificationsRepository } from './verifications.repository.js';
import { Verify } from './verify.js';

export const VERIFY_JOB = 'verify.nightly';
const EVERY_MS = 20_000;
const AFTER_START_MS = 15 * 60_000;

@Injectable()
export class NightlyVerification implements OnModuleInit {
  private startedAt = new Date(0);

  constructor(
    private readonly jobs: Jobs,
    private readonly verify: Verify,
    private readonly diary: VerificationsRepository,
    private readonly clock: Clock,
    private readonly config: Config,
  ) {}

  onModuleInit(): void {
    this.startedAt = this.clock.now();
    this.jobs.every(VERIFY_JOB, EVERY_MS, () => this.run());
  }

  async run(): Promise<void> {
    const now = this.clock.now();
    const early = now.getTime() - this.startedAt.getTime() < AFTER_START_MS;
    if (early && !this.config.demo) return;
    if (isDue(now, await this.diary.lastBegan())) await this.verify.run('gentle');
  }
}
