/**
 * What can be had, for those who ask without booking: quotes and other features. Must stay true: an answer holds
 * nothing; two statements whatever is asked.
 */
import { Injectable } from '@nestjs/common';
import { ClaimsQueries } from './claims.queries.js';
import { leavesOf } from './domain/footprint.js';
import { Occupancy, type Wanted } from './domain/occupancy.js';
import { mergeRuns } from './domain/runs.js';

@Injectable()
export class Availability {
  constructor(private readonly claims: ClaimsQueries) {}

  /** The present occupancy of everything that the wanted units and runs touch. */
  async occupancy(wanted: readonly Pick<Wanted, 'unitId' | 'runs'>[]): Promise<Occupancy> {
    const made = await this.claims.made([...new Set(wanted.map((want) => want.unitId))]);
    const readings = wanted.flatMap((want) => {
      const unit = made.get(want.unitId);
      return unit === undefined ? [] : mergeRuns(want.runs).map((run) => ({ unitIds: leavesOf(unit), ...run }));
    });
    return new Occupancy(made, await this.claims.taken(readings));
  }

  /** Whether each could be had now beside those before it, as the ledger would seat them. Unknown units throw RangeError. */
  async fits(wanted: readonly Wanted[]): Promise<boolean[]> {
    return (await this.occupancy(wanted)).seat(wanted);
  }
}
