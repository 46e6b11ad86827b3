/**
 * Runs: the stretches of slots that a window takes. Must stay true: within a run one seat is kept from end to end, so a
 * guest never changes the bed at midnight nor the desk at noon; the time for cleaning is part of the run.
 */
import { HALF_HOUR_MS, nightSlot, slotsOfRange, type NightRange, type NightsWindow, type TimeRange } from '../../kernel/index.js';

/** Slots [from, to) of one grain. Empty when `to` is not greater. */
export type SlotRun = Readonly<{ from: number; to: number }>;

/** What an item takes: its nights, or stretches of opening days (longer than asked where a tariff claims more). */
export type Claimed = NightsWindow | { kind: 'ranges'; ranges: readonly TimeRange[] };

/** How many slots a run has; 0 for an empty one. */
export function runLength(run: SlotRun): number {
  return Math.max(0, run.to - run.from);
}

/** Whether two runs share a slot. Touching ones do not. */
export function runsOverlap(a: SlotRun, b: SlotRun): boolean {
  return Math.max(a.from, b.from) < Math.min(a.to, b.to);
}

function minutesOfDay(time: string): number {
  return Number(time.slice(0, 2)) * 60 + Number(time.slice(3));
}

/**
 * Nights that stay empty after a stay for cleaning: none when the hours between departure and the next arrival are
 * enough, else whole nights. Without times of its own a site has no such gap.
 */
export function emptyNightsAfter(bufferMin: number, times: { departureBy?: string | undefined; arrivalFrom?: string | undefined }): number {
  const known = times.departureBy !== undefined && times.arrivalFrom !== undefined;
  const gap = known ? minutesOfDay(times.arrivalFrom as string) - minutesOfDay(times.departureBy as string) : 0;
  return Math.ceil(Math.max(0, bufferMin - Math.max(0, gap)) / 1440);
}

/** One run over all nights and the empty nights after them. Empty for no nights. */
export function runOfNights(range: NightRange, emptyNights = 0): SlotRun {
  const [from, to] = [nightSlot(range.checkIn), nightSlot(range.checkOut)];
  return { from, to: to > from ? to + emptyNights : from };
}

/** One run over a time range, an end inside a half-hour taking it whole, and the buffer rounded up to half-hours. */
export function runOfRange(range: TimeRange, bufferMin = 0): SlotRun {
  const slots = slotsOfRange(range);
  const from = slots[0] ?? Math.floor(range.start.getTime() / HALF_HOUR_MS);
  return { from, to: slots.length === 0 ? from : from + slots.length + Math.ceil((bufferMin * 60_000) / HALF_HOUR_MS) };
}

/** What a unit's kind and its site's times add to a claim. */
export type Buffer = { bufferMin: number; departureBy?: string | undefined; arrivalFrom?: string | undefined };

/**
 * The runs of a claim with the time for cleaning after each: the nights as one, every stretch of a day as one. A stretch
 * that has begun takes what is left of it, from the half-hour that runs now; one that is over takes nothing.
 */
export function runsOfClaim(claimed: Claimed, buffer: Buffer, now: Date): SlotRun[] {
  if (claimed.kind === 'nights')
    return [runOfNights(claimed, emptyNightsAfter(buffer.bufferMin, buffer))].filter((run) => runLength(run) > 0);
  const running = new Date(Math.floor(now.getTime() / HALF_HOUR_MS) * HALF_HOUR_MS);
  const left = claimed.ranges.map((range) => ({ start: range.start < running ? running : range.start, end: range.end }));
  return left.filter((range) => range.start < range.end).map((range) => runOfRange(range, buffer.bufferMin));
}

/** The ranges as runs, joined where they touch or overlap, in order. Used where it only matters what is covered. */
export function mergeRuns(runs: readonly SlotRun[]): SlotRun[] {
  const merged: { from: number; to: number }[] = [];
  for (const run of [...runs].filter((r) => r.to > r.from).sort((a, b) => a.from - b.from)) {
    const last = merged.at(-1);
    if (last !== undefined && run.from <= last.to) last.to = Math.max(last.to, run.to);
    else merged.push({ from: run.from, to: run.to });
  }
  return merged;
}

/** Single slots as runs of neighbours, in order; repeated ones count once. */
export function runsOfSlots(slots: Iterable<number>): SlotRun[] {
  return mergeRuns([...slots].map((slot) => ({ from: slot, to: slot + 1 })));
}
