/**
 * A stretch of time between two instants. Must stay true: half-open, like nights.
 */

/** Time [start, end) in instants. Empty unless end is later than start. */
export type TimeRange = { start: Date; end: Date };

/** Whether two ranges share any time. Touching ranges do not; an empty range overlaps nothing. */
export function rangesOverlap(a: TimeRange, b: TimeRange): boolean {
  const nothing = a.start >= a.end || b.start >= b.end;
  return !nothing && a.start < b.end && b.start < a.end;
}

/** Length in minutes, fractions kept; 0 for an empty or reversed range. */
export function minutesOf(range: TimeRange): number {
  return Math.max(0, range.end.getTime() - range.start.getTime()) / 60_000;
}
