import type { StayWindow } from './draft';
import { datesOf, ownHours, runsOf, spanOf, windowText } from './window-words';

const nights: StayWindow = { kind: 'nights', checkIn: '2027-01-25', checkOut: '2027-01-30' };
const range: StayWindow = { kind: 'range', start: '2027-01-27T14:00:00+09:00', end: '2027-01-27T16:00:00+09:00' };

describe('a window in words', () => {
  it('says nights with their number', () => {
    expect(windowText(nights, 'ja')).toBe('1/25（月）– 30（土）・5泊');
    expect(windowText(nights, 'en')).toBe('Mon, Jan 25 – Sat, Jan 30, 5 nights');
  });
  it("says times by Japan's clock, a midnight end as 24:00", () => {
    expect(windowText(range, 'ja')).toBe('1月27日（水）14:00–16:00');
    expect(windowText({ kind: 'range', start: '2027-01-27T12:00:00Z', end: '2027-01-27T15:00:00Z' }, 'en')).toBe(
      'Wed, Jan 27, 21:00–24:00',
    );
  });
  it('says neighbouring days by their ends, others one by one', () => {
    expect(windowText({ kind: 'days', days: ['2027-01-27', '2027-01-26', '2027-01-28'] }, 'ja')).toBe('1/26（火）– 28（木）・3日間');
    expect(windowText({ kind: 'days', days: ['2027-01-26', '2027-01-28'], part: 'am' }, 'ja')).toBe('1/26（火）、1/28（木）・2日間・午前');
    expect(windowText({ kind: 'days', days: ['2027-01-26'] }, 'en')).toBe('Tue, Jan 26');
  });
  it('uses the evening of each night, and no night of departure', () => {
    expect(datesOf(nights)).toEqual(['2027-01-25', '2027-01-26', '2027-01-27', '2027-01-28', '2027-01-29']);
    expect(datesOf(range)).toEqual(['2027-01-27']);
  });
  it('spans several windows from the first to the last day', () => {
    expect(spanOf([range, { kind: 'days', days: ['2027-01-20'] }, nights])).toEqual({ from: '2027-01-20', to: '2027-01-30' });
    expect(spanOf([])).toBeNull();
  });
  it('joins neighbouring days over the end of a month', () => {
    expect(runsOf(['2027-02-01', '2027-01-31', '2027-02-03'])).toEqual([
      { from: '2027-01-31', until: '2027-02-02' },
      { from: '2027-02-03', until: '2027-02-04' },
    ]);
  });
});

describe('E60: somebody in New York', () => {
  it('reads the hours of Japan, and their own beside them', () => {
    expect(windowText(range, 'en')).toBe('Wed, Jan 27, 14:00–16:00');
    expect(ownHours(range, 'en', 'America/New_York')).toBe('27 Jan 00:00–02:00');
    expect(ownHours({ ...range, start: '2027-01-27T09:00:00+09:00', end: '2027-01-27T10:00:00+09:00' }, 'en', 'America/New_York')).toBe(
      '26 Jan 19:00–20:00',
    );
  });
  it('reads nothing beside them in Japan, nor beside nights', () => {
    expect(ownHours(range, 'ja', 'Asia/Tokyo')).toBe('');
    expect(ownHours(nights, 'en', 'America/New_York')).toBe('');
  });
});
