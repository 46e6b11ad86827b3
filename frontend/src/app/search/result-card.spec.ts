import { ComponentFixture, DeferBlockBehavior, TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import { englishTexts } from '../../testing/texts';
import { Language } from '../i18n';
import placesEn from '../places/i18n/en.json' with { type: 'json' };
import placesJa from '../places/i18n/ja.json' with { type: 'json' };
import en from './i18n/en.json' with { type: 'json' };
import ja from './i18n/ja.json' with { type: 'json' };
import { ResultCard } from './result-card';
import type { Result } from './results';
import { EMPTY_QUERY, SearchQuery } from './search-query';

const text = (said: string) => ({ ja: said, en: said });
const site = {
  id: 'SHM-04',
  slug: 'kottoi',
  name: text('Kottoi'),
  kind: 'VACANT_HOUSE',
  municipality: 'SHIMONOSEKI',
  district: text('Hohoku'),
  pictures: [],
  amenities: [],
  wifi: { downMbps: 205, measuredAt: '2026-10-01', stale: false },
  priceFrom: { yen: 9900, per: 'night' },
};
const unit = {
  unitId: 'SHM-04-A',
  name: text('Room A'),
  kind: 'GUEST_ROOM',
  quantity: 1,
  party: 2,
  capacity: 3,
  price: 66_000,
  mode: 'INSTANT',
  sale: { sold: true },
};
const nights: SearchQuery = { ...EMPTY_QUERY, party: 2, when: { kind: 'nights', checkIn: '2027-01-25', checkOut: '2027-01-30' } };
const result = (over: object = {}): Result =>
  ({ site, units: [unit], price: 66_000, wholeParty: true, free: 1, state: 'open', ...over }) as unknown as Result;

describe('a result', () => {
  let fixture: ComponentFixture<ResultCard>;
  const find = (selector: string) => (fixture.nativeElement as HTMLElement).querySelector<HTMLElement>(selector);
  const said = () => (fixture.nativeElement as HTMLElement).textContent.replace(/\s+/g, ' ');
  const show = (shown: Result, query = nights) => {
    TestBed.configureTestingModule({
      deferBlockBehavior: DeferBlockBehavior.Manual,
      imports: [englishTexts({ 'search/en': en, 'search/ja': ja, 'places/en': placesEn, 'places/ja': placesJa })],
      providers: [provideRouter([])],
    });
    TestBed.inject(Language).use('en');
    fixture = TestBed.createComponent(ResultCard);
    fixture.componentRef.setInput('result', shown);
    fixture.componentRef.setInput('query', query);
    fixture.detectChanges();
  };

  it('tells what all of it costs for these people and nights, and leads there with the units found', () => {
    show(result());
    expect(find('.price')?.textContent).toContain('¥66,000');
    expect(find('.price')?.textContent).toContain('5 nights');
    expect(find('h2 a')?.getAttribute('href')).toBe('/sites/kottoi?checkIn=2027-01-25&checkOut=2027-01-30&party=2&units=SHM-04-A:1');
  });

  it('found for any nights of a stretch says which, and leads there with them', () => {
    const when = { kind: 'stretch' as const, nights: 3, from: '2027-02-01', to: '2027-02-28', weekends: false };
    show(result({ window: { checkIn: '2027-02-05', checkOut: '2027-02-08' } }), { ...nights, when });
    expect(find('.own')?.textContent).toBe('3 nights from Fri, Feb 5');
    expect(find('h2 a')?.getAttribute('href')).toBe('/sites/kottoi?checkIn=2027-02-05&checkOut=2027-02-08&party=2&units=SHM-04-A:1');
  });

  it.each([
    ['open', 'st--open', {}],
    ['few', 'st--few', {}],
    ['held', 'st--held', { heldUntil: '2027-01-01T05:32:00Z', free: 0 }],
    ['full', 'st--full', { free: 0 }],
  ])('that is %s shows it by a shape of its own', (state, shape, over) => {
    show(result({ state, ...over }));
    expect(find(`.st.${shape}`)).not.toBeNull();
  });

  it('that somebody is booking says until when', () => {
    show(result({ state: 'held', free: 0, heldUntil: '2027-01-01T05:32:00Z' }));
    expect(find('.st')?.textContent).toContain('14:32');
  });

  it('that is not sold here says why', () => {
    show(result({ units: [{ ...unit, sale: { sold: false, code: 'sale.by-request' } }] }));
    expect(said()).toContain('The manager approves first');
  });

  it('with an old measurement greys it and says so', () => {
    show(result({ site: { ...site, wifi: { ...site.wifi, stale: true } } }));
    expect(find('.stale')?.textContent).toContain('over 180 days ago');
  });

  it('without dates tells from what price, and no state', () => {
    show(result(), EMPTY_QUERY);
    expect(find('.price')?.textContent).toContain('¥9,900');
    expect(find('.st')).toBeNull();
  });

  it('news change words in the same elements', () => {
    show(result());
    const [price, title] = [find('.price'), find('h2 a')];
    fixture.componentRef.setInput('result', result({ state: 'full', free: 0 }));
    fixture.componentRef.setInput('fresh', true);
    fixture.detectChanges();
    expect([find('.price'), find('h2 a')]).toEqual([price, title]);
    expect((fixture.nativeElement as HTMLElement).classList).toContain('fresh');
  });
});
