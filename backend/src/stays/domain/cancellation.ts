/**
 * What cancelling a whole stay costs now. Must stay true: each item is charged by its own scale and its own first day;
 * charge and refund always add up to what was paid; nobody pays for cleaning that is not done.
 */
import { assertYen, sumYen, type Yen } from '../../kernel/index.js';

/** One item's charge, as its scale says. */
export type ItemCharge = { readonly id: string; readonly pct: number; readonly yen: Yen };

export type CancellationNow = { readonly items: readonly ItemCharge[]; readonly charge: Yen; readonly refund: Yen };

/** The sums over the items' charges. `total` is what was paid; throws RangeError when the charges come to more. */
export function cancellationNow(total: Yen, items: readonly ItemCharge[]): CancellationNow {
  assertYen(total);
  const charge = sumYen(items.map((item) => item.yen));
  if (charge > total) throw new RangeError('the charge exceeds what was paid');
  return { items, charge, refund: total - charge };
}
