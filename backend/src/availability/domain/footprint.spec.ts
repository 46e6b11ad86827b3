import { affectedBy, footprintOf, leavesOf, sharesGround } from './footprint.js';

const units = [
  { id: 'A', quantity: 1, parts: [] },
  { id: 'B', quantity: 3, parts: [] },
  { id: 'D', quantity: 8, parts: [] },
  { id: 'Z', quantity: 1, parts: ['A', 'B'] },
];
const made = new Map(units.map((unit) => [unit.id, unit]));
const get = (id: string) => made.get(id) as (typeof units)[number];

describe('a footprint', () => {
  it('of a unit without parts is the quantity asked', () => {
    expect(footprintOf(get('D'), 5, made)).toEqual([{ unitId: 'D', quantity: 5 }]);
  });

  it('of a whole is every seat of every part and nothing of the whole', () => {
    expect(footprintOf(get('Z'), 1, made)).toEqual([
      { unitId: 'A', quantity: 1 },
      { unitId: 'B', quantity: 3 },
    ]);
    expect(leavesOf(get('Z'))).toEqual(['A', 'B']);
  });

  it('is not guessed for a part that nobody knows', () => {
    expect(() => footprintOf({ id: 'Y', quantity: 1, parts: ['X'] }, 1, made)).toThrow(RangeError);
  });

  it('of a part touches its wholes, and nothing else', () => {
    expect(affectedBy('A', units).map((unit) => unit.id)).toEqual(['A', 'Z']);
    expect(affectedBy('D', units).map((unit) => unit.id)).toEqual(['D']);
    expect(affectedBy('Z', units).map((unit) => unit.id)).toEqual(['Z']);
  });

  it('is shared by a whole and its part, not by two parts', () => {
    expect(sharesGround(get('Z'), get('A'))).toBe(true);
    expect(sharesGround(get('A'), get('B'))).toBe(false);
  });
});
