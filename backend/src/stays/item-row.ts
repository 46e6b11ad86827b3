/** From a judged item to its row: the price, the scale and the slots as they stand when it is booked. */
import { firstUse, newId, tokyoInstant } from '../kernel/index.js';
import { cancellationBase } from '../pricing/index.js';
import type { Bookable } from './judge-items.js';
import type { Span, StayItemRow } from './stay.row.js';

/** When people leave at the latest where the site names no hour. */
const NOON = '12:00';

/** The stretches that people use: none for nights, whose dates say it. */
function spansOf({ window, claims }: Pick<Bookable, 'window' | 'claims'>): Span[] {
  if (window.kind === 'range') return [{ start: window.start, end: window.end }];
  return claims.claimed.kind === 'nights' ? [] : claims.claimed.ranges.map(({ start, end }) => ({ start, end }));
}

/** The moment at which the use of the item ends. */
export function endOfItem({ window, unit }: Pick<Bookable, 'window' | 'unit'>, spans: readonly Span[]): Date {
  if (window.kind === 'nights') return tokyoInstant(window.checkOut, unit.departure?.by ?? NOON);
  return new Date(Math.max(...spans.map((span) => span.end.getTime())));
}

export function itemRow(item: Bookable, stayId: string): StayItemRow {
  const { index, unit, window, quantity, party, priced, scale, claims } = item;
  const spans = spansOf(item);
  return {
    id: newId(),
    stayId,
    position: index,
    siteId: unit.siteId,
    unitId: unit.id,
    window,
    quantity,
    party,
    amount: priced.total,
    cleaning: priced.total - cancellationBase(priced.lines),
    lines: priced.lines,
    taxCode: priced.taxCode,
    scale,
    runs: claims.runs.map(({ from, to }) => ({ from, to })),
    spans,
    firstUse: firstUse(window),
    endsAt: endOfItem(item, spans),
    cancelled: null,
  };
}
