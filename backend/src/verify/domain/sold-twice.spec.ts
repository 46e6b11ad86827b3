import { oversoldSlot } from './sold-twice.js';

const sold = (from: number, to: number, seats = 1) => ({ runs: [[from, to] as const], seats });

describe('what was sold of a unit', () => {
  it('is all right when one leaves as the next comes', () => expect(oversoldSlot(1, [sold(10, 12), sold(12, 14)])).toBeUndefined());
  it('is too much when two share a night', () => expect(oversoldSlot(1, [sold(10, 13), sold(12, 14)])).toBe(12));
  it('may fill every seat', () => expect(oversoldSlot(8, [sold(1, 5, 5), sold(2, 9, 3)])).toBeUndefined());
  it('is too much with a ninth of eight', () => expect(oversoldSlot(8, [sold(1, 5, 5), sold(2, 9, 3), sold(4, 6)])).toBe(4));
  it('counts every run of an item', () => {
    expect(
      oversoldSlot(1, [
        {
          runs: [
            [1, 2],
            [5, 6],
          ],
          seats: 1,
        },
        sold(5, 7),
      ]),
    ).toBe(5);
  });
  it('is nothing where nobody stays', () => expect(oversoldSlot(1, [])).toBeUndefined());
});
