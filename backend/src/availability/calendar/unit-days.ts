/**
 * The days of one unit as people see them. Must stay true: a day is shown as bookable only where the judge would allow
 * it; a day that the rules close says why; nobody is named.
 */
import {
  halfHourSlot,
  nightSlot,
  slotInstant,
  tokyoDate,
  addDays,
  type CalendarDate,
  type Text,
  type TimeRange,
  type Window,
} from '../../kernel/index.js';
import type { UnitCard } from '../../places/index.js';
import { judgeWindow, type WindowFacts, type WindowRefusal } from '../domain/judge-window.js';
import type { Occupancy } from '../domain/occupancy.js';
import { stateOfDay, stateOfFree, type Shown } from '../domain/slot-state.js';
import { windowFacts } from '../window-claims.js';
import { reasonOf } from '../window-refusals.js';

/** Who is where, from the ledger or from the index. */
export type Seen = Pick<Occupancy, 'free' | 'shown'>;

/** What a day is worked out from. The facts may be remembered ones; `slots` asks for the half-hours too. */
export type DayAsk = {
  readonly card: UnitCard;
  readonly occupancy: Seen;
  readonly now: Date;
  readonly facts?: WindowFacts;
  readonly slots: boolean;
};

export type UnitSlot = Shown & { slot: number; start: Date };
export type UnitDay = Shown & { date: CalendarDate; closed?: Text; open?: TimeRange; slots?: UnitSlot[] };

function shut(card: UnitCard, date: CalendarDate, refusal: WindowRefusal): UnitDay {
  if (refusal.rule === 'past') return { date, free: 0, state: 'past' };
  return { date, free: 0, state: 'closed', closed: reasonOf(refusal, card) };
}

/** A unit let by the month is shown by what closures leave of it: it is not judged, because it is not booked here. */
function monthDay({ card, occupancy, now }: DayAsk, date: CalendarDate): UnitDay {
  return date < tokyoDate(now) ? { date, free: 0, state: 'past' } : { date, ...occupancy.shown(card.id, nightSlot(date)) };
}

function nightDay({ card, occupancy, now, facts = windowFacts(card) }: DayAsk, date: CalendarDate): UnitDay {
  const window: Window = { kind: 'nights', checkIn: date, checkOut: addDays(date, 1) };
  const judged = judgeWindow(window, facts, now);
  return 'refusal' in judged ? shut(card, date, judged.refusal) : { date, ...occupancy.shown(card.id, nightSlot(date)) };
}

function slotsOf({ card, occupancy, now }: DayAsk, open: TimeRange): UnitSlot[] {
  const [from, to] = [halfHourSlot(open.start), halfHourSlot(open.end)];
  return Array.from({ length: to - from }, (_, i) => from + i).map((slot) => {
    const start = slotInstant(slot);
    return start < now ? { slot, start, free: 0, state: 'past' } : { slot, start, ...occupancy.shown(card.id, slot) };
  });
}

function hoursDay(ask: DayAsk, date: CalendarDate): UnitDay {
  const { card, occupancy, now, facts = windowFacts(ask.card) } = ask;
  // Asked once: a calendar of a quarter of a year asks for thousands of days.
  const hours = facts.hoursOn(date);
  const judged = judgeWindow({ kind: 'days', days: [date] }, { ...facts, hoursOn: () => hours }, now);
  const open = 'closed' in hours ? undefined : { start: hours.from, end: hours.to };
  if ('refusal' in judged) return { ...shut(card, date, judged.refusal), ...(open && { open }) };
  if (open === undefined) return { date, free: 0, state: 'closed' };
  const running = Math.max(halfHourSlot(open.start), halfHourSlot(now));
  const free = occupancy.free(card.id, [{ from: running, to: halfHourSlot(open.end) }]);
  const quantity = card.parts.length > 0 ? 1 : card.quantity;
  // Half-hours are looked at one by one only where they are shown, or where the day as a whole cannot be had.
  if (free > 0 && !ask.slots) return { date, open, ...stateOfFree(free, quantity) };
  const slots = slotsOf(ask, open);
  const left = slots.filter((slot) => slot.state !== 'past');
  return {
    date,
    open,
    ...(ask.slots ? { slots } : {}),
    ...(left.length > 0 ? stateOfDay(free, quantity, left) : free > 0 ? stateOfFree(free, quantity) : { free: 0, state: 'past' }),
  };
}

/** One day of the unit; with its half-hours where it is let by them and they are asked for. The occupancy must cover the day. */
export function unitDay(ask: DayAsk, date: CalendarDate): UnitDay {
  if (ask.card.grain === 'month') return monthDay(ask, date);
  return ask.card.grain === 'night' ? nightDay(ask, date) : hoursDay(ask, date);
}
