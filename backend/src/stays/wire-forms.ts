/** Our own shapes in the form of the wire: instants as text, labels as words. */
import type { Window } from '../kernel/index.js';
import { priceText, type PriceLine, type TimelineStep } from '../pricing/index.js';
import type { PriceLineDto, WindowDto } from './stays.dto.js';

export function windowDto(window: Window): WindowDto {
  if (window.kind === 'nights') return { ...window };
  if (window.kind === 'range') return { kind: 'range', start: window.start.toISOString(), end: window.end.toISOString() };
  return { ...window, days: [...window.days] };
}

export function lineDto(line: PriceLine): PriceLineDto {
  const { count, units, unitYen, amount, taxCode } = line;
  return { label: priceText(line), code: line.label, count, units, unitYen, amount, taxCode };
}

export function stepDto(step: TimelineStep): { from: string | null; until: string | null; pct: number } {
  return { from: step.from?.toISOString() ?? null, until: step.until?.toISOString() ?? null, pct: step.pct };
}
