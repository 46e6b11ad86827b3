import {
  addDays,
  addMonths,
  daysBetween,
  formatDate,
  formatDates,
  formatMoment,
  isCalendarDate,
  tokyoDate,
  tokyoInstant,
  tokyoIso,
  weeksOfMonth,
} from './calendar-date';

describe('calendar dates', () => {
  it('are days that exist', () => {
    expect(isCalendarDate('2028-02-29')).toBe(true);
    expect(isCalendarDate('2026-02-30')).toBe(false);
    expect(isCalendarDate('2026-2-3')).toBe(false);
  });

  it('go over the ends of months and years', () => {
    expect(addDays('2026-12-31', 1)).toBe('2027-01-01');
    expect(addMonths('2026-11-30', 3)).toBe('2027-02-01');
    expect(daysBetween('2026-11-30', '2026-12-03')).toBe(3);
  });

  it('belong to Japan: an evening in UTC is the next day there', () => {
    expect(tokyoDate(new Date('2026-11-16T15:00:00Z'))).toBe('2026-11-17');
    expect(tokyoInstant('2026-11-17', '24:00').toISOString()).toBe('2026-11-17T15:00:00.000Z');
    expect(tokyoIso(new Date('2026-11-25T04:00:00Z'))).toBe('2026-11-25T13:00:00+09:00');
  });

  it('fill weeks that begin on Sunday', () => {
    const weeks = weeksOfMonth('2026-12-01');
    expect(weeks[0]).toEqual([null, null, '2026-12-01', '2026-12-02', '2026-12-03', '2026-12-04', '2026-12-05']);
    expect(weeks.at(-1)).toEqual(['2026-12-27', '2026-12-28', '2026-12-29', '2026-12-30', '2026-12-31', null, null]);
  });

  it('read as people in each language write them', () => {
    expect(formatDate('2026-11-17', 'ja')).toBe('11月17日（火）');
    expect(formatDate('2026-11-17', 'ja', 'full')).toBe('2026年11月17日（火）');
    expect(formatDate('2026-11-17', 'en')).toBe('Tue, Nov 17');
    expect(formatDates('2026-11-17', '2026-11-20', 'ja')).toBe('11/17（火）– 20（金）');
    expect(formatDates('2026-11-30', '2026-12-02', 'ja')).toBe('11/30（月）– 12/2（水）');
    expect(formatMoment(new Date('2026-11-17T05:32:00Z'), 'en')).toBe('Tue, Nov 17, 14:32');
  });
});
