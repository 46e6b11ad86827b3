import { TestBed } from '@angular/core/testing';
import { jest } from '@jest/globals';
import { englishTexts } from '../../testing/texts';
import { Language } from '../i18n';
import en from './i18n/en.json' with { type: 'json' };
import ja from './i18n/ja.json' with { type: 'json' };
import { PeopleLooking } from './people-looking';

describe('how many people look', () => {
  const open = () => {
    TestBed.configureTestingModule({ imports: [englishTexts({ 'places/en': en, 'places/ja': ja })] });
    TestBed.inject(Language).use('en');
    const fixture = TestBed.createComponent(PeopleLooking);
    const page = fixture.nativeElement as HTMLElement;
    return {
      look: (people: number | null) => {
        fixture.componentRef.setInput('people', people);
        fixture.detectChanges();
      },
      shown: () => page.querySelector('p')?.textContent?.trim() ?? '',
      said: () => {
        fixture.detectChanges();
        return page.querySelector('[role=status]')?.textContent ?? '';
      },
    };
  };
  beforeEach(() => jest.useFakeTimers());
  afterEach(() => jest.useRealTimers());

  it('is shown as soon as one is not alone, and not before', () => {
    const { look, shown } = open();
    for (const people of [null, 0, 1]) {
      look(people);
      expect(shown()).toBe('');
    }
    look(3);
    expect(shown()).toBe('3 people are looking now');
    look(1);
    expect(shown()).toBe('');
  });

  it('is said once it has settled, and once a minute at most', () => {
    const { look, said } = open();
    look(2);
    look(3);
    expect(said()).toBe('');
    jest.advanceTimersByTime(3_000);
    expect(said()).toBe('3 people are looking now');
    look(4);
    jest.advanceTimersByTime(50_000);
    expect(said()).toBe('3 people are looking now');
    jest.advanceTimersByTime(10_000);
    expect(said()).toBe('4 people are looking now');
  });
});
