/** Sites and their pages. Everybody may look. */
import { Controller, Get, Param, Query } from '@nestjs/common';
import { z } from 'zod';
import { Public } from '../platform/auth/index.js';
import { Clock } from '../platform/clock/index.js';
import { Answers, RequestInvalid } from '../platform/http/index.js';
import { SiteCardSchema, SiteDetailSchema, SitesQuery, type SiteCard, type SiteDetail } from './places.dto.js';
import { SiteUnknown } from './places.problems.js';
import { Places } from './places.js';
import { SiteCards } from './site-cards.js';

@Controller('sites')
@Public()
export class PlacesController {
  constructor(
    private readonly places: Places,
    private readonly cards: SiteCards,
    private readonly clock: Clock,
  ) {}

  @Get()
  @Answers(z.array(SiteCardSchema), { description: 'every site, by id', problems: [RequestInvalid] })
  async list(@Query({ schema: SitesQuery }) query: SitesQuery): Promise<SiteCard[]> {
    const sites = await this.places.sites({
      ...(query.municipality ? { municipality: query.municipality } : {}),
      ...(query.kind ? { kinds: [query.kind] } : {}),
    });
    const units = await this.places.unitsOfSites(sites.map((site) => site.id));
    const plans = await this.places.ratePlans(units.map((unit) => unit.id));
    const siteOf = new Map(units.map((unit) => [unit.id, unit.siteId]));
    const unitsBySite = Map.groupBy(units, (unit) => unit.siteId);
    const plansBySite = Map.groupBy(plans, (plan) => siteOf.get(plan.unitId) ?? '');
    return sites.map((site) => this.cards.card(site, unitsBySite.get(site.id) ?? [], plansBySite.get(site.id) ?? [], this.clock.today()));
  }

  @Get(':idOrSlug')
  @Answers(SiteDetailSchema, { description: 'a site with all its units, tariffs and rules', problems: [SiteUnknown] })
  async one(@Param('idOrSlug') idOrSlug: string): Promise<SiteDetail> {
    const site = await this.places.site(idOrSlug);
    const units = await this.places.unitsOfSite(site.id);
    const plans = await this.places.ratePlans(units.map((unit) => unit.id));
    return this.cards.detail(site, units, plans, this.clock.today());
  }
}
