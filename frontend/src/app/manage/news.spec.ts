import type { Bar, ManagedCalendar } from './manage.types';
import { newsBetween } from './news';

const bar = (id: string, more: Partial<Bar> = {}): Bar => ({
  holder: 'stay',
  id,
  label: { ja: id, en: id },
  from: '2026-11-25',
  to: '2026-11-27',
  quantity: 1,
  status: 'confirmed',
  ...more,
});
const calendar = (bars: Bar[], from = '2026-11-22'): ManagedCalendar => ({
  siteId: 'S',
  asOf: '',
  from,
  to: '2026-12-26',
  days: [],
  closures: [],
  units: [{ unitId: 'A', version: 1, grain: 'night', quantity: 1, days: [], bars }],
});
const kinds = (before: Bar[], after: Bar[]) => newsBetween(calendar(before), calendar(after)).map(({ kind }) => kind);

describe('what is new in a calendar', () => {
  it('is a hold, its confirmation and its end', () => {
    expect(kinds([], [bar('a', { status: 'held' })])).toEqual(['held']);
    expect(kinds([bar('a', { status: 'held' })], [bar('a')])).toEqual(['booked']);
    expect(kinds([bar('a')], [])).toEqual(['freed']);
  });
  it('is a closure and its reopening', () => {
    const closed = bar('c', { holder: 'closure', status: 'closed' });
    expect(kinds([], [closed])).toEqual(['closed']);
    expect(kinds([closed], [])).toEqual(['reopened']);
  });
  it('is told once where a stay only moves', () => expect(kinds([bar('a')], [bar('a', { to: '2026-11-28' })])).toEqual(['booked']));
  it('is nothing when nothing changed, at first, and when other days are shown', () => {
    expect(kinds([bar('a')], [bar('a')])).toEqual([]);
    expect(newsBetween(null, calendar([bar('a')]))).toEqual([]);
    expect(newsBetween(calendar([]), calendar([bar('a')], '2026-11-29'))).toEqual([]);
  });
});
