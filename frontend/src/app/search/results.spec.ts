import { EMPTY_QUERY } from './search-query';
import type { SiteAvailability } from '../places';
import { countOf, FoundUnit, goneState, mergeResults, notSold, Result, siteParams, unitNames, whenOfResult } from './results';

const unit = (ja: string, quantity = 1, sold = true): FoundUnit => ({
  unitId: ja,
  name: { ja, en: ja },
  kind: 'GUEST_ROOM',
  quantity,
  party: 2,
  capacity: 2,
  price: 1000,
  mode: 'INSTANT',
  sale: sold ? { sold } : { sold, code: 'sale.by-request' },
});
const result = (id: string, over: Partial<Result> = {}): Result =>
  ({ site: { id }, units: [unit(`客室${id}`)], price: 1000, wholeParty: true, free: 3, state: 'open', ...over }) as unknown as Result;

describe('a newer answer on the screen', () => {
  const old = [result('A'), result('B'), result('C')];

  it('moves no card, whatever order it comes in', () => {
    const { results, changed } = mergeResults(old, [result('C'), result('A'), result('B')]);
    expect(results.map((one) => one.site.id)).toEqual(['A', 'B', 'C']);
    expect(changed).toEqual([]);
  });

  it('names the sites whose words differ', () => {
    const { results, changed } = mergeResults(old, [result('A'), result('B', { state: 'few', free: 1 }), result('C', { price: 2000 })]);
    expect(changed).toEqual(['B', 'C']);
    expect(results[1]).toMatchObject({ state: 'few', free: 1 });
  });

  it('leaves a site that fits no more where it is, and says that it is full', () => {
    const { results, changed } = mergeResults(old, [result('A'), result('C')]);
    expect(results[1]).toMatchObject({ site: { id: 'B' }, state: 'full', free: 0 });
    expect(changed).toEqual(['B']);
  });

  it('puts a new site at the end', () => {
    expect(mergeResults(old, [result('N'), ...old]).results.map((one) => one.site.id)).toEqual(['A', 'B', 'C', 'N']);
  });
});

describe('the names of several units', () => {
  it('say once what they share', () =>
    expect(unitNames([unit('客室A 海側10畳'), unit('客室B 海側10畳'), unit('客室C 山側6畳')], 'ja')).toBe('客室A＋B＋C'));
  it('stand in full where they share nothing', () =>
    expect(unitNames([unit('客室「浜」8畳'), unit('土間ワークラウンジ', 2)], 'ja')).toBe('客室「浜」8畳＋土間ワークラウンジ×2'));
  it('are joined by a plus in English', () => expect(unitNames([unit('Room A'), unit('Room B')], 'en')).toBe('Room A + Room B'));
  it('are whole for one unit', () => expect(unitNames([unit('1階 和室')], 'ja')).toBe('1階 和室'));
  it('are whole for one unit', () => expect(unitNames([unit('1階 和室')], 'ja')).toBe('1階 和室'));
});

it('the reason is that of the first unit which is not sold here', () => {
  expect(notSold(result('A', { units: [unit('a'), unit('b', 1, false)] }))).toEqual({ sold: false, code: 'sale.by-request' });
  expect(notSold(result('A'))).toBeNull();
});

it('a site is told the units that were found, but only for dates', () => {
  const dated = { ...EMPTY_QUERY, party: 8, when: { kind: 'nights' as const, checkIn: '2027-01-25', checkOut: '2027-01-30' } };
  expect(siteParams(dated, result('A'))).toEqual({ checkIn: '2027-01-25', checkOut: '2027-01-30', party: '8', units: '客室A:1' });
  expect(siteParams(EMPTY_QUERY, result('A'))).toEqual({});
});

describe('a result with dates of its own', () => {
  const window = { checkIn: '2027-02-05', checkOut: '2027-02-08' };
  const stretch = {
    ...EMPTY_QUERY,
    party: 2,
    when: { kind: 'stretch' as const, nights: 3, from: '2027-02-01', to: '2027-02-28', weekends: true },
  };
  const around = { ...EMPTY_QUERY, when: { kind: 'nights' as const, checkIn: '2027-02-04', checkOut: '2027-02-07', flex: 3 as const } };

  it('leads to its site with those dates and nothing of the stretch', () => {
    expect(siteParams(stretch, result('A', { window }))).toEqual({ ...window, party: '2', units: '客室A:1' });
    expect(siteParams(around, result('A', { window }))).toEqual({ ...window, units: '客室A:1' });
  });
  it('is about them, and about what was asked for where it has none', () => {
    expect(whenOfResult(result('A', { window }), stretch)).toEqual({ kind: 'nights', ...window });
    expect(whenOfResult(result('A'), around)).toBe(around.when);
  });
  it('has changed when they have, though nothing else did', () => {
    const other = { checkIn: '2027-02-12', checkOut: '2027-02-15' };
    expect(mergeResults([result('A', { window })], [result('A', { window: other })]).changed).toEqual(['A']);
  });
  it('counts what is left in rooms', () => expect(countOf(result('A', { window }), stretch)).toEqual({ free: 3, kind: 'GUEST_ROOM' }));
});

it('a place that takes a share of the party is told its share', () => {
  const query = { ...EMPTY_QUERY, party: 9, when: { kind: 'nights' as const, checkIn: '2027-01-25', checkOut: '2027-01-30' } };
  const share = result('A', { wholeParty: false, units: [unit('a'), { ...unit('b'), party: 3 }] });
  expect(siteParams(query, share)).toMatchObject({ party: '5' });
});

describe('a site that fits no more', () => {
  const query = { ...EMPTY_QUERY, when: { kind: 'nights' as const, checkIn: '2027-01-25', checkOut: '2027-01-26' } };
  const days = (state: string, heldUntil?: string) =>
    ({ units: [{ unitId: '客室A', days: [{ date: '2027-01-25', free: 0, state, heldUntil }] }] }) as unknown as SiteAvailability;
  const gone = result('A', { state: 'full', free: 0 });

  it('is held while somebody is booking it', () => {
    expect(goneState(gone, days('held', '2027-01-01T05:32:00Z'), query)).toMatchObject({
      state: 'held',
      heldUntil: '2027-01-01T05:32:00Z',
    });
  });
  it('is full once it is booked', () => expect(goneState(gone, days('full'), query)).toBe(gone));
});

describe('what is left', () => {
  const nights = { ...EMPTY_QUERY, when: { kind: 'nights' as const, checkIn: '2027-01-25', checkOut: '2027-01-26' } };
  const hours = { ...EMPTY_QUERY, when: { kind: 'hours' as const, day: '2027-01-25', start: '10:00', end: '12:00' } };

  it('is counted in rooms by night, also where the house was found', () => {
    expect(countOf(result('A'), nights)).toEqual({ free: 3, kind: 'GUEST_ROOM' });
    expect(countOf(result('A', { units: [{ ...unit('Z'), kind: 'WHOLE_HOUSE' }] }), nights)).toEqual({ free: 3, kind: 'GUEST_ROOM' });
    expect(countOf(result('A', { free: 1, units: [{ ...unit('Z'), kind: 'WHOLE_HOUSE' }] }), nights)).toEqual({
      free: 1,
      kind: 'WHOLE_HOUSE',
    });
  });
  it('is not counted where desks and rooms are one number', () => {
    expect(countOf(result('A'), hours)).toBeNull();
    expect(countOf(result('A'), { ...hours, unitKind: 'DESK_HOT' })).toMatchObject({ free: 3 });
    expect(countOf(result('A', { free: 0 }), nights)).toBeNull();
  });
});
