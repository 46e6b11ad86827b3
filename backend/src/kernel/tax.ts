/**
 * Consumption tax. Must stay true: tax is computed once per rate over the sum of its lines, never per line, because
 * an invoice may round only once for each rate. Rates are data with dates, so that a new rate needs no new code.
 * Source: 消費税法施行令 70条の10, 国税庁「適格請求書等保存方式に関するQ&A」 (端数処理は税率ごとに1回).
 */
import type { CalendarDate } from './calendar-date.js';
import { assertYen, floorDiv, sumYen, type Yen } from './money.js';

/** How a line is taxed. OUT_OF_SCOPE: lodging tax, deposits, damages. EXEMPT: land, long housing leases. */
export type TaxCode = 'STD10' | 'RED8' | 'EXEMPT' | 'OUT_OF_SCOPE';

/** A rate in whole per cent, in force from `from` up to and including `to`. */
export type TaxRate = { code: TaxCode; pct: number; from: CalendarDate; to?: CalendarDate };

/** INCL: the amounts contain the tax. EX: the tax comes on top. */
export type TaxMode = 'INCL' | 'EX';

/** How a fraction of a yen of tax is treated. FLOOR is the house's default. */
export type TaxRounding = 'FLOOR' | 'HALF_UP' | 'CEIL';

export type TaxableLine = { amount: Yen; taxCode: TaxCode };

/** `base` is the sum of the rate's lines as they were given: with tax under INCL, without under EX. */
export type TaxTotals = {
  byRate: { code: TaxCode; pct: number; base: Yen; tax: Yen }[];
  outOfScope: Yen;
  total: Yen;
};

/** The rates in force. OUT_OF_SCOPE has none: it is no rate of 0 %, and is totalled apart. */
export const TAX_RATES: readonly TaxRate[] = [
  { code: 'STD10', pct: 10, from: '2019-10-01' },
  { code: 'RED8', pct: 8, from: '2019-10-01' },
  { code: 'EXEMPT', pct: 0, from: '1989-04-01' },
];

/** Rounds n/d half-way cases and signs alike: tax on money going back mirrors the tax on the money that came. */
function divide(n: number, d: number, rounding: TaxRounding): number {
  const size = Math.abs(n);
  const extra = rounding === 'FLOOR' ? 0 : rounding === 'CEIL' ? d - 1 : Math.floor(d / 2);
  const rounded = floorDiv(size + extra, d);
  return n < 0 && rounded > 0 ? -rounded : rounded;
}

function rateOn(code: TaxCode, on: CalendarDate, rates: readonly TaxRate[]): number {
  const rate = rates.find((r) => r.code === code && r.from <= on && (r.to === undefined || on <= r.to));
  if (!rate) throw new RangeError(`no tax rate ${code} on ${on}`);
  return rate.pct;
}

/**
 * Totals of the lines, one entry per code in the order STD10, RED8, EXEMPT. No lines give no entries and a total of
 * 0. A code whose lines cancel out stays, with a base of 0. Throws RangeError for fractions and for a code without a
 * rate on the day.
 */
export function taxTotals(
  lines: readonly TaxableLine[],
  options: { mode: TaxMode; rounding: TaxRounding; on: CalendarDate; rates?: readonly TaxRate[] },
): TaxTotals {
  const { mode, rounding, on, rates = TAX_RATES } = options;
  const sumOf = (code: TaxCode) => sumYen(lines.filter((l) => l.taxCode === code).map((l) => l.amount));
  const codes = (['STD10', 'RED8', 'EXEMPT'] as const).filter((code) => lines.some((l) => l.taxCode === code));
  const byRate = codes.map((code) => {
    const [base, pct] = [sumOf(code), rateOn(code, on, rates)];
    return { code, pct, base, tax: divide(base * pct, mode === 'INCL' ? 100 + pct : 100, rounding) };
  });
  const outOfScope = sumOf('OUT_OF_SCOPE');
  const onTop = mode === 'EX' ? sumYen(byRate.map((r) => r.tax)) : 0;
  const total = sumYen([outOfScope, onTop, ...byRate.map((r) => r.base)]);
  assertYen(total);
  return { byRate, outOfScope, total };
}
