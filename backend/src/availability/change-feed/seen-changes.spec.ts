import fc from 'fast-check';
import { PATIENCE_MS, SeenChanges } from './seen-changes.js';

describe('the changes seen', () => {
  it('include one that commits after a higher id', () => {
    const seen = new SeenChanges(10, [], 0);
    expect(seen.note([11, 13], 0)).toEqual([11, 13]);
    expect(seen.missing()).toEqual([12]);
    expect(seen.note([12], 100)).toEqual([12]);
    expect(seen.missing()).toEqual([]);
  });

  it('include one that was open when this instance started', () => {
    const seen = new SeenChanges(10, [8], 0);
    expect(seen.note([7, 8, 10], 1)).toEqual([8]);
  });

  it('come again when they could not be told, and only those', () => {
    const seen = new SeenChanges(0, [], 0);
    seen.note([1, 2, 3], 0);
    seen.again([2, 3], 1);
    expect(seen.missing()).toEqual([2, 3]);
    expect(seen.note([2, 3, 4], 2)).toEqual([2, 3, 4]);
    expect([seen.missing(), seen.after]).toEqual([[], 4]);
  });

  it('are never answered twice', () => {
    const seen = new SeenChanges(0, [], 0);
    seen.note([1, 2], 0);
    expect(seen.note([1, 2, 3], 0)).toEqual([3]);
  });

  it('give up an id that was rolled back, after far longer than a transaction lives', () => {
    const seen = new SeenChanges(0, [], 0);
    seen.note([2], 0);
    seen.note([], PATIENCE_MS);
    expect(seen.missing()).toEqual([1]);
    seen.note([], PATIENCE_MS + 1);
    expect(seen.missing()).toEqual([]);
  });

  it('are all seen exactly once, in whatever order they commit', () => {
    const order = fc.shuffledSubarray(
      Array.from({ length: 30 }, (_, i) => i + 1),
      { minLength: 1 },
    );
    fc.assert(
      fc.property(order, fc.integer({ min: 1, max: 5 }), (ids, size) => {
        const seen = new SeenChanges(0, [], 0);
        const answered: number[] = [];
        const committed = new Set<number>();
        for (let at = 0; at < ids.length; at += size) {
          for (const id of ids.slice(at, at + size)) committed.add(id);
          const visible = [...committed].filter((id) => id > seen.after || seen.missing().includes(id));
          answered.push(...seen.note(visible, at));
        }
        expect([...answered].sort((a, b) => a - b)).toEqual([...ids].sort((a, b) => a - b));
      }),
    );
  });
});
