import { eachDay } from '../ui';
import type { Bar, CalendarUnit, Closure, ManagedUnit } from './manage.types';
import { barsOf, daySpans, daysOf, hourSpans, layOut, MOST_LANES, Span } from './spans';

const text = (word: string) => ({ ja: word, en: word });
const bar = (id: string, from: string, to: string, more: Partial<Bar> = {}): Bar => ({
  holder: 'stay',
  id,
  code: `EG-${id}`,
  label: text(id),
  from,
  to,
  quantity: 1,
  status: 'confirmed',
  ...more,
});
const days = eachDay('2026-11-22', '2026-11-29');
const span = (key: string, first: number, last: number): Span => ({
  key,
  bar: bar(key, '', ''),
  first,
  last,
  isCutLeft: false,
  isCutRight: false,
});

describe('the bars of a calendar', () => {
  it('cover the nights and not the day of departure', () => {
    expect(daysOf(bar('a', '2026-11-23', '2026-11-26'), 'night')).toEqual(['2026-11-23', '2026-11-25']);
    expect(daySpans([bar('a', '2026-11-23', '2026-11-26')], 'night', days)[0]).toMatchObject({ first: 1, last: 3, isCutLeft: false });
  });

  it('lie on the day it is in Japan, also for hours that begin the day before in UTC', () => {
    expect(daysOf(bar('a', '2026-11-22T23:00:00Z', '2026-11-23T13:00:00Z'), 'half-hour')).toEqual(['2026-11-23', '2026-11-23']);
  });

  it('end with the day when they end at midnight in Japan', () => {
    expect(daysOf(bar('a', '2026-11-23T09:00:00Z', '2026-11-23T15:00:00Z'), 'half-hour')[1]).toBe('2026-11-23');
  });

  it('are cut where they reach beyond the days shown', () => {
    expect(daySpans([bar('a', '2026-11-20', '2026-12-02')], 'night', days)[0]).toMatchObject({
      first: 0,
      last: 6,
      isCutLeft: true,
      isCutRight: true,
    });
    expect(daySpans([bar('a', '2026-11-20', '2026-11-22')], 'night', days)).toEqual([]);
  });

  it('are one for the days of one stay that follow each other, and two where a day lies between', () => {
    const on = (day: number) => bar('a', `2026-11-${day}T00:00:00Z`, `2026-11-${day}T08:00:00Z`);
    expect(daySpans([on(24), on(23), on(25)], 'half-hour', days).map(({ first, last }) => [first, last])).toEqual([[1, 3]]);
    expect(daySpans([on(23), on(25)], 'half-hour', days)).toHaveLength(2);
  });

  it('lie in the half-hours of a day', () => {
    const begin = Date.parse('2026-11-23T00:00:00Z');
    const starts = Array.from({ length: 16 }, (_, index) => begin + index * 1_800_000);
    expect(hourSpans([bar('a', '2026-11-23T04:00:00Z', '2026-11-23T06:00:00Z')], starts)[0]).toMatchObject({ first: 8, last: 11 });
  });

  it('never cover each other, and use the first lane that is free', () => {
    const { bars, lanes } = layOut([span('a', 0, 2), span('b', 2, 4), span('c', 3, 5)], 7);
    expect(bars.map(({ key, lane }) => [key, lane])).toEqual([
      ['a', 0],
      ['b', 1],
      ['c', 0],
    ]);
    expect(lanes).toBe(2);
  });

  it('are counted where no lane is left for them', () => {
    const { bars, more } = layOut(
      Array.from({ length: MOST_LANES + 2 }, (_, index) => span(`s${index}`, 1, 2)),
      4,
    );
    expect(bars).toHaveLength(MOST_LANES);
    expect(more).toEqual([0, 2, 2, 0]);
  });
});

describe('a whole house', () => {
  const whole: ManagedUnit = { id: 'Z', name: text('Z'), kind: 'WHOLE_HOUSE', grain: 'night', quantity: 1, parts: ['A', 'B'] };
  const unit = (unitId: string, bars: Bar[]): CalendarUnit => ({ unitId, version: 1, grain: 'night', quantity: 1, days: [], bars });

  it('shows once what was booked as a whole, and not what was booked in its parts', () => {
    const asWhole = bar('w', '2026-11-23', '2026-11-24', { bookedAs: 'Z' });
    const units = [unit('A', [asWhole, bar('a', '2026-11-25', '2026-11-26')]), unit('B', [asWhole]), unit('Z', [])];
    expect(barsOf(whole, units, []).map(({ id }) => id)).toEqual(['w']);
  });

  it('shows a closure that was asked for it', () => {
    const closed = bar('c', '2026-11-23', '2026-11-24', { holder: 'closure' });
    const closure = { id: 'c', unitId: 'Z' } as Closure;
    expect(barsOf(whole, [unit('A', [closed]), unit('B', [closed])], [closure])).toHaveLength(1);
  });
});
