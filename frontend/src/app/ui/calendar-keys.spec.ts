import { dayForKey } from './calendar-keys';

describe('keys in a calendar', () => {
  it.each([
    ['ArrowLeft', '2026-11-16'],
    ['ArrowRight', '2026-11-18'],
    ['ArrowUp', '2026-11-10'],
    ['ArrowDown', '2026-11-24'],
    ['Home', '2026-11-15'],
    ['End', '2026-11-21'],
    ['PageUp', '2026-10-17'],
    ['PageDown', '2026-12-17'],
  ])('%s leads from Tuesday 17 November to %s', (key, to) => expect(dayForKey(key, '2026-11-17')).toBe(to));

  it('Page Down from the 31st stops at the last day of a shorter month', () =>
    expect(dayForKey('PageDown', '2027-01-31')).toBe('2027-02-28'));
  it('with Shift, Page keys go by years', () => expect(dayForKey('PageUp', '2028-02-29', true)).toBe('2027-02-28'));
  it('leads nowhere with other keys', () => expect(dayForKey('a', '2026-11-17')).toBeUndefined());
});
