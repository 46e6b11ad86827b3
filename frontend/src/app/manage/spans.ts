// Where the bars of a calendar lie: which columns each covers, and on which lane, so that none covers another. Pure.
// What must stay true: nothing that somebody has is lost: what finds no lane is counted in the columns it covers.
import { addDays, CalendarDate, tokyoDate } from '../ui';
import type { Bar, CalendarUnit, Closure, Grain, ManagedUnit } from './manage.types';

/** A stretch of one holder's time in columns, both ends included; it may begin before the columns or end after them. */
export interface Span {
  readonly key: string;
  readonly bar: Bar;
  readonly first: number;
  readonly last: number;
  readonly isCutLeft: boolean;
  readonly isCutRight: boolean;
}
export interface Placed extends Span {
  readonly lane: number;
}
export interface Layout {
  readonly bars: readonly Placed[];
  readonly lanes: number;
  /** Of each column: how many bars found no lane. */
  readonly more: readonly number[];
}

export const MOST_LANES = 4;

/** The days a bar covers, both included: the night before departure is the last one. */
export function daysOf(bar: Pick<Bar, 'from' | 'to'>, grain: Grain): readonly [CalendarDate, CalendarDate] {
  if (grain !== 'half-hour') return [bar.from, addDays(bar.to, -1)];
  return [tokyoDate(new Date(bar.from)), tokyoDate(new Date(Date.parse(bar.to) - 1))];
}

/** What is shown of one unit. A whole house shows what was booked or closed as a whole, which lies on its parts. */
export function barsOf(unit: ManagedUnit, units: readonly CalendarUnit[], closures: readonly Closure[]): readonly Bar[] {
  if (unit.parts.length === 0) return units.find((one) => one.unitId === unit.id)?.bars ?? [];
  const asWhole = new Set(closures.filter((closure) => closure.unitId === unit.id).map((closure) => closure.id));
  const seen = new Map<string, Bar>();
  for (const { bars } of units.filter((one) => unit.parts.includes(one.unitId)))
    for (const bar of bars)
      if (bar.bookedAs === unit.id || asWhole.has(bar.id)) seen.set(`${bar.id} ${bar.from} ${bar.to}`, { ...bar, bookedAs: undefined });
  return [...seen.values()];
}

/** A unit's bars in columns of days; the days of one stay that follow each other become one span. */
export function daySpans(bars: readonly Bar[], grain: Grain, days: readonly CalendarDate[]): Span[] {
  const [start, end] = [days[0] ?? '', days.at(-1) ?? ''];
  const pieces = bars
    .map((bar) => ({ bar, days: daysOf(bar, grain) }))
    .filter(({ days: [first, last] }) => first <= end && last >= start)
    .sort((a, b) => (a.days[0] < b.days[0] ? -1 : a.days[0] > b.days[0] ? 1 : 0));
  const joined: { bar: Bar; from: CalendarDate; to: CalendarDate }[] = [];
  for (const {
    bar,
    days: [from, to],
  } of pieces) {
    const same = joined.findLast((one) => one.bar.id === bar.id && one.bar.holder === bar.holder);
    if (same && from <= addDays(same.to, 1)) {
      same.to = to > same.to ? to : same.to;
      if (bar.quantity > same.bar.quantity) same.bar = bar;
    } else joined.push({ bar, from, to });
  }
  return joined.map(({ bar, from, to }) => ({
    key: `${bar.holder} ${bar.id} ${from}`,
    bar,
    first: from < start ? 0 : days.indexOf(from),
    last: to > end ? days.length - 1 : days.indexOf(to),
    isCutLeft: from < start,
    isCutRight: to > end,
  }));
}

/** The bars of one day in columns of half-hours, each named by its beginning in milliseconds. */
export function hourSpans(bars: readonly Bar[], starts: readonly number[]): Span[] {
  const HALF = 1_800_000;
  const [begin, end] = [starts[0] ?? 0, (starts.at(-1) ?? 0) + HALF];
  return bars
    .map((bar) => ({ bar, from: Date.parse(bar.from), to: Date.parse(bar.to) }))
    .filter(({ from, to }) => from < end && to > begin)
    .map(({ bar, from, to }) => ({
      key: `${bar.holder} ${bar.id} ${bar.from}`,
      bar,
      first: Math.max(0, Math.floor((from - begin) / HALF)),
      last: Math.min(starts.length - 1, Math.ceil((to - begin) / HALF) - 1),
      isCutLeft: from < begin,
      isCutRight: to > end,
    }));
}

/** Every span gets the first lane that is free there. */
export function layOut(spans: readonly Span[], columns: number): Layout {
  const ends: number[] = [];
  const more = Array<number>(columns).fill(0);
  const bars: Placed[] = [];
  for (const span of [...spans].sort((a, b) => a.first - b.first || b.last - a.last)) {
    const free = ends.findIndex((end) => end < span.first);
    const lane = free >= 0 ? free : ends.length;
    if (lane >= MOST_LANES) {
      for (let column = span.first; column <= span.last; column++) more[column] = (more[column] ?? 0) + 1;
      continue;
    }
    ends[lane] = span.last;
    bars.push({ ...span, lane });
  }
  return { bars, lanes: Math.max(1, ends.length), more };
}
