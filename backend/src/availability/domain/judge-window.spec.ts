import { tokyoDate, tokyoInstant, type Window } from '../../kernel/index.js';
import { judgeWindow, type WindowFacts } from './judge-window.js';

const NOW = tokyoInstant('2026-11-23', '09:10');
const at = (time: string, date = '2027-01-25') => tokyoInstant(date, time);
const MONDAY = { ja: '月曜日は休みです', en: 'Closed on Mondays' };

const room: WindowFacts = {
  grain: 'night',
  leadMin: 0,
  horizonDays: 365,
  arrivalTo: '20:00',
  neverOvernight: false,
  hoursOn: () => ({ closed: MONDAY }),
  closedOn: (date) => (date === '2027-01-27' ? MONDAY : undefined),
  refuseNights: () => undefined,
};
const hall: WindowFacts = {
  ...room,
  grain: 'half-hour',
  hoursOn: (date) =>
    date === '2027-01-26'
      ? { closed: MONDAY }
      : { from: at('08:00', date), to: at('22:00', date), parts: { am: { start: at('08:00', date), end: at('13:00', date) } } },
};
const nights = (checkIn: string, checkOut: string): Window => ({ kind: 'nights', checkIn, checkOut });
const range = (from: string, to: string, date?: string): Window => ({ kind: 'range', start: at(from, date), end: at(to, date) });
const days = (...list: string[]): Window => ({ kind: 'days', days: list });
const rule = (window: Window, facts: WindowFacts, now = NOW) => {
  const judged = judgeWindow(window, facts, now);
  return 'refusal' in judged ? judged.refusal.rule : 'had';
};

describe('nights', () => {
  it('can be had from today on', () => {
    expect(rule(nights('2026-11-23', '2026-11-24'), room)).toBe('had');
    expect(rule(nights('2026-11-22', '2026-11-24'), room)).toBe('past');
  });

  it('of today are those of Tokyo, also when it is still yesterday in New York (E60)', () => {
    const inNewYork = new Date('2026-11-22T19:00:00-05:00');
    expect(tokyoDate(inNewYork)).toBe('2026-11-23');
    expect(rule(nights('2026-11-22', '2026-11-23'), room, inNewYork)).toBe('past');
    expect(rule(nights('2026-11-23', '2026-11-24'), room, inNewYork)).toBe('had');
  });

  it('of today end when nobody may arrive any more', () => {
    expect(rule(nights('2026-11-23', '2026-11-24'), room, at('20:00', '2026-11-23'))).toBe('had');
    expect(rule(nights('2026-11-23', '2026-11-24'), room, at('20:01', '2026-11-23'))).toBe('lead-time');
  });

  it.each([
    ['none', nights('2027-01-25', '2027-01-25'), 'empty'],
    ['the wrong way round', nights('2027-01-25', '2027-01-24'), 'empty'],
    ['over a closed day', nights('2027-01-25', '2027-01-28'), 'closed'],
    ['up to a closed day', nights('2027-01-25', '2027-01-27'), 'had'],
    ['on the last day that can be booked', nights('2027-11-23', '2027-11-24'), 'had'],
    ['a day later', nights('2027-11-24', '2027-11-25'), 'too-far'],
  ])('%s', (_what, window, expected) => {
    expect(rule(window, room)).toBe(expected);
  });

  it('are refused without a licence before anything else is said', () => {
    expect(rule(nights('2027-01-25', '2027-01-26'), { ...hall, neverOvernight: true })).toBe('no-licence');
  });

  it('of a desk at a place where people may sleep are the wrong kind', () => {
    expect(judgeWindow(nights('2027-01-25', '2027-01-26'), hall, NOW)).toEqual({
      refusal: { rule: 'wrong-kind', allowed: ['start', 'end', 'days'] },
    });
  });

  it('are refused by what the licence says', () => {
    expect(rule(nights('2027-01-25', '2027-02-25'), { ...room, refuseNights: () => ({ rule: 'too-long', longest: 28 }) })).toBe('too-long');
  });
});

