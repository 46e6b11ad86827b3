/**
 * Search answered from the tables: candidates by the rules, prices for every size of party they could take, the claims of
 * the window, then the cheapest combination at each site. Must stay true: the number of queries is constant; units that
 * are not sold are found and priced, units that can never be had in the window are not.
 */
import { Injectable } from '@nestjs/common';
import { Places, type RatePlanFacts, type SiteFacts, type UnitCard } from '../../places/index.js';
import { Availability } from '../availability.js';
import { cheapestCombination, type Option } from '../domain/combination.js';
import { groupBy } from '../domain/grouping.js';
import type { SlotRun } from '../domain/runs.js';
import { stateOfFree } from '../domain/slot-state.js';
import { claimsIfAllowed, runsOf } from '../window-claims.js';
import { catalogueEntry, fitsSite, fitsUnit, pageOf } from './catalogue.js';
import { type Found, FindFree, type FoundSite, type SearchAsk } from './find-free.js';
import { type PriceAsk, WindowPrices } from './window-prices.js';

type Priced = { readonly card: UnitCard; readonly costs: readonly (number | undefined)[]; readonly runs: SlotRun[] };

@Injectable()
export class FindFreeInLedger extends FindFree {
  constructor(
    private readonly places: Places,
    private readonly availability: Availability,
    private readonly prices: WindowPrices,
  ) {
    super();
  }

  async find(ask: SearchAsk, now: Date): Promise<Found> {
    const sites = (await this.places.sites()).filter((site) => fitsSite(site, ask));
    const cards = (await this.places.unitsOfSites(sites.map((site) => site.id))).filter((card) => fitsUnit(card, ask));
    return pageOf(ask.window === undefined ? await this.catalogue(sites, cards, ask) : await this.free(sites, cards, ask, now), ask);
  }

  private async catalogue(sites: readonly SiteFacts[], cards: readonly UnitCard[], ask: SearchAsk): Promise<FoundSite[]> {
    const plans: RatePlanFacts[] = await this.places.ratePlans(cards.map((card) => card.id));
    const bySite = groupBy(cards, (card) => card.siteId);
    return sites.flatMap((site) => catalogueEntry(site, bySite.get(site.id) ?? [], plans, ask.party) ?? []);
  }

  private async free(sites: readonly SiteFacts[], cards: readonly UnitCard[], ask: SearchAsk, now: Date): Promise<FoundSite[]> {
    const priced = await this.priced(cards, ask, now);
    const occupancy = await this.availability.occupancy(priced.map(({ card, runs }) => ({ unitId: card.id, runs })));
    const options = priced.map(({ card, costs, runs }) => ({
      card,
      option: { id: card.id, parts: card.parts, capacity: card.capacity, free: occupancy.free(card.id, runs), costs },
    }));
    const bySite = groupBy(options, ({ card }) => card.siteId);
    return sites.flatMap((site) => foundAt(site, bySite.get(site.id) ?? [], ask.party) ?? []);
  }

  /** Units that the rules allow and that have a price, with the price for each number of people up to the party. */
  private async priced(cards: readonly UnitCard[], ask: SearchAsk, now: Date): Promise<Priced[]> {
    const { window, party } = ask;
    if (window === undefined) return [];
    const allowed = cards.filter((card) => claimsIfAllowed(card, window, now) !== undefined);
    const asks = allowed.flatMap((card): PriceAsk[] =>
      Array.from({ length: Math.min(party, card.capacity * card.quantity) }, (_, i) => ({
        card,
        window,
        party: i + 1,
        quantity: Math.ceil((i + 1) / card.capacity),
      })),
    );
    const prices = await this.prices.prices(asks);
    const byUnit = groupBy(
      asks.map((one, i) => ({ card: one.card, price: prices[i] })),
      (one) => one.card.id,
    );
    return allowed.flatMap((card) => {
      const list = byUnit.get(card.id) ?? [];
      const claimed = list.find((one) => one.price !== undefined)?.price?.claimed;
      return claimed === undefined ? [] : [{ card, costs: list.map((one) => one.price?.total), runs: runsOf(card, claimed, now) }];
    });
  }
}

function foundAt(site: SiteFacts, units: readonly { card: UnitCard; option: Option }[], party: number): FoundSite | undefined {
  const best = cheapestCombination(
    units.map((unit) => unit.option),
    party,
  );
  if (best === undefined) return undefined;
  const cards = new Map(units.map((unit) => [unit.card.id, unit.card]));
  const seats = units.filter((unit) => unit.card.parts.length === 0);
  const free = seats.reduce((sum, unit) => sum + unit.option.free, 0);
  const quantity = seats.reduce((sum, unit) => sum + unit.card.quantity, 0);
  const picks = best.picks.map((pick) => ({
    card: cards.get(pick.id) as UnitCard,
    quantity: pick.quantity,
    party: pick.party,
    price: pick.price,
  }));
  return { site, units: picks, price: best.price, free: Math.max(1, free), state: free === 0 ? 'open' : stateOfFree(free, quantity).state };
}
