/** The calendars that pages show, of a site with all its units and of one unit. */
import { Injectable } from '@nestjs/common';
import { addDays, daysBetween, eachDay, holiday, type CalendarDate } from '../../kernel/index.js';
import { closedReason, Places, type SiteFacts, type UnitCard } from '../../places/index.js';
import { Clock } from '../../platform/clock/index.js';
import { RangeTooWide } from '../availability.problems.js';
import type { Shown } from '../domain/slot-state.js';
import { SiteEntries } from '../search-index/site-entries.js';
import type { DaysQuery, SiteAvailability, UnitAvailability } from './calendar.dto.js';
import { CalendarReader, type UnitView } from './calendar-reader.js';
import type { UnitDay } from './unit-days.js';

export const MOST_DAYS = 92;

@Injectable()
export class Calendars {
  constructor(
    private readonly places: Places,
    private readonly entries: SiteEntries,
    private readonly reader: CalendarReader,
    private readonly clock: Clock,
  ) {}

  async ofSite(idOrSlug: string, query: DaysQuery): Promise<SiteAvailability> {
    const dates = datesOf(query);
    const { site, units } = await this.entries.site(idOrSlug);
    const { views, at } = await this.reader.days(
      units.map((card) => ({ card, dates })),
      this.clock.now(),
      false,
    );
    return siteAvailability(site, query, dates, views, at);
  }

  async ofUnit(unitId: string, query: DaysQuery): Promise<UnitAvailability> {
    const dates = datesOf(query);
    const [card] = (await this.places.units([unitId])) as [UnitCard];
    const { views, at } = await this.reader.days([{ card, dates }], this.clock.now());
    const [view] = views as [UnitView];
    const { version, quantity } = view;
    const days = view.days.map((day) => ({
      ...wireDay(day),
      ...holidayOf(day.date),
      ...(day.slots && { slots: day.slots.map((slot) => ({ start: slot.start.toISOString(), ...wireShown(slot) })) }),
    }));
    return { unitId: card.id, siteId: card.siteId, grain: card.grain, quantity, version, asOf: at.toISOString(), ...query, days };
  }
}

/** The days asked for, both ends included. @throws RangeTooWide */
export function datesOf({ from, to }: DaysQuery): CalendarDate[] {
  const days = daysBetween(from, to);
  if (days < 0 || days > MOST_DAYS) throw new RangeTooWide({ days: MOST_DAYS });
  return eachDay(from, addDays(to, 1));
}

export function siteAvailability(
  site: SiteFacts,
  query: DaysQuery,
  dates: readonly CalendarDate[],
  views: readonly UnitView[],
  at: Date,
): SiteAvailability {
  const days = dates.map((date) => {
    const closed = closedReason(site, date);
    return { date, ...holidayOf(date), ...(closed && { closed }) };
  });
  const units = views.map(({ card, version, quantity, days: list }) => ({
    unitId: card.id,
    version,
    grain: card.grain,
    quantity,
    days: list.map(wireDay),
  }));
  return { siteId: site.id, asOf: at.toISOString(), from: query.from, to: query.to, days, units };
}

function holidayOf(date: CalendarDate) {
  const name = holiday(date);
  return name === undefined ? {} : { holiday: name };
}

function wireShown({ free, state, heldUntil }: Shown) {
  return { free, state, ...(heldUntil === undefined ? {} : { heldUntil: heldUntil.toISOString() }) };
}

function wireDay(day: UnitDay) {
  const open = day.open && { open: { from: day.open.start.toISOString(), to: day.open.end.toISOString() } };
  return { date: day.date, ...wireShown(day), ...(day.closed && { closed: day.closed }), ...open };
}
