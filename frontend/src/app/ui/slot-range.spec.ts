import { addHalfHours, halfHourOf, rangeFrom } from './slot-range';

const row = [true, true, false, true, true, true];

describe('a range of half-hours', () => {
  it('reaches from the anchor to the target, both included', () => expect(rangeFrom(row, 3, 5)).toEqual({ from: 3, to: 6 }));
  it('may be drawn backwards', () => expect(rangeFrom(row, 5, 3)).toEqual({ from: 3, to: 6 }));
  it('stops before a half-hour that is taken', () => {
    expect(rangeFrom(row, 0, 5)).toEqual({ from: 0, to: 2 });
    expect(rangeFrom(row, 5, 0)).toEqual({ from: 3, to: 6 });
  });
  it('cannot begin on a taken one', () => expect(rangeFrom(row, 2, 4)).toBeNull());
  it('counts times to midnight', () => {
    expect(addHalfHours('23:30', 1)).toBe('24:00');
    expect(halfHourOf('09:30')).toBe(19);
  });
});
