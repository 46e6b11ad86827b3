import fc from 'fast-check';
import { fromDayNumber, isHoliday, weekday } from '../../kernel/index.js';
import { choosePlan, type RatePlan } from './rate-plan.js';

const plan = (id: string, more: Partial<RatePlan> = {}): RatePlan => ({
  id,
  unitId: 'u',
  per: 'night',
  yen: 1000,
  charge: 'UNIT',
  taxCode: 'STD10',
  priority: 0,
  ...more,
});
const FRI_SAT = (1 << 5) | (1 << 6);
const base = plan('base');
const on = (plans: RatePlan[], date: string, nights = 1) => choosePlan(plans, { per: 'night', on: date, nights })?.id;

describe('the plan that counts', () => {
  const plans = [
    base,
    plan('weekend', { weekdays: FRI_SAT }),
    plan('summer', { from: '07-20', to: '08-31' }),
    plan('summer-weekend', { from: '07-20', to: '08-31', weekdays: FRI_SAT }),
  ];

  it('is the base plan on an ordinary day', () => {
    expect(on(plans, '2026-11-17')).toBe('base');
  });

  it('is the more specific one: weekday, then season, then both', () => {
    expect(['2026-11-20', '2026-08-04', '2026-08-07'].map((d) => on(plans, d))).toEqual(['weekend', 'summer', 'summer-weekend']);
  });

  it('is the holiday’s on a holiday, over a season', () => {
    expect(on([...plans, plan('holiday', { holidays: true })], '2026-08-11')).toBe('holiday');
    expect(on([...plans, plan('holiday', { holidays: true })], '2026-08-12')).toBe('summer');
  });

  it('is the weekend’s on a holiday too when it says so', () => {
    const weekend = plan('weekend', { weekdays: FRI_SAT, holidays: true });
    expect(['2026-11-20', '2026-11-23', '2026-11-24'].map((d) => on([base, weekend], d))).toEqual(['weekend', 'weekend', 'base']);
  });

  it('is the one of higher priority, however plain', () => {
    expect(on([...plans, plan('fair', { priority: 5 })], '2026-08-07')).toBe('fair');
  });

  it('of a winter season wraps the year, both ends included', () => {
    const winter = [base, plan('winter', { from: '12-20', to: '01-05' })];
    expect(['2026-12-19', '2026-12-20', '2026-12-31', '2027-01-05', '2027-01-06'].map((d) => on(winter, d))).toEqual([
      'base',
      'winter',
      'winter',
      'winter',
      'base',
    ]);
  });

  it('of dated terms counts within them, either end open', () => {
    const dated = [base, plan('new', { from: '2027-04-01' }), plan('old', { to: '2026-01-31' })];
    expect(['2026-01-31', '2026-02-01', '2027-03-31', '2027-04-01'].map((d) => on(dated, d))).toEqual(['old', 'base', 'base', 'new']);
  });

  it('for long stays is passed over by shorter ones', () => {
    const weekly = [base, plan('weekly', { minNights: 7, priority: 1 })];
    expect([on(weekly, '2026-11-17', 6), on(weekly, '2026-11-17', 7)]).toEqual(['base', 'weekly']);
  });

  it('is none where there is none of the kind asked for', () => {
    expect(choosePlan([base], { per: 'hour', on: '2026-11-17' })).toBeUndefined();
    const slots = [plan('am', { per: 'slot', slot: 'am' }), plan('pm', { per: 'slot', slot: 'pm' })];
    expect([
      choosePlan(slots, { per: 'slot', slot: 'pm', on: '2026-11-17' })?.id,
      choosePlan(slots, { per: 'slot', slot: 'night', on: '2026-11-17' }),
    ]).toEqual(['pm', undefined]);
  });
});

describe('choosing, over any plans and days,', () => {
  const optional = { requiredKeys: [] };
  const plans = fc
    .array(
      fc.record(
        {
          from: fc.constantFrom('07-01', '12-20', '2026-10-01'),
          to: fc.constantFrom('01-10', '09-30', '2027-03-31'),
          weekdays: fc.integer({ min: 1, max: 127 }),
          holidays: fc.boolean(),
          priority: fc.integer({ min: 0, max: 2 }),
        },
        optional,
      ),
      { maxLength: 6 },
    )
    .map((list) => [base, ...list.map((more, i) => plan(`p${i}`, more))]);
  const date = fc.integer({ min: 20500, max: 21500 }).map(fromDayNumber);

  it('always finds one when there is a base plan, whatever the order of the list', () => {
    fc.assert(
      fc.property(plans, date, (list, d) => {
        const chosen = on(list, d);
        return chosen !== undefined && chosen === on([...list].reverse(), d);
      }),
    );
  });

  it('never takes a plan on a day that its weekdays and holidays leave out', () => {
    fc.assert(
      fc.property(plans, date, (list, d) => {
        const chosen = list.find((p) => p.id === on(list, d))!;
        const limited = chosen.weekdays || chosen.holidays;
        return !limited || ((chosen.weekdays ?? 0) >> weekday(d)) % 2 === 1 || (chosen.holidays === true && isHoliday(d));
      }),
    );
  });
});
