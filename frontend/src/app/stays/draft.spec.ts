import { TestBed } from '@angular/core/testing';
import { askOf, bySite, DraftItem, itemOfAlternative, withItem } from './draft';
import { DraftStore } from './draft.store';
import type { Alternative, Stay } from './stay.types';

const text = (ja: string, en: string) => ({ ja, en });
const room: DraftItem = {
  unitId: 'SHM-04-A',
  siteId: 'SHM-04',
  siteSlug: 'kottoi-minato',
  siteName: text('こっとい灯台荘', 'Kottoi Harbour House'),
  unitName: text('客室A', 'Room A'),
  window: { kind: 'nights', checkIn: '2027-01-25', checkOut: '2027-01-30' },
  quantity: 1,
};
const desks: DraftItem = {
  ...room,
  unitId: 'SHM-04-D',
  unitName: text('港デスク', 'Harbour desks'),
  window: { kind: 'days', days: ['2027-01-26'] },
  quantity: 8,
  party: 8,
};
const elsewhere: DraftItem = { ...room, unitId: 'HGI-02-1', siteId: 'HGI-02', siteSlug: 'choba' };

describe('an item of the draft', () => {
  it('is asked for by nights, by hours or by days', () => {
    expect(askOf(room)).toEqual({ unitId: 'SHM-04-A', checkIn: '2027-01-25', checkOut: '2027-01-30', quantity: 1 });
    expect(askOf(desks)).toEqual({ unitId: 'SHM-04-D', days: ['2027-01-26'], quantity: 8, party: 8 });
    const hall = { ...room, window: { kind: 'range', start: '2027-01-27T05:00:00Z', end: '2027-01-27T07:00:00Z' } } as const;
    expect(askOf(hall)).toEqual({ unitId: 'SHM-04-A', start: '2027-01-27T14:00:00+09:00', end: '2027-01-27T16:00:00+09:00', quantity: 1 });
  });
  it('takes the place of the same wish instead of standing beside it', () => {
    expect(withItem([room, desks], { ...desks, quantity: 4 })).toEqual([room, { ...desks, quantity: 4 }]);
    expect(withItem([room], { ...room, window: { kind: 'nights', checkIn: '2027-02-01', checkOut: '2027-02-02' } })).toHaveLength(2);
  });
  it('becomes the alternative that was offered for it', () => {
    const near: Alternative = {
      kind: 'dates',
      siteId: 'SHM-04',
      siteName: room.siteName,
      unitId: 'SHM-04-A',
      unitName: room.unitName,
      quantity: 1,
      checkIn: '2027-02-01',
      checkOut: '2027-02-06',
    };
    expect(itemOfAlternative({ ...room, party: 2 }, near)).toEqual({
      ...room,
      party: 2,
      window: { kind: 'nights', checkIn: '2027-02-01', checkOut: '2027-02-06' },
    });
    expect(itemOfAlternative(room, { ...near, siteId: 'SHM-07', unitId: 'SHM-07-1' })).toMatchObject({
      siteSlug: 'SHM-07',
      unitId: 'SHM-07-1',
    });
    expect(itemOfAlternative(room, { ...near, checkOut: undefined })).toBeNull();
  });
  it('stands with its site, and keeps its place in the whole list', () => {
    expect(bySite([room, elsewhere, desks]).map(({ siteId, items }) => [siteId, items.map(({ index }) => index)])).toEqual([
      ['SHM-04', [0, 2]],
      ['HGI-02', [1]],
    ]);
  });
});

describe('the draft', () => {
  beforeEach(() => {
    sessionStorage.clear();
    TestBed.resetTestingModule();
  });
  const store = () => TestBed.inject(DraftStore);

  it('survives a reload and the way over the sign-in page', () => {
    const before = store();
    before.add(room);
    before.setParty(8);
    before.setTitle('冬合宿');
    TestBed.tick();
    TestBed.resetTestingModule();
    expect([store().items(), store().party(), store().title()]).toEqual([[room], 8, '冬合宿']);
  });
  it('begins empty when what was stored cannot be read', () => {
    sessionStorage.setItem('engawa.draft', '{"items":7}');
    expect(store().isEmpty()).toBe(true);
  });
  it('counts people as whole and positive', () => {
    store().setParty(0);
    expect(store().party()).toBe(1);
    store().setParty(9000);
    expect(store().party()).toBe(500);
  });
  it('takes over a stay whose hold has ended', () => {
    const item = { ...room, id: 'i', party: 3, lines: [], total: 1, cancellation: [], ask: askOf(room) };
    store().refill({ party: 8, title: '合宿', items: [item] } as unknown as Pick<Stay, 'party' | 'title' | 'items'>);
    expect(store().ask()).toEqual({
      party: 8,
      items: [{ unitId: 'SHM-04-A', checkIn: '2027-01-25', checkOut: '2027-01-30', quantity: 1, party: 3 }],
    });
    expect(store().title()).toBe('合宿');
  });
});
