import { jest } from '@jest/globals';
import { provideHttpClient, withInterceptors } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import { englishTexts } from '../../testing/texts';
import { problemInterceptor } from '../problems/problem.interceptor';
import { DraftStore } from './draft.store';
import { ReturnStore } from './return.store';
import { ServerClock } from './server-clock';
import { StayStore } from './stay.store';

const NOW = '2026-11-23T00:00:00.000Z';
const item = {
  id: 'i',
  unitId: 'A',
  siteId: 'S',
  siteSlug: 's',
  siteName: { ja: 'x', en: 'x' },
  unitName: { ja: 'x', en: 'x' },
  window: { kind: 'days', days: ['2027-01-26'] },
  quantity: 1,
  party: 2,
  lines: [],
  total: 880,
  cancellation: [],
  ask: { unitId: 'A', days: ['2027-01-26'], quantity: 1, party: 2 },
};
const stay = (more: object = {}) => ({
  id: 's1',
  code: 'EG-234567',
  status: 'held',
  party: 2,
  heldUntil: '2026-11-23T00:15:00.000Z',
  now: NOW,
  total: 880,
  tax: { byRate: [], outOfScope: 0, total: 80 },
  items: [item],
  moves: [],
  createdAt: NOW,
  prolongable: true,
  can: { checkout: true, prolong: true, release: true, cancel: false },
  ...more,
});

