/**
 * Ends holds whose time is over. Must stay true: first nobody can pay any more, then the slots are free; where the
 * payment service does not answer, the places stay held and it is asked again; money that was faster confirms the stay.
 */
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Payments } from '../payments/index.js';
import { Clock } from '../platform/clock/index.js';
import { Database } from '../platform/database/index.js';
import { Jobs } from '../platform/jobs/index.js';
import { Log } from '../platform/logging/index.js';
import { ConfirmStay } from './confirm-stay.js';
import { holdLasts } from './domain/hold.js';
import { LockStay } from './lock-stay.js';
import { StaysRepository } from './stays.repository.js';
import { TellStay } from './tell-stay.js';

export const LAPSE_JOB = 'stays.lapse-holds';
const EVERY_MS = 5_000;
const BATCH = 100;
/** Payment pages asked for at once. */
const SIDE_BY_SIDE = 4;

@Injectable()
export class LapseHolds implements OnModuleInit {
  constructor(
    private readonly jobs: Jobs,
    private readonly database: Database,
    private readonly payments: Payments,
    private readonly lock: LockStay,
    private readonly repository: StaysRepository,
    private readonly confirm: ConfirmStay,
    private readonly tell: TellStay,
    private readonly clock: Clock,
    private readonly log: Log,
  ) {}

  onModuleInit(): void {
    this.jobs.every(LAPSE_JOB, EVERY_MS, () => this.run());
  }

  /** Goes through the due holds once, a batch at a time, the oldest first. One that fails waits for the next round. */
  async run(): Promise<void> {
    const now = this.clock.now();
    for (let after: { until: Date; id: string } | undefined, more = true; more;) {
      const due = await this.due(now, after);
      for (let n = 0; n < due.length; n += SIDE_BY_SIDE)
        await Promise.all(due.slice(n, n + SIDE_BY_SIDE).map((one) => this.attempt(one.id)));
      after = due.at(-1);
      more = due.length === BATCH;
    }
  }

  private due(now: Date, after: { until: Date; id: string } | undefined): Promise<{ id: string; until: Date }[]> {
    const beyond = after === undefined ? '' : 'AND (held_until, id) > (?, ?)';
    return this.database.read(
      `SELECT id, held_until AS until FROM stays WHERE status = 'held' AND held_until <= ? ${beyond} ORDER BY held_until, id LIMIT ${BATCH}`,
      after === undefined ? [now] : [now, after.until, after.id],
    );
  }

  private async attempt(stayId: string): Promise<void> {
    try {
      if ((await this.payments.expireCheckout(stayId)) === 'paid') await this.confirm.run(stayId);
      else await this.lapse(stayId);
    } catch (error) {
      this.log.warn({ stay: stayId, error }, 'a hold could not be ended yet');
    }
  }

  /** A row that another instance is at is skipped; what changed meanwhile is seen under the lock. */
  private async lapse(stayId: string): Promise<void> {
    await this.database.tx(async (tx) => {
      const found = await this.lock.run(tx, stayId, true);
      const now = this.clock.now();
      if (found === undefined || found.stay.status !== 'held' || holdLasts(found.stay, now)) return;
      await this.lock.free(tx, found);
      const stay = await this.repository.move(tx, found.stay, { to: 'lapsed', by: 'clock', actor: 'clock' }, now);
      await this.tell.run(tx, 'lapsed', stay, found.items);
    });
  }
}
