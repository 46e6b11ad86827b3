// The cancellation scales of several items. Pure. What must stay true: the moment at which a step ends belongs to the next one; items whose
// scale and first day are the same share one line of time; what is shown here is what the server will charge.
import type { CalendarDate } from '../ui';
import type { PriceLine, ScaleStep } from './stay.types';

export interface ScaledItem {
  readonly name: string;
  readonly firstUse: CalendarDate;
  readonly lines: readonly PriceLine[];
  readonly cancellation: readonly ScaleStep[];
}
export interface ScaleGroup {
  readonly names: readonly string[];
  readonly firstUse: CalendarDate;
  readonly steps: readonly ScaleStep[];
  /** What cancelling at this moment costs. */
  readonly pct: number;
  readonly yen: number;
}

/** What per cent are taken of: all but the cleaning, which then is not needed; rounded down for each item. */
export function chargeOf(lines: readonly PriceLine[], pct: number): number {
  const base = lines.filter(({ code }) => code !== 'price.cleaning').reduce((sum, { amount }) => sum + amount, 0);
  return Math.floor((Math.max(0, base) * pct) / 100);
}

/** The step a moment falls into; the last one has no end. */
export const stepAt = (steps: readonly ScaleStep[], now: Date): ScaleStep | undefined =>
  steps.find(({ until }) => until === null || now.getTime() < Date.parse(until));

/** One group for each scale and first use, the earliest first; items without a scale have none. */
export function scaleGroups(items: readonly ScaledItem[], now: Date): ScaleGroup[] {
  const groups = new Map<string, ScaledItem[]>();
  for (const item of items) {
    if (item.cancellation.length === 0) continue;
    const key = JSON.stringify([item.firstUse, item.cancellation.map(({ until, pct }) => [until, pct])]);
    groups.set(key, [...(groups.get(key) ?? []), item]);
  }
  return [...groups.values()].map((group) => groupOf(group, now)).sort((a, b) => a.firstUse.localeCompare(b.firstUse));
}

function groupOf(group: readonly ScaledItem[], now: Date): ScaleGroup {
  const { firstUse, cancellation } = group[0] as ScaledItem;
  const pct = stepAt(cancellation, now)?.pct ?? 100;
  const yen = group.reduce((sum, { lines }) => sum + chargeOf(lines, pct), 0);
  const steps = cancellation.map((step, index) => (index === 0 ? { ...step, from: null } : step)); // the first began when it was booked
  return { names: [...new Set(group.map(({ name }) => name))], firstUse, steps, pct, yen };
}
