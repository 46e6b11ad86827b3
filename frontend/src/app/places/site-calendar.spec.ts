import { ComponentFixture, TestBed } from '@angular/core/testing';
import { englishTexts } from '../../testing/texts';
import { Language } from '../i18n';
import en from './i18n/en.json' with { type: 'json' };
import ja from './i18n/ja.json' with { type: 'json' };
import { SiteCalendar } from './site-calendar';
import { figuresOf } from './site-figures';
import type { UnitDetail } from './place.types';

const unit = (id: string, kind: string, grain: string, capacity: number, quantity = 1, parts: string[] = []) =>
  ({ id, kind, grain, capacity, quantity, parts, name: { ja: id, en: `Unit ${id}` } }) as unknown as UnitDetail;
const units = [
  unit('A', 'GUEST_ROOM', 'night', 3),
  unit('D', 'DESK_HOT', 'half-hour', 1, 8),
  unit('Z', 'WHOLE_HOUSE', 'night', 3, 1, ['A']),
];
const day = (date: string, free: number, state: string, over: object = {}) => ({ date, free, state, ...over });
const known = {
  siteId: 'S',
  asOf: '2099-01-01T00:00:00Z',
  days: ['2099-01-05', '2099-01-06', '2099-01-07', '2099-01-08'].map((date) => ({ date })),
  units: [
    {
      unitId: 'A',
      grain: 'night',
      quantity: 1,
      version: 1,
      days: [
        day('2099-01-05', 1, 'open'),
        day('2099-01-06', 0, 'held', { heldUntil: '2099-01-01T05:32:00Z' }),
        day('2099-01-07', 0, 'closed', { closed: { ja: '', en: 'Closed for repairs' } }),
        day('2099-01-08', 1, 'open'),
      ],
    },
  ],
};

describe('the calendar of a site', () => {
  let fixture: ComponentFixture<SiteCalendar>;
  const find = (selector: string) => (fixture.nativeElement as HTMLElement).querySelector<HTMLElement>(selector)!;
  const press = (date: string) => {
    find(`[data-date="${date}"]`).click();
    fixture.detectChanges();
  };

  beforeEach(() => {
    TestBed.configureTestingModule({ imports: [englishTexts({ 'places/en': en, 'places/ja': ja })] });
    TestBed.inject(Language).use('en');
    fixture = TestBed.createComponent(SiteCalendar);
    const inputs = {
      site: { units },
      known,
      day: '2099-01-05',
      month: '2099-01-01',
      nights: { checkIn: '2099-01-08', checkOut: '2099-01-09' },
    };
    for (const [key, value] of Object.entries(inputs)) fixture.componentRef.setInput(key, value);
    fixture.detectChanges();
  });

  it.each([
    ['2099-01-06', 'until 14:32'],
    ['2099-01-07', 'Closed for repairs'],
  ])('says why %s cannot be had', (date, why) => {
    press(date);
    expect(find('.reason').textContent).toContain(why);
  });

  it('tells whole stays only, an arrival alone is not one', () => {
    const picked: unknown[] = [];
    fixture.componentInstance.nightsPicked.subscribe((nights) => picked.push(nights));
    press('2099-01-05');
    expect(picked).toEqual([]);
    expect(find('.reason').textContent).toContain('choose the day you leave');
    press('2099-01-06');
    expect(picked).toEqual([{ checkIn: '2099-01-05', checkOut: '2099-01-06' }]);
  });

  it('goes back to the nights that are chosen when a new choice is given up', () => {
    press('2099-01-05');
    find('[data-date="2099-01-05"]').dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true }));
    fixture.detectChanges();
    expect(find('[data-date="2099-01-08"]').closest('td')?.getAttribute('aria-selected')).toBe('true');
  });

  it('says news in one sentence with the name of the unit', () => {
    fixture.componentRef.setInput('news', { unitId: 'A', date: '2099-01-05', state: 'full', heldUntil: null });
    fixture.detectChanges();
    expect(find('.news').textContent).toContain('Unit A has just been taken');
  });
});

it('a site tells seats, the largest room and beds, the house not counted beside its rooms', () => {
  expect(figuresOf([...units, unit('M', 'MEETING_ROOM', 'half-hour', 16), unit('H', 'EVENT_HALL', 'half-hour', 60)])).toEqual([
    { kind: 'desks', count: 8 },
    { kind: 'meeting', count: 60 },
    { kind: 'beds', count: 3 },
  ]);
  expect(figuresOf([])).toEqual([]);
});
