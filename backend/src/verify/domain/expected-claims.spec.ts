import { claimFaults, type ClaimOf } from './expected-claims.js';

const NIGHTS = { live: true, runs: [[10, 13] as const], seats: new Map([['room', 1]]) };
const claim = (slot: number, seat = 0, unitId = 'room', holder = 'stay'): ClaimOf => ({ unitId, slot, seat, holder });
const THREE = [claim(10), claim(11), claim(12)];

describe('the claims of an item', () => {
  it('are right when each night has its seat', () => expect(claimFaults(NIGHTS, THREE)).toEqual([]));
  it('lack a night', () => expect(claimFaults(NIGHTS, THREE.slice(1))).toEqual(['claims.missing']));
  it('reach beyond the last night', () => expect(claimFaults(NIGHTS, [...THREE, claim(13)])).toEqual(['claims.beyond']));
  it('reach into another room', () => expect(claimFaults(NIGHTS, [...THREE, claim(11, 0, 'hall')])).toEqual(['claims.beyond']));
  it('take a second seat', () => expect(claimFaults(NIGHTS, [...THREE, claim(11, 1)])).toEqual(['claims.beyond']));
  it('change the seat in between', () => {
    expect(claimFaults(NIGHTS, [claim(10), claim(11, 1), claim(12)])).toEqual(['claims.seat-changed']);
  });
  it('are not a closure’s', () => {
    expect(claimFaults(NIGHTS, [claim(10), claim(11), claim(12, 0, 'room', 'closure')])).toEqual(['claims.beyond', 'claims.missing']);
  });
  it('are gone when the stay has ended', () => {
    expect(claimFaults({ ...NIGHTS, live: false }, [])).toEqual([]);
    expect(claimFaults({ ...NIGHTS, live: false }, THREE)).toEqual(['claims.ended']);
  });
  it('fill every seat of every part of a whole', () => {
    const whole = {
      live: true,
      runs: [[10, 11] as const],
      seats: new Map([
        ['room', 1],
        ['dorm', 2],
      ]),
    };
    const all = [claim(10), claim(10, 0, 'dorm'), claim(10, 1, 'dorm')];
    expect(claimFaults(whole, all)).toEqual([]);
    expect(claimFaults(whole, all.slice(0, 2))).toEqual(['claims.missing']);
  });
});