describe('a stay on the screen', () => {
  let http: HttpTestingController;
  beforeEach(() => {
    jest.useFakeTimers({ now: new Date('2026-11-22T20:00:00Z') }); // a device four hours slow
    sessionStorage.clear();
    TestBed.configureTestingModule({
      imports: [englishTexts()],
      providers: [
        StayStore,
        ReturnStore,
        ServerClock,
        provideHttpClient(withInterceptors([problemInterceptor])),
        provideHttpClientTesting(),
      ],
    });
    http = TestBed.inject(HttpTestingController);
  });
  afterEach(() => jest.useRealTimers());
  const settle = () => jest.advanceTimersByTimeAsync(0);
  async function opened(more: object = {}): Promise<StayStore> {
    const store = TestBed.inject(StayStore);
    void store.load('s1');
    http.expectOne('/api/stays/s1').flush(stay(more));
    await settle();
    http.match(({ url }) => url.startsWith('/api/sites/')).forEach((request) => request.flush({ id: 'S', units: [] }));
    return store;
  }

  it("E60: counts down by the server's clock, whatever the device says", async () => {
    const store = await opened();
    expect(store.isHeld()).toBe(true);
    await jest.advanceTimersByTimeAsync(14 * 60_000);
    expect(store.isHeld()).toBe(true);
    await jest.advanceTimersByTimeAsync(61_000);
    expect([store.isHeld(), store.isLapsing()]).toEqual([false, true]);
  });
  it('E02: asks until the server has let it go, and offers the same once more', async () => {
    const store = await opened({ now: '2026-11-23T00:14:59.000Z' });
    await jest.advanceTimersByTimeAsync(2000);
    store.lapsed();
    await jest.advanceTimersByTimeAsync(500);
    http.expectOne('/api/stays/s1').flush(stay({ now: '2026-11-23T00:15:02.000Z' }));
    await jest.advanceTimersByTimeAsync(3000);
    http.expectOne('/api/stays/s1').flush(stay({ status: 'lapsed', heldUntil: undefined, now: '2026-11-23T00:15:05.000Z' }));
    await jest.advanceTimersByTimeAsync(10_000);
    http.expectNone('/api/stays/s1');
    expect(store.stay()?.status).toBe('lapsed');
    const again = store.holdAgain();
    await settle();
    const request = http.expectOne('/api/stays');
    expect(request.request.body).toEqual({ items: [item.ask], party: 2 });
    request.flush({ id: 's2' });
    expect(await again).toBe('s2');
    store.refill();
    expect(TestBed.inject(DraftStore).ask()).toEqual({ items: [item.ask], party: 2 });
  });
  it('is fetched anew when a deed finds that it has moved on', async () => {
    const store = await opened();
    const url = store.checkout();
    http
      .expectOne('/api/stays/s1/checkout')
      .flush({ code: 'stays.hold-over', title: 'x', status: 409 }, { status: 409, statusText: 'Conflict' });
    await settle();
    http.expectOne('/api/stays/s1').flush(stay({ status: 'lapsed' }));
    expect(await url).toBeNull();
    expect([store.failed()?.problem.code, store.stay()?.status]).toEqual(['stays.hold-over', 'lapsed']);
  });
  it('is cancelled for the refund that was shown, and not for another', async () => {
    const store = await opened({ status: 'confirmed', can: { cancel: true } });
    const refused = store.cancel(880);
    const first = http.expectOne('/api/stays/s1/cancellation');
    expect(first.request.body).toEqual({ expectedRefund: 880 });
    first.flush(
      { code: 'stays.refund-changed', title: 'x', status: 409, refund: 704, charge: 176 },
      { status: 409, statusText: 'Conflict' },
    );
    expect(await refused).toBe(false);
    expect(store.failed()).toMatchObject({ deed: 'cancel', problem: { members: { refund: 704, charge: 176 } } });
    const done = store.cancel(704);
    http.expectOne('/api/stays/s1/cancellation').flush(stay({ status: 'cancelled' }));
    expect(await done).toBe(true);
    expect([store.stay()?.status, store.failed()]).toEqual(['cancelled', null]);
  });
  it('does one thing at a time', async () => {
    const store = await opened();
    const first = store.prolong();
    expect(await store.release()).toBe(false);
    http.expectOne('/api/stays/s1/prolongation').flush(stay({ prolongable: false }));
    await first;
    http.expectNone('/api/stays/s1/release');
    expect(store.busy()).toBeNull();
  });

  describe('E06: back from the payment page', () => {
    const answer = async (more: object): Promise<void> => {
      http.expectOne('/api/stays/s1').flush(stay(more));
      await settle();
    };
    it('waits until it is confirmed', async () => {
      const store = TestBed.inject(ReturnStore);
      store.start('s1');
      await answer({});
      expect(store.state()).toBe('waiting');
      await jest.advanceTimersByTimeAsync(1000);
      await answer({ status: 'confirmed' });
      expect([store.state(), store.progress()]).toEqual(['settled', 1]);
      await jest.advanceTimersByTimeAsync(60_000);
      http.expectNone('/api/stays/s1');
    });
    it('goes on asking without a connection, and says so', async () => {
      const store = TestBed.inject(ReturnStore);
      store.start('s1');
      http.expectOne('/api/stays/s1').error(new ProgressEvent('error'));
      await settle();
      expect([store.state(), store.isOffline()]).toEqual(['waiting', true]);
      await jest.advanceTimersByTimeAsync(1000);
      await answer({ status: 'confirmed' });
      expect([store.state(), store.isOffline()]).toEqual(['settled', false]);
    });
    it('stops after two minutes, and starts again when asked', async () => {
      const store = TestBed.inject(ReturnStore);
      store.start('s1');
      for (let n = 0; n < 100 && store.state() === 'waiting'; n++) {
        await answer({});
        await jest.advanceTimersByTimeAsync(5000);
      }
      expect(store.state()).toBe('late');
      store.start('s1');
      await answer({ status: 'confirmed' });
      expect(store.state()).toBe('settled');
    });
    it('says a refusal that no waiting will mend', async () => {
      const store = TestBed.inject(ReturnStore);
      store.start('s1');
      http.expectOne('/api/stays/s1').flush({ code: 'stays.unknown', title: 'x', status: 404 }, { status: 404, statusText: 'Not Found' });
      await settle();
      expect([store.state(), store.problem()?.code]).toEqual(['refused', 'stays.unknown']);
    });
  });
});
