/**
 * Cancels a confirmed stay. Must stay true: charged by the scale in force when it was booked, item by item; the refund
 * is decided in the same transaction as the free slots; nobody is charged another amount than they were shown.
 */
import { Injectable } from '@nestjs/common';
import { Payments } from '../payments/index.js';
import type { Actor } from '../platform/auth/index.js';
import { Clock } from '../platform/clock/index.js';
import { Database, type Tx } from '../platform/database/index.js';
import { mine } from './access.js';
import { LockStay, type LockedStay } from './lock-stay.js';
import { costOfCancelling, endOfUse } from './stay-answer.js';
import { RefundChanged, StayNotConfirmed, StayOver } from './stays.problems.js';
import { StaysRepository } from './stays.repository.js';
import { TellStay } from './tell-stay.js';

@Injectable()
export class CancelStay {
  constructor(
    private readonly database: Database,
    private readonly lock: LockStay,
    private readonly repository: StaysRepository,
    private readonly payments: Payments,
    private readonly tell: TellStay,
    private readonly clock: Clock,
  ) {}

  /** @throws StayUnknown, NotAllowed, StayNotConfirmed, StayOver, RefundChanged */
  async run(actor: Actor, stayId: string, expectedRefund?: number): Promise<void> {
    await this.database.tx(async (tx) => {
      const found = await this.lock.run(tx, stayId);
      const { status } = mine(actor, found?.stay);
      if (status !== 'confirmed') throw StayNotConfirmed.of(status);
      if (found !== undefined) await this.cancel(tx, actor, found, expectedRefund);
    });
  }

  private async cancel(tx: Tx, actor: Actor, found: LockedStay, expectedRefund: number | undefined): Promise<void> {
    const now = this.clock.now();
    const end = endOfUse(found.items);
    if (now >= end) throw StayOver.of(end);
    const { items, charge, refund } = costOfCancelling(found.stay, found.items, now);
    if (expectedRefund !== undefined && expectedRefund !== refund) throw RefundChanged.of(expectedRefund, refund, charge);
    await this.lock.free(tx, found);
    await this.repository.cancelItems(tx, items);
    const stay = await this.repository.move(tx, found.stay, { to: 'cancelled', by: 'booker', actor: actor.userId }, now);
    await this.payments.refund(tx, { stayId: stay.id, amount: refund, kept: charge, reason: 'cancelled', key: `cancelled:${stay.id}` });
    await this.tell.run(tx, 'cancelled', stay, found.items, { charge, refund });
  }
}