describe('a range', () => {
  it.each([
    ['within the hours', range('10:00', '12:00'), 'had'],
    ['as long as the day is', range('08:00', '22:00'), 'had'],
    ['before opening', range('07:30', '09:00'), 'outside-hours'],
    ['after closing', range('21:00', '22:30'), 'outside-hours'],
    ['over midnight', { kind: 'range', start: at('21:00'), end: at('09:00', '2027-01-26') } as const, 'outside-hours'],
    ['on a closed day', range('10:00', '12:00', '2027-01-26'), 'closed'],
    ['of no length', range('10:00', '10:00'), 'empty'],
    ['backwards', range('12:00', '10:00'), 'empty'],
    ['between the half-hours', range('10:15', '12:00'), 'off-grid'],
    ['ending between them', range('10:00', '12:15'), 'off-grid'],
    ['that has begun', range('09:00', '12:00', '2026-11-23'), 'past'],
    ['that begins next', range('09:30', '12:00', '2026-11-23'), 'had'],
    [
      'of a thousand years hence',
      { kind: 'range', start: new Date('3026-01-25T01:00:00Z'), end: new Date('3026-01-25T02:00:00Z') } as const,
      'too-far',
    ],
    [
      'at the very end of dates',
      { kind: 'range', start: new Date('9999-12-31T23:00:00Z'), end: new Date('9999-12-31T23:30:00Z') } as const,
      'too-far',
    ],
  ])('%s', (_what, window: Window, expected) => {
    expect(rule(window, hall)).toBe(expected);
  });

  it('outside the hours is told when it opens and closes', () => {
    expect(judgeWindow(range('07:00', '09:00'), hall, NOW)).toEqual({
      refusal: { rule: 'outside-hours', date: '2027-01-25', opens: at('08:00'), closes: at('22:00') },
    });
  });

  it('needs its lead time', () => {
    expect(rule(range('10:00', '11:00', '2026-11-24'), { ...hall, leadMin: 24 * 60 })).toBe('had');
    expect(rule(range('09:00', '11:00', '2026-11-24'), { ...hall, leadMin: 24 * 60 })).toBe('lead-time');
  });

  it('of a room for nights is the wrong kind', () => {
    expect(rule(range('10:00', '12:00'), room)).toBe('wrong-kind');
  });
});

describe('days', () => {
  it('claim the opening hours, or the part of the day', () => {
    expect(judgeWindow(days('2027-01-27', '2027-01-25'), hall, NOW)).toEqual({
      claimed: {
        kind: 'ranges',
        ranges: [
          { start: at('08:00'), end: at('22:00') },
          { start: at('08:00', '2027-01-27'), end: at('22:00', '2027-01-27') },
        ],
      },
    });
    expect(judgeWindow({ kind: 'days', days: ['2027-01-25'], part: 'am' }, hall, NOW)).toEqual({
      claimed: { kind: 'ranges', ranges: [{ start: at('08:00'), end: at('13:00') }] },
    });
  });

  it.each([
    ['none', days(), 'empty'],
    ['one twice', days('2027-01-25', '2027-01-25'), 'empty'],
    ['one of them closed', days('2027-01-25', '2027-01-26'), 'closed'],
    ['one of them past', days('2026-11-22', '2027-01-25'), 'past'],
    ['today, which has begun', days('2026-11-23'), 'had'],
    ['a part that the day does not have', { kind: 'days', days: ['2027-01-25'], part: 'night' } as const, 'outside-hours'],
    ['a part of today that is over', { kind: 'days', days: ['2026-11-23'], part: 'am' } as const, 'past'],
  ] as [string, Window, string][])('%s', (what, window, expected) => {
    expect(rule(window, hall, what.includes('over') ? at('13:00', '2026-11-23') : NOW)).toBe(expected);
  });
});

describe('a place let by the month', () => {
  it('claims nothing for any window: it is asked about, not booked', () => {
    expect(judgeWindow(days('2027-01-25'), { ...hall, grain: 'month' }, NOW)).toEqual({ claimed: { kind: 'ranges', ranges: [] } });
  });
});
