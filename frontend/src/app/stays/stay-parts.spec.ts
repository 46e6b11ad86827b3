import { provideHttpClient } from '@angular/common/http';
import { provideRouter } from '@angular/router';
import { ComponentFixture, TestBed } from '@angular/core/testing';
import { Type } from '@angular/core';
import { englishTexts } from '../../testing/texts';
import { Language } from '../i18n';
import type { SiteDetail, UnitDetail } from '../places';
import { Problem } from '../problems';
import { CancelDialog } from './cancel-dialog';
import type { DraftItem } from './draft';
import { FinalConfirmation } from './final-confirmation';
import en from './i18n/en.json' with { type: 'json' };
import ja from './i18n/ja.json' with { type: 'json' };
import { ItemEditor } from './item-editor';
import type { QuotedItem, Stay } from './stay.types';

const name = { ja: '客室A', en: 'Room A' };
const nights = { kind: 'nights', checkIn: '2027-01-25', checkOut: '2027-01-30' } as const;
const room: DraftItem = {
  unitId: 'A',
  siteId: 'S',
  siteSlug: 's',
  siteName: { ja: 'こっとい灯台荘', en: 'Kottoi' },
  unitName: name,
  window: nights,
  quantity: 1,
  party: 2,
};
const lines = [{ label: { ja: '1泊', en: 'Night' }, code: 'price.night', count: 5, units: 1, unitYen: 13_200, amount: 66_000 }];
const scale = [
  { from: null, until: '2027-01-17T15:00:00.000Z', pct: 0 },
  { from: '2027-01-17T15:00:00.000Z', until: null, pct: 100 },
];

function make<T>(type: Type<T>, inputs: Record<string, unknown>): ComponentFixture<T> {
  TestBed.configureTestingModule({
    imports: [englishTexts({ 'stays/en': en, 'stays/ja': ja })],
    providers: [provideRouter([]), provideHttpClient()],
  });
  const fixture = TestBed.createComponent(type);
  for (const [key, value] of Object.entries(inputs)) fixture.componentRef.setInput(key, value);
  fixture.detectChanges();
  return fixture;
}
const find = (fixture: ComponentFixture<unknown>, selector: string) =>
  (fixture.nativeElement as HTMLElement).querySelector<HTMLElement>(selector);
const textOf = (element: Element | null | undefined) => (element?.textContent ?? '').replace(/\s+/g, ' ').trim();

describe('an item that cannot be had', () => {
  const refusedItem = {
    index: 0,
    unitId: 'A',
    siteId: 'S',
    window: nights,
    quantity: 1,
    party: 2,
    available: false,
    lines,
    total: 66_000,
    cancellation: [],
    problem: {
      code: 'slots.taken',
      title: 'Somebody else has this already',
      detail: 'Choose another day.',
      alternatives: [
        {
          kind: 'dates',
          siteId: 'S',
          siteName: room.siteName,
          unitId: 'A',
          unitName: name,
          quantity: 1,
          checkIn: '2027-02-01',
          checkOut: '2027-02-06',
        },
      ],
    },
  } as unknown as QuotedItem;

  it('says why beside it, and becomes the alternative that is pressed', () => {
    const fixture = make(ItemEditor, { item: room, index: 0, quoted: refusedItem, today: '2026-11-23' });
    expect(textOf(find(fixture, '.note'))).toContain('Somebody else has this already');
    const changes: DraftItem[] = [];
    fixture.componentInstance.changed.subscribe((item) => changes.push(item));
    const chip = find(fixture, 'button.chip');
    expect(textOf(chip)).toBe('Mon, Feb 1 – Sat, Feb 6, 5 nights');
    chip?.click();
    expect(changes).toEqual([{ ...room, window: { kind: 'nights', checkIn: '2027-02-01', checkOut: '2027-02-06' } }]);
  });
  it('moves its departure with its arrival, and its people stay within what fits', () => {
    const unit = {
      id: 'A',
      capacity: 3,
      quantity: 2,
      kind: 'GUEST_ROOM',
      tariffs: [{ per: 'night' }],
      opening: [],
    } as unknown as UnitDetail;
    const fixture = make(ItemEditor, { item: { ...room, quantity: 2, party: 5 }, index: 0, unit, today: '2026-11-23' });
    const changes: DraftItem[] = [];
    fixture.componentInstance.changed.subscribe((item) => changes.push(item));
    const arrival = find(fixture, 'input[type=date]') as HTMLInputElement;
    arrival.value = '2027-03-01';
    arrival.dispatchEvent(new Event('change'));
    find(fixture, 'eg-quantity button')?.click();
    expect(changes.map(({ window, quantity, party }) => [window.kind === 'nights' ? window.checkOut : '', quantity, party])).toEqual([
      ['2027-03-06', 2, 5],
      ['2027-01-30', 1, undefined],
    ]);
  });
});

