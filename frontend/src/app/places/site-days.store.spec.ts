import { signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { jest } from '@jest/globals';
import { Subject } from 'rxjs';
import { type AvailabilityChanged, type Known, LiveService, type Standing } from '../live';
import { PlacesApi } from './places.api';
import type { SiteAvailability } from './place.types';
import { SiteDays } from './site-days.store';

const answerOf = (version: number, free: number): SiteAvailability => ({
  siteId: 'S',
  asOf: '2026-11-23T00:00:00Z',
  from: '2026-11-24',
  to: '2026-12-31',
  days: [{ date: '2026-11-24' }, { date: '2026-12-01' }],
  units: [
    {
      unitId: 'A',
      version,
      grain: 'night',
      quantity: 1,
      days: ['2026-11-24', '2026-12-01'].map((date) => ({ date, free, state: free ? 'open' : 'full' })),
    },
  ],
});
const news = (version: number, date = '2026-11-24'): AvailabilityChanged => ({
  siteId: 'S',
  unitId: 'A',
  version,
  slots: [{ slot: 1, date, free: 0, quantity: 1, state: 'held' }],
});

describe('what is free at a site', () => {
  let asked: ((answer: SiteAvailability) => void)[];
  let changed$: Subject<AvailabilityChanged>;
  let watching$: Subject<Standing>;
  let people$: Subject<number>;
  let known: Known;
  let days: SiteDays;
  const settle = async () => {
    for (let turn = 0; turn < 6; turn++) await Promise.resolve();
    TestBed.tick();
  };
  const answer = async (version: number, free = 1) => {
    asked.at(-1)?.(answerOf(version, free));
    await settle();
  };
  const states = () => days.known()?.units[0]?.days.map(({ state }) => state);

  beforeEach(async () => {
    jest.useFakeTimers();
    asked = [];
    changed$ = new Subject();
    watching$ = new Subject();
    people$ = new Subject();
    const api = { siteDays: () => new Promise<SiteAvailability>((resolve) => asked.push(resolve)) };
    const watch = (_area: object, said: Known) => ((known = said), { changed$, watching$, people$, close: () => undefined });
    TestBed.configureTestingModule({
      providers: [SiteDays, { provide: PlacesApi, useValue: api }, { provide: LiveService, useValue: { state: signal('on'), watch } }],
    });
    days = TestBed.inject(SiteDays);
    days.siteId.set('S');
    await settle();
  });
  afterEach(() => jest.useRealTimers());

  it('is asked for once where the answer is as new as the connection says', async () => {
    watching$.next({ versions: { A: 3 }, reload: true });
    await answer(3);
    expect([asked.length, known()]).toEqual([1, { A: 3 }]);
  });

  it('keeps what was pushed while the answer was awaited', async () => {
    changed$.next(news(4));
    await answer(3);
    expect(states()).toEqual(['held', 'open']);
  });

  it('takes both messages of one change over two months, and says still what it read in full', async () => {
    await answer(3);
    changed$.next(news(4));
    changed$.next(news(4, '2026-12-01'));
    expect([states(), known()]).toEqual([['held', 'held'], { A: 3 }]);
  });

  it('is not asked for again when what was missed has been told', async () => {
    await answer(3);
    changed$.next(news(5));
    watching$.next({ versions: { A: 5 }, reload: false });
    expect([asked.length, states()]).toEqual([1, ['held', 'open']]);
  });

  it('is asked for anew when it is too far behind, until the answer is as new as was said', async () => {
    await answer(3);
    watching$.next({ versions: { A: 9 }, reload: true });
    expect(asked).toHaveLength(2);
    await answer(8, 0);
    await jest.advanceTimersByTimeAsync(1_000);
    expect(asked).toHaveLength(3);
    await answer(9, 0);
    await jest.advanceTimersByTimeAsync(10_000);
    expect([asked.length, states()]).toEqual([3, ['full', 'full']]);
  });

  it('is not asked for again after a moment away in which nothing happened, while prices are', async () => {
    await answer(3);
    watching$.next({ versions: { A: 3 }, reload: true });
    const before = days.changes();
    watching$.next({ versions: { A: 3 }, reload: false });
    expect([asked.length, days.changes() - before]).toEqual([1, 1]);
  });

  it('is asked for anew when nobody can say what was missed', async () => {
    await answer(3);
    watching$.next({ versions: {}, reload: true });
    expect(asked).toHaveLength(2);
  });
});
