/**
 * A manager takes slots off sale. Must stay true: what is free is taken at once, through the ledger; what somebody has is
 * left to them, shown to the manager, and taken the moment it comes free. Sent twice, it happens once.
 */
import { Injectable } from '@nestjs/common';
import { newId, type Problem, type Text, type Window } from '../../kernel/index.js';
import { Places, SiteUnknown, type UnitCard, UnitUnknown } from '../../places/index.js';
import type { Actor } from '../../platform/auth/index.js';
import { Clock } from '../../platform/clock/index.js';
import { IdempotentRequests } from '../../platform/http/index.js';
import { ClosureTarget, WindowEmpty, WindowWrongKind } from '../availability.problems.js';
import { leavesOf } from '../domain/footprint.js';
import { groupBy } from '../domain/grouping.js';
import { runsOfSlots } from '../domain/runs.js';
import type { Claim, Holder, Span } from '../ledger/claims.repository.js';
import { Ledger } from '../ledger/ledger.js';
import { wireWindow } from '../wire-windows.js';
import { closureRefusal, wantsOf } from './closure-wants.js';
import { type ClosureCause, ClosuresRepository } from './closures.repository.js';

export type CloseAsk = {
  readonly unitId?: string | undefined;
  readonly siteId?: string | undefined;
  readonly window: Window;
  readonly reason: Text;
  readonly cause: ClosureCause;
};
export type HitClaims = Span & { readonly holder: Holder; readonly holderId: string; readonly grain: UnitCard['grain'] };
/** `slots`: seats and slots taken now. `hit`: who has the rest. */
export type Closed = {
  readonly id: string;
  readonly siteId: string;
  readonly units: string[];
  readonly slots: number;
  readonly hit: HitClaims[];
};

@Injectable()
export class CloseSlots {
  constructor(
    private readonly places: Places,
    private readonly ledger: Ledger,
    private readonly closures: ClosuresRepository,
    private readonly requests: IdempotentRequests,
    private readonly clock: Clock,
  ) {}

  async run(actor: Actor, ask: CloseAsk, key: string | undefined): Promise<Closed> {
    const { siteId, cards } = await this.target(actor, ask);
    const now = this.clock.now();
    const refusal = closureRefusal(
      ask.window,
      cards.some((card) => card.grain === 'half-hour'),
      now,
    );
    if (refusal) throw refusal;
    const wants = wantsOf(cards, ask.window, now);
    if (wants.length === 0) throw nothingToClose(ask.window, cards);
    const body = { ...ask, unitId: ask.unitId ?? null, siteId: ask.siteId ?? null };
    const { answer } = await this.requests.once({ actor: actor.userId, key, body }, async (tx) => {
      const locked = await this.ledger.lockUnits(
        tx,
        wants.map((want) => want.unitId),
      );
      const id = newId();
      const { taken, hit } = await this.ledger.close(tx, locked, { closureId: id, wants });
      const { window, reason, cause } = ask;
      await this.closures.insert(tx, {
        id,
        siteId,
        ...(ask.unitId === undefined ? {} : { unitId: ask.unitId }),
        window: wireWindow(window),
        reason,
        cause,
        createdBy: actor.userId,
        createdAt: now,
        wants,
      });
      return { id, siteId, units: cards.map((card) => card.id), slots: taken.length, hit: hitSpans(hit, cards) };
    });
    return answer;
  }

  /** The units that hold the claims. A site that the actor does not run is as if it were not there. */
  private async target(actor: Actor, ask: CloseAsk): Promise<{ siteId: string; cards: UnitCard[] }> {
    const { unitId, siteId } = ask;
    if ((unitId === undefined) === (siteId === undefined)) throw new ClosureTarget();
    if (unitId !== undefined) {
      const [card] = await this.places.units([unitId]);
      if (card === undefined || !runs(actor, card.siteId)) throw new UnitUnknown({ unitId: unitId.slice(0, 80) });
      return { siteId: card.siteId, cards: card.parts.length > 0 ? await this.places.units(leavesOf(card)) : [card] };
    }
    const site = await this.places.site(siteId ?? '');
    if (!runs(actor, site.id)) throw new SiteUnknown({ site: (siteId ?? '').slice(0, 80) });
    return { siteId: site.id, cards: (await this.places.unitsOfSite(site.id)).filter((card) => card.parts.length === 0) };
  }
}

/** Hours of a bedroom are no hours; otherwise all of the days are closed anyway. */
function nothingToClose(window: Window, cards: readonly UnitCard[]): Problem {
  const byNight = cards.every((card) => card.grain !== 'half-hour');
  return byNight && window.kind !== 'nights' ? new WindowWrongKind({ allowed: ['checkIn', 'checkOut'] }) : new WindowEmpty();
}

/** Whether the person runs the site. */
export function runs(actor: Actor, siteId: string): boolean {
  return actor.office || actor.siteIds.includes(siteId);
}

function hitSpans(hit: readonly Claim[], cards: readonly UnitCard[]): HitClaims[] {
  const grains = new Map(cards.map((card) => [card.id, card.grain]));
  return [...groupBy(hit, (claim) => `${claim.holderId} ${claim.unitId}`).values()].flatMap((claims) => {
    const { holder, holderId, unitId } = claims[0] as Claim;
    return runsOfSlots(claims.map((claim) => claim.slot)).map((run) => ({
      holder,
      holderId,
      unitId,
      grain: grains.get(unitId) ?? 'night',
      ...run,
    }));
  });
}