describe('the final confirmation', () => {
  const stay = {
    id: 's1',
    code: 'EG-234567',
    status: 'held',
    party: 2,
    heldUntil: '2026-11-23T00:15:00.000Z',
    now: '2026-11-23T00:00:00Z',
    total: 66_000,
    tax: { byRate: [{ code: 'STD10', pct: 10, base: 66_000, tax: 6_000 }], outOfScope: 0, total: 66_000 },
    items: [{ ...room, id: 'i', lines, total: 66_000, cancellation: scale, ask: { unitId: 'A', quantity: 1 } }],
  } as unknown as Stay;
  const site = {
    id: 'S',
    name: room.siteName,
    rules: [{ code: 'x', icon: 'x', level: 'deny', text: { ja: '禁煙です。', en: 'No smoking.' } }],
    arrival: { from: '15:00', to: '20:00' },
    departure: { by: '10:00' },
  } as unknown as SiteDetail;
  const open = (sites: SiteDetail[]) => make(FinalConfirmation, { stay, sites, now: new Date('2026-11-23T00:00:00Z') });

  it('shows what the law asks for, and a last button that says what it does', () => {
    const fixture = open([site]);
    TestBed.inject(Language).use('ja');
    fixture.detectChanges();
    const said = textOf(fixture.nativeElement as HTMLElement);
    for (const part of [
      '客室A',
      '1/25（月）– 30（土）・5泊',
      '1つ・2名',
      '¥66,000',
      'うち消費税 ¥6,000',
      'クレジットカード',
      '次の画面で、すぐに',
      '2027年1月25日（月）',
      '到着は 15:00–20:00',
      '11月23日（月）09:15まで',
      '1/17（日） まで無料',
    ]) {
      expect(said).toContain(part);
    }
    expect(textOf(find(fixture, '.btn--filled'))).toBe('この内容で予約を確定する');
  });
  it('goes on only with consent, which nobody has given beforehand', () => {
    const fixture = open([site]);
    let confirmed = 0;
    fixture.componentInstance.confirmed.subscribe(() => confirmed++);
    const boxes = [...(fixture.nativeElement as HTMLElement).querySelectorAll<HTMLInputElement>('input[type=checkbox]')];
    expect(boxes.map(({ checked }) => checked)).toEqual([false, false]);
    find(fixture, '.btn--filled')?.click();
    fixture.detectChanges();
    expect([confirmed, textOf(find(fixture, '[role=alert]'))]).toEqual([0, 'Please read this and tick the boxes.']);
    boxes.forEach((box) => box.click());
    fixture.detectChanges();
    find(fixture, '.btn--filled')?.click();
    expect([confirmed, find(fixture, '[role=alert]')]).toEqual([1, null]);
  });
  it('asks for no rules of use where there are none', () => {
    expect((open([{ ...site, rules: [] }]).nativeElement as HTMLElement).querySelectorAll('input[type=checkbox]')).toHaveLength(1);
  });
});

describe('the last question before cancelling', () => {
  it('shows both amounts, and the new ones when they have changed', () => {
    const fixture = make(CancelDialog, { charge: 0, refund: 66_000 });
    const amounts = () => [...(fixture.nativeElement as HTMLElement).querySelectorAll('dd')].map(textOf);
    const cancelled: number[] = [];
    fixture.componentInstance.cancelled.subscribe((refund) => cancelled.push(refund));
    expect(amounts()).toEqual(['¥0', '¥66,000']);
    find(fixture, '.btn--danger')?.click();
    fixture.componentRef.setInput(
      'problem',
      new Problem({ code: 'stays.refund-changed', title: 'x', status: 409, charge: 13_200, refund: 52_800 }),
    );
    fixture.detectChanges();
    expect(amounts()).toEqual(['¥13,200', '¥52,800']);
    find(fixture, '.btn--danger')?.click();
    expect(cancelled).toEqual([66_000, 52_800]);
  });
  it('lets Escape close it, but not while the answer is awaited', () => {
    const fixture = make(CancelDialog, { charge: 0, refund: 66_000 });
    const escape = () => find(fixture, 'dialog')?.dispatchEvent(new Event('cancel', { cancelable: true }));
    expect(escape()).toBe(true);
    fixture.componentRef.setInput('busy', true);
    fixture.detectChanges();
    expect(escape()).toBe(false);
  });
});
