/** What a stay's units and sites are called. Must stay true: one query, however many items. */
import { Injectable } from '@nestjs/common';
import type { Text } from '../kernel/index.js';
import { Places, type UnitCard } from '../places/index.js';
import type { Tx } from '../platform/database/index.js';

export type UnitNames = { readonly siteId: string; readonly siteSlug: string; readonly siteName: Text; readonly unitName: Text; readonly municipality: UnitCard['site']['municipality'] };

export function namesOf(cards: ReadonlyMap<string, UnitCard>): Map<string, UnitNames> {
  return new Map([...cards].map(([id, { name, site }]) => [id, { siteId: site.id, siteSlug: site.slug, siteName: site.name, unitName: name, municipality: site.municipality }]));
}

@Injectable()
export class StayNames {
  constructor(private readonly places: Places) {}

  async of(unitIds: readonly string[], within?: Tx): Promise<Map<string, UnitNames>> {
    return namesOf(await this.places.units([...new Set(unitIds)], within));
  }
}
