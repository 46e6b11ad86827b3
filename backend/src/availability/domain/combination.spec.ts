import fc from 'fast-check';
import { cheapestCombination, mostSeated, type Option } from './combination.js';

const rooms: Option[] = [
  { id: 'A', parts: [], capacity: 3, free: 1, costs: [13200, 13200, 13200] },
  { id: 'B', parts: [], capacity: 3, free: 1, costs: [13200, 13200, 13200] },
  { id: 'C', parts: [], capacity: 2, free: 1, costs: [9900, 9900] },
  { id: 'Z', parts: ['A', 'B', 'C'], capacity: 8, free: 1, costs: Array.from({ length: 8 }, () => 39600) },
];
const without = (...ids: string[]) => rooms.filter((room) => !ids.includes(room.id));
const ids = (options: readonly Option[], party: number) => cheapestCombination(options, party)?.picks.map((pick) => pick.id);

/** Every way to spread the party over the options, tried one by one. */
function bruteForce(options: readonly Option[], party: number): number | undefined {
  const best = (index: number, left: number, used: ReadonlySet<string>): number => {
    if (left === 0) return 0;
    const option = options[index];
    if (option === undefined) return Number.POSITIVE_INFINITY;
    let price = best(index + 1, left, used);
    const ground = option.parts.length > 0 ? option.parts : [option.id];
    if (ground.some((id) => used.has(id))) return price;
    for (let p = 1; p <= Math.min(left, option.capacity * option.free); p++) {
      const cost = option.costs[p - 1];
      if (cost !== undefined) price = Math.min(price, cost + best(index + 1, left - p, new Set([...used, ...ground])));
    }
    return price;
  };
  const price = best(0, party, new Set());
  return Number.isFinite(price) ? price : undefined;
}

const sized = (id: string) =>
  fc
    .record({
      capacity: fc.integer({ min: 1, max: 3 }),
      free: fc.integer({ min: 0, max: 3 }),
      perUnit: fc.integer({ min: 0, max: 9 }),
      perPerson: fc.integer({ min: 0, max: 5 }),
    })
    .map(({ capacity, free, perUnit, perPerson }): Option => {
      const costs = Array.from({ length: capacity * free }, (_, i) => Math.ceil((i + 1) / capacity) * perUnit + (i + 1) * perPerson);
      return { id, parts: [], capacity, free, costs };
    });
const site = fc
  .tuple(sized('A'), sized('B'), sized('C'), sized('D'), fc.integer({ min: 0, max: 30 }), fc.integer({ min: 0, max: 30 }))
  .map(([a, b, c, d, y, z]): Option[] => [
    a,
    b,
    c,
    d,
    { id: 'Y', parts: ['C', 'D'], capacity: 4, free: 1, costs: [y, y, y, y] },
    { id: 'Z', parts: ['A', 'B', 'C'], capacity: 6, free: 1, costs: [z, z, z, z, z, undefined] },
  ]);

describe('the cheapest combination', () => {
  it('seats eight in three rooms when the house is dearer', () => {
    expect(cheapestCombination(rooms, 8)).toEqual({
      price: 36300,
      picks: [
        { id: 'A', quantity: 1, party: 3, price: 13200 },
        { id: 'B', quantity: 1, party: 3, price: 13200 },
        { id: 'C', quantity: 1, party: 2, price: 9900 },
      ],
    });
  });

  it('is the whole house when that is cheaper', () => {
    const cheap = { ...(rooms[3] as Option), costs: Array.from({ length: 8 }, () => 33000) };
    expect(ids([...without('Z'), cheap], 8)).toEqual(['Z']);
  });

  it('never has a whole beside its part', () => {
    expect(ids([{ ...(rooms[3] as Option), capacity: 6, costs: [1, 1, 1, 1, 1, 1] }, ...without('Z')], 8)).toEqual(['A', 'B', 'C']);
  });

  it('takes fewer seats among equal prices, then the first ids', () => {
    expect(ids(without('Z', 'C'), 3)).toEqual(['A']);
    const two = [
      { id: 'P', parts: [], capacity: 1, free: 4, costs: [5, 10] },
      { id: 'Q', parts: [], capacity: 2, free: 1, costs: [10, 10] },
    ];
    expect(ids(two, 2)).toEqual(['Q']);
  });

  it('takes several of one pool', () => {
    expect(cheapestCombination([{ id: 'D', parts: [], capacity: 1, free: 8, costs: [880, 1760, 2640] }], 3)).toEqual({
      price: 2640,
      picks: [{ id: 'D', quantity: 3, party: 3, price: 2640 }],
    });
  });

  it('is none when the party does not fit', () => {
    expect(cheapestCombination(rooms, 9)).toBeUndefined();
    expect(cheapestCombination([], 1)).toBeUndefined();
    expect(mostSeated(rooms)).toBe(8);
  });

  it('costs what brute force finds, whatever the site', () => {
    fc.assert(
      fc.property(site, fc.integer({ min: 1, max: 9 }), (options, party) => {
        const found = cheapestCombination(options, party);
        expect(found?.price).toBe(bruteForce(options, party));
        expect(found?.picks.reduce((sum, pick) => sum + pick.party, 0)).toBe(found && party);
        expect(found?.picks.reduce((sum, pick) => sum + pick.price, 0)).toBe(found?.price);
      }),
    );
  });

  it('does not depend on the order of the units', () => {
    fc.assert(
      fc.property(site, fc.integer({ min: 1, max: 9 }), (options, party) => {
        expect(cheapestCombination([...options].reverse(), party)).toEqual(cheapestCombination(options, party));
      }),
    );
  });
});
