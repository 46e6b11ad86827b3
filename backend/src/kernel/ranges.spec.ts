import fc from 'fast-check';
import { fromDayNumber, tokyoInstant } from './calendar-date.js';
import { nightCount, nightsOf, nightsOverlap } from './night-range.js';
import { halfHourSlot, nightSlot, slotDate, slotInstant, slotsOfNights, slotsOfRange } from './slot.js';
import { minutesOf, rangesOverlap } from './time-range.js';
import { firstUse, lastUse } from './window.js';

const nights = fc
  .tuple(fc.integer({ min: 20000, max: 20040 }), fc.integer({ min: 0, max: 12 }))
  .map(([from, n]) => ({ checkIn: fromDayNumber(from), checkOut: fromDayNumber(from + n) }));
const range = fc
  .tuple(fc.integer({ min: 960000, max: 960060 }), fc.integer({ min: 0, max: 30 * 20 }))
  .map(([slot, minutes]) => ({ start: slotInstant(slot), end: new Date(slotInstant(slot).getTime() + minutes * 60_000) }));
const share = (a: number[], b: number[]) => a.some((slot) => b.includes(slot));

describe('nights', () => {
  const stay = { checkIn: '2026-11-16', checkOut: '2026-11-18' };

  it('are those from check-in to the eve of check-out', () => {
    expect([nightsOf(stay), nightCount(stay)]).toEqual([['2026-11-16', '2026-11-17'], 2]);
  });

  it('are none when check-out is not later', () => {
    expect([
      nightCount({ checkIn: '2026-11-16', checkOut: '2026-11-16' }),
      nightsOf({ checkIn: '2026-11-16', checkOut: '2026-11-10' }),
    ]).toEqual([0, []]);
  });

  it('do not overlap where one guest leaves and the next arrives', () => {
    expect(nightsOverlap(stay, { checkIn: '2026-11-18', checkOut: '2026-11-19' })).toBe(false);
    expect(nightsOverlap(stay, { checkIn: '2026-11-17', checkOut: '2026-11-19' })).toBe(true);
  });

  it('overlap exactly when they share a slot, and each way round', () => {
    fc.assert(
      fc.property(
        nights,
        nights,
        (a, b) => nightsOverlap(a, b) === share(slotsOfNights(a), slotsOfNights(b)) && nightsOverlap(a, b) === nightsOverlap(b, a),
      ),
    );
  });
});

describe('a range of time', () => {
  it('takes the half-hours it touches, the last one whole', () => {
    const start = tokyoInstant('2026-11-17', '13:00');
    const first = halfHourSlot(start);
    expect(slotsOfRange({ start, end: tokyoInstant('2026-11-17', '14:00') })).toEqual([first, first + 1]);
    expect(slotsOfRange({ start, end: tokyoInstant('2026-11-17', '14:01') })).toEqual([first, first + 1, first + 2]);
    expect(slotsOfRange({ start, end: start })).toEqual([]);
  });

  it('may not start off the half hour', () => {
    expect(() => slotsOfRange({ start: tokyoInstant('2026-11-17', '13:10'), end: tokyoInstant('2026-11-17', '14:00') })).toThrow(
      RangeError,
    );
  });

  it('never overlaps another without sharing a slot', () => {
    fc.assert(fc.property(range, range, (a, b) => !rangesOverlap(a, b) || share(slotsOfRange(a), slotsOfRange(b))));
  });

  it('touching another does not overlap it', () => {
    const [nine, ten, noon] = ['09:00', '10:00', '12:00'].map((t) => tokyoInstant('2026-11-17', t)) as [Date, Date, Date];
    expect(rangesOverlap({ start: nine, end: ten }, { start: ten, end: noon })).toBe(false);
    expect(rangesOverlap({ start: nine, end: noon }, { start: ten, end: ten })).toBe(false);
    expect([minutesOf({ start: nine, end: noon }), minutesOf({ start: noon, end: nine })]).toEqual([180, 0]);
  });

  it('covers its own length in slots', () => {
    fc.assert(fc.property(range, (r) => slotsOfRange(r).length === Math.ceil(minutesOf(r) / 30)));
  });
});

describe('a slot', () => {
  it('knows its day in Tokyo, on either side of midnight', () => {
    expect(slotDate('night', nightSlot('2026-11-17'))).toBe('2026-11-17');
    expect(slotDate('half-hour', halfHourSlot(tokyoInstant('2026-11-17', '23:30')))).toBe('2026-11-17');
    expect(slotDate('half-hour', halfHourSlot(tokyoInstant('2026-11-17', '24:00')))).toBe('2026-11-18');
  });
});

describe('a window', () => {
  const range = { kind: 'range' as const, start: new Date('2026-11-17T13:00:00+09:00'), end: new Date('2026-11-18T00:00:00+09:00') };
  const days = { kind: 'days' as const, days: ['2026-11-19', '2026-11-17'] };

  it('is first used on check-in, on the start in Tokyo, on the earliest day', () => {
    expect([firstUse({ kind: 'nights', checkIn: '2026-11-16', checkOut: '2026-11-18' }), firstUse(range), firstUse(days)]).toEqual([
      '2026-11-16',
      '2026-11-17',
      '2026-11-17',
    ]);
  });

  it('is last used on the last night, on the day before an end at midnight, on the latest day', () => {
    expect([lastUse({ kind: 'nights', checkIn: '2026-11-16', checkOut: '2026-11-18' }), lastUse(range), lastUse(days)]).toEqual([
      '2026-11-17',
      '2026-11-17',
      '2026-11-19',
    ]);
  });

  it('of no days has no first day', () => {
    expect(() => firstUse({ kind: 'days', days: [] })).toThrow(RangeError);
  });
});
