import fc from 'fast-check';
import { addDays, tokyoInstant } from '../../kernel/index.js';
import { chargeFor, scaleFor, timeline } from './cancellation-scale.js';
import { CANCELLATION_SCALES } from './cancellation-scales.js';

const FIRST_USE = '2026-11-16';
const BOOKED_ON = '2026-10-01';
const noon = (daysBefore: number) => tokyoInstant(addDays(FIRST_USE, -daysBefore), '12:00');
const pct = (policy: string, party: number, daysBefore: number) =>
  chargeFor(scaleFor(policy, party, BOOKED_ON), 10_000, noon(daysBefore), FIRST_USE).pct;
const row = (policy: string, party: number, before: number[]) => before.map((d) => pct(policy, party, d));

describe('cancelling', () => {
  it('lodging follows the house’s scale by calendar days', () => {
    expect(row('LODGE_STD', 8, [30, 8, 7, 4, 3, 2, 1, 0, -1])).toEqual([0, 0, 20, 20, 30, 30, 50, 80, 100]);
  });

  it('lodging for 15 and more follows the group’s', () => {
    expect(row('LODGE_STD', 15, [15, 14, 10, 9, 4, 3, 2, 1, 0, -1])).toEqual([0, 10, 10, 20, 20, 40, 40, 60, 100, 100]);
    expect([scaleFor('LODGE_STD', 14, BOOKED_ON).code, scaleFor('LODGE_STD', 15, BOOKED_ON)]).toMatchObject([
      'LODGE_STD',
      { code: 'LODGE_GROUP', headcountRelief: { pct: 10, untilDaysBefore: 10 } },
    ]);
  });

  it('a meeting room costs half from three days before, all on the day', () => {
    expect(row('MEETING', 1, [4, 3, 1, 0, -1])).toEqual([0, 50, 50, 100, 100]);
  });

  it('a public place gives half back up to five days before', () => {
    expect(row('MUNI', 1, [30, 5, 4, 0])).toEqual([50, 50, 100, 100]);
  });

  it.each([
    [8, 10, 0],
    [8, 0, 80],
    [20, 9, 10],
    [8, 1, 20],
    [120, 20, 10],
    [120, 9, 20],
    [120, 1, 80],
    [120, 0, 100],
  ])('under the model terms, %i people %i days before, costs %i %%', (people, daysBefore, expected) => {
    expect(pct('MODEL_TERMS', people, daysBefore)).toBe(expected);
  });

  it('a desk is free until 18:00 in Tokyo of the day before, and not at 18:00', () => {
    const desk = scaleFor('DESK', 1, BOOKED_ON);
    const at = (instant: string) => chargeFor(desk, 880, new Date(instant), FIRST_USE);
    expect([at('2026-11-15T08:59:59.999Z'), at('2026-11-15T09:00:00Z')]).toEqual([
      { pct: 0, yen: 0 },
      { pct: 100, yen: 880 },
    ]);
  });

  it('turns at midnight in Tokyo, wherever the traveller is (E60)', () => {
    const scale = scaleFor('LODGE_STD', 2, BOOKED_ON);
    const at = (instant: string) => chargeFor(scale, 10_000, new Date(instant), FIRST_USE).pct;
    expect([at('2026-11-15T09:59:59-05:00'), at('2026-11-15T10:00:00-05:00')]).toEqual([50, 80]);
  });

  it('costs a share rounded down to the yen', () => {
    expect(chargeFor(scaleFor('LODGE_STD', 2, BOOKED_ON), 9_999, noon(3), FIRST_USE)).toEqual({ pct: 30, yen: 2_999 });
  });
});

