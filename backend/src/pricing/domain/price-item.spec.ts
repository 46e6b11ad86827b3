import fc from 'fast-check';
import { addDays, tokyoInstant, tokyoTime, type CalendarDate, type DayPart, type Window } from '../../kernel/index.js';
import type { OpeningDay } from './price-day.js';
import { priceItem, slotsOfClaim, type Priced, type PriceRequest } from './price-item.js';
import { cancellationBase } from './price-line.js';
import { quoteTotals } from './quote.js';
import type { RatePlan, TariffPer } from './rate-plan.js';

const TUESDAY = '2026-11-17';
const plan = (per: TariffPer, yen: number, more: Partial<RatePlan> = {}): RatePlan => ({
  id: `${per}${more.slot ?? ''}`,
  unitId: 'u',
  per,
  yen,
  charge: 'UNIT',
  taxCode: 'STD10',
  priority: 0,
  ...more,
});

/** A unit open from..to every day but `closed`, with the given parts. */
const hours =
  (
    from: string,
    to: string,
    parts: Partial<Record<DayPart, [string, string]>> = { am: [from, '13:00'], pm: ['13:00', '18:00'] },
    closed?: string,
  ) =>
  (date: CalendarDate): OpeningDay | undefined =>
    date === closed
      ? undefined
      : {
          from: tokyoInstant(date, from),
          to: tokyoInstant(date, to),
          parts: Object.fromEntries(
            Object.entries(parts).map(([part, [a, b]]) => [part, { start: tokyoInstant(date, a), end: tokyoInstant(date, b) }]),
          ),
        };
const nights = (n: number, checkIn = '2026-11-16'): Window => ({ kind: 'nights', checkIn, checkOut: addDays(checkIn, n) });
const range = (a: string, b: string, date = TUESDAY): Window => ({
  kind: 'range',
  start: tokyoInstant(date, a),
  end: tokyoInstant(date, b),
});
const days = (list: string[], part?: DayPart): Window => ({ kind: 'days', days: list, ...(part ? { part } : {}) });

const ask = (plans: RatePlan[], window: Window, more: Partial<PriceRequest> = {}) =>
  priceItem({ unit: {}, plans, window, quantity: 1, party: 1, opening: hours('08:00', '22:00'), ...more });
const price = (...args: Parameters<typeof ask>): Priced => {
  const result = ask(...args);
  if (result.kind !== 'priced') throw new Error(JSON.stringify(result));
  return result;
};
const claimed = (item: Priced) =>
  item.claimWindow.kind === 'nights' ? item.claimWindow : item.claimWindow.ranges.map((r) => `${tokyoTime(r.start)}-${tokyoTime(r.end)}`);
const lines = (item: Priced) => item.lines.map((l) => [l.label, l.count, l.units, l.amount]);

describe('nights', () => {
  it('cost the night’s tariff each, for every unit', () => {
    const item = price([plan('night', 13200)], nights(5), { quantity: 2, party: 5 });
    expect([lines(item), item.total, item.taxCode]).toEqual([[['price.night', 5, 2, 132_000]], 132_000, 'STD10']);
    expect(item.claimWindow).toEqual(nights(5));
  });

  it('cost by the person where the plan says so', () => {
    expect(price([plan('night', 4400, { charge: 'PERSON' })], nights(2), { quantity: 1, party: 3 }).total).toBe(26_400);
  });

  it('at different tariffs are lines of their own', () => {
    const item = price([plan('night', 9900), plan('night', 12000, { id: 'fri', weekdays: 1 << 5 })], nights(3, '2026-11-19'));
    expect(lines(item)).toEqual([
      ['price.night', 2, 1, 19_800],
      ['price.night', 1, 1, 12_000],
    ]);
  });

  it('add cleaning once for each unit, not for each night', () => {
    const unit = { cleaningFee: 6600 };
    expect(lines(price([plan('night', 33000)], nights(3), { unit }))).toEqual([
      ['price.night', 3, 1, 99_000],
      ['price.cleaning', 1, 1, 6_600],
    ]);
    expect(price([plan('night', 33000)], nights(3), { unit, quantity: 2 }).total).toBe(211_200);
  });

  it('in a long stay are less by the best step reached, of the room alone, rounded down', () => {
    const unit = {
      cleaningFee: 5500,
      longStay: [
        { nights: 7, pct: 10 },
        { nights: 14, pct: 15 },
      ],
    };
    const room = [plan('night', 9999)];
    expect(price(room, nights(6), { unit }).total).toBe(65_494);
    const week = price(room, nights(7), { unit });
    expect([week.lines[1]?.amount, week.lines[1]?.pct, week.total]).toEqual([-6999, 10, 69_993 - 6_999 + 5_500]);
    expect(price(room, nights(14), { unit }).lines[1]?.amount).toBe(-20_997);
  });

  it('have no price where no plan is for nights, or all ask for a longer stay', () => {
    expect(ask([plan('day', 880)], nights(1))).toEqual({ kind: 'unpriced', reason: 'no-tariff', date: '2026-11-16' });
    const weekly = [plan('night', 9000, { minNights: 7 }), plan('night', 9500, { id: 'n3', minNights: 3 })];
    expect(ask(weekly, nights(2))).toEqual({ kind: 'unpriced', reason: 'min-nights', date: '2026-11-16', minNights: 3 });
  });

  it('of an empty stay have none', () => {
    expect(ask([plan('night', 9000)], nights(0))).toEqual({ kind: 'unpriced', reason: 'empty' });
  });
});

