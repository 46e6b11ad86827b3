/**
 * What a refusal offers instead: the nearest other dates of the unit, other units of the site, the nearest site. Must
 * stay true: everything offered is free, sold and priced at this moment; the number of queries does not depend on how
 * much is looked at.
 */
import { Injectable } from '@nestjs/common';
import type { Window } from '../kernel/index.js';
import { Places, saleOf, type SiteFacts, type UnitCard } from '../places/index.js';
import { Clock } from '../platform/clock/index.js';
import { Availability } from './availability.js';
import type { Alternative } from './availability.problems.js';
import { distanceKm, nearestShifts, shiftWindow } from './domain/nearby.js';
import type { Occupancy } from './domain/occupancy.js';
import type { SlotRun } from './domain/runs.js';
import { WindowPrices } from './search/window-prices.js';
import { claimsIfAllowed, runsOf } from './window-claims.js';
import { wireWindow } from './wire-windows.js';

export type AlternativesAsk = { readonly card: UnitCard; readonly window: Window; readonly quantity: number; readonly party: number };

/** Days looked at on either side. */
const MOST_DAYS = 30;
/** Offered of each kind. */
const MOST = { dates: 2, unit: 2, site: 1 } as const;

type Kind = Alternative['kind'];
type Candidate = {
  readonly kind: Kind;
  readonly card: UnitCard;
  readonly window: Window;
  readonly quantity: number;
  readonly party: number;
  readonly runs: SlotRun[];
};

@Injectable()
export class Alternatives {
  constructor(
    private readonly places: Places,
    private readonly availability: Availability,
    private readonly prices: WindowPrices,
    private readonly clock: Clock,
  ) {}

  /** At most five, by kind and then nearest first; empty when nothing near is free. */
  async near(ask: AlternativesAsk): Promise<Alternative[]> {
    const sites = await this.places.sites();
    const cards = await this.places.unitsOfSites(sites.map((site) => site.id));
    const candidates = await this.priced([...this.otherDates(ask), ...this.otherUnits(ask, cards, sites)]);
    const occupancy = await this.availability.occupancy(candidates.map(({ card, runs }) => ({ unitId: card.id, runs })));
    const free = candidates.filter((candidate) => occupancyHas(occupancy, candidate));
    const nearest = (kind: Kind) => free.filter((candidate) => candidate.kind === kind).slice(0, MOST[kind]);
    return [...nearest('dates'), ...nearest('unit'), ...nearest('site')].map(offer);
  }

  private otherDates(ask: AlternativesAsk): Omit<Candidate, 'runs'>[] {
    return nearestShifts(MOST_DAYS).map((days) => ({ ...ask, kind: 'dates', window: shiftWindow(ask.window, days) }));
  }

  /** Units that take the party: of the same site first, then of the sites by distance; desks are not offered for halls. */
  private otherUnits(ask: AlternativesAsk, cards: readonly UnitCard[], sites: readonly SiteFacts[]): Omit<Candidate, 'runs'>[] {
    const home = sites.find((site) => site.id === ask.card.siteId);
    const distance = new Map(sites.map((site) => [site.id, home === undefined ? 0 : distanceKm(home, site)]));
    const far = (card: UnitCard) => distance.get(card.siteId) ?? 0;
    const like = cards.filter(
      (card) => card.id !== ask.card.id && card.grain === ask.card.grain && (card.grain === 'night' || card.kind === ask.card.kind),
    );
    return like
      .map((card) => ({
        kind: card.siteId === ask.card.siteId ? ('unit' as const) : ('site' as const),
        card,
        window: ask.window,
        party: ask.party,
        quantity: Math.ceil(ask.party / card.capacity),
      }))
      .filter(({ card, quantity }) => quantity <= card.quantity)
      .sort((a, b) => far(a.card) - far(b.card) || a.card.capacity * a.quantity - b.card.capacity * b.quantity);
  }

  /** Those that the rules allow, that are sold, and that have a price; with the slots that their tariff claims. */
  private async priced(candidates: readonly Omit<Candidate, 'runs'>[]): Promise<Candidate[]> {
    const now = this.clock.now();
    const allowed = candidates.filter(
      ({ card, window }) => saleOf(card, window.kind === 'nights').sold && claimsIfAllowed(card, window, now) !== undefined,
    );
    const prices = await this.prices.prices(allowed);
    return allowed.flatMap((candidate, i) => {
      const price = prices[i];
      return price === undefined ? [] : [{ ...candidate, runs: runsOf(candidate.card, price.claimed, now) }];
    });
  }
}

function occupancyHas(occupancy: Occupancy, { card, quantity, runs }: Candidate): boolean {
  return runs.length > 0 && occupancy.free(card.id, runs) >= quantity;
}

function offer({ kind, card, window, quantity, party }: Candidate): Alternative {
  return {
    kind,
    siteId: card.siteId,
    siteName: card.siteName,
    unitId: card.id,
    unitName: card.name,
    quantity,
    party,
    ...wireWindow(window),
  };
}
