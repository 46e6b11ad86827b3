import { freshWish, monthOf, monthsFrom, monthStretch, NightsWish, whenOf, wishOf, wrongIn } from './nights-wish';
import type { When } from './search-query';

const TODAY = '2026-11-23';
const wish = (over: Partial<NightsWish> = {}): NightsWish => ({ ...freshWish(TODAY), ...over });
const dates = { checkIn: '2027-02-04', checkOut: '2027-02-07' };

describe('nights that are wished for', () => {
  it.each<[string, When]>([
    ['a stay by its dates', { kind: 'nights', ...dates }],
    ['a stay with days around it', { kind: 'nights', ...dates, flex: 3 }],
    ['any nights of a month', { kind: 'stretch', nights: 3, from: '2027-02-01', to: '2027-02-28', weekends: false }],
    ['weekends of some days', { kind: 'stretch', nights: 2, from: '2026-12-05', to: '2027-01-20', weekends: true }],
  ])('that are %s come out of the form as they went in', (_what, when) => expect(whenOf(wishOf(when, wish()))).toEqual(when));

  it('keep what was chosen in another way, for going back to it', () => {
    const stretch = wishOf({ kind: 'stretch', nights: 5, from: '2027-02-01', to: '2027-02-28', weekends: true }, wish({ dates }));
    expect(stretch.dates).toEqual(dates);
    expect(whenOf({ ...stretch, how: 'exact' })).toEqual({ kind: 'nights', ...dates });
  });

  it.each<[string, string, Partial<NightsWish>]>([
    ['nights', 'dates are missing', { how: 'around' }],
    ['stretch', 'an end is missing', { how: 'stretch', to: '' }],
    ['stretch', 'it ends before it begins', { how: 'stretch', from: '2027-02-28', to: '2027-02-01' }],
    ['wide', 'it is longer than the server looks', { how: 'stretch', from: '2027-02-01', to: '2027-05-05' }],
    ['short', 'the nights do not fit', { how: 'stretch', nights: 4, from: '2027-02-01', to: '2027-02-03' }],
  ])('are no query and say “%s” where %s', (code, _why, over) => {
    expect(wrongIn(wish(over))).toBe(code);
    expect(whenOf(wish(over))).toBeUndefined();
  });

  it('may fill the longest stretch, and one to its last night', () => {
    expect(wrongIn(wish({ how: 'stretch', from: '2027-02-01', to: '2027-05-04' }))).toBe('');
    expect(wrongIn(wish({ how: 'stretch', nights: 3, from: '2027-02-01', to: '2027-02-03' }))).toBe('');
  });
});

describe('a month as a stretch', () => {
  it('is all of its nights that are still to come', () => {
    expect(monthStretch('2027-02-01', TODAY)).toEqual({ from: '2027-02-01', to: '2027-02-28' });
    expect(monthStretch('2026-11-01', TODAY)).toEqual({ from: TODAY, to: '2026-11-30' });
  });
  it('is known again, also when its first days are over by now', () => {
    expect(monthOf({ from: '2027-02-01', to: '2027-02-28' }, TODAY)).toBe('2027-02-01');
    expect(monthOf({ from: '2026-11-01', to: '2026-11-30' }, TODAY)).toBe('2026-11-01');
    expect(monthOf({ from: TODAY, to: '2026-11-30' }, TODAY)).toBe('2026-11-01');
    expect(monthOf({ from: '2027-02-01', to: '2027-03-31' }, TODAY)).toBe('');
    expect(monthOf({ from: '2027-02-03', to: '2027-02-28' }, TODAY)).toBe('');
  });
  it('is offered for a year from this one on', () => {
    expect(monthsFrom(TODAY).slice(0, 3)).toEqual(['2026-11-01', '2026-12-01', '2027-01-01']);
    expect(monthsFrom(TODAY).at(-1)).toBe('2027-10-01');
  });
});
