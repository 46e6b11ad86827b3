/**
 * Messages can be lost for days: what Stripe was asked and has not told the end of is asked for again, payments and
 * refunds alike. An intent whose process died before Stripe's answer was stored is taken up when its hold ends.
 */
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Clock } from '../platform/clock/index.js';
import { Database } from '../platform/database/index.js';
import { Jobs } from '../platform/jobs/index.js';
import { Log } from '../platform/logging/index.js';
import { RefundPayment } from './refund-payment.js';
import { SettleCheckout } from './settle-checkout.js';

const EVERY_MS = 30_000;
const QUIET_MS = 60_000;
/** Refunds take days where they are not done at once. */
const REFUND_QUIET_MS = 10 * 60_000;
const BATCH = 50;

@Injectable()
export class ReconcilePayments implements OnModuleInit {
  constructor(
    private readonly jobs: Jobs,
    private readonly database: Database,
    private readonly settle: SettleCheckout,
    private readonly refunds: RefundPayment,
    private readonly clock: Clock,
    private readonly log: Log,
  ) {}

  onModuleInit(): void {
    this.jobs.every('payments.reconcile', EVERY_MS, () => this.run());
  }

  async run(): Promise<void> {
    const now = this.clock.now();
    await this.payments(now);
    await this.pendingRefunds(now);
  }

  private async pendingRefunds(now: Date): Promise<void> {
    const rows = await this.database.read<{ id: string }>(
      `SELECT id FROM refunds WHERE status = 'pending' AND ended_at < ? ORDER BY ended_at LIMIT ${BATCH}`,
      [new Date(now.getTime() - REFUND_QUIET_MS)],
    );
    for (const { id } of rows)
      await this.refunds.ask(id).catch((error: unknown) => this.log.warn({ refund: id, error }, 'a refund could not be reconciled'));
  }

  private async payments(now: Date): Promise<void> {
    const rows = await this.database.read<{ id: string; session_id: string }>(
      `SELECT id, session_id FROM payments WHERE status = 'open' AND session_id IS NOT NULL AND COALESCE(asked_at, created_at) < ? ORDER BY asked_at LIMIT ${BATCH}`,
      [new Date(now.getTime() - QUIET_MS)],
    );
    for (const row of rows) {
      await this.settle
        .run(row.session_id)
        .catch((error: unknown) => this.log.warn({ payment: row.id, error }, 'a payment could not be reconciled'));
      await this.database.read('UPDATE payments SET asked_at = ? WHERE id = ?', [now, row.id]);
    }
  }
}
