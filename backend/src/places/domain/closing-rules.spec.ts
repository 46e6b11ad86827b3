import fc from 'fast-check';
import { addDays, eachDay, fromDayNumber, isHoliday, weekday } from '../../kernel/index.js';
import { closingRuleOf, closingRulesOf } from './closing-codes.js';
import { closedOn, type ClosingRule, type Weekday } from './closing-rules.js';

const TAISHOKAN = closingRulesOf(['MON_OR_NEXT_NON_HOLIDAY', 'YEAR_END_1229_0103', 'CONSERVATION']);
const HAGI = closingRulesOf(['FEB_FIRST_TUE_AND_NEXT', 'YEAR_END_1229_0103']);
const closedDays = (rules: ClosingRule[], from: string, to: string) => eachDay(from, to).filter((d) => closedOn(rules, d));
const date = fc.integer({ min: 18262, max: 24105 }).map(fromDayNumber);

describe('太翔館', () => {
  const shifted = (year: number) =>
    closedDays([closingRuleOf('MON_OR_NEXT_NON_HOLIDAY')!], `${year}-01-01`, `${year + 1}-01-01`).filter((d) => weekday(d) !== 1);

  it('shifts its Monday to the next day that is no holiday in 2026', () => {
    expect(shifted(2026)).toEqual(['2026-01-13', '2026-02-24', '2026-05-07', '2026-07-21', '2026-09-24', '2026-10-13', '2026-11-24']);
  });

  it('shifts it in 2027', () => {
    expect(shifted(2027)).toEqual(['2027-01-12', '2027-03-23', '2027-05-06', '2027-07-20', '2027-09-21', '2027-10-12']);
  });

  it('is closed on 58 days of 2026', () => {
    expect(closedDays(TAISHOKAN, '2026-01-01', '2027-01-01')).toHaveLength(58);
  });

  it('is open on the Monday that is a holiday, and on the holidays after it', () => {
    expect(['2026-09-21', '2026-09-22', '2026-09-23', '2026-05-04'].map((d) => closedOn(TAISHOKAN, d))).toEqual([
      undefined,
      undefined,
      undefined,
      undefined,
    ]);
  });

  it('says which holiday a shifted day comes from (E33)', () => {
    expect(closedOn(TAISHOKAN, '2026-09-24')?.reason).toEqual({
      ja: '9/21（月・祝）の振替休館',
      en: 'Closed in place of Monday 21 September (a holiday)',
    });
    expect(closedOn(TAISHOKAN, '2026-09-28')?.reason.ja).toBe('月曜日は休みです');
  });

  it('follows a changed law (E34)', () => {
    const monday: ClosingRule[] = [closingRuleOf('MON_OR_NEXT_NON_HOLIDAY')!];
    expect(closedOn(monday, '2026-11-23', { '2026-11-23': null })).toBeDefined();
    expect(closedOn(monday, '2026-11-24', { '2026-11-23': null })).toBeUndefined();
  });
});

describe('萩・明倫学舎', () => {
  it('is closed on the first Tuesday of February and the day after', () => {
    const february = (y: number) => closedDays(HAGI, `${y}-02-01`, `${y}-03-01`);
    expect([february(2026), february(2027)]).toEqual([
      ['2026-02-03', '2026-02-04'],
      ['2027-02-02', '2027-02-03'],
    ]);
  });

  it('is closed over the turn of the year and open on either side (E61)', () => {
    expect(closedDays(HAGI, '2026-12-20', '2027-01-10')).toEqual([
      '2026-12-29',
      '2026-12-30',
      '2026-12-31',
      '2027-01-01',
      '2027-01-02',
      '2027-01-03',
    ]);
  });
});

