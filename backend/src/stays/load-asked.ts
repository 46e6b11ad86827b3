/** Loads what judging a list of items needs: the units' cards and tariffs. A fixed number of queries, however many items. */
import { Injectable } from '@nestjs/common';
import { Places } from '../places/index.js';
import type { Tx } from '../platform/database/index.js';
import { Pricing } from '../pricing/index.js';
import type { ItemAsk } from './item-ask.js';
import type { Loaded } from './judge-items.js';

@Injectable()
export class LoadAsked {
  constructor(
    private readonly places: Places,
    private readonly pricing: Pricing,
  ) {}

  async run(asks: readonly ItemAsk[], within?: Tx): Promise<Loaded> {
    const cards = await this.places.knownUnits([...new Set(asks.map((ask) => ask.unitId))], within);
    const plans = await this.pricing.plansOf(
      cards.map((card) => card.id),
      within,
    );
    return { cards: new Map(cards.map((card) => [card.id, card])), plans };
  }
}
