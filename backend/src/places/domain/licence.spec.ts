import fc from 'fast-check';
import { addDays } from '../../kernel/index.js';
import { legalCap, sellCap } from './capacity.js';
import { isMinpakuNumber, LICENCE_TYPES, licenceRefusal, overnight } from './licence.js';

const room = { grain: 'night' as const };
const desk = { grain: 'half-hour' as const };
const inn = { type: 'KANI_SHUKUSHO' as const, no: '山口県指令デモ第101号' };
const nights = (n: number) => ({ checkIn: '2026-11-16', checkOut: addDays('2026-11-16', n) });

describe('a licence', () => {
  it('decides what may be done overnight', () => {
    expect(LICENCE_TYPES.map((type) => overnight({ type, no: '1' }, room))).toEqual([
      'allowed',
      'allowed',
      'minpaku',
      'never',
      'never',
      'never',
    ]);
  });

  it('lets nobody sleep at a desk, nor anywhere without its number', () => {
    expect([overnight(inn, desk), overnight({ type: 'KANI_SHUKUSHO', no: null }, room), overnight({ type: 'MINPAKU' }, room)]).toEqual([
      'never',
      'never',
      'never',
    ]);
  });

  it('of none refuses nights', () => {
    expect(licenceRefusal({ type: 'NONE' }, room, nights(1))).toEqual({ rule: 'no-licence' });
  });

  it('ends with its last day (E64)', () => {
    const ending = { ...inn, expiresOn: '2026-11-17' };
    expect(licenceRefusal(ending, room, nights(2))).toBeUndefined();
    expect(licenceRefusal(ending, room, nights(3))).toEqual({ rule: 'not-in-force', from: null, until: '2026-11-17' });
  });

  it('begins with the day it is granted', () => {
    expect(licenceRefusal({ ...inn, grantedOn: '2026-11-17' }, room, nights(2))).toMatchObject({
      rule: 'not-in-force',
      from: '2026-11-17',
    });
  });

  it('allows 28 nights, and more only under a long-stay contract', () => {
    expect(licenceRefusal(inn, room, nights(28))).toBeUndefined();
    expect(licenceRefusal(inn, room, nights(29))).toEqual({ rule: 'too-long', longest: 28 });
    expect(licenceRefusal(inn, { ...room, longStayContract: true }, nights(29))).toBeUndefined();
  });

  it.each([
    ['第M350009901号(デモ)', true],
    ['M350000000', true],
    ['第Ｍ３５００００００１号', true],
    ['M35000000', false],
    ['山口県指令第1号', false],
  ])('number %s as a minpaku number: %s', (no, valid) => {
    expect(isMinpakuNumber(no)).toBe(valid);
  });
});

describe('the law’s ceiling on guests', () => {
  const rooms = (...areas: number[]) => areas.map((areaM2, i) => ({ name: String(i), areaM2 }));

  it.each([
    ['HGI-02', 'KANI_SHUKUSHO', [18.2, 18.2, 15.6], 14],
    ['HGI-03', 'MINPAKU', [10.9, 8.9], 5],
    ['HGI-04', 'KANI_SHUKUSHO', [15.5, 13, 13], 10],
    ['SHM-02', 'MINPAKU', [13.2, 11.1], 7],
    ['SHM-04', 'KANI_SHUKUSHO', [18.2, 18.2, 12.2], 13],
    ['SHM-05', 'MINPAKU', [9.9, 7.3], 5],
    ['SHM-07', 'KANI_SHUKUSHO', [18, 18, 15, 15], 18],
  ] as const)('at %s (%s) goes room by room', (_site, type, areas, cap) => {
    expect(legalCap(type, rooms(...areas))).toBe(cap);
  });

  it('below 33 ㎡ pools an inn’s rooms, and stays under ten', () => {
    expect([
      legalCap('KANI_SHUKUSHO', rooms(16.4, 16.5)),
      legalCap('KANI_SHUKUSHO', rooms(5, 5)),
      legalCap('KANI_SHUKUSHO', rooms(32.9), 4),
    ]).toEqual([9, 3, 4]);
  });

  it('counts exact multiples of 3.3 ㎡ whole, whatever doubles make of them', () => {
    for (let guests = 1; guests <= 60; guests++) expect(legalCap('MINPAKU', rooms(Number((guests * 3.3).toFixed(2))))).toBe(guests);
  });

  it('is nought without a licence to lodge or without rooms', () => {
    expect([legalCap('NONE', rooms(40)), legalCap('MINPAKU', []), legalCap('KANI_SHUKUSHO', [])]).toEqual([0, 0, 0]);
  });

  it('is never exceeded by what is sold', () => {
    fc.assert(
      fc.property(
        fc.nat(30),
        fc.record({ bedding: fc.nat(40), firePermit: fc.nat(40), manager: fc.nat(40) }, { requiredKeys: [] }),
        (legal, limits) => sellCap(legal, limits) === Math.min(legal, ...Object.values(limits)),
      ),
    );
  });
});
