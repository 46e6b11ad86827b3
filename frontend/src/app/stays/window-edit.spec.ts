import {
  endingAt,
  halfHours,
  hoursOn,
  onDay,
  shifted,
  startingAt,
  usedAs,
  useOf,
  usesOf,
  withCheckIn,
  withCheckOut,
  withDay,
  withoutDay,
} from './window-edit';

const nights = { kind: 'nights', checkIn: '2027-01-25', checkOut: '2027-01-30' } as const;
const range = { kind: 'range', start: '2027-01-27T14:00:00+09:00', end: '2027-01-27T16:00:00+09:00' } as const;
const days = { kind: 'days', days: ['2027-01-26', '2027-01-28'] } as const;

describe('changing a window', () => {
  it('moves the departure with the arrival', () =>
    expect(withCheckIn(nights, '2027-02-01')).toEqual({ kind: 'nights', checkIn: '2027-02-01', checkOut: '2027-02-06' }));
  it('leaves at least one night', () => expect(withCheckOut(nights, '2027-01-20').checkOut).toBe('2027-01-26'));
  it('ignores a day that does not exist', () => {
    expect(withCheckIn(nights, '2027-02-30')).toBe(nights);
    expect(withCheckOut(nights, '')).toBe(nights);
    expect(withDay(days, '2027-13-01')).toBe(days);
  });
  it("keeps the hours on another day, by Japan's clock", () => {
    expect(onDay(range, '2027-01-29')).toEqual({ kind: 'range', start: '2027-01-29T14:00:00+09:00', end: '2027-01-29T16:00:00+09:00' });
  });
  it('moves as a whole, over the end of a month as well', () => {
    expect(shifted(nights, 7)).toEqual({ kind: 'nights', checkIn: '2027-02-01', checkOut: '2027-02-06' });
    expect(shifted({ ...days, part: 'am' }, -1)).toEqual({ kind: 'days', days: ['2027-01-25', '2027-01-27'], part: 'am' });
    expect(shifted(range, 5)).toEqual({ kind: 'range', start: '2027-02-01T14:00:00+09:00', end: '2027-02-01T16:00:00+09:00' });
  });
  it('pushes the end behind a later start, and never before it', () => {
    expect(startingAt(range, '16:00')).toEqual({ kind: 'range', start: '2027-01-27T16:00:00+09:00', end: '2027-01-27T16:30:00+09:00' });
    expect(startingAt(range, '15:00').end).toBe('2027-01-27T16:00:00+09:00');
    expect(endingAt(range, '13:00')).toBe(range);
    expect(endingAt(range, '24:00').end).toBe('2027-01-28T00:00:00+09:00');
  });
  it('keeps days sorted, once each, and at least one', () => {
    expect(withDay(days, '2027-01-27').days).toEqual(['2027-01-26', '2027-01-27', '2027-01-28']);
    expect(withDay(days, '2027-01-26')).toBe(days);
    expect(withoutDay({ kind: 'days', days: ['2027-01-26'] }, '2027-01-26').days).toEqual(['2027-01-26']);
  });
  it('is used another way on the same days, within the opening hours', () => {
    expect(usedAs(days, 'am')).toEqual({ ...days, part: 'am' });
    expect(usedAs({ ...days, part: 'pm' }, 'days')).toEqual(days);
    expect(usedAs(days, 'range', { from: '09:00', to: '10:00' })).toEqual({
      kind: 'range',
      start: '2027-01-26T09:00:00+09:00',
      end: '2027-01-26T10:00:00+09:00',
    });
    expect(usedAs(range, 'days')).toEqual({ kind: 'days', days: ['2027-01-27'] });
    expect(useOf({ ...days, part: 'night' })).toBe('night');
  });
});

describe('what a unit can be used for', () => {
  it('follows its tariffs', () => {
    expect(usesOf([{ per: 'hour' }, { per: 'day' }, { per: 'month' }])).toEqual(['range', 'days']);
    expect(
      usesOf([
        { per: 'slot', slot: 'am' },
        { per: 'slot', slot: 'pm' },
        { per: 'slot', slot: 'night' },
      ]),
    ).toEqual(['am', 'pm', 'night']);
    expect(usesOf([{ per: 'halfDay' }, { per: 'halfDay' }])).toEqual(['am', 'pm']);
  });
  it('knows the hours of a weekday, and offers the half-hours in them', () => {
    const opening = [{ days: [1, 2, 3, 4, 5], from: '08:30', to: '10:00' }];
    expect(hoursOn(opening, '2027-01-25')).toMatchObject({ from: '08:30', to: '10:00' });
    expect(hoursOn(opening, '2027-01-24')).toEqual({ from: '00:00', to: '24:00' });
    expect(halfHours({ from: '08:30', to: '10:00' })).toEqual(['08:30', '09:00', '09:30', '10:00']);
    expect(halfHours({ from: '00:00', to: '24:00' })).toHaveLength(49);
  });
});
