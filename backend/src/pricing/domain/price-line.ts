/**
 * The lines of a price. Must stay true: amounts are whole yen with tax, and a total is nothing but the sum of its
 * lines.
 */
import { shareFloor, sumYen, type DayPart, type TaxCode, type Yen } from '../../kernel/index.js';
import type { ChargeBy, RatePlan, TariffPer } from './rate-plan.js';

/** Key of a line's text; the screens and letters have the words. */
export type PriceLabel = `price.${TariffPer | 'cleaning' | 'longStay'}`;

/**
 * One line: `unitYen` × `count` (nights, hours, days …) × `units` (units booked, or people when charged by person).
 * A long-stay discount is a line with a negative amount, count 1 and units 1, and its per cent.
 */
export type PriceLine = {
  label: PriceLabel;
  per: TariffPer | 'stay';
  part?: DayPart;
  charge: ChargeBy;
  count: number;
  units: number;
  unitYen: Yen;
  amount: Yen;
  taxCode: TaxCode;
  pct?: number;
};

/** How many are booked, for how many people: both at least 1. */
export type Ordered = { quantity: number; party: number };

/** `count` times a plan's tariff for what is ordered. */
export function tariffLine(plan: RatePlan, count: number, ordered: Ordered): PriceLine {
  const units = plan.charge === 'PERSON' ? ordered.party : ordered.quantity;
  return {
    label: `price.${plan.per}`,
    per: plan.per,
    ...(plan.slot ? { part: plan.slot } : {}),
    charge: plan.charge,
    count,
    units,
    unitYen: plan.yen,
    amount: plan.yen * count * units,
    taxCode: plan.taxCode,
  };
}

/** Joins lines that differ only in their count, in the order of their first appearance. */
export function mergeLines(lines: readonly PriceLine[]): PriceLine[] {
  const merged = new Map<string, PriceLine>();
  for (const line of lines) {
    const key = [line.label, line.part, line.charge, line.unitYen, line.taxCode].join();
    const seen = merged.get(key);
    merged.set(key, seen ? { ...seen, count: seen.count + line.count, amount: seen.amount + line.amount } : { ...line });
  }
  return [...merged.values()];
}

/** The cleaning fee, once for every unit booked and not for every night; no line when there is none. */
export function cleaningLines(fee: Yen | null | undefined, quantity: number, taxCode: TaxCode): PriceLine[] {
  if (!fee) return [];
  return [
    { label: 'price.cleaning', per: 'stay', charge: 'UNIT', count: 1, units: quantity, unitYen: fee, amount: fee * quantity, taxCode },
  ];
}

/** The discount on room lines as lines of their own, one for each tax code, rounded down to the yen. */
export function discountLines(room: readonly PriceLine[], pct: number): PriceLine[] {
  const codes = [...new Set(room.map((line) => line.taxCode))];
  const discounts = codes.map((taxCode) => {
    const off = shareFloor(totalOf(room.filter((line) => line.taxCode === taxCode)), pct);
    return { label: 'price.longStay', per: 'stay', charge: 'UNIT', count: 1, units: 1, unitYen: -off, amount: -off, taxCode, pct } as const;
  });
  return discounts.filter((line) => line.amount < 0);
}

/** The sum of the lines' amounts; 0 for none. */
export function totalOf(lines: readonly PriceLine[]): Yen {
  return sumYen(lines.map((line) => line.amount));
}

/** What a cancellation scale's per cent are taken of: the lines without the cleaning, which then is not needed. */
export function cancellationBase(lines: readonly PriceLine[]): Yen {
  return totalOf(lines.filter((line) => line.label !== 'price.cleaning'));
}