describe('a scale', () => {
  const policies = [...new Set(CANCELLATION_SCALES.map((s) => s.policy))];

  it('is the one in force on the day of booking, whatever comes later', () => {
    const [first] = CANCELLATION_SCALES;
    const versions = [
      { ...first!, to: '2026-10-31' },
      { ...first!, version: 2, from: '2026-11-01', afterPct: 90 },
    ];
    expect(['2026-10-31', '2026-11-01'].map((d) => scaleFor('LODGE_STD', 2, d, versions).version)).toEqual([1, 2]);
  });

  it('does not exist for an unknown policy, nor before the first version', () => {
    expect(() => scaleFor('NONE', 2, BOOKED_ON)).toThrow(RangeError);
    expect(() => scaleFor('DESK', 2, '2024-12-31')).toThrow(RangeError);
  });

  it('survives being stored as JSON', () => {
    for (const policy of policies) {
      const scale = scaleFor(policy, 20, BOOKED_ON);
      expect(JSON.parse(JSON.stringify(scale))).toEqual(scale);
    }
  });

  it('never becomes cheaper with time, nor dearer than the base', () => {
    const moment = fc
      .integer({ min: -40 * 24 * 60, max: 3 * 24 * 60 })
      .map((minutes) => new Date(tokyoInstant(FIRST_USE, '00:00').getTime() + minutes * 60_000));
    fc.assert(
      fc.property(
        fc.constantFrom(...policies),
        fc.integer({ min: 1, max: 120 }),
        fc.nat(1_000_000),
        moment,
        moment,
        (policy, party, base, a, b) => {
          const scale = scaleFor(policy, party, BOOKED_ON);
          const [earlier, later] = a <= b ? [a, b] : [b, a];
          const [less, more] = [chargeFor(scale, base, earlier, FIRST_USE), chargeFor(scale, base, later, FIRST_USE)];
          return 0 <= less.yen && less.yen <= more.yen && more.yen <= base;
        },
      ),
    );
  });
});

describe('the time line', () => {
  const bookedAt = tokyoInstant(BOOKED_ON, '10:00');

  it('runs from booking without gaps to no end', () => {
    const end = (daysBefore: number) => tokyoInstant(addDays(FIRST_USE, -daysBefore), '24:00');
    expect(timeline(scaleFor('LODGE_STD', 2, BOOKED_ON), FIRST_USE, bookedAt)).toEqual([
      { from: bookedAt, until: end(8), pct: 0 },
      { from: end(8), until: end(4), pct: 20 },
      { from: end(4), until: end(2), pct: 30 },
      { from: end(2), until: end(1), pct: 50 },
      { from: end(1), until: end(0), pct: 80 },
      { from: end(0), until: null, pct: 100 },
    ]);
  });

  it('joins neighbours with one charge', () => {
    expect(timeline(scaleFor('MEETING', 2, BOOKED_ON), FIRST_USE, bookedAt).map((s) => s.pct)).toEqual([0, 50, 100]);
  });

  it('leaves out what was over when booked', () => {
    const late = noon(1);
    expect(timeline(scaleFor('LODGE_STD', 2, BOOKED_ON), FIRST_USE, late)).toMatchObject([
      { from: late, pct: 50 },
      { pct: 80 },
      { pct: 100, until: null },
    ]);
  });

  it('has no beginning without a booking', () => {
    expect(timeline(scaleFor('DESK', 1, BOOKED_ON), FIRST_USE, null)).toEqual([
      { from: null, until: tokyoInstant('2026-11-15', '18:00'), pct: 0 },
      { from: tokyoInstant('2026-11-15', '18:00'), until: null, pct: 100 },
    ]);
  });

  it('says at every moment what would be charged', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('LODGE_STD', 'DESK', 'MEETING', 'MUNI', 'MODEL_TERMS'),
        fc.integer({ min: 1, max: 120 }),
        fc.integer({ min: 0, max: 70 * 24 * 60 }),
        (policy, party, minutes) => {
          const now = new Date(bookedAt.getTime() + minutes * 60_000);
          const scale = scaleFor(policy, party, BOOKED_ON);
          const step = timeline(scale, FIRST_USE, bookedAt).find((s) => s.until === null || now < s.until);
          return step?.pct === chargeFor(scale, 10_000, now, FIRST_USE).pct;
        },
      ),
    );
  });
});
