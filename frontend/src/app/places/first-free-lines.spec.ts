import { TestBed } from '@angular/core/testing';
import { englishTexts } from '../../testing/texts';
import { Language } from '../i18n';
import { FirstLine } from './first-free';
import { FirstFreeLines } from './first-free-lines';
import en from './i18n/en.json' with { type: 'json' };
import ja from './i18n/ja.json' with { type: 'json' };

const found = {
  unit: { id: 'A', name: { ja: '客室A', en: 'Room A' } },
  window: { kind: 'nights', checkIn: '2027-02-03', checkOut: '2027-02-06' },
  quantity: 1,
  price: 39_600,
} as unknown as NonNullable<FirstLine['found']>;

describe('the first free time', () => {
  const show = (lines: readonly FirstLine[] | undefined) => {
    TestBed.configureTestingModule({ imports: [englishTexts({ 'places/en': en, 'places/ja': ja })] });
    TestBed.inject(Language).use('en');
    const fixture = TestBed.createComponent(FirstFreeLines);
    fixture.componentRef.setInput('lines', lines);
    fixture.componentRef.setInput('party', 12);
    fixture.detectChanges();
    const page = fixture.nativeElement as HTMLElement;
    return { fixture, page, words: (page.textContent ?? '').replace(/\s+/g, ' ').trim() };
  };

  it('is a button with the dates, the price and the unit, which hands them over', () => {
    const { fixture, page, words } = show([{ kind: 'GUEST_ROOM', nights: 3, found }]);
    for (const part of ['3 nights from Wed, Feb 3', '¥39,600', 'Room A']) expect(words).toContain(part);
    const taken: unknown[] = [];
    fixture.componentInstance.taken.subscribe((one) => taken.push(one));
    page.querySelector('button')?.click();
    expect(taken).toEqual([found]);
  });

  it('is a plain sentence where nothing is free', () => {
    const { page, words } = show([{ kind: 'GUEST_ROOM', nights: 3, found: null }]);
    expect(words).toContain('Nothing is free for 3 nights');
    expect(page.querySelector('button')).toBeNull();
  });

  it('is a plain sentence where no unit takes so many, and nothing before anything is known', () => {
    expect(show([]).words).toContain('12 people');
    TestBed.resetTestingModule();
    expect(show(undefined).words).toBe('');
  });
});
