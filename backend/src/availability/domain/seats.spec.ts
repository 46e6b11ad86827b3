import fc from 'fast-check';
import { assignSeats, freeThroughout, Seats } from './seats.js';

const QUANTITY = 4;
const run = fc
  .tuple(fc.integer({ min: 0, max: 14 }), fc.integer({ min: 1, max: 5 }))
  .map(([from, length]) => ({ from, to: from + length }));
const asks = fc.array(fc.record({ run, wanted: fc.integer({ min: 1, max: QUANTITY }) }), { maxLength: 12 });

/** Gives seats to each ask in turn and keeps a plain list of who sits where. */
function play(list: { run: { from: number; to: number }; wanted: number }[]) {
  const seats = new Seats();
  const sitting: { slot: number; seat: number; ask: number }[] = [];
  const refused: number[] = [];
  list.forEach(({ run: r, wanted }, ask) => {
    const got = assignSeats(seats, r, QUANTITY, wanted);
    if (got === undefined) return refused.push(ask);
    seats.takeRun(r, got);
    for (let slot = r.from; slot < r.to; slot++) for (const seat of got) sitting.push({ slot, seat, ask });
  });
  return { seats, sitting, refused };
}

describe('seats', () => {
  it('are never given twice in one slot', () => {
    fc.assert(
      fc.property(asks, (list) => {
        const keys = play(list).sitting.map(({ slot, seat }) => `${slot}:${seat}`);
        expect(new Set(keys).size).toBe(keys.length);
      }),
    );
  });

  it('stay the same through a run, and are as many as wanted', () => {
    fc.assert(
      fc.property(asks, (list) => {
        const { sitting, refused } = play(list);
        list.forEach(({ run: r, wanted }, ask) => {
          if (refused.includes(ask)) return;
          const mine = sitting.filter((one) => one.ask === ask);
          expect(new Set(mine.map((one) => one.seat)).size).toBe(wanted);
          expect(mine).toHaveLength(wanted * (r.to - r.from));
        });
      }),
    );
  });

  it('are refused only when brute force finds too few free through the run', () => {
    fc.assert(
      fc.property(asks, run, (list, wish) => {
        const { seats, sitting } = play(list);
        const free = [0, 1, 2, 3].filter(
          (seat) => !sitting.some((one) => one.seat === seat && one.slot >= wish.from && one.slot < wish.to),
        );
        expect(seats.freeSeats(wish, QUANTITY)).toEqual(free);
        expect(assignSeats(seats, wish, QUANTITY, 2)).toEqual(free.length < 2 ? undefined : free.slice(0, 2));
      }),
    );
  });

  it('may differ between two days, so two days count the least of both', () => {
    const seats = new Seats();
    seats.takeRun({ from: 0, to: 2 }, [0, 1]);
    seats.takeRun({ from: 10, to: 12 }, [2]);
    expect(
      freeThroughout(
        seats,
        [
          { from: 0, to: 2 },
          { from: 10, to: 12 },
        ],
        QUANTITY,
      ),
    ).toBe(2);
    expect(seats.freeSeats({ from: 0, to: 12 }, QUANTITY)).toEqual([3]);
  });

  it('beyond the quantity are not counted as taken when a room was made smaller', () => {
    const seats = new Seats();
    seats.take(5, 7);
    expect(seats.taken(5, QUANTITY)).toBe(0);
    expect(seats.freeSeats({ from: 5, to: 6 }, QUANTITY)).toEqual([0, 1, 2, 3]);
  });
});
