/**
 * A stay taken hold of for a change. Must stay true: the units it holds are locked first, in the ledger's order, then
 * its own row, so that nothing that changes a stay ever waits for another in a circle. Which units a stay has never
 * changes, so they may be read before the lock.
 */
import { Injectable } from '@nestjs/common';
import { Ledger, type LockedUnits } from '../availability/index.js';
import type { Tx } from '../platform/database/index.js';
import { holdsSlots } from './domain/moves.js';
import type { StayItemRow, StayRow } from './stay.row.js';
import { isStayId, queryOf, StaysRepository } from './stays.repository.js';

export type LockedStay = {
  readonly stay: StayRow;
  readonly items: readonly StayItemRow[];
  readonly locked: LockedUnits;
  readonly itemIds: readonly string[];
};

@Injectable()
export class LockStay {
  constructor(
    private readonly repository: StaysRepository,
    private readonly ledger: Ledger,
  ) {}

  /** Undefined when there is no such stay, or (with `skip`) when somebody else is at it. */
  async run(tx: Tx, stayId: string, skip = false): Promise<LockedStay | undefined> {
    if (!isStayId(stayId)) return undefined;
    const query = queryOf(tx);
    const items = await this.repository.items(query, [stayId]);
    if (items.length === 0) return undefined;
    const locked = await this.ledger.lockUnits(tx, [...new Set(items.map((item) => item.unitId))]);
    const stay = await this.repository.stay(query, stayId, skip ? 'FOR UPDATE SKIP LOCKED' : 'FOR UPDATE');
    return stay === undefined ? undefined : { stay, items, locked, itemIds: items.map((item) => item.id) };
  }

  /** Gives the stay's slots back, if it has any. */
  async free(tx: Tx, { stay, locked, itemIds }: LockedStay): Promise<void> {
    if (holdsSlots(stay.status)) await this.ledger.free(tx, locked, itemIds);
  }
}
