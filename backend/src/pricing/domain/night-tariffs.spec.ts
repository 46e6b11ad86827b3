import fc from 'fast-check';
import { fromDayNumber, nightSlot } from '../../kernel/index.js';
import { type DatedPlan, NightShapes } from './night-tariffs.js';
import { priceItem } from './price-item.js';
import { inForce } from './rate-plan.js';

const seasons = [
  [null, null, null, null],
  ['07-15', '08-31', null, null],
  ['12-01', '02-29', null, null],
  ['2027-02-01', '2027-02-20', '2027-02-01', '2027-02-20'],
  ['12-20', '01-05', '2026-12-01', '2027-01-02'],
] as const;

const plan = (id: string) =>
  fc
    .record({
      season: fc.constantFrom(...seasons),
      yen: fc.integer({ min: 0, max: 20_000 }),
      charge: fc.constantFrom('UNIT' as const, 'PERSON' as const),
      taxCode: fc.constantFrom('STD10' as const, 'RED8' as const),
      weekdays: fc.constantFrom(null, 0b1000001, 0b0100000),
      holidays: fc.boolean(),
      minNights: fc.constantFrom(null, 2, 5),
      priority: fc.integer({ min: 0, max: 1 }),
      per: fc.constantFrom('night' as const, 'night' as const, 'day' as const),
    })
    .map(({ season: [from, to, validFrom, validTo], ...rest }): DatedPlan => ({ id, unitId: 'U', from, to, validFrom, validTo, ...rest }));

describe('night tariffs prepared for many units', () => {
  it('cost the same yen as pricing the item, and never less a person than the least they say', () => {
    fc.assert(
      fc.property(
        fc.tuple(plan('a'), plan('b'), plan('c'), plan('d')),
        fc.constantFrom(
          [],
          [
            { nights: 3, pct: 10 },
            { nights: 6, pct: 25 },
          ],
        ),
        fc.record({ first: fc.integer({ min: 0, max: 400 }), nights: fc.integer({ min: 1, max: 9 }) }),
        fc.record({
          capacity: fc.integer({ min: 1, max: 4 }),
          party: fc.integer({ min: 1, max: 8 }),
          cleaningFee: fc.constantFrom(0, 3300),
        }),
        (plans, longStay, { first, nights }, { capacity, party, cleaningFee }) => {
          const from = nightSlot('2026-11-23') + first;
          const window = { kind: 'nights' as const, checkIn: fromDayNumber(from), checkOut: fromDayNumber(from + nights) };
          const quantity = Math.ceil(party / capacity);
          const expected = priceItem({
            unit: { cleaningFee, longStay },
            plans: plans.filter((one) => inForce(one, window.checkIn)),
            window,
            quantity,
            party,
            opening: () => undefined,
          });
          const shapes = new NightShapes();
          const made = shapes.of(plans, longStay);
          const shape = made && shapes.shapes[made.shape];
          shape?.ask(from, nights);
          expect(shape?.priced ?? false).toBe(expected.kind === 'priced');
          if (expected.kind !== 'priced' || made === undefined || shape === undefined) return;
          const yens = Int32Array.from(made.yens);
          expect(shape.total(yens, 0, quantity, party, cleaningFee)).toBe(expected.total);
          if (shape.simple) {
            const room = (yens[shape.firstPlan] ?? 0) * shape.firstNights + (yens[shape.secondPlan] ?? 0) * shape.secondNights;
            expect((room + cleaningFee) * quantity).toBe(expected.total);
          }
          expect(shape.leastPerPerson(yens, 0, capacity, cleaningFee) * party).toBeLessThanOrEqual(expected.total + 1e-6);
        },
      ),
    );
  });

  it('are one shape for units that differ in yen alone', () => {
    const shapes = new NightShapes();
    const base: DatedPlan = { id: 'a', unitId: 'U', per: 'night', yen: 1, charge: 'UNIT', taxCode: 'STD10', priority: 0 };
    const [a, b, c] = [
      shapes.of([base], []),
      shapes.of([{ ...base, id: 'b', unitId: 'V', yen: 2 }], []),
      shapes.of([{ ...base, minNights: 2 }], []),
    ];
    expect([a?.shape, b?.shape, c?.shape]).toEqual([0, 0, 1]);
    expect(shapes.of([{ ...base, per: 'hour' }], [])).toBeUndefined();
  });
});
