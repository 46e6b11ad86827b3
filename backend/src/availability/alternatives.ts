/**
 * What a refusal offers instead: the nearest other dates of the unit, other units of the site, the nearest site. Must stay
 * true: everything offered is free, sold and priced at this moment, as far as the index knows; the words of what is offered
 * are all that is read, in a constant number of statements.
 */
import { Injectable } from '@nestjs/common';
import type { Window } from '../kernel/index.js';
import { Places, type RatePlanFacts, saleOf, type UnitCard } from '../places/index.js';
import { Clock } from '../platform/clock/index.js';
import { Pricing, priceUnit } from '../pricing/index.js';
import type { Alternative } from './availability.problems.js';
import { nearestShifts, shiftWindow } from './domain/nearby.js';
import type { IndexState } from './search-index/index-state.js';
import { nearbyUnits } from './search-index/nearby-units.js';
import { SearchIndex } from './search-index/search-index.js';
import { claimsIfAllowed, runsOf } from './window-claims.js';
import { wireWindow } from './wire-windows.js';

export type AlternativesAsk = { readonly card: UnitCard; readonly window: Window; readonly quantity: number; readonly party: number };

/** Days looked at on either side. */
const MOST_DAYS = 30;
/** Offered of each kind. */
const MOST = { dates: 2, unit: 2, site: 1 } as const;
/** Units looked at for what is offered: nearest first, those of the site and some beyond. */
const LOOKED_AT = { unit: 12, site: 12 } as const;

type Kind = Alternative['kind'];
type Candidate = AlternativesAsk & { readonly kind: Kind };

@Injectable()
export class Alternatives {
  constructor(
    private readonly places: Places,
    private readonly pricing: Pricing,
    private readonly index: SearchIndex,
    private readonly clock: Clock,
  ) {}

  /** At most five, by kind and then nearest first; empty when nothing near is free, or nothing is known yet. */
  async near(ask: AlternativesAsk): Promise<Alternative[]> {
    if (!this.index.ready) return [];
    const { state } = this.index;
    const now = this.clock.now();
    const near = nearbyUnits(state, { ...ask, unitId: ask.card.id }, now, LOOKED_AT);
    const cards = new Map((await this.places.knownUnits([...near.unit, ...near.site])).map((card) => [card.id, card]));
    const plans = await this.pricing.plansOf([ask.card.id, ...cards.keys()]);
    const others = (kind: 'unit' | 'site') =>
      near[kind].flatMap((id): Candidate[] => {
        const card = cards.get(id);
        return card === undefined ? [] : [{ ...ask, kind, card, quantity: Math.ceil(ask.party / card.capacity) }];
      });
    const dates = nearestShifts(MOST_DAYS).map((days): Candidate => ({ ...ask, kind: 'dates', window: shiftWindow(ask.window, days) }));
    return [dates, others('unit'), others('site')].flatMap((candidates) => {
      const most = MOST[candidates[0]?.kind ?? 'dates'];
      const offered: Alternative[] = [];
      for (const candidate of candidates) {
        if (offered.length === most) break;
        if (canBeHad(state, candidate, plans.get(candidate.card.id) ?? [], now)) offered.push(offer(candidate));
      }
      return offered;
    });
  }
}

/** Allowed, sold, priced, and free in all the slots that its tariff claims. */
function canBeHad(state: IndexState, { card, window, quantity, party }: Candidate, plans: readonly RatePlanFacts[], now: Date): boolean {
  if (!saleOf(card, window.kind === 'nights').sold || claimsIfAllowed(card, window, now) === undefined) return false;
  const priced = priceUnit(card, plans, { window, quantity, party });
  const unit = state.facts.unit(card.id);
  if (priced.kind !== 'priced' || unit < 0) return false;
  const runs = runsOf(card, priced.claimWindow, now);
  return runs.length > 0 && state.covers(unit, runs) && state.free(unit, runs) >= quantity;
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
