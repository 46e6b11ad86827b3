import { stateOfDay, stateOfFree, stateOfSlot, stateOfWhole, type Taker } from './slot-state.js';

const soon = new Date('2026-11-23T05:32:00Z');
const later = new Date('2026-11-23T05:45:00Z');
const stay: Taker = { holder: 'stay' };
const held: Taker = { holder: 'stay', heldUntil: soon };
const heldLonger: Taker = { holder: 'stay', heldUntil: later };
const closure: Taker = { holder: 'closure' };
const times = (n: number, taker: Taker) => Array.from({ length: n }, () => taker);

describe('a slot', () => {
  it.each([
    [8, 8, 'open'],
    [3, 8, 'open'],
    [2, 8, 'few'],
    [1, 3, 'few'],
    [1, 1, 'open'],
    [0, 8, 'full'],
  ] as const)('with %i of %i free is %s', (free, quantity, state) => {
    expect(stateOfFree(free, quantity)).toEqual({ free, state });
  });

  it('is held until the first of its holds ends', () => {
    expect(stateOfSlot(2, [heldLonger, held])).toEqual({ free: 0, state: 'held', heldUntil: soon });
  });

  it('is held also when a stay has the other seat, because one may come free', () => {
    expect(stateOfSlot(2, [stay, held])).toEqual({ free: 0, state: 'held', heldUntil: soon });
  });

  it('is closed only when closures have every seat', () => {
    expect(stateOfSlot(2, [closure, closure])).toEqual({ free: 0, state: 'closed' });
    expect(stateOfSlot(2, [closure, stay])).toEqual({ free: 0, state: 'full' });
  });

  it('shows no hold while a seat is free', () => {
    expect(stateOfSlot(8, times(2, held))).toEqual({ free: 6, state: 'open' });
  });
});

describe('a slot of a whole', () => {
  it('is free only when nobody is in any part', () => {
    expect(stateOfWhole([])).toEqual({ free: 1, state: 'open' });
  });

  it('is full as soon as one part is surely taken, whoever holds the others', () => {
    expect(stateOfWhole([held, stay, closure])).toEqual({ free: 0, state: 'full' });
  });

  it('is closed when a part is closed and the others may come free', () => {
    expect(stateOfWhole([held, closure])).toEqual({ free: 0, state: 'closed' });
  });

  it('is held until the last of its holds ends', () => {
    expect(stateOfWhole([held, heldLonger])).toEqual({ free: 0, state: 'held', heldUntil: later });
  });
});

describe('a day by the half-hour', () => {
  const open = { free: 1, state: 'open' } as const;
  const full = { free: 0, state: 'full' } as const;
  const shut = { free: 0, state: 'closed' } as const;

  it('is past when nothing is left of it', () => {
    expect(stateOfDay(0, 1, [])).toEqual({ free: 0, state: 'past' });
  });

  it('is few when no seat is free all day but some half-hours are', () => {
    expect(stateOfDay(0, 1, [open, full])).toEqual({ free: 0, state: 'few' });
  });

  it('is held when all is taken and a hold is among it', () => {
    expect(stateOfDay(0, 1, [full, { free: 0, state: 'held', heldUntil: soon }])).toEqual({ free: 0, state: 'held', heldUntil: soon });
  });

  it('is closed when closures have all of it, and full when only a part', () => {
    expect(stateOfDay(0, 1, [shut, shut]).state).toBe('closed');
    expect(stateOfDay(0, 1, [shut, full]).state).toBe('full');
  });
});
