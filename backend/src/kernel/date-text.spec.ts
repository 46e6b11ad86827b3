import { daysText, formatDate, nightsText } from './date-text.js';

describe('dates as people read them', () => {
  it('names the weekday', () => {
    expect(formatDate('2026-11-17', 'ja')).toBe('2026年11月17日（火）');
    expect(formatDate('2026-11-17', 'en')).toBe('Tue, 17 Nov 2026');
    expect(formatDate('2027-01-03', 'ja', { year: false })).toBe('1月3日（日）');
  });

  it('says nights with the day of departure, and the year again where it changes', () => {
    expect(nightsText('2027-01-25', '2027-01-30', 5).ja).toBe('2027年1月25日（月）〜1月30日（土）・5泊');
    expect(nightsText('2026-12-31', '2027-01-01', 1).en).toBe('Thu, 31 Dec 2026 – Fri, 1 Jan 2027, 1 night');
  });

  it('joins neighbouring days, whatever their order', () => {
    expect(daysText(['2027-01-27', '2027-01-26', '2027-01-29'], 'ja')).toBe('2027年1月26日（火）〜1月27日（水）、1月29日（金）・3日');
    expect(daysText(['2027-01-26'], 'en')).toBe('Tue, 26 Jan 2027');
  });
});
