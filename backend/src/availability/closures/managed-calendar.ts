/**
 * A site's calendar as its managers see it: who has what, and which closures stand. Must stay true: names go to those who
 * run the site; a site that the actor does not run is as if it were not there.
 */
import { Injectable } from '@nestjs/common';
import { slotDate, slotInstant, type Text } from '../../kernel/index.js';
import { Places, SiteUnknown, type UnitCard } from '../../places/index.js';
import type { Actor } from '../../platform/auth/index.js';
import { Clock } from '../../platform/clock/index.js';
import { CalendarReader } from '../calendar/calendar-reader.js';
import type { DaysQuery } from '../calendar/calendar.dto.js';
import { datesOf, siteAvailability } from '../calendar/calendars.js';
import type { HeldClaim } from '../claims.queries.js';
import { groupBy } from '../domain/grouping.js';
import { runsOfSlots, type SlotRun } from '../domain/runs.js';
import { ClaimHolders, type HolderFacts } from './claim-holders.js';
import { runs } from './close-slots.js';
import { type Closure, ClosuresRepository } from './closures.repository.js';
import type { ManagedCalendar, ManagedSite } from './manage.dto.js';

type Bar = ManagedCalendar['units'][number]['bars'][number];

@Injectable()
export class ManagedCalendars {
  constructor(
    private readonly places: Places,
    private readonly reader: CalendarReader,
    private readonly closures: ClosuresRepository,
    private readonly holders: ClaimHolders,
    private readonly clock: Clock,
  ) {}

  async sites(actor: Actor): Promise<ManagedSite[]> {
    const sites = await this.places.sites(actor.office ? {} : { ids: actor.siteIds });
    const units = groupBy(await this.places.unitsOfSites(sites.map((site) => site.id)), (unit) => unit.siteId);
    return sites.map(({ id, slug, name, kind, municipality }) => ({
      id,
      slug,
      name,
      kind,
      municipality,
      units: (units.get(id) ?? []).map((unit) => ({
        id: unit.id,
        name: unit.name,
        kind: unit.kind,
        grain: unit.grain,
        quantity: unit.quantity,
        parts: unit.parts,
      })),
    }));
  }

  async ofSite(actor: Actor, idOrSlug: string, query: DaysQuery): Promise<ManagedCalendar> {
    const dates = datesOf(query);
    const site = await this.places.site(idOrSlug);
    if (!runs(actor, site.id)) throw new SiteUnknown({ site: idOrSlug.slice(0, 80) });
    const cards = await this.places.unitsOfSite(site.id);
    const { views, at, claims, readings } = await this.reader.daysAndClaims(
      cards.map((card) => ({ card, dates })),
      this.clock.now(),
    );
    const closures = await this.closures.inForce(site.id, readings);
    const facts = await this.holders.describe(claims);
    const bars = new Map(cards.map((card) => [card.id, barsOf(card, claims, facts, closures)]));
    const calendar = siteAvailability(site, query, dates, views, at);
    const shown = closures.map(({ id, unitId, reason, cause, window, createdAt }) => ({
      id,
      ...(unitId && { unitId }),
      reason,
      cause,
      window: { ...window },
      createdAt: createdAt.toISOString(),
    }));
    return { ...calendar, units: calendar.units.map((unit) => ({ ...unit, bars: bars.get(unit.unitId) ?? [] })), closures: shown };
  }
}

/** The ends of a run as people say them: dates up to the day of departure, or instants. */
export function endsOf(grain: UnitCard['grain'], run: SlotRun): { from: string; to: string } {
  if (grain === 'half-hour') return { from: slotInstant(run.from).toISOString(), to: slotInstant(run.to).toISOString() };
  return { from: slotDate('night', run.from), to: slotDate('night', run.to) };
}

const UNKNOWN_STAY: Text = { ja: '予約', en: 'A stay' };

function barsOf(
  card: UnitCard,
  claims: readonly HeldClaim[],
  facts: ReadonlyMap<string, HolderFacts>,
  closures: readonly Closure[],
): Bar[] {
  const mine = groupBy(
    claims.filter((claim) => claim.unitId === card.id),
    (claim) => claim.holderId,
  );
  return [...mine].flatMap(([holderId, list]) => {
    const { holder, heldUntil } = list[0] as HeldClaim;
    const known = facts.get(holderId);
    const closure = closures.find((one) => one.id === holderId);
    const said = {
      holder,
      id: known?.id ?? holderId,
      ...(known && { code: known.code }),
      label: known?.label ?? closure?.reason ?? UNKNOWN_STAY,
      status: known?.status ?? (holder === 'closure' ? 'closed' : 'taken'),
      ...(heldUntil && { heldUntil: heldUntil.toISOString() }),
      ...(known && known.unitId !== card.id ? { bookedAs: known.unitId } : {}),
    };
    return runsOfSlots(list.map((claim) => claim.slot)).map((run) => {
      const seats = new Set(list.filter((claim) => run.from <= claim.slot && claim.slot < run.to).map((claim) => claim.seat));
      return { ...said, ...endsOf(card.grain, run), quantity: seats.size };
    });
  });
}
