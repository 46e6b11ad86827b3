/**
 * Ends many holds that nobody can be paying for, in one transaction. Must stay true: no lock is waited for, so that a booking in
 * progress never stands behind this and this never behind a booking; under the locks every stay is looked at again, and what was
 * confirmed, released or prolonged meanwhile is left as it is; whoever begins to pay prolongs the hold in the same transaction.
 */
import { Injectable } from '@nestjs/common';
import { Ledger, type LockedUnits } from '../availability/index.js';
import { Clock } from '../platform/clock/index.js';
import { Database, type Tx } from '../platform/database/index.js';
import { holdLasts } from './domain/hold.js';
import type { StayItemRow } from './stay.row.js';
import { queryOf, StaysRepository } from './stays.repository.js';
import { TellStay } from './tell-stay.js';

@Injectable()
export class LapseTogether {
  constructor(
    private readonly database: Database,
    private readonly ledger: Ledger,
    private readonly repository: StaysRepository,
    private readonly tell: TellStay,
    private readonly clock: Clock,
  ) {}

  /** A constant number of statements. @returns the stays that somebody else was at, or whose units */
  run(stayIds: readonly string[]): Promise<string[]> {
    return this.database.tx((tx) => this.lapse(tx, stayIds));
  }

  private async lapse(tx: Tx, stayIds: readonly string[]): Promise<string[]> {
    const items = Map.groupBy(await this.repository.items(queryOf(tx), stayIds), (item) => item.stayId);
    const unitIds = new Set([...items.values()].flat().map((item) => item.unitId));
    const locked = await this.ledger.lockFreeUnits(tx, [...unitIds]);
    const ready = stayIds.filter((id) => allLocked(locked, items.get(id) ?? []));
    const stays = await this.repository.unlockedStays(tx, ready);
    const now = this.clock.now();
    const due = stays.filter((stay) => stay.status === 'held' && !holdLasts(stay, now));
    await this.ledger.free(
      tx,
      locked,
      due.flatMap((stay) => (items.get(stay.id) ?? []).map((item) => item.id)),
    );
    const lapsed = await this.repository.endAll(tx, due, { to: 'lapsed', by: 'clock', actor: 'clock' }, now);
    await this.tell.all(
      tx,
      'lapsed',
      lapsed.map((stay) => ({ stay, items: items.get(stay.id) ?? [] })),
    );
    const seen = new Set(stays.map((stay) => stay.id));
    return stayIds.filter((id) => !seen.has(id));
  }
}

function allLocked(locked: LockedUnits, items: readonly StayItemRow[]): boolean {
  return items.every((item) => locked.has(item.unitId));
}
