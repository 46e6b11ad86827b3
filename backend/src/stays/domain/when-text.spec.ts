import { momentText, whenText } from './when-text.js';

describe('a window in words', () => {
  it('says nights with their number', () => {
    expect(whenText({ kind: 'nights', checkIn: '2027-01-25', checkOut: '2027-01-30' })).toEqual({
      ja: '2027年1月25日（月）〜1月30日（土）・5泊',
      en: 'Mon, 25 Jan 2027 – Sat, 30 Jan, 5 nights',
    });
    expect(whenText({ kind: 'nights', checkIn: '2026-12-31', checkOut: '2027-01-01' }).en).toBe(
      'Thu, 31 Dec 2026 – Fri, 1 Jan 2027, 1 night',
    );
  });

  it('says times as they are at the place', () => {
    const range = { kind: 'range', start: new Date('2027-01-27T04:00:00Z'), end: new Date('2027-01-27T06:00:00Z') } as const;
    expect(whenText(range)).toEqual({ ja: '2027年1月27日（水） 13:00〜15:00', en: 'Wed, 27 Jan 2027, 13:00–15:00' });
    expect(whenText({ ...range, end: new Date('2027-01-27T15:00:00Z') }).ja).toContain('13:00〜24:00');
  });

  it('says a moment by the clocks of the place', () => {
    expect(momentText(new Date('2026-11-23T00:15:00Z'))).toEqual({ ja: '11月23日（月）09:15', en: 'Mon, 23 Nov, 09:15' });
  });

  it('says days, neighbours joined, and the part of the day', () => {
    expect(whenText({ kind: 'days', days: ['2027-01-26'], part: 'am' })).toEqual({
      ja: '2027年1月26日（火） 午前',
      en: 'Tue, 26 Jan 2027, morning',
    });
    expect(whenText({ kind: 'days', days: ['2027-01-27', '2027-01-26', '2027-01-29'] }).ja).toBe(
      '2027年1月26日（火）〜1月27日（水）、1月29日（金）・3日',
    );
  });
});