describe('a closing rule', () => {
  it('shifts a Wednesday as well', () => {
    const rules = closingRulesOf(['WED_OR_NEXT_NON_HOLIDAY']);
    expect(closedDays(rules, '2026-09-21', '2026-09-26')).toEqual(['2026-09-24']);
    expect(closedOn(rules, '2026-09-24')?.reason.ja).toBe('9/23（水・祝）の振替休館');
  });

  it('of the winter takes in 29 February (E61)', () => {
    const rules = closingRulesOf(['SEASON_1201_0228', 'WIND_OVER_20MS']);
    expect(['2027-11-30', '2027-12-01', '2028-02-28', '2028-02-29', '2028-03-01'].map((d) => closedOn(rules, d) !== undefined)).toEqual([
      false,
      true,
      true,
      true,
      false,
    ]);
  });

  it('of weekends and holidays closes on both', () => {
    expect(closedDays(closingRulesOf(['SAT_SUN_HOLIDAY']), '2026-11-20', '2026-11-25')).toEqual(['2026-11-21', '2026-11-22', '2026-11-23']);
    expect(closedDays(closingRulesOf(['SUN_HOLIDAY']), '2026-11-20', '2026-11-25')).toEqual(['2026-11-22', '2026-11-23']);
    expect(closedOn(closingRulesOf(['SAT_SUN_HOLIDAY']), '2026-11-22')?.reason).toEqual({
      ja: '土・日・祝日は休みです',
      en: 'Closed on Saturdays, Sundays, holidays',
    });
  });

  it('of the day after a holiday skips days that are holidays themselves', () => {
    expect(closedDays([{ type: 'DAY_AFTER_HOLIDAY' }], '2026-05-01', '2026-05-10')).toEqual(['2026-05-07']);
  });

  it('of every week or every month knows no holidays', () => {
    expect(closedDays([{ type: 'WEEKLY', weekdays: [1] }], '2026-11-20', '2026-11-27')).toEqual(['2026-11-23']);
    expect(closedDays([{ type: 'NTH_WEEKDAY', nth: 3, weekday: 3 }], '2026-10-01', '2026-12-01')).toEqual(['2026-10-21', '2026-11-18']);
    expect(closedOn([{ type: 'NTH_WEEKDAY', nth: 3, weekday: 3 }], '2026-11-18')?.reason).toEqual({
      ja: '毎月第3水曜日は休みです',
      en: 'Closed on the third Wednesday of every month',
    });
  });

  it('of a day after that lies in the next month still holds', () => {
    expect(closedOn([{ type: 'NTH_WEEKDAY', month: 3, nth: 5, weekday: 2, daysAfter: 1 }], '2026-04-01')).toBeDefined();
  });

  it('counts only while it is in force', () => {
    const rules: ClosingRule[] = [{ type: 'WEEKLY', weekdays: [1], from: '2026-11-16', to: '2026-11-23' }];
    expect(closedDays(rules, '2026-11-01', '2026-12-01')).toEqual(['2026-11-16', '2026-11-23']);
  });

  it('with words of its own uses them', () => {
    const reason = { ja: '蔵の点検のため', en: 'Inspection of the storehouse' };
    expect(closedOn([{ type: 'ONE_OFF_CLOSE', first: '2026-11-25', reason }], '2026-11-25')?.reason).toEqual(reason);
  });

  it('none at all leaves every day open', () => {
    expect(closedOn([], '2027-01-01')).toBeUndefined();
  });
});

describe('opening once', () => {
  const rules: ClosingRule[] = [
    ...TAISHOKAN,
    { type: 'ONE_OFF_CLOSE', first: '2026-11-25', last: '2026-11-27' },
    { type: 'ONE_OFF_OPEN', first: '2026-11-26' },
    { type: 'ONE_OFF_OPEN', first: '2026-12-31' },
  ];

  it('beats closing once and every recurring rule', () => {
    expect(closedDays(rules, '2026-11-25', '2026-11-29')).toEqual(['2026-11-25', '2026-11-27']);
    expect(closedOn(rules, '2026-12-31')).toBeUndefined();
  });

  it('is beaten by nothing, and closing once gives its own reason on a recurring day', () => {
    const closed = closedOn([...TAISHOKAN, { type: 'ONE_OFF_CLOSE', first: '2026-11-30' }], '2026-11-30');
    expect(closed?.rule.type).toBe('ONE_OFF_CLOSE');
  });
});

describe('shifting, on any day and for any weekday,', () => {
  const weekdayOf = fc.integer({ min: 0, max: 6 }) as fc.Arbitrary<Weekday>;

  it('never closes on a holiday', () => {
    fc.assert(
      fc.property(
        date,
        weekdayOf,
        (d, day) => !isHoliday(d) || closedOn([{ type: 'WEEKDAY_OR_NEXT_NON_HOLIDAY', weekday: day }], d) === undefined,
      ),
    );
  });

  it('closes once for each such weekday: on it, or on the first day after it that is no holiday', () => {
    fc.assert(
      fc.property(date, weekdayOf, (from, day) => {
        const first = addDays(from, (day - weekday(from) + 7) % 7);
        let expected = first;
        while (isHoliday(expected)) expected = addDays(expected, 1);
        return closedOn([{ type: 'WEEKDAY_OR_NEXT_NON_HOLIDAY', weekday: day }], expected) !== undefined;
      }),
    );
  });
});

describe('a closing code', () => {
  it('that is unknown stops the import', () => {
    expect(() => closingRuleOf('FULL_MOON')).toThrow(RangeError);
    expect(() => closingRuleOf('XXX_OR_NEXT_NON_HOLIDAY')).toThrow(RangeError);
  });

  it('of weather or conservation computes nothing', () => {
    expect(closingRulesOf(['WIND_OVER_20MS', 'CONSERVATION'])).toEqual([]);
  });

  it('gives a reason in both languages for every rule', () => {
    const codes = [
      'FEB_FIRST_TUE_AND_NEXT',
      'YEAR_END_1229_0103',
      'MON_OR_NEXT_NON_HOLIDAY',
      'WED_OR_NEXT_NON_HOLIDAY',
      'SAT_SUN_HOLIDAY',
      'SEASON_1201_0228',
      'SUN_HOLIDAY',
      'DAY_AFTER_HOLIDAY',
    ];
    for (const code of codes) {
      const first = closedDays([closingRuleOf(code)!], '2026-01-01', '2027-01-01')[0]!;
      const { ja, en } = closedOn([closingRuleOf(code)!], first)!.reason;
      expect([ja, en].join()).not.toMatch(/undefined|NaN/);
      expect([ja.length > 4, /^Closed /.test(en)]).toEqual([true, true]);
    }
  });
});
