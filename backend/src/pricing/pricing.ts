/** The tariffs of many units at once. Must stay true: one query, however many units; prices themselves are pure. */
import { Injectable } from '@nestjs/common';
import { Places, type RatePlanFacts } from '../places/index.js';
import type { Tx } from '../platform/database/index.js';

@Injectable()
export class Pricing {
  constructor(private readonly places: Places) {}

  /** The rate plans of these units; a unit without any has none in the map. `within` reads inside a transaction. */
  async plansOf(unitIds: readonly string[], within?: Tx): Promise<Map<string, RatePlanFacts[]>> {
    const plans = new Map<string, RatePlanFacts[]>();
    for (const plan of await this.places.ratePlans(unitIds, within)) {
      const known = plans.get(plan.unitId);
      if (known === undefined) plans.set(plan.unitId, [plan]);
      else known.push(plan);
    }
    return plans;
  }
}
