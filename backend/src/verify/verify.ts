/**
 * Looks at everything that must be true of the data, all checks on one moment of the database. Must stay true: it changes
 * nothing but its own diary; a check that cannot be made is an error, never a check that found nothing.
 */
import { Injectable } from '@nestjs/common';
import { newId } from '../kernel/index.js';
import { Clock } from '../platform/clock/index.js';
import { Log } from '../platform/logging/index.js';
import { CHECKS, WALKS } from './checks/index.js';
import { type Checked, Faults } from './domain/check.js';
import { type Verification, VerificationsRepository } from './verifications.repository.js';
import { Moments, type Pace, type View } from './view.js';

@Injectable()
export class Verify {
  constructor(
    private readonly moments: Moments,
    private readonly diary: VerificationsRepository,
    private readonly clock: Clock,
    private readonly log: Log,
  ) {}

  async run(pace: Pace): Promise<Verification> {
    const id = newId();
    const startedAt = this.clock.now();
    await this.diary.begin(id, startedAt);
    const { checked, checks } = await this.moments.read(pace, walkAll);
    const ok = checks.every((check) => check.found === 0);
    const verification = { id, startedAt, finishedAt: this.clock.now(), checked, ok, checks };
    await this.diary.finish(verification);
    const broken = checks.filter((check) => check.found > 0).map(({ name, found, ids }) => ({ name, found, ids }));
    if (ok) this.log.info({ checked }, 'the data was verified: nothing was found');
    else this.log.error({ checked, broken }, 'the data was verified: faults were found');
    return verification;
  }
}

async function walkAll(view: View): Promise<{ checked: number; checks: Checked[] }> {
  const faults = new Faults(CHECKS);
  const checks: Checked[] = [];
  let checked = 0;
  for (const walk of WALKS) {
    const rows = await walk.run(view, faults.tell);
    checked += rows;
    checks.push(...walk.checks.map(({ name }) => faults.of(name, rows)));
  }
  return { checked, checks };
}
