/** What a stay's units and sites are called. Must stay true: a fixed number of queries, however many items. */
import { Injectable } from '@nestjs/common';
import { Places, type UnitCard } from '../places/index.js';
import type { Tx } from '../platform/database/index.js';

export type UnitNames = Pick<UnitCard, 'siteId' | 'siteSlug' | 'siteName' | 'municipality'> & { readonly unitName: UnitCard['name'] };

export function namesOf(cards: Iterable<UnitCard>): Map<string, UnitNames> {
  return new Map(
    [...cards].map(({ id, name, siteId, siteSlug, siteName, municipality }) => [
      id,
      { unitName: name, siteId, siteSlug, siteName, municipality },
    ]),
  );
}

@Injectable()
export class StayNames {
  constructor(private readonly places: Places) {}

  async of(unitIds: readonly string[], within?: Tx): Promise<Map<string, UnitNames>> {
    return namesOf(await this.places.knownUnits(unitIds, within));
  }
}
