/**
 * How a page that was away comes up to date: it says the versions it has of a site's units, and hears either everything
 * that was told since, or that it has to ask for all of it. What must stay true: the page is in its rooms before this
 * looks, so that what is told later reaches it by push; nothing falls between the two.
 */
import { Injectable } from '@nestjs/common';
import { Bus } from '../platform/bus/index.js';
import { inMonth, type UnitNews } from './gathered-news.js';
import { MOST_MISSED, RecentNews } from './recent-news.js';

export type Versions = Readonly<Record<string, number>>;
/** `reload`: what the page has is too old, or not known; `units` is empty then. */
export type CaughtUp = { readonly versions: Versions; readonly reload: boolean; readonly units: readonly UnitNews[] };

@Injectable()
export class CatchUp {
  private readonly recent = new RecentNews();

  constructor(private readonly bus: Bus) {}

  told(news: UnitNews): void {
    this.recent.add(news);
  }

  /** `known` are versions that the page has read in full, not such that it was pushed. */
  async of(siteId: string, months: readonly string[], known?: Versions): Promise<CaughtUp> {
    const versions = (await this.bus.ask<Versions>('availability.versions', { siteId })) ?? {};
    for (const [unitId, version] of Object.entries(versions)) this.recent.begin(unitId, version);
    const missed = known === undefined ? undefined : this.missed(versions, known);
    if (missed === undefined) return { versions, reload: true, units: [] };
    const watched = months.flatMap((month) => missed.map((news) => inMonth(news, month)));
    return { versions, reload: false, units: watched.filter((news) => news.slots.length + news.days.length > 0) };
  }

  private missed(versions: Versions, known: Versions): UnitNews[] | undefined {
    const units = Object.entries(versions);
    const missed: UnitNews[] = [];
    for (const [unitId, version] of units) {
      const has = known[unitId];
      if (has === undefined) return undefined;
      const news = has >= version ? [] : this.recent.since(unitId, has);
      if (news === undefined) return undefined;
      missed.push(...news);
    }
    const size = missed.reduce((sum, news) => sum + news.slots.length, 0);
    return units.length > 0 && size <= MOST_MISSED ? missed : undefined;
  }
}
