/**
 * Looks at everything that must be true of the data, on one moment of the database, and at the index of this process, which
 * is compared as it runs. Must stay true: it changes nothing but its own diary (and the index puts itself right); a check
 * that cannot be made is an error, never a check that found nothing.
 */
import { Injectable } from '@nestjs/common';
import { SearchIndex } from '../availability/index.js';
import { newId } from '../kernel/index.js';
import { Clock } from '../platform/clock/index.js';
import { Log } from '../platform/logging/index.js';
import { CHECKS, INDEX_CHECK, WALKS } from './checks/index.js';
import { type Checked, Faults } from './domain/check.js';
import { type Verification, VerificationsRepository } from './verifications.repository.js';
import { Moments, type Pace, type View } from './view.js';

@Injectable()
export class Verify {
  constructor(
    private readonly moments: Moments,
    private readonly index: SearchIndex,
    private readonly diary: VerificationsRepository,
    private readonly clock: Clock,
    private readonly log: Log,
  ) {}

  async run(pace: Pace): Promise<Verification> {
    const id = newId();
    const startedAt = this.clock.now();
    await this.diary.begin(id, startedAt);
    const checks = [...(await this.moments.read(pace, walkAll)), await this.compareIndex()];
    const checked = checks.reduce((sum, check) => sum + check.checked, 0);
    const ok = checks.every((check) => check.found === 0);
    const verification = { id, startedAt, finishedAt: this.clock.now(), checked, ok, checks };
    await this.diary.finish(verification);
    const broken = checks.filter((check) => check.found > 0).map(({ name, found, ids }) => ({ name, found, ids }));
    if (ok) this.log.info({ checked }, 'the data was verified: nothing was found');
    else this.log.error({ checked, broken }, 'the data was verified: faults were found');
    return verification;
  }

  private async compareIndex(): Promise<Checked> {
    const { units, differences } = await this.index.check();
    const faults = new Faults([INDEX_CHECK]);
    for (const { unitId } of differences) faults.tell(INDEX_CHECK.name, unitId);
    return faults.of(INDEX_CHECK.name, units);
  }
}

async function walkAll(view: View): Promise<Checked[]> {
  const faults = new Faults(CHECKS);
  const checks: Checked[] = [];
  for (const walk of WALKS) {
    const rows = await walk.run(view, faults.tell);
    checks.push(...walk.checks.map(({ name }) => faults.of(name, rows)));
  }
  return checks;
}
