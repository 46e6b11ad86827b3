import { monthsOf, roomOf, WatchSchema } from './live.dto.js';

describe('what a page may watch', () => {
  it('names each month that is touched, also across a year', () => {
    expect(monthsOf('2026-12-31', '2027-02-01')).toEqual(['2026-12', '2027-01', '2027-02']);
    expect(monthsOf('2027-01-05', '2027-01-05')).toEqual(['2027-01']);
    expect(roomOf('SHM-04', '2027-01')).toBe('site:SHM-04:2027-01');
  });

  it.each([
    ['dates in the wrong order', { siteId: 'SHM-04', from: '2027-02-01', to: '2027-01-01' }],
    ['more than four months', { siteId: 'SHM-04', from: '2027-01-01', to: '2027-05-01' }],
    ['a date that does not exist', { siteId: 'SHM-04', from: '2027-02-30', to: '2027-03-01' }],
    ['no site', { from: '2027-02-01', to: '2027-03-01' }],
    ['a site name without end', { siteId: 'x'.repeat(1e5), from: '2027-02-01', to: '2027-03-01' }],
  ])('refuses %s', (_why, body) => {
    expect(WatchSchema.safeParse(body).success).toBe(false);
  });
});
