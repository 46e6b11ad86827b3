import { signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { Subject } from 'rxjs';
import { AvailabilityChanged, LiveService, Standing } from '../live';
import { CalendarStore } from './calendar.store';
import { ManageApi } from './manage.api';
import type { ManagedCalendar, ManagedSite } from './manage.types';

const site: ManagedSite = { id: 'S', slug: 'site', name: { ja: 's', en: 's' }, kind: 'VACANT_HOUSE', municipality: 'HAGI', units: [] };
const calendar = (version: number): ManagedCalendar => ({
  siteId: 'S',
  asOf: '2026-11-23T15:00:00Z',
  from: '2026-11-22',
  to: '2026-11-28',
  days: [],
  closures: [],
  units: [{ unitId: 'A', version, grain: 'night', quantity: 1, days: [], bars: [] }],
});

describe('the calendar of a site', () => {
  let asked: ((answer: ManagedCalendar) => void)[];
  let changed$: Subject<AvailabilityChanged>;
  let watching$: Subject<Standing>;
  let store: CalendarStore;
  const settle = async () => {
    for (let turn = 0; turn < 5; turn++) await Promise.resolve();
    TestBed.tick();
  };
  const answer = async (version: number) => {
    asked.at(-1)!(calendar(version));
    await settle();
  };
  const hear = (version: number) => changed$.next({ siteId: 'S', unitId: 'A', version, slots: [] });

  beforeEach(async () => {
    asked = [];
    changed$ = new Subject();
    watching$ = new Subject();
    const api = { sites: () => Promise.resolve([site]), calendar: () => new Promise<ManagedCalendar>((resolve) => asked.push(resolve)) };
    const live = { state: signal('on'), watch: () => ({ changed$, watching$, close: () => undefined }) };
    TestBed.configureTestingModule({
      providers: [CalendarStore, { provide: ManageApi, useValue: api }, { provide: LiveService, useValue: live }],
    });
    store = TestBed.inject(CalendarStore);
    store.open('site', '2026-11-22', 7);
    await settle();
    await settle();
  });

  it('is asked for once the site is known, and names its today from the answer', async () => {
    expect(asked).toHaveLength(1);
    await answer(3);
    expect(store.calendar()?.units[0]?.version).toBe(3);
    expect(store.today()).toBe('2026-11-24');
  });

  it('is asked for again at a newer version, and not at an older one', async () => {
    await answer(3);
    hear(3);
    expect(asked).toHaveLength(1);
    hear(4);
    expect(asked).toHaveLength(2);
  });

  it('is asked for once for several news, where the answer knows of them all', async () => {
    await answer(3);
    hear(4);
    hear(5);
    await answer(5);
    expect(asked).toHaveLength(2);
  });

  it('is shown at once and asked for again where the answer was older than the news', async () => {
    await answer(3);
    hear(4);
    hear(5);
    await answer(4);
    expect(store.calendar()?.units[0]?.version).toBe(4);
    expect(asked).toHaveLength(3);
  });

  it('catches up with what changed before it was watched', async () => {
    watching$.next({ versions: { A: 4 }, reload: true });
    await answer(3);
    expect(asked).toHaveLength(2);
  });

  it('says that a site of another is none of mine', () => {
    store.open('elsewhere', '2026-11-22', 7);
    expect(store.isMissing()).toBe(true);
  });
});
