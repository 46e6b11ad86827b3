// The cancellation scale as a line of time. Pure. What must stay true: the moment at which a stretch ends belongs to the next one, and
// items whose scale and dates are the same share one line.
import { addDays, CalendarDate, tokyoDate, tokyoTime } from '../ui/calendar-date';
import type { PriceLine, ScaleStep } from './stay.types';

export interface ScaledItem {
  readonly name: string;
  readonly firstUse: CalendarDate;
  readonly lines: readonly PriceLine[];
  readonly steps: readonly ScaleStep[];
}
export interface Stretch {
  readonly pct: number;
  /** What it comes to, for all items of the line. */
  readonly yen: number;
  /** The first and last day that belong to it; null: from now, or without an end. */
  readonly from: CalendarDate | null;
  readonly to: CalendarDate | null;
  /** The time of day at which it begins or ends, where that is not midnight. */
  readonly fromTime: string | null;
  readonly untilTime: string | null;
  /** Its share of the line's length. */
  readonly weight: number;
  /** Where in it now is, 0…1; null when now is elsewhere. */
  readonly now: number | null;
  /** Where in it the first use begins, 0…1. */
  readonly arrival: number | null;
}
export interface ScaleLine {
  readonly names: readonly string[];
  readonly firstUse: CalendarDate;
  readonly stretches: readonly Stretch[];
}

const DAY = 86_400_000;
/** Shorter stretches are drawn as wide as this share of the line, so that their words fit. */
const LEAST = 0.17;

/** What per cent are taken of: all but the cleaning, which then is not needed; rounded down for each item. */
export const chargeOf = (lines: readonly PriceLine[], pct: number): number =>
  Math.floor((Math.max(0, lines.filter(({ code }) => code !== 'price.cleaning').reduce((sum, { amount }) => sum + amount, 0)) * pct) / 100);

const ms = (instant: string | null): number | null => (instant === null ? null : Date.parse(instant));
const midnight = (date: CalendarDate): number => Date.parse(`${date}T00:00:00+09:00`);

/** One line for each scale and first use, the earliest first. */
export function scaleLines(items: readonly ScaledItem[], now: Date): ScaleLine[] {
  const groups = new Map<string, ScaledItem[]>();
  for (const item of items) {
    if (item.steps.length === 0) continue;
    const key = JSON.stringify([item.firstUse, item.steps.map(({ until, pct }) => [until, pct])]);
    groups.set(key, [...(groups.get(key) ?? []), item]);
  }
  return [...groups.values()].map((group) => lineOf(group, now)).sort((a, b) => a.firstUse.localeCompare(b.firstUse));
}

function lineOf(group: readonly ScaledItem[], now: Date): ScaleLine {
  const { firstUse, steps } = group[0] as ScaledItem;
  const arrival = midnight(firstUse);
  const start = Math.min(ms(steps[0]?.from ?? null) ?? now.getTime(), now.getTime());
  const end = Math.max(arrival + DAY, ms(steps.at(-1)?.from ?? null) ?? 0);
  const drawn = steps.map((step) => ({ step, from: Math.max(start, ms(step.from) ?? start), until: ms(step.until) ?? Math.max(end, now.getTime()) }));
  const weights = widths(drawn.map(({ from, until }) => until - from));
  return {
    names: [...new Set(group.map(({ name }) => name))],
    firstUse,
    stretches: drawn.map(({ step, from, until }, index) => {
      const share = (at: number, isLast = false): number | null => (at < from || (isLast ? at > until : at >= until) ? null : until === from ? 0 : (at - from) / (until - from));
      const isLast = index === drawn.length - 1;
      return { ...edges(step), pct: step.pct, yen: sum(group.map(({ lines }) => chargeOf(lines, step.pct))), weight: weights[index] ?? 1, now: share(now.getTime(), isLast), arrival: share(arrival) };
    }),
  };
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);

/** Lengths as shares of the line, none too short to be read; they add up to 1. */
export function widths(lengths: readonly number[]): number[] {
  const whole = sum(lengths) || 1;
  const least = Math.min(LEAST, 1 / lengths.length);
  const shares = lengths.map((length) => Math.max(least, length / whole));
  const long = sum(shares.filter((share) => share > least));
  const room = 1 - least * shares.filter((share) => share <= least).length;
  return shares.map((share) => (share <= least ? least : (share / long) * room));
}

function edges({ from, until }: ScaleStep): Pick<Stretch, 'from' | 'to' | 'fromTime' | 'untilTime'> {
  const time = (instant: string | null): string | null => {
    const text = instant === null ? '00:00' : tokyoTime(new Date(instant));
    return text === '00:00' ? null : text;
  };
  const [fromTime, untilTime] = [time(from), time(until)];
  const last = until === null ? null : tokyoDate(new Date(until));
  return { from: from === null ? null : tokyoDate(new Date(from)), to: last === null ? null : untilTime === null ? addDays(last, -1) : last, fromTime, untilTime };
}
