/** Ten more minutes, once, while the hold lasts. */
import { Injectable } from '@nestjs/common';
import { Ledger } from '../availability/index.js';
import type { Actor } from '../platform/auth/index.js';
import { Clock } from '../platform/clock/index.js';
import { Database } from '../platform/database/index.js';
import { mine } from './access.js';
import { holdLasts, mayProlong, prolongedEnd } from './domain/hold.js';
import { holdRefusal } from './hold-over.js';
import { LockStay } from './lock-stay.js';
import { ProlongedAlready } from './stays.problems.js';
import { StaysRepository } from './stays.repository.js';

@Injectable()
export class ProlongHold {
  constructor(
    private readonly database: Database,
    private readonly lock: LockStay,
    private readonly repository: StaysRepository,
    private readonly ledger: Ledger,
    private readonly clock: Clock,
  ) {}

  /** @throws StayUnknown, NotAllowed, StayNotHeld, HoldOver, ProlongedAlready */
  async run(actor: Actor, stayId: string): Promise<void> {
    await this.database.tx(async (tx) => {
      const found = await this.lock.run(tx, stayId);
      const stay = mine(actor, found?.stay);
      if (found === undefined) return;
      const now = this.clock.now();
      if (!holdLasts(stay, now)) throw holdRefusal(found);
      if (!mayProlong(stay, now)) throw ProlongedAlready.of(stay.heldUntil ?? now);
      const heldUntil = prolongedEnd(stay);
      await this.repository.holdUntil(tx, stay, heldUntil, now);
      await this.ledger.settle(tx, found.locked, found.itemIds, heldUntil);
    });
  }
}
