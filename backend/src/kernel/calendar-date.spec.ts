import fc from 'fast-check';
import * as door from './index.js';
import {
  addDays,
  addMonths,
  dayNumber,
  daysBetween,
  eachDay,
  firstOfMonth,
  fromDayNumber,
  isCalendarDate,
  tokyoDate,
  tokyoInstant,
  tokyoTime,
  weekday,
} from './calendar-date.js';

const LAST = dayNumber('2199-12-31');
const date = fc.integer({ min: 0, max: LAST }).map(fromDayNumber);

describe('a calendar date', () => {
  it.each(['2026-02-28', '2028-02-29', '1970-01-01', '2199-12-31'])('takes %s', (text) => {
    expect(isCalendarDate(text)).toBe(true);
  });

  it.each([
    '2026-02-30',
    '2026-02-29',
    '2100-02-29',
    '2026-13-01',
    '2026-00-10',
    '2026-2-3',
    '20260203',
    '2026-02-03T00:00',
    '1969-12-31',
    '2200-01-01',
    '0026-02-03',
    ' 2026-02-03',
    '2026-02-03\n',
    '',
    null,
    20260203,
    undefined,
  ])('refuses %j', (text) => {
    expect(isCalendarDate(text)).toBe(false);
  });

  it('throws when it is asked to count from a day that does not exist', () => {
    expect(() => addDays('2026-02-30', 1)).toThrow(RangeError);
    expect(() => fromDayNumber(0.5)).toThrow(RangeError);
  });

  it('survives the way to its number and back', () => {
    fc.assert(fc.property(date, (d) => isCalendarDate(d) && fromDayNumber(dayNumber(d)) === d));
  });

  it('sorts as text in the order of its numbers', () => {
    fc.assert(fc.property(date, date, (a, b) => a < b === dayNumber(a) < dayNumber(b)));
  });

  it('comes back after going n days forth and n days back, and n days lie between', () => {
    fc.assert(
      fc.property(
        date,
        fc.integer({ min: -5000, max: 5000 }),
        (d, n) => addDays(addDays(d, n), -n) === d && daysBetween(d, addDays(d, n)) === n,
      ),
    );
  });

  it('has a weekday that goes round every seven days', () => {
    expect([weekday('1970-01-01'), weekday('2026-11-22'), weekday('2026-11-23'), weekday('2026-11-28')]).toEqual([4, 0, 1, 6]);
    fc.assert(fc.property(date, (d) => weekday(addDays(d, 7)) === weekday(d) && weekday(addDays(d, 1)) === (weekday(d) + 1) % 7));
  });

  it('crosses the end of a month, a year and February', () => {
    expect([addDays('2026-12-31', 1), addDays('2028-02-28', 1), addDays('2027-02-28', 1)]).toEqual([
      '2027-01-01',
      '2028-02-29',
      '2027-03-01',
    ]);
  });

  it('lists the days of a half-open stretch, none when it is empty or reversed', () => {
    expect(eachDay('2026-12-30', '2027-01-02')).toEqual(['2026-12-30', '2026-12-31', '2027-01-01']);
    expect([eachDay('2026-12-30', '2026-12-30'), eachDay('2026-12-30', '2026-12-01')]).toEqual([[], []]);
  });

  it('moves by months and stays within the shorter month', () => {
    expect([
      firstOfMonth('2026-11-23'),
      addMonths('2027-01-31', 1),
      addMonths('2028-01-31', 1),
      addMonths('2026-11-15', 14),
      addMonths('2026-03-31', -13),
    ]).toEqual(['2026-11-01', '2027-02-28', '2028-02-29', '2028-01-15', '2025-02-28']);
  });
});

describe('the clock of Tokyo', () => {
  it('is a day ahead of New York in the evening (E60)', () => {
    const tonightInNewYork = new Date('2026-11-23T20:00:00-05:00');
    expect([tokyoDate(tonightInNewYork), tokyoTime(tonightInNewYork)]).toEqual(['2026-11-24', '10:00']);
  });

  it('turns the day at midnight in Tokyo, not at midnight UTC', () => {
    expect([tokyoDate(new Date('2026-11-23T14:59:59.999Z')), tokyoDate(new Date('2026-11-23T15:00:00Z'))]).toEqual([
      '2026-11-23',
      '2026-11-24',
    ]);
  });

  it('takes 24:00 as the next midnight and nothing later', () => {
    expect(tokyoInstant('2026-11-23', '24:00')).toEqual(tokyoInstant('2026-11-24', '00:00'));
    for (const time of ['24:01', '12:60', '9:00', 'noon', '']) expect(() => tokyoInstant('2026-11-23', time)).toThrow(RangeError);
  });

  it('gives back the day and time that an instant was made from, in whatever zone the host runs', () => {
    fc.assert(
      fc.property(date, fc.integer({ min: 0, max: 1439 }), (d, minutes) => {
        const time = `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
        const instant = tokyoInstant(d, time);
        expect([tokyoDate(instant), tokyoTime(instant), instant.toISOString()]).toEqual([
          d,
          time,
          new Date(`${d}T${time}:00+09:00`).toISOString(),
        ]);
      }),
    );
  });

  it('refuses an invalid instant', () => {
    expect(() => tokyoDate(new Date(Number.NaN))).toThrow(RangeError);
  });

  it('is reached through the door', () => {
    expect(door.tokyoDate).toBe(tokyoDate);
  });
});
