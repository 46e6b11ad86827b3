import { ItemAskSchema, ItemsSchema, askOf, windowOf, type ItemAsk } from './item-ask.js';

const ok = (ask: object) => ItemAskSchema.safeParse({ unitId: 'SHM-04-A', ...ask }).success;

describe('an item as it is asked for', () => {
  it('says when in one of three ways', () => {
    expect(ok({ checkIn: '2027-01-25', checkOut: '2027-01-30' })).toBe(true);
    expect(ok({ start: '2027-01-26T14:00:00+09:00', end: '2027-01-26T16:00:00+09:00', party: 8 })).toBe(true);
    expect(ok({ start: '2027-01-26T14:00+09:00', end: '2027-01-26T07:00Z' })).toBe(true);
    expect(ok({ days: ['2027-01-26', '2027-01-27'], part: 'am', quantity: 8 })).toBe(true);
  });

  it.each([
    ['nothing', {}],
    ['two ways', { checkIn: '2027-01-25', checkOut: '2027-01-30', days: ['2027-01-26'] }],
    ['half of a way', { checkIn: '2027-01-25' }],
    ['a part without days', { checkIn: '2027-01-25', checkOut: '2027-01-30', part: 'am' }],
    ['a date that does not exist', { checkIn: '2027-02-30', checkOut: '2027-03-02' }],
    ['a date in another spelling', { checkIn: '2027/01/25', checkOut: '2027-01-26' }],
    ['an instant without offset', { start: '2027-01-26T14:00:00', end: '2027-01-26T16:00:00' }],
    ['an instant on a day that does not exist', { start: '2027-02-30T14:00:00+09:00', end: '2027-02-30T16:00:00+09:00' }],
    ['an hour that does not exist', { start: '2027-01-26T25:00:00+09:00', end: '2027-01-26T26:00:00+09:00' }],
    ['no day', { days: [] }],
    ['too many days', { days: Array.from({ length: 61 }, () => '2027-01-26') }],
    ['nobody', { days: ['2027-01-26'], party: 0 }],
    ['too many people', { days: ['2027-01-26'], party: 501 }],
    ['half a person', { days: ['2027-01-26'], party: 1.5 }],
    ['none of the unit', { days: ['2027-01-26'], quantity: 0 }],
    ['a word where a number belongs', { days: ['2027-01-26'], quantity: '2' }],
    ['an unknown part of the day', { days: ['2027-01-26'], part: 'noon' }],
    ['a unit id of a million characters', { unitId: 'x'.repeat(1_000_000), days: ['2027-01-26'] }],
  ])('is malformed with %s', (_what, ask) => {
    expect(ok(ask)).toBe(false);
  });

  it('names the field that is wrong', () => {
    const issues = ItemsSchema.safeParse([{ unitId: 'SHM-04-A', checkIn: '2027-02-30', checkOut: '2027-03-02' }]).error?.issues;
    expect(issues?.[0]).toMatchObject({ path: [0, 'checkIn'], message: 'must be a date that exists, as YYYY-MM-DD' });
  });

  it('comes in lists of one to forty', () => {
    const item = { unitId: 'SHM-04-A', days: ['2027-01-26'] };
    expect([0, 1, 40, 41].map((n) => ItemsSchema.safeParse(Array.from({ length: n }, () => item)).success)).toEqual([
      false,
      true,
      true,
      false,
    ]);
  });

  it('becomes a window and back', () => {
    const asks: ItemAsk[] = [
      { unitId: 'A', checkIn: '2027-01-25', checkOut: '2027-01-30', quantity: 1, party: 3 },
      { unitId: 'M', start: '2027-01-26T05:00:00.000Z', end: '2027-01-26T07:00:00.000Z', quantity: 1, party: 8 },
      { unitId: 'D', days: ['2027-01-26', '2027-01-27'], part: 'pm', quantity: 8, party: 8 },
    ];
    for (const ask of asks) expect(askOf(ask.unitId, windowOf(ask), { quantity: ask.quantity ?? 1, party: ask.party ?? 1 })).toEqual(ask);
    expect(windowOf({ unitId: 'D', days: ['2027-01-27', '2027-01-26', '2027-01-27'] })).toEqual({
      kind: 'days',
      days: ['2027-01-26', '2027-01-27'],
    });
  });
});
