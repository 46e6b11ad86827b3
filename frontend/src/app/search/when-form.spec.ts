import { ComponentFixture, TestBed } from '@angular/core/testing';
import { englishTexts } from '../../testing/texts';
import { Language } from '../i18n';
import { Problem } from '../problems';
import en from './i18n/en.json' with { type: 'json' };
import ja from './i18n/ja.json' with { type: 'json' };
import { EMPTY_QUERY, SearchQuery, When } from './search-query';
import { WhenForm } from './when-form';

const MONTH: When = { kind: 'stretch', nights: 3, from: '2099-02-01', to: '2099-02-28', weekends: false };

describe('the form of dates', () => {
  let fixture: ComponentFixture<WhenForm>;
  let sent: When[];
  const page = () => fixture.nativeElement as HTMLElement;
  const find = <T extends HTMLElement = HTMLElement>(selector: string) => page().querySelector<T>(selector) as T;
  const said = (selector: string) => (find(selector)?.textContent ?? '').replace(/\s+/g, ' ').trim();
  const radio = (label: string) =>
    [...page().querySelectorAll('label')].find((one) => one.textContent?.trim() === label)?.querySelector('input') as HTMLInputElement;
  const press = (element: HTMLElement) => {
    element.click();
    fixture.detectChanges();
  };
  const set = (field: HTMLInputElement | HTMLSelectElement, value: string) => {
    field.value = value;
    field.dispatchEvent(new Event('change'));
    fixture.detectChanges();
  };
  const field = (label: string) =>
    [...page().querySelectorAll('label.field')]
      .find((one) => one.querySelector('.label')?.textContent === label)
      ?.querySelector('select, input') as HTMLSelectElement;
  const show = (when: When = EMPTY_QUERY.when, refusal: Problem | null = null) => {
    TestBed.configureTestingModule({ imports: [englishTexts({ 'search/en': en, 'search/ja': ja })] });
    TestBed.inject(Language).use('en');
    fixture = TestBed.createComponent(WhenForm);
    sent = [];
    fixture.componentInstance.changed.subscribe(({ when: one }) => sent.push(one));
    fixture.componentRef.setInput('query', { ...EMPTY_QUERY, when } satisfies SearchQuery);
    fixture.componentRef.setInput('refusal', refusal);
    fixture.detectChanges();
  };
  const send = () => press(find('.btn--full'));

  it('says a month, the nights and the weekends on its closed line', () => {
    show({ ...MONTH, weekends: true });
    expect(said('.mini .part')).toBe('February 2099 3 nights weekends');
  });

  it('says the days around beside the dates', () => {
    show({ kind: 'nights', checkIn: '2099-02-04', checkOut: '2099-02-07', flex: 2 });
    expect(said('.mini .part')).toContain('3 nights ±2 days');
  });

  it('asks for any nights of a stretch, on weekends', () => {
    show(MONTH);
    press(find('.mini'));
    set(field('Nights'), '2');
    press(find('.check input'));
    send();
    expect(sent).toEqual([{ ...MONTH, nights: 2, weekends: true }]);
  });

  it('turns dates into dates with days around, by a radio button and a list', () => {
    show({ kind: 'nights', checkIn: '2099-02-04', checkOut: '2099-02-07' });
    press(find('.mini'));
    press(radio('Days around too'));
    set(find('eg-nights-how select'), '3');
    send();
    expect(sent).toEqual([{ kind: 'nights', checkIn: '2099-02-04', checkOut: '2099-02-07', flex: 3 }]);
  });

  it('takes days of one’s own, and says at them that they are too many', () => {
    show(MONTH);
    press(find('.mini'));
    set(field('When'), 'own');
    set(field('Last night'), '2099-07-01');
    send();
    expect(sent).toEqual([]);
    expect(said('#when-wrong')).toContain('93 days');
    expect(field('Last night').getAttribute('aria-describedby')).toBe('when-wrong');
    expect(field('Last night').getAttribute('aria-invalid')).toBe('true');
    set(field('Last night'), '2099-03-15');
    send();
    expect(sent).toEqual([{ ...MONTH, to: '2099-03-15' }]);
  });

  it('opens with the words of a refusal at the fields', () => {
    show(MONTH, new Problem({ code: 'search.no-window', title: 'No stay fits into these days', status: 422, detail: 'Widen the days.' }));
    expect(said('#when-wrong')).toMatch(/^No stay fits into these days ?Widen the days\.$/);
    expect(field('When').getAttribute('aria-describedby')).toBe('when-wrong');
  });

  it('says a stretch that is too long in its own words', () => {
    show(MONTH, new Problem({ code: 'availability.range-too-wide', title: 'Too many days', status: 422, detail: 'between from and to' }));
    expect(said('#when-wrong')).toContain('93 days');
  });
});
