/**
 * Gives a held stay back before its time. Must stay true: first nobody can pay for it any more, then the slots are free;
 * money that was faster wins, and the stay is confirmed instead; a payment page opened meanwhile is ended first, too.
 */
import { Injectable } from '@nestjs/common';
import { Payments } from '../payments/index.js';
import type { Actor } from '../platform/auth/index.js';
import { Clock } from '../platform/clock/index.js';
import { Database, type Tx } from '../platform/database/index.js';
import { mine } from './access.js';
import { ConfirmStay } from './confirm-stay.js';
import { LockStay } from './lock-stay.js';
import type { StayRow } from './stay.row.js';
import { PaidAlready, StayNotHeld } from './stays.problems.js';
import { queryOf, StaysRepository } from './stays.repository.js';
import { TellStay } from './tell-stay.js';

@Injectable()
export class ReleaseStay {
  constructor(
    private readonly database: Database,
    private readonly lock: LockStay,
    private readonly repository: StaysRepository,
    private readonly payments: Payments,
    private readonly confirm: ConfirmStay,
    private readonly tell: TellStay,
    private readonly clock: Clock,
  ) {}

  /** @throws StayUnknown, NotAllowed, StayNotHeld, PaidAlready */
  async run(actor: Actor, stayId: string): Promise<void> {
    for (let done = false; !done;) {
      const stay = await this.database.tx((tx) => this.repository.stay(queryOf(tx), stayId));
      const { version } = this.check(actor, stay);
      if ((await this.payments.expireCheckout(stayId)) === 'paid') {
        await this.confirm.run(stayId);
        throw new PaidAlready();
      }
      done = await this.database.tx((tx) => this.release(tx, actor, stayId, version));
    }
  }

  private check(actor: Actor, stay: StayRow | undefined): StayRow {
    const found = mine(actor, stay);
    if (found.status !== 'held') throw StayNotHeld.of(found.status);
    return found;
  }

  /** @returns false when the stay changed since its payment page was ended: another page may be open by now. */
  private async release(tx: Tx, actor: Actor, stayId: string, version: number): Promise<boolean> {
    const found = await this.lock.run(tx, stayId);
    this.check(actor, found?.stay);
    if (found === undefined || found.stay.version !== version) return false;
    await this.lock.free(tx, found);
    const stay = await this.repository.move(tx, found.stay, { to: 'released', by: 'booker', actor: actor.userId }, this.clock.now());
    await this.tell.run(tx, 'released', stay, found.items);
    return true;
  }
}
