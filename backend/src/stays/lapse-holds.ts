/**
 * Ends holds whose time is over. Must stay true: first nobody can pay any more, then the slots are free; where the
 * payment service does not answer, the places stay held and it is asked again; money that was faster confirms the stay.
 * Thousands that end at once are ended by the handful, each handful short and followed by a pause of its own length, so that
 * bookings go on between them; the payment service is asked only about stays for which a payment page was opened.
 */
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Payments } from '../payments/index.js';
import { Clock } from '../platform/clock/index.js';
import { Database } from '../platform/database/index.js';
import { Jobs } from '../platform/jobs/index.js';
import { Log } from '../platform/logging/index.js';
import { ConfirmStay } from './confirm-stay.js';
import { holdLasts } from './domain/hold.js';
import { LapseTogether } from './lapse-together.js';
import { LockStay } from './lock-stay.js';
import { StaysRepository } from './stays.repository.js';
import { TellStay } from './tell-stay.js';

export const LAPSE_JOB = 'stays.lapse-holds';
const EVERY_MS = 5_000;
const BATCH = 500;
/** Ended in one transaction: its locks last some milliseconds. */
const TOGETHER = 50;
const LONGEST_PAUSE_MS = 100;
/** Payment pages asked for at once. */
const SIDE_BY_SIDE = 4;

@Injectable()
export class LapseHolds implements OnModuleInit {
  constructor(
    private readonly jobs: Jobs,
    private readonly database: Database,
    private readonly payments: Payments,
    private readonly together: LapseTogether,
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
      await this.end(due.map((one) => one.id));
      after = due.at(-1);
      more = due.length === BATCH;
    }
  }

  private async end(stayIds: readonly string[]): Promise<void> {
    const paying = await this.payments.withCheckout(stayIds);
    const alone = stayIds.filter((id) => paying.has(id));
    const others = stayIds.filter((id) => !paying.has(id));
    for (let n = 0; n < others.length; n += TOGETHER) alone.push(...(await this.endTogether(others.slice(n, n + TOGETHER))));
    for (let n = 0; n < alone.length; n += SIDE_BY_SIDE) await Promise.all(alone.slice(n, n + SIDE_BY_SIDE).map((id) => this.attempt(id)));
  }

  /** @returns those that have to be ended one by one: somebody was at them, or one of them does not let itself be ended. */
  private async endTogether(stayIds: readonly string[]): Promise<readonly string[]> {
    const began = performance.now();
    try {
      return await this.together.run(stayIds);
    } catch (error) {
      this.log.warn({ stays: stayIds.length, error }, 'holds could not be ended together');
      return stayIds;
    } finally {
      await new Promise((resolve) => setTimeout(resolve, Math.min(performance.now() - began, LONGEST_PAUSE_MS)));
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
