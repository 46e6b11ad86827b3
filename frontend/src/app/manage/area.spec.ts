import { areaBetween, isWithin, spotForKey } from './area';

const size = { rows: 3, columns: 35 };

describe('choosing cells by keys', () => {
  it('moves by one cell, by a week and to the ends of the row', () => {
    const at = { row: 1, column: 10 };
    expect(spotForKey('ArrowRight', at, size)).toEqual({ row: 1, column: 11 });
    expect(spotForKey('ArrowDown', at, size)).toEqual({ row: 2, column: 10 });
    expect(spotForKey('PageDown', at, size)).toEqual({ row: 1, column: 17 });
    expect(spotForKey('Home', at, size)).toEqual({ row: 1, column: 0 });
    expect(spotForKey('End', at, size, true)).toEqual({ row: 2, column: 34 });
  });

  it('stays within the table', () => {
    expect(spotForKey('ArrowUp', { row: 0, column: 0 }, size)).toEqual({ row: 0, column: 0 });
    expect(spotForKey('PageDown', { row: 0, column: 33 }, size)).toEqual({ row: 0, column: 34 });
  });

  it('leaves other keys alone', () => expect(spotForKey('a', { row: 0, column: 0 }, size)).toBeUndefined());

  it('takes all cells between two corners, whichever comes first', () => {
    const area = areaBetween({ row: 2, column: 3 }, { row: 0, column: 7 });
    expect(area).toEqual({ top: 0, bottom: 2, left: 3, right: 7 });
    expect(isWithin(area, { row: 1, column: 7 })).toBe(true);
    expect(isWithin(area, { row: 1, column: 8 })).toBe(false);
    expect(isWithin(null, { row: 0, column: 0 })).toBe(false);
  });
});
