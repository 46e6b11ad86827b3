import { tokyoInstant, tokyoTime, type TimeRange } from '../../kernel/index.js';
import { closingRulesOf } from './closing-codes.js';
import { isOpen, openingOn, withinOpening, type OpenDay, type PartTimes, type WeeklyHours } from './opening-hours.js';

const every: WeeklyHours = [{ days: ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'], from: '08:00', to: '22:00' }];
const weekdaysOnly: WeeklyHours = [{ days: ['mon', 'tue', 'wed', 'thu', 'fri'], from: '08:30', to: '17:00' }];
const TUESDAY = '2026-11-17';

const openDay = (hours: WeeklyHours, partTimes?: PartTimes): OpenDay => {
  const day = openingOn(hours, [], TUESDAY, { partTimes });
  if (!isOpen(day)) throw new Error('closed');
  return day;
};
const times = (range?: TimeRange) => range && `${tokyoTime(range.start)}-${tokyoTime(range.end)}`;
const partsOf = (day: OpenDay) => [times(day.parts.am), times(day.parts.pm), times(day.parts.night)];

describe('an opening day', () => {
  it('runs between wall-clock times in Tokyo, wherever the host is', () => {
    const day = openDay(every);
    expect([day.from.toISOString(), day.to.toISOString()]).toEqual(['2026-11-16T23:00:00.000Z', '2026-11-17T13:00:00.000Z']);
  });

  it('is divided at 13:00 and 18:00 when the site has no parts of its own', () => {
    expect(partsOf(openDay(every))).toEqual(['08:00-13:00', '13:00-18:00', '18:00-22:00']);
  });

  it('has no evening when it closes by 18:00, and its afternoon ends at closing', () => {
    expect(partsOf(openDay(weekdaysOnly))).toEqual(['08:30-13:00', '13:00-17:00', undefined]);
  });

  it('has no morning when it opens after noon', () => {
    expect(partsOf(openDay([{ days: ['tue'], from: '15:00', to: '24:00' }]))).toEqual([undefined, '15:00-18:00', '18:00-00:00']);
  });

  it('takes the site’s parts, cut to the opening hours', () => {
    const slots: PartTimes = { am: ['09:00', '12:00'], pm: ['13:00', '17:00'], night: ['18:00', '22:00'] };
    expect(partsOf(openDay([{ days: ['tue'], from: '10:00', to: '18:00' }], slots))).toEqual(['10:00-12:00', '13:00-17:00', undefined]);
  });

  it('is closed on a weekday without hours, and says so', () => {
    expect(openingOn(weekdaysOnly, [], '2026-11-21')).toEqual({ closed: { ja: '土曜日は休みです', en: 'Closed on Saturdays' } });
  });

  it('is closed by a rule, and passes on its reason', () => {
    const day = openingOn(every, closingRulesOf(['YEAR_END_1229_0103']), '2027-01-02');
    expect(isOpen(day) ? undefined : day.closed.ja).toBe('年末年始（12/29〜1/3）は休みです');
  });
});

describe('a range', () => {
  const day = openDay(every);
  const from = (a: string, b: string) => ({ start: tokyoInstant(TUESDAY, a), end: tokyoInstant(TUESDAY, b) });

  it('may reach from opening to closing', () => {
    expect(withinOpening(from('08:00', '22:00'), day)).toBe(true);
  });

  it('may not begin before opening, end after closing, be empty, or lie on a closed day', () => {
    expect([from('07:30', '09:00'), from('21:00', '22:30'), from('10:00', '10:00')].map((r) => withinOpening(r, day))).toEqual([
      false,
      false,
      false,
    ]);
    expect(withinOpening(from('10:00', '12:00'), openingOn([], [], TUESDAY))).toBe(false);
  });
});
