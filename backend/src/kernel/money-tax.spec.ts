import fc from 'fast-check';
import { assertYen, floorDiv, formatYen, shareFloor, sumYen } from './money.js';
import { taxTotals, type TaxCode, type TaxMode, type TaxRounding } from './tax.js';

const on = '2026-11-23';
const line = fc.record({
  amount: fc.integer({ min: 0, max: 10_000_000 }),
  taxCode: fc.constantFrom<TaxCode>('STD10', 'RED8', 'EXEMPT', 'OUT_OF_SCOPE'),
});
const lines = fc.array(line, { maxLength: 30 });
const mode = fc.constantFrom<TaxMode>('INCL', 'EX');
const rounding = fc.constantFrom<TaxRounding>('FLOOR', 'HALF_UP', 'CEIL');

describe('yen', () => {
  it('refuse fractions and what is no number', () => {
    for (const amount of [0.5, Number.NaN, Infinity, 2 ** 53]) expect(() => assertYen(amount)).toThrow(RangeError);
    expect(() => sumYen([1, 1.5])).toThrow(RangeError);
  });

  it('are shared by rounding down', () => {
    expect([shareFloor(9900, 30), shareFloor(99, 50), shareFloor(0, 80), shareFloor(100, 0), sumYen([])]).toEqual([2970, 49, 0, 0, 0]);
  });

  it('share into at most the whole, and no more than one yen is lost', () => {
    fc.assert(
      fc.property(fc.nat(100_000_000), fc.integer({ min: 0, max: 100 }), (yen, pct) => {
        const rest = yen - shareFloor(yen, pct) - shareFloor(yen, 100 - pct);
        return rest === 0 || rest === 1;
      }),
    );
  });

  it('are divided exactly, towards minus infinity', () => {
    expect([floorDiv(7, 2), floorDiv(-7, 2), floorDiv(6, 3)]).toEqual([3, -4, 2]);
  });

  it('are written in half-width figures in both languages', () => {
    expect([formatYen(48920, 'ja'), formatYen(48920, 'en'), formatYen(-4400, 'ja'), formatYen(0, 'ja')]).toEqual([
      '¥48,920',
      '¥48,920',
      '-¥4,400',
      '¥0',
    ]);
  });
});

describe('consumption tax', () => {
  it('is rounded once per rate: three lines of 105 yen carry 31, not 30', () => {
    const three = [105, 105, 105].map((amount) => ({ amount, taxCode: 'STD10' as const }));
    expect(taxTotals(three, { mode: 'EX', rounding: 'FLOOR', on })).toEqual({
      byRate: [{ code: 'STD10', pct: 10, base: 315, tax: 31 }],
      outOfScope: 0,
      total: 346,
    });
  });

  it.each([
    [2760, 'STD10', 250],
    [999, 'STD10', 90],
    [1080, 'RED8', 80],
  ] as const)('is contained in %i yen (%s) with %i', (amount, taxCode, tax) => {
    const totals = taxTotals([{ amount, taxCode }], { mode: 'INCL', rounding: 'FLOOR', on });
    expect([totals.byRate[0]?.tax, totals.total]).toEqual([tax, amount]);
  });

  it('of the sample stay at two rates comes to 247,034 yen in all', () => {
    const totals = taxTotals(
      [
        { amount: 215_843, taxCode: 'STD10' },
        { amount: 8_896, taxCode: 'RED8' },
      ],
      { mode: 'EX', rounding: 'FLOOR', on },
    );
    expect([totals.byRate.map((r) => r.tax), totals.total]).toEqual([[21_584, 711], 247_034]);
  });

  it('rounds as the issuer does', () => {
    const tax = (rounding: TaxRounding, amount: number) =>
      taxTotals([{ amount, taxCode: 'STD10' }], { mode: 'EX', rounding, on }).byRate[0]?.tax;
    expect([tax('FLOOR', 105), tax('HALF_UP', 105), tax('HALF_UP', 104), tax('CEIL', 101), tax('CEIL', 100)]).toEqual([10, 11, 10, 11, 10]);
  });

  it('leaves out-of-scope money apart and exempt money at nothing', () => {
    const totals = taxTotals(
      [
        { amount: 500, taxCode: 'OUT_OF_SCOPE' },
        { amount: 300, taxCode: 'EXEMPT' },
      ],
      { mode: 'EX', rounding: 'FLOOR', on },
    );
    expect(totals).toEqual({ byRate: [{ code: 'EXEMPT', pct: 0, base: 300, tax: 0 }], outOfScope: 500, total: 800 });
  });

  it('takes a changed rate as data, from its date on', () => {
    const rates = [
      { code: 'RED8' as const, pct: 8, from: '2019-10-01', to: '2027-03-31' },
      { code: 'RED8' as const, pct: 0, from: '2027-04-01' },
    ];
    const taxOn = (day: string) =>
      taxTotals([{ amount: 1000, taxCode: 'RED8' }], { mode: 'EX', rounding: 'FLOOR', on: day, rates }).byRate[0]?.tax;
    expect([taxOn('2027-03-31'), taxOn('2027-04-01')]).toEqual([80, 0]);
    expect(() => taxOn('2019-09-30')).toThrow(RangeError);
  });

  it('of nothing is nothing', () => {
    expect(taxTotals([], { mode: 'INCL', rounding: 'FLOOR', on })).toEqual({ byRate: [], outOfScope: 0, total: 0 });
  });

  it('does not depend on how a rate’s sum is cut into lines, nor on their order', () => {
    fc.assert(
      fc.property(lines, mode, rounding, (all, m, r) => {
        const merged = (['OUT_OF_SCOPE', 'EXEMPT', 'RED8', 'STD10'] as const)
          .map((taxCode) => ({ taxCode, parts: all.filter((l) => l.taxCode === taxCode) }))
          .filter((g) => g.parts.length > 0)
          .map(({ taxCode, parts }) => ({ taxCode, amount: sumYen(parts.map((p) => p.amount)) }));
        const options = { mode: m, rounding: r, on };
        expect(taxTotals(merged, options)).toEqual(taxTotals(all, options));
      }),
    );
  });

  it('keeps an inclusive total as it is, and lies within a yen of the exact tax', () => {
    fc.assert(
      fc.property(lines, rounding, (all, r) => {
        const totals = taxTotals(all, { mode: 'INCL', rounding: r, on });
        expect(totals.total).toBe(sumYen(all.map((l) => l.amount)));
        for (const { base, pct, tax } of totals.byRate) expect(Math.abs(tax - (base * pct) / (100 + pct))).toBeLessThan(1);
      }),
    );
  });

  it('on money going back mirrors the tax on the money that came', () => {
    fc.assert(
      fc.property(lines, mode, rounding, (all, m, r) => {
        const back = taxTotals(
          all.map((l) => ({ ...l, amount: 0 - l.amount })),
          { mode: m, rounding: r, on },
        );
        expect(back.total).toBe(0 - taxTotals(all, { mode: m, rounding: r, on }).total);
      }),
    );
  });
});
