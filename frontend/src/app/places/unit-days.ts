// What the days of a site's units come to: one day over several units, several nights of one, and news put into what is known.
// Pure. What must stay true: a part and its whole are never counted together; news older than the reading change nothing.
import type { AvailabilityChanged } from '../live';
import { CalendarDate, eachDay } from '../ui/calendar-date';
import type { CalendarDay } from '../ui';
import type { SlotState } from '../ui/status';
import type { SiteAvailability, UnitDay, UnitDays, UnitDetail } from './place.types';

export interface Shown {
  readonly state: SlotState | 'unknown';
  readonly free: number;
  readonly heldUntil?: string | null;
}
/** From what can be had best to what says least. */
const RANK: readonly (SlotState | 'unknown')[] = ['open', 'few', 'held', 'full', 'closed', 'past', 'unknown'];
const best = (states: readonly (SlotState | 'unknown')[]): SlotState | 'unknown' =>
  RANK.find((state) => states.includes(state)) ?? 'unknown';
const worst = (states: readonly (SlotState | 'unknown')[]): SlotState | 'unknown' =>
  [...RANK].reverse().find((state) => states.includes(state)) ?? 'unknown';
const earliest = (times: readonly (string | null | undefined)[]): string | null =>
  times.filter((time): time is string => !!time).sort()[0] ?? null;

/** One day over several units: free is their sum; held only when nothing is free. */
function together(days: readonly UnitDay[]): Shown {
  const free = days.reduce((sum, day) => sum + day.free, 0);
  const state = best(days.map((day) => day.state));
  const heldUntil = state === 'held' ? earliest(days.map((day) => day.heldUntil)) : null;
  return { state, free, heldUntil };
}

/** The calendar of some units: those of `unitIds`, which must not name a whole beside its parts. `isNew`: days that came free just now. */
export function calendarOf(known: SiteAvailability, unitIds: readonly string[], isNew: ReadonlySet<string> = new Set()): CalendarDay[] {
  const units = known.units.filter((unit) => unitIds.includes(unit.unitId));
  const byDate = new Map(units.map((unit) => [unit.unitId, new Map(unit.days.map((day) => [day.date, day]))]));
  return known.days.map((facts): CalendarDay => {
    const days = units.flatMap((unit) => byDate.get(unit.unitId)?.get(facts.date) ?? []);
    const { state, free, heldUntil } = together(days);
    const why = facts.closed ?? days.find((day) => day.closed)?.closed;
    return {
      date: facts.date,
      ...(facts.holiday ? { holiday: facts.holiday } : {}),
      ...(why && state === 'closed' ? { closed: why } : {}),
      state: state === 'unknown' ? 'past' : state,
      free,
      ...(heldUntil ? { heldUntil } : {}),
      isNew: units.some((unit) => isNew.has(`${unit.unitId} ${facts.date}`)),
    };
  });
}
/** The units a calendar of all of them counts: of one grain, wholes left out where their parts are there. */
export function unitsForCalendar(units: readonly UnitDetail[], grain: UnitDetail['grain']): UnitDetail[] {
  const same = units.filter((unit) => unit.grain === grain);
  const plain = same.filter((unit) => unit.parts.length === 0);
  return plain.length > 0 ? plain : same;
}

/** One unit over all the nights [checkIn, checkOut): as free as its least free night. */
export function overNights(unit: UnitDays | undefined, checkIn: CalendarDate, checkOut: CalendarDate): Shown {
  const byDate = new Map((unit?.days ?? []).map((day) => [day.date, day]));
  return overDays(eachDay(checkIn, checkOut).map((date) => byDate.get(date)));
}

/** One unit over some of its days; a day that is not known makes all of it unknown. */
export function overDays(days: readonly (UnitDay | undefined)[]): Shown {
  if (days.length === 0 || days.some((day) => day === undefined)) return { state: 'unknown', free: 0 };
  const known = days.flatMap((day) => day ?? []);
  const state = worst(known.map((day) => day.state));
  const heldUntil =
    state === 'held'
      ? (known
          .map((day) => day.heldUntil)
          .filter((time): time is string => !!time)
          .sort()
          .at(-1) ?? null)
      : null;
  return { state, free: Math.min(...known.map((day) => day.free)), heldUntil };
}

/**
 * What is known with news of one unit in it; the same object when they are older than what was read in full, or of another unit. The unit's
 * version stays that of the reading: news come month by month, so one of a higher version does not mean that all before it have come.
 */
export function withNews(known: SiteAvailability, news: AvailabilityChanged): SiteAvailability {
  const unit = known.units.find((one) => one.unitId === news.unitId);
  if (!unit || news.version < unit.version) return known;
  const told = unit.grain === 'half-hour' ? (news.days ?? []) : news.slots;
  const fresh = new Map(told.map((day) => [day.date, day]));
  const days = unit.days.map((day): UnitDay => {
    const now = fresh.get(day.date);
    // what the rules close stays closed and says why, whoever comes and goes
    if (!now || day.closed || day.state === 'past') return day;
    const { date } = day;
    return { date, free: now.free, state: now.state, ...(now.heldUntil ? { heldUntil: now.heldUntil } : {}) };
  });
  return { ...known, asOf: news.at ?? known.asOf, units: known.units.map((one) => (one === unit ? { ...unit, days } : one)) };
}

/** Days, as "unit date", that can be had now and could not before. */
export function cameFree(before: SiteAvailability, after: SiteAvailability): string[] {
  const had = new Map(before.units.flatMap((unit) => unit.days.map((day) => [`${unit.unitId} ${day.date}`, day] as const)));
  return after.units.flatMap((unit) =>
    unit.days.filter((day) => day.free > 0 && had.get(`${unit.unitId} ${day.date}`)?.free === 0).map((day) => `${unit.unitId} ${day.date}`),
  );
}

/** What was known with a newer answer in it: the days asked for take their new values, the others stay. */
export function withAnswer(known: SiteAvailability | null, answer: SiteAvailability): SiteAvailability {
  if (!known || known.siteId !== answer.siteId) return answer;
  const joined = <T extends { readonly date: CalendarDate }>(before: readonly T[], now: readonly T[]): T[] =>
    [...new Map([...before, ...now].map((day) => [day.date, day])).values()].sort((a, b) => (a.date < b.date ? -1 : 1));
  const units = answer.units.map((unit) => ({
    ...unit,
    days: joined(known.units.find((one) => one.unitId === unit.unitId)?.days ?? [], unit.days),
  }));
  return {
    ...answer,
    from: known.from < answer.from ? known.from : answer.from,
    to: known.to > answer.to ? known.to : answer.to,
    days: joined(known.days, answer.days),
    units,
  };
}
