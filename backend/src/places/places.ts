/**
 * The way into places for the other features. Must stay true: what is asked for by id is either all there or refused with
 * the id that is not; closed sites (not opened yet) are as if they were not there.
 */
import { Injectable } from '@nestjs/common';
import type { Tx } from '../platform/database/index.js';
import type { RatePlanFacts, SiteFacts, UnitCard } from './facts.js';
import { SiteUnknown, UnitUnknown } from './places.problems.js';
import { PlacesQueries, type SiteFilter } from './places.queries.js';

/** Longer than any id or slug: what is longer is not looked up. */
const LONGEST_NAME = 80;

@Injectable()
export class Places {
  constructor(private readonly queries: PlacesQueries) {}

  /** By id or slug. Throws SiteUnknown. */
  async site(idOrSlug: string): Promise<SiteFacts> {
    const [site] = isName(idOrSlug) ? await this.queries.sites({ idOrSlug }) : [];
    if (site === undefined) throw new SiteUnknown({ site: idOrSlug.slice(0, LONGEST_NAME) });
    return site;
  }

  /** Every open site that fits, by id. */
  sites(filter: SiteFilter = {}): Promise<SiteFacts[]> {
    return this.queries.sites(filter);
  }

  /** In the order asked, each once. Throws UnitUnknown for the first that is not there. */
  async units(ids: readonly string[]): Promise<UnitCard[]> {
    const wanted = [...new Set(ids)];
    const found = new Map((await this.queries.units({ ids: wanted.filter(isName) })).map((unit) => [unit.id, unit]));
    return wanted.map((id) => {
      const unit = found.get(id);
      if (unit === undefined) throw new UnitUnknown({ unitId: id.slice(0, LONGEST_NAME) });
      return unit;
    });
  }

  /** Those that exist, in the order of their sites; unknown ids are left out. `within` reads inside a transaction. */
  knownUnits(ids: readonly string[], within?: Tx): Promise<UnitCard[]> {
    return this.queries.units({ ids: [...new Set(ids)].filter(isName) }, within);
  }

  /** Those that exist with all their tariffs, whenever these are valid: what a booking or a quote asks. One statement. */
  bookable(ids: readonly string[], within?: Tx): Promise<{ units: UnitCard[]; plans: RatePlanFacts[] }> {
    return this.queries.bookable([...new Set(ids)].filter(isName), within);
  }

  unitsOfSite(siteId: string): Promise<UnitCard[]> {
    return this.queries.units({ siteIds: [siteId] });
  }

  unitsOfSites(siteIds: readonly string[]): Promise<UnitCard[]> {
    return this.queries.units({ siteIds });
  }

  ratePlansOfSites(siteIds: readonly string[]): Promise<RatePlanFacts[]> {
    return this.queries.ratePlansOfSites(siteIds);
  }

  /** All tariffs of the units, whenever they are valid. */
  ratePlans(unitIds: readonly string[], within?: Tx): Promise<RatePlanFacts[]> {
    return this.queries.ratePlans([...new Set(unitIds)], within);
  }
}

/** Ids and slugs are ASCII; anything else would only make the database compare what can never be equal. */
const isName = (name: string): boolean => name.length <= LONGEST_NAME && /^[\x21-\x7e]+$/.test(name);
