import { MOVERS, MOVES, STAY_STATUSES, holdsSlots, mayMove } from './moves.js';

const ALLOWED = new Set([
  'nothing>held:booker',
  'held>confirmed:payment',
  'held>lapsed:clock',
  'held>released:booker',
  'lapsed>confirmed:payment',
  'confirmed>cancelled:booker',
]);

describe('the table of moves', () => {
  const froms = ['nothing', ...STAY_STATUSES] as const;
  const pairs = froms.flatMap((from) => STAY_STATUSES.flatMap((to) => MOVERS.map((by) => ({ from, to, by, name: `${from}>${to}:${by}` }))));

  it.each(pairs)('$name is as written down', ({ from, to, by, name }) => {
    expect(mayMove(from, to, by)).toBe(ALLOWED.has(name));
  });

  it('has no move twice', () => {
    expect(new Set(MOVES.map((m) => `${m.from}>${m.to}`)).size).toBe(MOVES.length);
  });

  it('reaches every status from nothing', () => {
    const reached = new Set<string>(['nothing']);
    for (let round = 0; round < MOVES.length; round++) for (const move of MOVES) if (reached.has(move.from)) reached.add(move.to);
    expect([...reached].sort()).toEqual(['nothing', ...STAY_STATUSES].sort());
  });

  it('keeps slots only while a stay is held or confirmed', () => {
    expect(STAY_STATUSES.filter(holdsSlots)).toEqual(['held', 'confirmed']);
  });
});
