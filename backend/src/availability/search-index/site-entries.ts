/**
 * What pages say of sites, kept in memory: facts, cards and tariffs of those asked for lately, and the words of search for
 * as many as there is room for. Must stay true: what is kept of a site goes when its facts change; what is not here is read
 * for all that are missing at once, in a constant number of statements; memory stays bounded.
 */
import { Injectable } from '@nestjs/common';
import type { CalendarDate } from '../../kernel/index.js';
import { Places, type RatePlanFacts, SiteCards, type SiteFacts, type UnitCard } from '../../places/index.js';
import { Bus } from '../../platform/bus/index.js';
import { Clock } from '../../platform/clock/index.js';
import { groupBy } from '../domain/grouping.js';
import { INDEX_REBUILT } from './search-index.js';
import { SiteWords } from './site-words.js';

export type SiteEntry = { readonly site: SiteFacts; readonly units: readonly UnitCard[]; readonly plans: readonly RatePlanFacts[] };

/** Some ten kilobytes each. */
const MOST_ENTRIES = 4_000;
/** Some four kilobytes a site: the words of fifty thousand. */
const MOST_WORD_BYTES = 200_000_000;
const AT_ONCE = 50;

@Injectable()
export class SiteEntries {
  private readonly entries = new Map<string, SiteEntry>();
  private readonly bySlug = new Map<string, string>();
  private readonly said = new Map<string, SiteWords>();
  private wordBytes = 0;

  constructor(
    private readonly places: Places,
    private readonly cards: SiteCards,
    private readonly clock: Clock,
    bus: Bus,
  ) {
    bus.on<readonly string[] | undefined>(INDEX_REBUILT, (sites) => this.forget(sites));
  }

  /** Without ids, all of them. */
  forget(siteIds: readonly string[] = [...this.entries.keys(), ...this.said.keys()]): void {
    for (const id of siteIds) {
      this.dropEntry(id);
      this.dropWords(id);
    }
  }

  /** Reads ahead, some sites at a time, so that the first visitors need not wait for what all will ask. */
  async warm(siteIds: readonly string[], isOver: () => boolean): Promise<void> {
    for (let n = 0; n < siteIds.length && !isOver() && this.wordBytes < MOST_WORD_BYTES; n += AT_ONCE)
      await this.words(siteIds.slice(n, n + AT_ONCE));
  }

  /** By id or slug. @throws SiteUnknown. */
  async site(idOrSlug: string): Promise<SiteEntry> {
    const known = this.kept(this.bySlug.get(idOrSlug) ?? idOrSlug);
    if (known !== undefined) return known;
    const found = (await this.read([idOrSlug])).get(idOrSlug);
    if (found !== undefined) return found;
    const { id } = await this.places.site(idOrSlug);
    return (await this.read([id])).get(id) as SiteEntry;
  }

  /** Ids that are not there are left out. */
  async all(ids: readonly string[]): Promise<Map<string, SiteEntry>> {
    const found = new Map<string, SiteEntry>();
    for (const id of ids) {
      const entry = this.kept(id);
      if (entry !== undefined) found.set(id, entry);
    }
    if (found.size === ids.length) return found;
    return new Map([...found, ...(await this.read(ids.filter((id) => !found.has(id))))]);
  }

  /** The words of search; at once when all of them are here. Ids that are not there are left out. */
  words(ids: readonly string[]): Map<string, SiteWords> | Promise<Map<string, SiteWords>> {
    const today = this.clock.today();
    const found = new Map<string, SiteWords>();
    for (const id of ids) {
      const words = this.said.get(id);
      if (words?.day === today) found.set(id, words);
    }
    return found.size === ids.length ? found : this.readWords(ids, found, today);
  }

  private async readWords(ids: readonly string[], found: Map<string, SiteWords>, today: CalendarDate): Promise<Map<string, SiteWords>> {
    for (const [id, entry] of await this.all(ids.filter((one) => !found.has(one)))) {
      const words = new SiteWords(entry, this.cards, today);
      found.set(id, words);
      this.dropWords(id);
      this.said.set(id, words);
      this.wordBytes += words.bytes;
    }
    for (const oldest of this.said.keys()) {
      if (this.wordBytes <= MOST_WORD_BYTES) break;
      this.dropWords(oldest);
    }
    return found;
  }

  private async read(ids: readonly string[]): Promise<Map<string, SiteEntry>> {
    const missing = [...new Set(ids)];
    const [sites, units, plans] = await Promise.all([
      this.places.sites({ ids: missing }),
      this.places.unitsOfSites(missing),
      this.places.ratePlansOfSites(missing),
    ]);
    const unitsBySite = groupBy(units, (unit) => unit.siteId);
    const plansByUnit = groupBy(plans, (plan) => plan.unitId);
    const found = new Map<string, SiteEntry>();
    for (const site of sites) {
      const own = unitsBySite.get(site.id) ?? [];
      const entry = { site, units: own, plans: own.flatMap((unit) => plansByUnit.get(unit.id) ?? []) };
      found.set(site.id, entry);
      this.keep(entry);
    }
    return found;
  }

  /** Those asked for last stay longest. */
  private kept(id: string): SiteEntry | undefined {
    const entry = this.entries.get(id);
    if (entry === undefined) return undefined;
    this.entries.delete(id);
    this.entries.set(id, entry);
    return entry;
  }

  private keep(entry: SiteEntry): void {
    this.entries.set(entry.site.id, entry);
    this.bySlug.set(entry.site.slug, entry.site.id);
    for (const oldest of this.entries.keys()) {
      if (this.entries.size <= MOST_ENTRIES) return;
      this.dropEntry(oldest);
    }
  }

  private dropEntry(id: string): void {
    this.bySlug.delete(this.entries.get(id)?.site.slug ?? '');
    this.entries.delete(id);
  }

  private dropWords(id: string): void {
    this.wordBytes -= this.said.get(id)?.bytes ?? 0;
    this.said.delete(id);
  }
}
