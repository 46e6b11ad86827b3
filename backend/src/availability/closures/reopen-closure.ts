/** A manager puts closed slots back on sale. Must stay true: another closure that wants a slot gets it first; twice is once. */
import { Injectable } from '@nestjs/common';
import { mayBeId } from '../../kernel/index.js';
import type { Actor } from '../../platform/auth/index.js';
import { Clock } from '../../platform/clock/index.js';
import { Database } from '../../platform/database/index.js';
import { ClosureUnknown } from '../availability.problems.js';
import { Ledger } from '../ledger/ledger.js';
import { runs } from './close-slots.js';
import { ClosuresRepository } from './closures.repository.js';

export type Reopened = { readonly id: string; readonly siteId: string; readonly units: string[]; readonly reopenedAt: Date };

@Injectable()
export class ReopenClosure {
  constructor(
    private readonly database: Database,
    private readonly ledger: Ledger,
    private readonly closures: ClosuresRepository,
    private readonly clock: Clock,
  ) {}

  async run(actor: Actor, id: string): Promise<Reopened> {
    const closure = mayBeId(id) ? await this.closures.find(id) : undefined;
    if (closure === undefined || !runs(actor, closure.siteId)) throw new ClosureUnknown({ closureId: id.slice(0, 36) });
    const units = [...new Set(closure.wants.map((want) => want.unitId))];
    const now = this.clock.now();
    await this.database.tx(async (tx) => {
      const locked = await this.ledger.lockUnits(tx, units);
      if (await this.closures.reopen(tx, id, actor.userId, now)) await this.ledger.free(tx, locked, [id]);
    });
    return { id, siteId: closure.siteId, units, reopenedAt: closure.reopenedAt ?? now };
  }
}