describe('days', () => {
  const four = ['2026-11-17', '2026-11-18', '2026-11-19', '2026-11-20'];

  it('cost the day’s tariff for every desk and claim the opening hours', () => {
    const item = price([plan('day', 880), plan('hour', 220)], days(four), { quantity: 8, party: 8 });
    expect([lines(item), claimed(item)]).toEqual([
      [['price.day', 4, 8, 28_160]],
      ['08:00-22:00', '08:00-22:00', '08:00-22:00', '08:00-22:00'],
    ]);
    expect(slotsOfClaim(item.claimWindow)).toHaveLength(4 * 28);
  });

  it('cost the opening hours by the hour where there is no tariff for the day', () => {
    expect(lines(price([plan('hour', 1100)], days([TUESDAY])))).toEqual([['price.hour', 14, 1, 15_400]]);
  });

  it('named twice count once, in any order', () => {
    expect(price([plan('day', 880)], days([...four].reverse().concat(four))).total).toBe(4 * 880);
  });

  it('have no price when one of them is closed, or there are none', () => {
    expect(ask([plan('day', 880)], days(four), { opening: hours('08:00', '22:00', {}, '2026-11-19') })).toEqual({
      kind: 'unpriced',
      reason: 'closed',
      date: '2026-11-19',
    });
    expect(ask([plan('day', 880)], days([]))).toEqual({ kind: 'unpriced', reason: 'empty' });
  });
});

describe('a part of a day', () => {
  it('costs half a day and claims the part', () => {
    const item = price([plan('halfDay', 330), plan('day', 550)], days([TUESDAY], 'pm'), { quantity: 2 });
    expect([lines(item), claimed(item)]).toEqual([[['price.halfDay', 1, 2, 660]], ['13:00-18:00']]);
  });

  it('costs its slot', () => {
    const slots = [plan('slot', 1100, { slot: 'am' }), plan('slot', 1650, { slot: 'pm' })];
    const item = price(slots, days([TUESDAY], 'pm'));
    expect([item.total, item.lines[0]?.part, claimed(item)]).toEqual([1650, 'pm', ['13:00-18:00']]);
  });

  it('costs its hours where there is no tariff for parts, never more than the day', () => {
    expect(lines(price([plan('hour', 440)], days([TUESDAY], 'am')))).toEqual([['price.hour', 5, 1, 2_200]]);
    const item = price([plan('hour', 440), plan('day', 1980)], days([TUESDAY], 'am'));
    expect([lines(item), claimed(item)]).toEqual([[['price.day', 1, 1, 1_980]], ['08:00-13:00']]);
  });

  it('costs and claims the day where only days are sold', () => {
    const item = price([plan('day', 5500)], days([TUESDAY], 'am'));
    expect([item.total, claimed(item)]).toEqual([5500, ['08:00-22:00']]);
  });

  it('that the day does not have lies outside its hours', () => {
    expect(ask([plan('halfDay', 330)], days([TUESDAY], 'night'))).toEqual({ kind: 'unpriced', reason: 'outside-hours', date: TUESDAY });
  });
});

