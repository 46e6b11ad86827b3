import holidayJp from '@holiday-jp/holiday_jp';
import { eachDay } from './calendar-date.js';
import { holiday, isHoliday } from './holidays.js';

const listed = holidayJp.holidays as Record<string, { name: string } | undefined>;
const daysOf = (year: number) => eachDay(`${year}-01-01`, `${year + 1}-01-01`);

describe('a holiday', () => {
  it.each([2020, 2021, 2022, 2023, 2024, 2025, 2026, 2027, 2028, 2029, 2030, 2031, 2032, 2033, 2034, 2035])(
    'is the same as in the published list, every day of %i',
    (year) => {
      const differing = daysOf(year).filter((d) => isHoliday(d) !== (listed[d] !== undefined));
      expect(differing).toEqual([]);
    },
  );

  it('has the name of the published list, 2023 to 2035', () => {
    const days = eachDay('2023-01-01', '2036-01-01').filter((d) => listed[d]);
    // The list calls the day between two holidays plainly 休日, and puts a substitute's holiday before its name.
    const nameInList = (d: string) => listed[d]?.name.replace(/^休日$/, '国民の休日').replace(/^.+ 振替休日$/, '振替休日');
    expect(days.map((d) => [d, holiday(d)?.ja])).toEqual(days.map((d) => [d, nameInList(d)]));
  });

  it('comes 18 times in 2026 and 17 times in 2027', () => {
    expect([2026, 2027].map((y) => daysOf(y).filter((d) => isHoliday(d)).length)).toEqual([18, 17]);
  });

  it('on a Sunday gives the next free day, beyond the holidays in between', () => {
    expect(holiday('2026-05-06')).toEqual({ ja: '振替休日', en: 'Substitute holiday' });
    expect(holiday('2027-03-22')?.ja).toBe('振替休日');
  });

  it('makes the one day between two holidays a holiday', () => {
    expect(holiday('2026-09-22')).toEqual({ ja: '国民の休日', en: "Citizens' Holiday" });
  });

  it('has both languages, and an ordinary day has none', () => {
    for (const d of daysOf(2026)) if (isHoliday(d)) expect(holiday(d)?.en).toMatch(/^[A-Z]/);
    expect(holiday('2026-11-24')).toBeUndefined();
  });

  it('follows an override: a day struck, a day added, and the substitute of an added Sunday', () => {
    const feast = { ja: '即位の日', en: 'Enthronement Day' };
    const overrides = { '2026-11-23': null, '2026-11-29': feast };
    expect([holiday('2026-11-23', overrides), holiday('2026-11-29', overrides), holiday('2026-11-30', overrides)?.ja]).toEqual([
      undefined,
      feast,
      '振替休日',
    ]);
  });

  it('never overrules an override that strikes a computed day', () => {
    expect(isHoliday('2026-09-22', { '2026-09-22': null })).toBe(false);
    expect(isHoliday('2026-05-06', { '2026-05-06': null })).toBe(false);
  });
});
