import { ComponentFixture, TestBed } from '@angular/core/testing';
import { englishTexts } from '../../testing/texts';
import { Language } from '../i18n';
import type { StayWindow } from '../stays/draft';
import en from './i18n/en.json' with { type: 'json' };
import ja from './i18n/ja.json' with { type: 'json' };
import { UnitTimes } from './unit-times';

const unit = {
  id: 'D',
  kind: 'DESK_HOT',
  quantity: 8,
  tariffs: [
    { per: 'day', yen: 880 },
    { per: 'halfDay', yen: 440 },
  ],
};
const day = (date: string, free: number, state: string) => ({ date, free, state, slots: [] });
// Thursday to Monday; on Friday three of eight are left, on Monday only hours
const known = {
  unitId: 'D',
  days: [
    day('2027-01-28', 8, 'open'),
    day('2027-01-29', 3, 'open'),
    day('2027-01-30', 8, 'open'),
    day('2027-01-31', 8, 'open'),
    day('2027-02-01', 0, 'few'),
  ],
};
const nights = { checkIn: '2027-01-28', checkOut: '2027-02-01' };

describe('choosing the days of a desk', () => {
  let fixture: ComponentFixture<UnitTimes>;
  let wishes: { window: StayWindow; quantity: number }[];
  const all = (selector: string) => [...(fixture.nativeElement as HTMLElement).querySelectorAll<HTMLElement>(selector)];
  const ticked = () => all('.day').flatMap((row, index) => (row.querySelector('input')?.checked ? [known.days[index]?.date] : []));
  const press = (selector: string, index = 0) => {
    all(selector)[index]?.click();
    fixture.detectChanges();
  };

  beforeEach(() => {
    TestBed.configureTestingModule({ imports: [englishTexts({ 'places/en': en, 'places/ja': ja })] });
    TestBed.inject(Language).use('en');
    fixture = TestBed.createComponent(UnitTimes);
    for (const [key, value] of Object.entries({ unit, nights, day: '2026-11-23', known })) fixture.componentRef.setInput(key, value);
    wishes = [];
    fixture.componentInstance.chosen.subscribe((wish) => wishes.push(wish));
    fixture.detectChanges();
  });

  it('starts with the working days of the stay that are free', () => expect(ticked()).toEqual(['2027-01-28', '2027-01-29']));

  it('lets go of days that are too full for as many as are wanted', () => {
    for (let more = 0; more < 3; more++) press('eg-quantity button', 1);
    expect(ticked()).toEqual(['2027-01-28']);
    press('.btn--filled');
    expect(wishes).toEqual([{ window: { kind: 'days', days: ['2027-01-28'] }, quantity: 4 }]);
  });

  it('offers a part of a day that is not free as a whole', () => {
    press('.chips .chip', 1);
    expect(ticked()).toContain('2027-02-01');
    press('.btn--filled');
    expect(wishes[0]?.window).toMatchObject({ kind: 'days', part: 'am' });
  });

  it('adds nothing without a day', () => {
    press('.day input', 0);
    press('.day input', 1);
    press('.btn--filled');
    expect(wishes).toEqual([]);
  });
});
