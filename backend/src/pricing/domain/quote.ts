/**
 * The price of several items together. Must stay true: consumption tax is taken once per rate over the whole quote,
 * not per item; what is shown as the total is what will be charged.
 */
import { taxTotals, type CalendarDate, type TaxTotals } from '../../kernel/index.js';
import type { PriceLine } from './price-line.js';

/**
 * Totals of the items' lines, whose amounts include tax. `on` is the date whose rates count. No items come to 0.
 * The tax is rounded down, as the house's issuers do by default.
 */
export function quoteTotals(items: readonly { lines: readonly Pick<PriceLine, 'amount' | 'taxCode'>[] }[], on: CalendarDate): TaxTotals {
  return taxTotals(
    items.flatMap((item) => item.lines),
    { mode: 'INCL', rounding: 'FLOOR', on },
  );
}
