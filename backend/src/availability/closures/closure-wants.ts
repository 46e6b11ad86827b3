/**
 * Which slots a closure wants. Must stay true: it may reach beyond what could be booked (no lead time, no horizon), never
 * into the past; nights and whole days mean the same to a manager, so either form closes rooms and desks alike.
 */
import {
  eachDay,
  halfHourSlot,
  HALF_HOUR_MS,
  nightSlot,
  tokyoDate,
  type CalendarDate,
  type Problem,
  type Window,
} from '../../kernel/index.js';
import { hoursOn, isOpen, type UnitCard } from '../../places/index.js';
import { ClosureTooWide, WindowEmpty, WindowOffGrid, WindowPast } from '../availability.problems.js';
import { mergeRuns, type SlotRun } from '../domain/runs.js';
import type { Span } from '../ledger/claims.repository.js';

/** Longest closure in days: for rooms, and for units by the half-hour, which have up to 48 times the slots. */
export const MOST_DAYS = { night: 366, 'half-hour': 92 } as const;

function datesOf(window: Exclude<Window, { kind: 'range' }>): CalendarDate[] {
  return window.kind === 'nights' ? eachDay(window.checkIn, window.checkOut) : [...new Set(window.days)].sort();
}

/** The first rule that the window breaks for every unit; undefined when it may be closed. */
export function closureRefusal(window: Window, byTime: boolean, now: Date): Problem | undefined {
  const today = tokyoDate(now);
  if (window.kind === 'range') {
    if (window.start >= window.end) return new WindowEmpty();
    if ([window.start, window.end].some((at) => at.getTime() % HALF_HOUR_MS !== 0)) return new WindowOffGrid();
    if (window.end <= now) return new WindowPast({ today });
    const most = MOST_DAYS['half-hour'];
    return window.end.getTime() - window.start.getTime() > most * 86_400_000 ? new ClosureTooWide({ days: most }) : undefined;
  }
  const days = window.kind === 'nights' ? datesBetween(window) : window.days.length;
  const most = byTime ? MOST_DAYS['half-hour'] : MOST_DAYS.night;
  if (days <= 0) return new WindowEmpty();
  if (days > most) return new ClosureTooWide({ days: most });
  return datesOf(window).every((date) => date < today) ? new WindowPast({ today }) : undefined;
}

function datesBetween(window: { checkIn: CalendarDate; checkOut: CalendarDate }): number {
  return nightSlot(window.checkOut) - nightSlot(window.checkIn);
}

/** A day's opening hours, or its part; nothing on a day that is closed anyway. */
function hoursRun(card: UnitCard, date: CalendarDate, window: Window): SlotRun[] {
  const day = hoursOn(card, date);
  if (!isOpen(day)) return [];
  const range = window.kind === 'days' && window.part ? day.parts[window.part] : { start: day.from, end: day.to };
  return range ? [{ from: halfHourSlot(range.start), to: halfHourSlot(range.end) }] : [];
}

function runsWanted(card: UnitCard, window: Window, now: Date): SlotRun[] {
  if (card.grain === 'half-hour') {
    const runs =
      window.kind === 'range'
        ? [{ from: halfHourSlot(window.start), to: halfHourSlot(window.end) }]
        : datesOf(window).flatMap((date) => hoursRun(card, date, window));
    return runs.map((run) => ({ from: Math.max(run.from, halfHourSlot(now)), to: run.to }));
  }
  if (window.kind === 'range' || (window.kind === 'days' && window.part)) return [];
  return datesOf(window)
    .filter((date) => date >= tokyoDate(now))
    .map((date) => ({ from: nightSlot(date), to: nightSlot(date) + 1 }));
}

/** What the closure wants of these units, which hold claims themselves. Empty where the window says nothing to them. */
export function wantsOf(cards: readonly UnitCard[], window: Window, now: Date): Span[] {
  return cards.flatMap((card) => mergeRuns(runsWanted(card, window, now)).map((run) => ({ unitId: card.id, ...run })));
}
