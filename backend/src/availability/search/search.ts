/** Search over all sites. Must stay true: bad dates are refused by their rule, never answered with an empty list. */
import { Injectable } from '@nestjs/common';
import { HALF_HOUR_MS, nightCount, type Problem, tokyoDate, type Window } from '../../kernel/index.js';
import { LONGEST_STAY, LicenceTooLong, Places, saleOf, SiteCards } from '../../places/index.js';
import { Clock } from '../../platform/clock/index.js';
import { SearchIncomplete, WindowEmpty, WindowOffGrid, WindowPast } from '../availability.problems.js';
import { groupBy } from '../domain/grouping.js';
import { FindFree, type FoundSite } from './find-free.js';
import { askOf, missingDates, type SearchAnswer, type SearchQuery, type SearchResult } from './search.dto.js';

@Injectable()
export class Search {
  constructor(
    private readonly findFree: FindFree,
    private readonly places: Places,
    private readonly cards: SiteCards,
    private readonly clock: Clock,
  ) {}

  async run(query: SearchQuery): Promise<SearchAnswer> {
    const missing = missingDates(query);
    if (missing.length > 0) throw new SearchIncomplete({ missing });
    const now = this.clock.now();
    const ask = askOf(query);
    const refusal = ask.window && refusalOf(ask.window, now);
    if (refusal) throw refusal;
    const { total, found } = await this.findFree.find(ask, now);
    return { total, asOf: now.toISOString(), page: ask.page, size: ask.size, results: await this.results(found, ask.window) };
  }

  private async results(found: readonly FoundSite[], window: Window | undefined): Promise<SearchResult[]> {
    const units = await this.places.unitsOfSites(found.map(({ site }) => site.id));
    const plans = await this.places.ratePlans(units.map((unit) => unit.id));
    const unitsBySite = groupBy(units, (unit) => unit.siteId);
    const today = this.clock.today();
    return found.map(({ site, units: picks, price, free, state }) => {
      const own = unitsBySite.get(site.id) ?? [];
      const ids = new Set(own.map((unit) => unit.id));
      const nights = window?.kind === 'nights' ? nightCount(window) : 0;
      return {
        site: this.cards.card(
          site,
          own,
          plans.filter((plan) => ids.has(plan.unitId)),
          today,
        ),
        units: picks.map(({ card, ...pick }) => ({
          unitId: card.id,
          name: card.name,
          kind: card.kind,
          capacity: card.capacity,
          mode: card.mode,
          ...pick,
          sale: saleOf(card, card.grain === 'night'),
        })),
        price,
        ...(nights > 0 && price !== null ? { perNight: Math.round(price / nights) } : {}),
        wholeParty: true as const,
        free,
        state,
      };
    });
  }
}

/** What no unit anywhere could have. */
function refusalOf(window: Window, now: Date): Problem | undefined {
  const today = tokyoDate(now);
  if (window.kind === 'nights') {
    if (nightCount(window) === 0) return new WindowEmpty();
    if (window.checkIn < today) return new WindowPast({ today });
    return nightCount(window) > LONGEST_STAY ? new LicenceTooLong({ longest: LONGEST_STAY }) : undefined;
  }
  if (window.kind !== 'range') return undefined;
  if (window.start >= window.end) return new WindowEmpty();
  if ([window.start, window.end].some((at) => at.getTime() % HALF_HOUR_MS !== 0)) return new WindowOffGrid();
  return window.start < now ? new WindowPast({ today }) : undefined;
}
