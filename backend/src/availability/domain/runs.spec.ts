import fc from 'fast-check';
import { tokyoInstant } from '../../kernel/index.js';
import { emptyNightsAfter, mergeRuns, runOfNights, runOfRange, runsOfClaim, runsOfSlots, runsOverlap } from './runs.js';

const at = (time: string, date = '2027-01-25') => tokyoInstant(date, time);
const range = (from: string, to: string) => ({ start: at(from), end: at(to) });

describe('runs', () => {
  it('take every night but that of the check-out day', () => {
    const run = runOfNights({ checkIn: '2027-01-25', checkOut: '2027-01-30' });
    expect(run.to - run.from).toBe(5);
  });

  it('of two stays that touch do not overlap', () => {
    const first = runOfNights({ checkIn: '2027-01-25', checkOut: '2027-01-27' });
    const second = runOfNights({ checkIn: '2027-01-27', checkOut: '2027-01-28' });
    expect(runsOverlap(first, second)).toBe(false);
  });

  it('take an end inside a half-hour whole', () => {
    const run = runOfRange(range('10:00', '11:10'));
    expect(run.to - run.from).toBe(3);
  });

  it.each([
    [0, 2],
    [15, 3],
    [30, 3],
    [31, 4],
  ])('append a cleaning of %i minutes as half-hours', (bufferMin, length) => {
    const run = runOfRange(range('10:00', '11:00'), bufferMin);
    expect(run.to - run.from).toBe(length);
  });

  it.each([
    ['fits between ten and three o’clock', 300, 0],
    ['is a minute too long', 301, 1],
    ['takes a day more', 300 + 1440, 1],
    ['takes a day and a minute more', 301 + 1440, 2],
  ])('leave nights empty when the cleaning %s', (_why, bufferMin, nights) => {
    expect(emptyNightsAfter(bufferMin, { departureBy: '10:00', arrivalFrom: '15:00' })).toBe(nights);
  });

  it('of an empty window are none', () => {
    expect(runsOfClaim({ kind: 'nights', checkIn: '2027-01-25', checkOut: '2027-01-25' }, { bufferMin: 600 }, at('09:00'))).toEqual([]);
  });

  it('of a day that has begun take what is left from the half-hour that runs', () => {
    const whole = runOfRange(range('08:00', '22:00'));
    expect(runsOfClaim({ kind: 'ranges', ranges: [range('08:00', '22:00')] }, { bufferMin: 0 }, at('10:10'))).toEqual([
      { from: whole.from + 4, to: whole.to },
    ]);
    expect(runsOfClaim({ kind: 'ranges', ranges: [range('08:00', '22:00')] }, { bufferMin: 0 }, at('22:00'))).toEqual([]);
  });

  it('joined cover the same slots as apart, without touching each other', () => {
    const slots = fc.array(fc.integer({ min: 0, max: 40 }), { maxLength: 30 });
    fc.assert(
      fc.property(slots, (list) => {
        const runs = runsOfSlots(list);
        const covered = runs.flatMap((run) => Array.from({ length: run.to - run.from }, (_, i) => run.from + i));
        expect(covered).toEqual([...new Set(list)].sort((a, b) => a - b));
        expect(mergeRuns(runs)).toEqual(runs);
        runs.slice(1).forEach((run, i) => expect(run.from).toBeGreaterThan(runs[i]?.to ?? 0));
      }),
    );
  });
});
