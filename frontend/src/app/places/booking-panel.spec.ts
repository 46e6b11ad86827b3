import { ComponentFixture, TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import { englishTexts } from '../../testing/texts';
import { Language } from '../i18n';
import type { DraftItem } from '../stays/draft';
import type { Quote } from '../stays/stay.types';
import { BookingPanel } from './booking-panel';
import en from './i18n/en.json' with { type: 'json' };
import ja from './i18n/ja.json' with { type: 'json' };

const name = { ja: '客室A', en: 'Room A' };
const site = { id: 'S', name, units: [{ id: 'A', grain: 'night' }] };
const window = { kind: 'nights', checkIn: '2027-01-25', checkOut: '2027-01-30' } as const;
const room: DraftItem = { unitId: 'A', siteId: 'S', siteSlug: 's', siteName: name, unitName: name, window, quantity: 1 };
const lines = [{ label: name, code: 'price.night', count: 5, units: 1, unitYen: 13_200, amount: 66_000 }];
const item = (over: object = {}) => ({
  index: 0,
  unitId: 'A',
  available: true,
  lines,
  total: 66_000,
  cancellation: [
    { from: null, until: '2099-01-17T15:00:00.000Z', pct: 0 },
    { from: '2099-01-17T15:00:00.000Z', until: null, pct: 100 },
  ],
  ...over,
});
const quote = (items = [item()], bookable = true): Quote =>
  ({
    total: 66_000,
    tax: { byRate: [{ code: 'STD10', pct: 10, base: 60_000, tax: 6000 }], outOfScope: 0, total: 6000 },
    items,
    bookable,
  }) as unknown as Quote;
const other = {
  kind: 'dates',
  siteId: 'S',
  siteName: name,
  unitId: 'A',
  unitName: name,
  quantity: 1,
  checkIn: '2027-02-01',
  checkOut: '2027-02-06',
};
const taken = item({
  available: false,
  problem: { code: 'slots.taken', title: 'Somebody else has this already', detail: 'Choose another day.', alternatives: [other] },
});

describe('the booking panel', () => {
  let fixture: ComponentFixture<BookingPanel>;
  const find = (selector: string) => (fixture.nativeElement as HTMLElement).querySelector<HTMLElement>(selector)!;
  const said = () => (fixture.nativeElement as HTMLElement).textContent.replace(/\s+/g, ' ');
  const show = (inputs: Record<string, unknown>) => {
    TestBed.configureTestingModule({ imports: [englishTexts({ 'places/en': en, 'places/ja': ja })], providers: [provideRouter([])] });
    TestBed.inject(Language).use('en');
    fixture = TestBed.createComponent(BookingPanel);
    for (const [key, value] of Object.entries({ site, party: 2, items: [room], nights: window, ...inputs }))
      fixture.componentRef.setInput(key, value);
    fixture.detectChanges();
  };
  const holds = () => {
    let count = 0;
    fixture.componentInstance.held.subscribe(() => count++);
    find('.btn--lg').click();
    return count;
  };

  it('tells each line, the total with tax and the tax in it', () => {
    show({ quote: quote() });
    expect(said()).toContain('¥13,200 × 5 nights');
    expect(find('.total dd').textContent).toContain('¥66,000');
    expect(find('.tax').textContent).toContain('¥6,000');
  });

  it('holds what can be booked', () => {
    show({ quote: quote() });
    expect(holds()).toBe(1);
  });

  it.each([
    ['nothing is chosen', { items: [], quote: null }],
    ['the price is being asked for', { quote: quote(), quoting: true }],
    ['something cannot be had', { quote: quote([taken], false) }],
    ['it is being held already', { quote: quote(), holding: true }],
  ])('holds nothing while %s', (_why, inputs) => {
    show(inputs);
    expect(find('.btn--lg').getAttribute('aria-disabled')).toBe('true');
    expect(holds()).toBe(0);
  });

  it('says why something cannot be had, and takes what is near instead', () => {
    show({ quote: quote([taken], false) });
    expect(said()).toContain('Somebody else has this already');
    const replaced: DraftItem[] = [];
    fixture.componentInstance.replaced.subscribe((change) => replaced.push(change.item));
    find('.why button').click();
    expect(replaced.map((one) => one.window)).toEqual([{ kind: 'nights', checkIn: '2027-02-01', checkOut: '2027-02-06' }]);
  });

  it('names the last day on which cancelling is free, only while it is', () => {
    show({ quote: quote() });
    expect(find('.cancel').textContent).toContain('Sat, Jan 17');
    fixture.componentRef.setInput('quote', quote([item({ cancellation: [{ from: null, until: null, pct: 30 }] })]));
    fixture.detectChanges();
    expect(find('.cancel')).toBeNull();
  });

  it('does not show a price of something chosen before beside something else', () => {
    show({ quote: quote([item({ unitId: 'B' })]) });
    expect(find('.item dd').textContent).toContain('–');
  });
});