describe('a range', () => {
  it('costs its hours, a begun hour counted whole, and claims itself', () => {
    const item = price([plan('hour', 1100)], range('14:00', '15:30'));
    expect([lines(item), claimed(item)]).toEqual([[['price.hour', 2, 1, 2_200]], ['14:00-15:30']]);
  });

  it('costs its half-hours', () => {
    expect(lines(price([plan('halfHour', 110)], range('14:00', '15:30'), { quantity: 2 }))).toEqual([['price.halfHour', 3, 2, 660]]);
    expect(price([plan('halfHour', 110)], range('14:00', '15:10')).total).toBe(330);
  });

  it('never costs more than the day, and still claims only itself', () => {
    const item = price([plan('hour', 220), plan('day', 880), plan('month', 8800)], range('09:00', '15:00'));
    expect([lines(item), claimed(item)]).toEqual([[['price.day', 1, 1, 880]], ['09:00-15:00']]);
    expect(price([plan('hour', 220), plan('day', 880)], range('09:00', '12:00')).total).toBe(660);
  });

  it('costs and claims the day where only days are sold', () => {
    const item = price([plan('day', 880)], range('10:00', '11:00'));
    expect([item.total, claimed(item)]).toEqual([880, ['08:00-22:00']]);
  });

  it('inside one part costs half a day and claims that part; across two it is a day', () => {
    const desk = [plan('halfDay', 330), plan('day', 550)];
    const inside = price(desk, range('09:00', '11:00'));
    const across = price(desk, range('12:00', '14:00'));
    expect([inside.total, claimed(inside), across.total, claimed(across)]).toEqual([330, ['08:00-13:00'], 550, ['08:00-22:00']]);
  });

  it('across two half-days costs both where the day has no price', () => {
    const item = price([plan('halfDay', 330)], range('12:00', '14:00'));
    expect([lines(item), claimed(item)]).toEqual([[['price.halfDay', 2, 1, 660]], ['08:00-18:00']]);
  });

  describe('in slots', () => {
    const slots = [plan('slot', 1100, { slot: 'am' }), plan('slot', 1650, { slot: 'pm' }), plan('slot', 1650, { slot: 'night' })];
    const opening = hours('09:00', '22:00', { am: ['09:00', '12:00'], pm: ['13:00', '17:00'], night: ['18:00', '22:00'] });

    it('costs the sum of the slots it touches and claims them', () => {
      const one = price(slots, range('14:00', '15:00'), { opening });
      const two = price(slots, range('11:00', '14:00'), { opening });
      expect([one.total, claimed(one), two.total, claimed(two)]).toEqual([1650, ['13:00-17:00'], 2750, ['09:00-17:00']]);
    });

    it('between two slots has no price', () => {
      expect(ask(slots, range('12:00', '13:00'), { opening })).toEqual({ kind: 'unpriced', reason: 'no-tariff', date: TUESDAY });
    });

    it('as a whole day costs all of them', () => {
      expect(price(slots, days([TUESDAY]), { opening }).total).toBe(4400);
    });
  });

  it('has no price outside the hours, over midnight, on a closed day, or when it is empty', () => {
    const hourly = [plan('hour', 1100)];
    const outside = { kind: 'unpriced', reason: 'outside-hours', date: TUESDAY };
    expect([ask(hourly, range('07:30', '09:00')), ask(hourly, range('21:00', '22:30'))]).toEqual([outside, outside]);
    expect(ask(hourly, { kind: 'range', start: tokyoInstant(TUESDAY, '21:00'), end: tokyoInstant('2026-11-18', '09:00') })).toEqual(
      outside,
    );
    expect(ask(hourly, range('10:00', '11:00'), { opening: () => undefined })).toMatchObject({ reason: 'closed' });
    expect(ask(hourly, range('11:00', '10:00'))).toMatchObject({ reason: 'empty' });
  });
});

describe('an item', () => {
  it('let by the month only is a matter for an inquiry', () => {
    expect(ask([plan('month', 27500)], days([TUESDAY]))).toEqual({ kind: 'inquiry' });
    expect(ask([plan('month', 27500)], nights(2))).toEqual({ kind: 'inquiry' });
  });

  it('without any plan has no price', () => {
    expect(ask([], nights(1))).toMatchObject({ kind: 'unpriced', reason: 'no-tariff' });
    expect(ask([], days([TUESDAY]))).toMatchObject({ kind: 'unpriced', reason: 'no-tariff' });
  });

  it.each([
    [0, 1],
    [1, 0],
    [1.5, 1],
    [1, -2],
    [Number.NaN, 1],
  ])('is not priced for quantity %d and party %d', (quantity, party) => {
    expect(() => ask([plan('night', 9000)], nights(1), { quantity, party })).toThrow(RangeError);
  });

  it('cancelled pays its scale on everything but the cleaning', () => {
    const item = price([plan('night', 10000)], nights(7), { unit: { cleaningFee: 5500, longStay: [{ nights: 7, pct: 10 }] } });
    expect(cancellationBase(item.lines)).toBe(63_000);
  });
});

