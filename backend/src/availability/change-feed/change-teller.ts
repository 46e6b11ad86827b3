/** Turns changes into what pages see: the slots of the unit, and of every whole it is part of, as they are now. */
import { Injectable } from '@nestjs/common';
import { type CalendarDate, type Grain, nightSlot, slotDate } from '../../kernel/index.js';
import type { UnitCard } from '../../places/index.js';
import { Bus } from '../../platform/bus/index.js';
import { Clock } from '../../platform/clock/index.js';
import { CalendarReader, type UnitView } from '../calendar/calendar-reader.js';
import { affectedBy } from '../domain/footprint.js';
import { groupBy } from '../domain/grouping.js';
import { mergeRuns, type SlotRun } from '../domain/runs.js';
import type { Shown } from '../domain/slot-state.js';
import { SiteEntries } from '../search-index/site-entries.js';
import type { ChangeRow } from './claim-changes.queries.js';

/** The bus topic that pushes to browsers hang on. */
export const CHANGED = 'availability.changed';

type WireShown = { free: number; quantity: number; state: Shown['state']; heldUntil?: string };
export type ChangedSlot = WireShown & { slot: number; date: CalendarDate; start?: string };
export type ChangedDay = WireShown & { date: CalendarDate };

/** `days` are the days touched as a whole, for units by the half-hour; a unit by the night has one slot a day. */
export type AvailabilityChanged = { siteId: string; unitId: string; version: number; at: string; slots: ChangedSlot[]; days: ChangedDay[] };

@Injectable()
export class ChangeTeller {
  constructor(
    private readonly entries: SiteEntries,
    private readonly calendar: CalendarReader,
    private readonly bus: Bus,
    private readonly clock: Clock,
  ) {}

  /** One message for each unit touched. A constant number of reads, however many changes. */
  async tell(changes: readonly ChangeRow[]): Promise<void> {
    const sites = await this.entries.all([...new Set(changes.map((change) => change.siteId))]);
    const runs = new Map<string, SlotRun[]>();
    const touched = new Map<string, UnitCard>();
    for (const change of changes) {
      for (const card of affectedBy(change.unitId, sites.get(change.siteId)?.units ?? [])) {
        touched.set(card.id, card);
        runs.set(card.id, [...(runs.get(card.id) ?? []), change]);
      }
    }
    const wanted = [...touched.values()].map((card) => ({ card, dates: datesOf(card, runs.get(card.id) ?? []) }));
    const { views, at } = await this.calendar.days(wanted, this.clock.now());
    for (const view of views) this.bus.publish(CHANGED, messageOf(view, mergeRuns(runs.get(view.card.id) ?? []), at));
  }
}

function messageOf(view: UnitView, runs: readonly SlotRun[], at: Date): AvailabilityChanged {
  const { card, version, quantity } = view;
  const told = { siteId: card.siteId, unitId: card.id, version, at: at.toISOString() };
  if (card.grain !== 'half-hour') {
    return { ...told, slots: view.days.map((day) => ({ slot: nightSlot(day.date), date: day.date, ...wire(day, quantity) })), days: [] };
  }
  const within = (slot: number) => runs.some((run) => run.from <= slot && slot < run.to);
  const slots = view.days.flatMap((day) =>
    (day.slots ?? [])
      .filter((one) => within(one.slot))
      .map((one) => ({ slot: one.slot, date: day.date, start: one.start.toISOString(), ...wire(one, quantity) })),
  );
  return { ...told, slots, days: view.days.map((day) => ({ date: day.date, ...wire(day, quantity) })) };
}

function wire({ free, state, heldUntil }: Shown, quantity: number): WireShown {
  return { free, quantity, state, ...(heldUntil === undefined ? {} : { heldUntil: heldUntil.toISOString() }) };
}

function datesOf(card: UnitCard, runs: readonly SlotRun[]): CalendarDate[] {
  const grain: Grain = card.grain === 'half-hour' ? 'half-hour' : 'night';
  const dates = mergeRuns(runs).flatMap((run) => Array.from({ length: run.to - run.from }, (_, i) => slotDate(grain, run.from + i)));
  return [...groupBy(dates, (date) => date).keys()];
}
