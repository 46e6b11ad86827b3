/**
 * The words of sites that were shown lately: facts, cards, tariffs, and their JSON as search sends it. Must stay true: an
 * entry goes when its site's facts change; what is not here is read for all that are missing at once, in a constant number
 * of statements; memory stays bounded.
 */
import { Injectable } from '@nestjs/common';
import type { CalendarDate } from '../../kernel/index.js';
import { Places, type RatePlanFacts, saleOf, SiteCards, type SiteFacts, type UnitCard } from '../../places/index.js';
import { Bus } from '../../platform/bus/index.js';
import { Clock } from '../../platform/clock/index.js';
import { groupBy } from '../domain/grouping.js';
import { INDEX_REBUILT } from './search-index.js';

/** Some ten kilobytes each. */
const MOST = 6_000;
const AT_ONCE = 50;

export class SiteEntry {
  private day?: CalendarDate;
  private json?: Buffer;
  private readonly unitJson = new Map<string, string>();

  constructor(
    readonly site: SiteFacts,
    readonly units: readonly UnitCard[],
    readonly plans: readonly RatePlanFacts[],
  ) {}

  /** The site's card as bytes of JSON; made once a day, because it says how old a measurement is. */
  cardJson(cards: SiteCards, today: CalendarDate): Buffer {
    if (this.json === undefined || this.day !== today) {
      this.json = Buffer.from(JSON.stringify(cards.card(this.site, this.units, this.plans, today)));
      this.day = today;
    }
    return this.json;
  }

  /** What search says of a unit whatever the window is: an open JSON object, to be continued. */
  unitStart(unitId: string): string {
    const known = this.unitJson.get(unitId);
    if (known !== undefined) return known;
    const card = this.units.find((unit) => unit.id === unitId);
    if (card === undefined) throw new RangeError(`the unit ${unitId} is not of this site`);
    const { id, name, kind, capacity, mode } = card;
    const made = JSON.stringify({ unitId: id, name, kind, capacity, mode, sale: saleOf(card, card.grain === 'night') }).slice(0, -1);
    this.unitJson.set(unitId, made);
    return made;
  }
}

@Injectable()
export class SiteEntries {
  private readonly entries = new Map<string, SiteEntry>();
  private readonly bySlug = new Map<string, string>();

  constructor(
    private readonly places: Places,
    private readonly clock: Clock,
    bus: Bus,
  ) {
    bus.on<readonly string[] | undefined>(INDEX_REBUILT, (sites) => this.forget(sites));
  }

  /** Without ids, all of them. */
  forget(siteIds?: readonly string[]): void {
    if (siteIds === undefined) {
      this.entries.clear();
      this.bySlug.clear();
    }
    for (const id of siteIds ?? []) this.drop(id);
  }

  /** Reads ahead, some sites at a time, so that the first visitors need not wait for what all will ask. */
  async warm(siteIds: readonly string[], isOver: () => boolean): Promise<void> {
    const some = siteIds.slice(0, MOST);
    for (let n = 0; n < some.length && !isOver(); n += AT_ONCE) await this.all(some.slice(n, n + AT_ONCE));
  }

  /** By id or slug. @throws SiteUnknown. */
  async site(idOrSlug: string): Promise<SiteEntry> {
    const known = this.entries.get(this.bySlug.get(idOrSlug) ?? idOrSlug);
    if (known !== undefined) return known;
    const found = (await this.all([idOrSlug])).get(idOrSlug);
    if (found !== undefined) return found;
    const { id } = await this.places.site(idOrSlug);
    return (await this.all([id])).get(id) as SiteEntry;
  }

  /** At once when all of them are here; ids that are not there are left out. */
  all(ids: readonly string[]): Map<string, SiteEntry> | Promise<Map<string, SiteEntry>> {
    const found = new Map<string, SiteEntry>();
    for (const id of ids) {
      const entry = this.entries.get(id);
      if (entry !== undefined) found.set(id, entry);
    }
    return found.size === ids.length ? found : this.read(ids, found);
  }

  today(): CalendarDate {
    return this.clock.today();
  }

  private async read(ids: readonly string[], found: Map<string, SiteEntry>): Promise<Map<string, SiteEntry>> {
    const missing = [...new Set(ids.filter((id) => !found.has(id)))];
    const [sites, units, allPlans] = await Promise.all([
      this.places.sites({ ids: missing }),
      this.places.unitsOfSites(missing),
      this.places.ratePlansOfSites(missing),
    ]);
    const plans = groupBy(allPlans, (plan) => plan.unitId);
    const unitsBySite = groupBy(units, (unit) => unit.siteId);
    for (const site of sites) {
      const own = unitsBySite.get(site.id) ?? [];
      const entry = new SiteEntry(
        site,
        own,
        own.flatMap((unit) => plans.get(unit.id) ?? []),
      );
      found.set(site.id, entry);
      this.keep(site.id, entry);
    }
    return found;
  }

  /** The oldest go when there are too many. */
  private keep(id: string, entry: SiteEntry): void {
    this.entries.set(id, entry);
    this.bySlug.set(entry.site.slug, id);
    for (const oldest of this.entries.keys()) {
      if (this.entries.size <= MOST) return;
      this.drop(oldest);
    }
  }

  private drop(id: string): void {
    this.bySlug.delete(this.entries.get(id)?.site.slug ?? '');
    this.entries.delete(id);
  }
}
