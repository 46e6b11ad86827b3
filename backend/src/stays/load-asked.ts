/** Loads what judging a list of items needs: the units' cards and tariffs. One statement, however many items. */
import { Injectable } from '@nestjs/common';
import { Places } from '../places/index.js';
import type { Tx } from '../platform/database/index.js';
import type { ItemAsk } from './item-ask.js';
import type { Loaded } from './judge-items.js';

@Injectable()
export class LoadAsked {
  constructor(private readonly places: Places) {}

  /** `within` reads inside a transaction, after its locks. */
  async run(asks: readonly ItemAsk[], within?: Tx): Promise<Loaded> {
    const { units, plans } = await this.places.bookable(
      asks.map((ask) => ask.unitId),
      within,
    );
    return { cards: new Map(units.map((unit) => [unit.id, unit])), plans: Map.groupBy(plans, (plan) => plan.unitId) };
  }
}
