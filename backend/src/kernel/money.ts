/**
 * Yen. Must stay true: an amount is a whole number of yen in a JavaScript integer, and every division says how it
 * rounds. There is no smaller unit, so nothing is ever stored or compared as a fraction.
 */
import type { Lang } from './text.js';

/** Whole yen; negative for money going back. */
export type Yen = number;

/** Throws RangeError for anything but a whole number that a double holds exactly. */
export function assertYen(amount: number): asserts amount is Yen {
  if (!Number.isSafeInteger(amount)) throw new RangeError('not a whole yen amount');
}

/** The sum; 0 for none. Throws RangeError when a part or the sum is no whole yen amount. */
export function sumYen(amounts: readonly Yen[]): Yen {
  let total = 0;
  for (const amount of amounts) {
    assertYen(amount);
    total += amount;
  }
  assertYen(total);
  return total;
}

/** floor(a / b) in integers, exact where a / b in doubles might round up. b > 0. */
export function floorDiv(a: number, b: number): number {
  const rest = ((a % b) + b) % b;
  return (a - rest) / b;
}

/** A whole percentage of an amount, rounded down to the yen: in favour of whoever pays it. */
export function shareFloor(amount: Yen, pct: number): Yen {
  assertYen(amount);
  assertYen(pct);
  return floorDiv(amount * pct, 100);
}

/** '¥48,920', or '-¥48,920': half-width in both languages, which is the house's one way to write an amount. */
export function formatYen(amount: Yen, lang: Lang): string {
  assertYen(amount);
  // The Japanese locale would answer with a full-width ￥, so only the digits are left to it.
  const digits = Math.abs(amount).toLocaleString(lang === 'ja' ? 'ja-JP' : 'en-GB');
  return `${amount < 0 ? '-' : ''}¥${digits}`;
}
