import { signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { jest } from '@jest/globals';
import { EMPTY, NEVER } from 'rxjs';
import { LiveService } from '../live';
import { PlacesApi } from '../places';
import { Problem } from '../problems';
import type { Answer } from './results';
import { SearchApi } from './search.api';
import { EMPTY_QUERY, SearchQuery } from './search-query';
import { SearchStore } from './search.store';

const NOT_READY = new Problem({ code: 'search.not-ready', title: 'Search is getting ready', status: 503 }, 3);
const window = { checkIn: '2027-02-05', checkOut: '2027-02-08' };
const answer = (over: object = {}): Answer =>
  ({ total: 1, asOf: '2026-11-23T00:00:00Z', page: 1, size: 20, results: [{ site: { id: 'A' }, units: [], window }], ...over }) as never;
const stretch: SearchQuery = {
  ...EMPTY_QUERY,
  when: { kind: 'stretch', nights: 3, from: '2027-01-01', to: '2027-03-31', weekends: false },
};

describe('what the results page shows', () => {
  const search = jest.fn<(query: SearchQuery) => Promise<Answer>>();
  const watch = jest.fn((_area: object) => ({ changed$: NEVER, watching$: EMPTY, people$: EMPTY, close: () => undefined }));
  const open = (): SearchStore => {
    TestBed.configureTestingModule({
      providers: [
        SearchStore,
        { provide: SearchApi, useValue: { search } },
        { provide: PlacesApi, useValue: { sites: () => Promise.resolve([]) } },
        { provide: LiveService, useValue: { state: signal('on'), watch } },
      ],
    });
    return TestBed.inject(SearchStore);
  };
  beforeEach(() => {
    jest.useFakeTimers();
    search.mockReset();
    watch.mockClear();
  });
  afterEach(() => jest.useRealTimers());

  it('is that search is getting ready, until it is: it asks again by itself', async () => {
    search.mockRejectedValueOnce(NOT_READY).mockRejectedValueOnce(NOT_READY).mockResolvedValue(answer());
    const store = open();
    await store.ask(EMPTY_QUERY);
    expect(store.problem()?.code).toBe('search.not-ready');
    expect(store.patience.isWaiting()).toBe(true);
    await jest.advanceTimersByTimeAsync(3_000);
    expect(store.problem()?.code).toBe('search.not-ready');
    await jest.advanceTimersByTimeAsync(3_000);
    expect(store.problem()).toBeNull();
    expect(store.results()).toHaveLength(1);
    await jest.advanceTimersByTimeAsync(60_000);
    expect(search).toHaveBeenCalledTimes(3);
  });

  it('is another question at once, and the one that waited is never asked again', async () => {
    search.mockRejectedValueOnce(NOT_READY).mockResolvedValue(answer());
    const store = open();
    await store.ask(EMPTY_QUERY);
    await store.ask(stretch);
    await jest.advanceTimersByTimeAsync(60_000);
    expect(search.mock.calls.map(([query]) => query)).toEqual([EMPTY_QUERY, stretch]);
  });

  it('is followed in the days of each result, not in all of the stretch', async () => {
    search.mockResolvedValue(answer());
    await open().ask(stretch);
    expect(watch.mock.calls).toEqual([[{ siteId: 'A', from: '2027-02-05', to: '2027-02-07' }]]);
  });

  it('are places that share the party only where no single one takes it', async () => {
    const together = { distanceKm: 2, price: 1, results: [{ site: { id: 'B' }, units: [] }] };
    search.mockResolvedValue(answer({ total: 0, results: [], together }));
    const store = open();
    await store.ask(EMPTY_QUERY);
    expect(store.together()).toEqual(together);
    search.mockResolvedValue(answer());
    await store.ask(EMPTY_QUERY);
    expect(store.together()).toBeNull();
  });
});
