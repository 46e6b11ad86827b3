/**
 * What cancelling costs, and when. Must stay true: the scale in force when booked counts, whatever came later, so an
 * item keeps a snapshot of it; days are counted on the calendar of Tokyo; the charge never exceeds its base.
 * Source: rules.md section 4.7; 消費者契約法9条 (a charge beyond the average damage would be void).
 */
import { addDays, assertYen, shareFloor, tokyoInstant, type CalendarDate, type Text, type Yen } from '../../kernel/index.js';
import { CANCELLATION_SCALES, type CancellationScale, type HeadcountRelief, type ScaleStep } from './cancellation-scales.js';

/** Plain JSON kept with the item: the scale as it was when booked. */
export type ScaleSnapshot = {
  code: string;
  version: number;
  name: Text;
  steps: ScaleStep[];
  afterPct: number;
  headcountRelief?: HeadcountRelief;
};

/** A stretch of time with one charge. A null start has no beginning (asked without a booking), a null end no end. */
export type TimelineStep = { from: Date | null; until: Date | null; pct: number };

/**
 * The scale of a policy for a party of this size, as in force on the day of booking. A group scale takes the place of
 * the ordinary one from its least party on. Throws RangeError for an unknown policy and for a day without a scale.
 */
export function scaleFor(
  policy: string,
  party: number,
  bookedOn: CalendarDate,
  scales: readonly CancellationScale[] = CANCELLATION_SCALES,
): ScaleSnapshot {
  const inForce = scales.filter(
    (s) => s.policy === policy && s.minParty <= party && s.from <= bookedOn && (s.to === undefined || bookedOn <= s.to),
  );
  const [scale] = inForce.sort((a, b) => b.minParty - a.minParty || b.version - a.version);
  if (!scale) throw new RangeError(`no cancellation scale ${policy} on ${bookedOn}`);
  const { code, version, name, steps, afterPct, headcountRelief } = scale;
  return { code, version, name, steps: steps.map((s) => ({ ...s })), afterPct, ...(headcountRelief ? { headcountRelief } : {}) };
}

/** The first moment that no longer belongs to the step. */
function endOf(step: ScaleStep, firstUse: CalendarDate): Date {
  return tokyoInstant(addDays(firstUse, -step.daysBefore), step.untilTime ?? '24:00');
}

/**
 * What cancelling now costs of `base` (room or desk charge without cleaning), rounded down to the yen. The moment at
 * which a step ends belongs to the next one: at 18:00:00 sharp the deadline of 18:00 has passed.
 */
export function chargeFor(scale: ScaleSnapshot, base: Yen, now: Date, firstUse: CalendarDate): { pct: number; yen: Yen } {
  assertYen(base);
  const step = scale.steps.find((s) => now < endOf(s, firstUse));
  const pct = step ? step.pct : scale.afterPct;
  return { pct, yen: shareFloor(Math.max(0, base), pct) };
}

/**
 * The scale as stretches of time to draw, from booking on: without gaps, neighbours with the same charge joined,
 * steps that were over when booked left out. The last has no end.
 */
export function timeline(scale: ScaleSnapshot, firstUse: CalendarDate, bookedAt: Date | null): TimelineStep[] {
  const ends = scale.steps.map((s): { until: Date | null; pct: number } => ({ until: endOf(s, firstUse), pct: s.pct }));
  const drawn: TimelineStep[] = [];
  for (const { until, pct } of [...ends, { until: null, pct: scale.afterPct }]) {
    if (until !== null && bookedAt !== null && until <= bookedAt) continue;
    const last = drawn.at(-1);
    if (last?.pct === pct) last.until = until;
    else drawn.push({ from: last ? last.until : bookedAt, until, pct });
  }
  return drawn;
}
