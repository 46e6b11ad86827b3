import { TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import { englishTexts } from '../../testing/texts';
import { Language } from '../i18n';
import en from './i18n/en.json' with { type: 'json' };
import ja from './i18n/ja.json' with { type: 'json' };
import type { Result } from './results';
import { EMPTY_QUERY, SearchQuery } from './search-query';
import { Together } from './together';

const text = (said: string) => ({ ja: said, en: said });
const unit = (unitId: string, party: number, quantity = 1) => ({
  unitId,
  name: text(`Room ${unitId}`),
  kind: 'GUEST_ROOM',
  party,
  quantity,
});
const place = (slug: string, price: number, units: object[]) =>
  ({
    site: { id: slug, slug, name: text(slug), kind: 'VACANT_HOUSE', municipality: 'HAGI', district: text('Hohoku'), pictures: [] },
    units,
    price,
    wholeParty: false,
  }) as unknown as Result;
const query: SearchQuery = { ...EMPTY_QUERY, party: 9, when: { kind: 'nights', checkIn: '2027-02-05', checkOut: '2027-02-08' } };

it('a party over several places is told who sleeps where, how far, for how much, and goes to each with its share', () => {
  TestBed.configureTestingModule({ imports: [englishTexts({ 'search/en': en, 'search/ja': ja })], providers: [provideRouter([])] });
  TestBed.inject(Language).use('en');
  const fixture = TestBed.createComponent(Together);
  fixture.componentRef.setInput('query', query);
  fixture.componentRef.setInput('together', {
    distanceKm: 3.2,
    price: 90_000,
    results: [place('one', 60_000, [unit('A', 3), unit('B', 4, 2)]), place('two', 30_000, [unit('C', 2)])],
  });
  fixture.detectChanges();
  const page = fixture.nativeElement as HTMLElement;
  const words = (page.textContent ?? '').replace(/\s+/g, ' ');
  expect(words).toContain('3.2 km');
  expect(words).toContain('3 nights');
  expect([...page.querySelectorAll('.rooms li')].map((row) => row.textContent?.replace(/\s+/g, ' ').trim())).toEqual([
    'Room A3 people',
    'Room B ×24 people',
    'Room C2 people',
  ]);
  expect(page.querySelector('.total')?.textContent).toContain('¥90,000');
  expect(words).toContain('Each place is booked on its own');
  expect([...page.querySelectorAll('a.btn')].map((link) => link.getAttribute('href'))).toEqual([
    '/sites/one?checkIn=2027-02-05&checkOut=2027-02-08&party=7&units=A:1,B:2',
    '/sites/two?checkIn=2027-02-05&checkOut=2027-02-08&party=2&units=C:1',
  ]);
});