describe('a price, over any plans and windows,', () => {
  const yen = fc.nat(50_000);
  const pick = <T>(...values: T[]) => fc.constantFrom(...values);
  const plans = fc
    .uniqueArray(
      fc.record({
        per: pick<TariffPer>('hour', 'halfHour', 'halfDay', 'day', 'night'),
        yen,
        charge: pick<'UNIT' | 'PERSON'>('UNIT', 'PERSON'),
      }),
      { selector: (p) => p.per, minLength: 1, maxLength: 5 },
    )
    .map((list) => list.map(({ per, yen: y, charge }) => plan(per, y, { charge })));
  const stretch = fc.tuple(fc.integer({ min: 16, max: 43 }), fc.integer({ min: 1, max: 28 })).map(([from, length]) => {
    const clock = (half: number) => `${String(Math.floor(half / 2)).padStart(2, '0')}:${half % 2 ? '30' : '00'}`;
    return range(clock(from), clock(Math.min(44, from + length)));
  });
  const window = fc.oneof(
    fc.integer({ min: 1, max: 28 }).map((n) => nights(n)),
    stretch,
    fc
      .uniqueArray(pick('2026-11-17', '2026-11-18', '2026-12-29'), { minLength: 1 })
      .chain((d) => pick(days(d), days(d, 'am'), days(d, 'pm'))),
  );
  const unit = fc.record({
    cleaningFee: yen,
    longStay: fc.constant([
      { nights: 7, pct: 10 },
      { nights: 14, pct: 33 },
    ]),
  });
  const request = fc.record({ plans, window, unit, quantity: fc.integer({ min: 1, max: 24 }), party: fc.integer({ min: 1, max: 60 }) });
  const of = (r: { plans: RatePlan[]; window: Window; unit: PriceRequest['unit']; quantity: number; party: number }) =>
    ask(r.plans, r.window, r);

  it('is the sum of its lines, each the product of its figures, and never below nothing', () => {
    fc.assert(
      fc.property(request, (r) => {
        const item = of(r);
        if (item.kind !== 'priced') return;
        expect(item.total).toBe(item.lines.reduce((sum, l) => sum + l.amount, 0));
        expect(item.lines.every((l) => l.amount === l.unitYen * l.count * l.units && Number.isSafeInteger(l.amount))).toBe(true);
        expect(item.total).toBeGreaterThanOrEqual(0);
      }),
    );
  });

  it('does not fall when more is booked', () => {
    fc.assert(
      fc.property(request, (r) => {
        const [item, more, people] = [of(r), of({ ...r, quantity: r.quantity + 1 }), of({ ...r, party: r.party + 1 })];
        if (item.kind !== 'priced' || more.kind !== 'priced' || people.kind !== 'priced') return;
        expect(more.total).toBeGreaterThanOrEqual(item.total);
        expect(people.total).toBeGreaterThanOrEqual(item.total);
      }),
    );
  });

  it('of a range never exceeds the day’s, where there is one', () => {
    fc.assert(
      fc.property(plans, stretch, fc.integer({ min: 1, max: 8 }), (list, w, quantity) => {
        const [part, whole] = [ask(list, w, { quantity }), ask(list, days([TUESDAY]), { quantity })];
        if (part.kind !== 'priced' || whole.kind !== 'priced' || !list.some((p) => p.per === 'day')) return;
        expect(part.total).toBeLessThanOrEqual(whole.total);
      }),
    );
  });

  it('claims at least the time asked for, within the opening hours', () => {
    fc.assert(
      fc.property(plans, stretch, (list, w) => {
        const item = ask(list, w);
        if (item.kind !== 'priced' || item.claimWindow.kind !== 'ranges' || w.kind !== 'range') return;
        const [claim] = item.claimWindow.ranges;
        expect(claim!.start <= w.start && w.end <= claim!.end).toBe(true);
        expect(tokyoTime(claim!.start) >= '08:00' && tokyoTime(claim!.end) <= '22:00').toBe(true);
      }),
    );
  });
});

describe('a quote', () => {
  it('takes tax once per rate over all its items', () => {
    const items = [105, 105, 105].map((amount) => ({ lines: [{ amount, taxCode: 'STD10' as const }] }));
    expect(quoteTotals(items, TUESDAY)).toEqual({ byRate: [{ code: 'STD10', pct: 10, base: 315, tax: 28 }], outOfScope: 0, total: 315 });
  });

  it('of the team at 特牛 みなとの宿 comes to rooms, desks and hall', () => {
    const party = 8;
    const items = [
      price([plan('night', 13200)], nights(5), { party: 3 }),
      price([plan('night', 13200)], nights(5), { party: 3 }),
      price([plan('night', 9900)], nights(5), { party: 2 }),
      price([plan('day', 880)], days(['2026-11-17', '2026-11-18', '2026-11-19', '2026-11-20']), { quantity: 8, party }),
      price([plan('hour', 1100)], range('13:00', '15:00', '2026-11-18'), { party }),
    ];
    expect(quoteTotals(items, TUESDAY)).toEqual({
      byRate: [{ code: 'STD10', pct: 10, base: 211_860, tax: 19_260 }],
      outOfScope: 0,
      total: 211_860,
    });
  });

  it('of nothing is nothing', () => {
    expect(quoteTotals([], TUESDAY).total).toBe(0);
  });
});
