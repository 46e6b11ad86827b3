import type { FirstFree } from '../api';
import type { DraftItem } from '../stays/draft';
import { firstText, linesOf, wantedOf } from './first-free';
import type { UnitDetail } from './place.types';

const unit = (id: string, over: object = {}): UnitDetail =>
  ({ id, kind: 'GUEST_ROOM', grain: 'night', capacity: 3, quantity: 1, tariffs: [{ per: 'night' }], ...over }) as unknown as UnitDetail;
const hall = unit('H', { kind: 'MEETING_ROOM', grain: 'half-hour', capacity: 20, tariffs: [{ per: 'hour' }] });
const item = (unitId: string, window: DraftItem['window']): DraftItem => ({ unitId, window }) as DraftItem;
const answer = (unitId: string, found: object | null): FirstFree => ({ unitId, asOf: '', found }) as FirstFree;
const at = (checkIn: string, price: number) => ({ checkIn, checkOut: '2027-02-09', quantity: 1, price });
const ask = (...given: Parameters<typeof wantedOf>) =>
  wantedOf(...given).map(({ unit: { id }, nights, minutes }) => [id, nights ?? minutes]);

describe('units asked for their first free time', () => {
  it('are all of a kind, for a night or an hour where nothing is chosen', () =>
    expect(ask([unit('A'), unit('B'), hall], null, [], 2)).toEqual([
      ['A', 1],
      ['B', 1],
      ['H', 60],
    ]));

  it('are those chosen of their kind, for as long as was chosen', () => {
    const window = { kind: 'range' as const, start: '2027-02-03T09:00:00+09:00', end: '2027-02-03T12:00:00+09:00' };
    const nights = { checkIn: '2027-02-03', checkOut: '2027-02-06' };
    const items = [item('B', { kind: 'nights', ...nights }), item('H', window)];
    expect(ask([unit('A'), unit('B'), hall], nights, items, 2)).toEqual([
      ['B', 3],
      ['H', 180],
    ]);
  });

  it('take the whole party, and are let that way', () => {
    expect(ask([unit('A'), unit('Z', { kind: 'WHOLE_HOUSE', capacity: 8 })], null, [], 5)).toEqual([['Z', 1]]);
    expect(ask([unit('D', { kind: 'DESK_HOT', grain: 'half-hour', tariffs: [{ per: 'day' }] })], null, [], 1)).toEqual([]);
    expect(ask([unit('O', { kind: 'PRIVATE_OFFICE', grain: 'month' })], null, [], 1)).toEqual([]);
  });
});

describe('what is said of a kind', () => {
  const wanted = (id: string) => ({ unit: unit(id), nights: 3 });

  it('is the earliest of its units, the cheapest among equals', () => {
    const lines = linesOf([
      { wanted: wanted('A'), answer: answer('A', at('2027-02-06', 10)) },
      { wanted: wanted('B'), answer: answer('B', at('2027-02-03', 30)) },
      { wanted: wanted('C'), answer: answer('C', at('2027-02-03', 20)) },
    ]);
    expect(lines).toHaveLength(1);
    expect(lines[0]?.found).toMatchObject({ unit: { id: 'C' }, price: 20, window: { kind: 'nights', checkIn: '2027-02-03' } });
  });

  it('is nothing where none is free, and not a word where nothing was answered', () => {
    expect(linesOf([{ wanted: wanted('A'), answer: answer('A', null) }])).toMatchObject([{ nights: 3, found: null }]);
    expect(linesOf([{ wanted: wanted('A'), answer: null }])).toEqual([]);
  });

  it('reads as dates do elsewhere', () => {
    const window = { kind: 'nights' as const, checkIn: '2027-02-03', checkOut: '2027-02-06' };
    expect([firstText(window, 'ja'), firstText(window, 'en')]).toEqual(['2月3日（水）から3泊', '3 nights from Wed, Feb 3']);
  });
});
