/**
 * Money came in. Must stay true: it may be told any number of times and in any order, and the stay is confirmed once;
 * money for a hold that has lapsed takes the very same slots again, or all of it goes back, as it does when there is
 * nothing left to use; there are never two stays on one slot.
 */
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Ledger, SlotsAskedTwice, SlotsTaken } from '../availability/index.js';
import { Payments } from '../payments/index.js';
import { Clock } from '../platform/clock/index.js';
import { Database, type Tx } from '../platform/database/index.js';
import { Log } from '../platform/logging/index.js';
import { MessageHandlers } from '../platform/outbox/index.js';
import { LockStay, type LockedStay } from './lock-stay.js';
import { endOfUse } from './stay-answer.js';
import { StaysRepository } from './stays.repository.js';
import { TellStay } from './tell-stay.js';

@Injectable()
export class ConfirmStay implements OnModuleInit {
  constructor(
    private readonly database: Database,
    private readonly lock: LockStay,
    private readonly repository: StaysRepository,
    private readonly ledger: Ledger,
    private readonly payments: Payments,
    private readonly tell: TellStay,
    private readonly handlers: MessageHandlers,
    private readonly clock: Clock,
    private readonly log: Log,
  ) {}

  onModuleInit(): void {
    this.handlers.on<{ stayId: string }>('payment.succeeded', 'stays', ({ stayId }) => this.run(stayId));
  }

  /** For a stay that is known to be paid. */
  async run(stayId: string): Promise<void> {
    const late = await this.database.tx((tx) => this.settle(tx, stayId));
    if (late) await this.database.tx((tx) => this.refund(tx, stayId));
  }

  /** @returns whether the money came too late and its places are gone, or their time is over. */
  private async settle(tx: Tx, stayId: string): Promise<boolean> {
    const found = await this.lock.run(tx, stayId);
    if (found === undefined) {
      this.log.error({ stay: stayId }, 'money came for a stay that does not exist');
      return false;
    }
    const { stay, locked, itemIds } = found;
    if (stay.lateRefundedAt !== null) return false;
    if (stay.status === 'released') return true;
    if (stay.status === 'lapsed') return this.clock.now() >= endOfUse(found.items) || !(await this.takeAgain(tx, found));
    if (stay.status !== 'held') return false;
    await this.ledger.settle(tx, locked, itemIds);
    await this.confirmed(tx, found);
    return false;
  }

  /** The same slots once more. SlotsTaken is thrown before anything is written, so the transaction stays usable. */
  private async takeAgain(tx: Tx, found: LockedStay): Promise<boolean> {
    const asks = found.items.map((item) => ({
      holder: 'stay' as const,
      holderId: item.id,
      unitId: item.unitId,
      quantity: item.quantity,
      runs: item.runs,
    }));
    try {
      await this.ledger.take(tx, found.locked, asks);
    } catch (error) {
      // A pool that has become smaller may seat each item and not all of them.
      if (error instanceof SlotsTaken || error instanceof SlotsAskedTwice) return false;
      throw error;
    }
    await this.confirmed(tx, found, 'late-payment');
    return true;
  }

  private async confirmed(tx: Tx, { stay, items }: LockedStay, reason?: string): Promise<void> {
    const after = await this.repository.move(
      tx,
      stay,
      { to: 'confirmed', by: 'payment', actor: 'payment', ...(reason === undefined ? {} : { reason }) },
      this.clock.now(),
    );
    await this.tell.run(tx, 'confirmed', after, items);
  }

  private async refund(tx: Tx, stayId: string): Promise<void> {
    const found = await this.lock.run(tx, stayId);
    if (found === undefined || found.stay.lateRefundedAt !== null || found.stay.status === 'confirmed') return;
    const stay = await this.repository.lateRefunded(tx, found.stay, this.clock.now());
    await this.payments.refund(tx, { stayId, amount: stay.total, kept: 0, reason: 'late', key: `late:${stayId}` });
    await this.tell.run(tx, 'late-refunded', stay, found.items, { charge: 0, refund: stay.total });
  }
}
