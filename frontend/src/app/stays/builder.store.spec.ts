import { jest } from '@jest/globals';
import { provideHttpClient, withInterceptors } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import { Subject } from 'rxjs';
import { englishTexts } from '../../testing/texts';
import { LiveService } from '../live';
import { problemInterceptor } from '../problems/problem.interceptor';
import { SessionStore } from '../session';
import { BuilderStore } from './builder.store';
import type { DraftItem } from './draft';
import { DraftStore } from './draft.store';

const name = { ja: 'x', en: 'x' };
const room: DraftItem = {
  unitId: 'A',
  siteId: 'S',
  siteSlug: 's',
  siteName: name,
  unitName: name,
  window: { kind: 'nights', checkIn: '2027-01-25', checkOut: '2027-01-26' },
  quantity: 1,
};
const quote = (available: boolean, total = 13_200) => ({
  total,
  tax: { byRate: [], outOfScope: 0, total: 0 },
  bookable: available,
  asOf: '2026-11-23T00:00:00Z',
  items: [
    {
      index: 0,
      unitId: 'A',
      siteId: 'S',
      window: room.window,
      quantity: 1,
      party: 2,
      available,
      lines: [],
      total,
      cancellation: [],
      ...(available ? {} : { problem: { code: 'slots.taken', title: 't', detail: 'd' } }),
    },
  ],
});
const taken = { code: 'slots.taken', status: 409, title: 'Somebody else has this already', detail: '' };

describe('the page that puts a stay together', () => {
  const changed = new Subject<unknown>();
  const watching = new Subject<{ versions: Record<string, number>; reload: boolean }>();
  let isSignedIn = true;
  let http: HttpTestingController;
  let store: BuilderStore;

  beforeEach(() => {
    jest.useFakeTimers();
    sessionStorage.clear();
    isSignedIn = true;
    const session = { ready: () => Promise.resolve(), isSignedIn: () => isSignedIn, problem: () => null, company: () => ({ id: 'c1' }) };
    TestBed.configureTestingModule({
      imports: [englishTexts()],
      providers: [
        BuilderStore,
        provideHttpClient(withInterceptors([problemInterceptor])),
        provideHttpClientTesting(),
        { provide: SessionStore, useValue: session },
        { provide: LiveService, useValue: { watch: () => ({ changed$: changed, watching$: watching, close: () => undefined }) } },
      ],
    });
    http = TestBed.inject(HttpTestingController);
    TestBed.inject(DraftStore).add(room);
    store = TestBed.inject(BuilderStore);
  });
  afterEach(() => jest.useRealTimers());

  const quotes = () => http.match('/api/quotes');
  /** Lets the effects run and the pause pass, and answers what was asked. */
  function answer(body: object): void {
    TestBed.tick();
    jest.advanceTimersByTime(250);
    const asked = quotes();
    expect(asked).toHaveLength(1);
    asked[0]?.flush(body);
  }
  async function hold(): Promise<ReturnType<BuilderStore['hold']>> {
    const held = store.hold();
    await jest.advanceTimersByTimeAsync(0);
    return held;
  }

  it('shows the price of what is on the screen, and only of that', () => {
    answer(quote(true));
    expect([store.isCurrent(), store.canHold(), store.of(store.draft.items()[0] as DraftItem)?.total]).toEqual([true, true, 13_200]);
    store.draft.setParty(3);
    expect([store.isCurrent(), store.canHold()]).toEqual([false, false]);
    answer(quote(true, 15_000));
    expect([store.isCurrent(), store.quote()?.total]).toEqual([true, 15_000]);
  });
  it('asks once after a burst of changes', () => {
    TestBed.tick();
    for (const party of [2, 3, 4]) {
      store.draft.setParty(party);
      TestBed.tick();
      jest.advanceTimersByTime(100);
    }
    answer(quote(true));
  });
  it('asks again when somebody else takes something, and after a lost connection', () => {
    answer(quote(true));
    changed.next({});
    answer(quote(false));
    expect(store.refused()).toEqual(store.draft.items());
    watching.next({ versions: { A: 4 }, reload: true });
    watching.next({ versions: { A: 4 }, reload: true }); // away for a moment in which nothing happened
    TestBed.tick();
    jest.advanceTimersByTime(1000);
    expect(quotes()).toHaveLength(0);
    watching.next({ versions: { A: 5 }, reload: true }); // E62
    answer(quote(true));
    expect(store.canHold()).toBe(true);
  });
  it('keeps the last price when nobody answers, and says so', () => {
    answer(quote(true));
    store.look();
    TestBed.tick();
    jest.advanceTimersByTime(250);
    quotes()[0]?.error(new ProgressEvent('error'));
    expect([store.quoteProblem()?.code, store.quote()?.total]).toEqual(['network.offline', 13_200]);
  });
  it('asks for a person, and keeps the draft', async () => {
    answer(quote(true));
    isSignedIn = false;
    expect(await hold()).toBe('sign-in');
    expect(store.draft.items()).toHaveLength(1);
  });
  it('holds once however often it is pressed, with one key until it has succeeded', async () => {
    answer(quote(true));
    const first = store.hold();
    expect(await store.hold()).toBeNull();
    await jest.advanceTimersByTimeAsync(0);
    const lost = http.expectOne('/api/stays');
    const key = lost.request.headers.get('Idempotency-Key');
    expect(lost.request.body).toEqual({
      items: [{ unitId: 'A', checkIn: '2027-01-25', checkOut: '2027-01-26', quantity: 1 }],
      party: 1,
      companyId: 'c1',
    });
    lost.error(new ProgressEvent('error'));
    expect(await first).toBeNull();
    expect(store.holdProblem()?.isPassing).toBe(true);
    const second = store.hold();
    await jest.advanceTimersByTimeAsync(0);
    const again = http.expectOne('/api/stays');
    expect(again.request.headers.get('Idempotency-Key')).toBe(key);
    again.flush({ id: 's1' });
    expect(await second).toEqual({ id: 's1' });
    expect(store.draft.isEmpty()).toBe(true);
  });
  it('E01: is told that somebody was faster, and looks again for what is near', async () => {
    answer(quote(true));
    const held = store.hold();
    await jest.advanceTimersByTimeAsync(0);
    http.expectOne('/api/stays').flush(taken, { status: 409, statusText: 'Conflict' });
    expect(await held).toBeNull();
    expect(store.holdProblem()?.code).toBe('slots.taken');
    answer(quote(false));
    expect(store.canHold()).toBe(false);
    expect(store.draft.isEmpty()).toBe(false);
  });
});
