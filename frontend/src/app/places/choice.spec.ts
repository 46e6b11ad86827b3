import type { DraftItem, StayWindow } from '../stays/draft';
import { choose, daysOffered, forNights, nightsOf, readUnits, workdays, writeUnits } from './choice';
import type { UnitDetail } from './place.types';

const name = { ja: '', en: '' };
const units = [
  { id: 'A', grain: 'night', parts: [] },
  { id: 'B', grain: 'night', parts: [] },
  { id: 'Z', grain: 'night', parts: ['A', 'B'] },
  { id: 'D', grain: 'half-hour', parts: [] },
] as unknown as UnitDetail[];
const item = (unitId: string, window: StayWindow, quantity = 1): DraftItem => ({
  unitId,
  siteId: 'S',
  siteSlug: 's',
  siteName: name,
  unitName: name,
  window,
  quantity,
});
const nights: StayWindow = { kind: 'nights', checkIn: '2027-01-25', checkOut: '2027-01-30' };
const range = (from: string, to: string): StayWindow => ({
  kind: 'range',
  start: `2027-01-26T${from}:00+09:00`,
  end: `2027-01-26T${to}:00+09:00`,
});
const ids = (items: readonly DraftItem[]) => items.map((one) => one.unitId);

describe('choosing', () => {
  it('keeps rooms, desks and a hall beside each other', () => {
    const chosen = [
      item('A', nights),
      item('B', nights),
      item('D', { kind: 'days', days: ['2027-01-26'] }, 8),
      item('D', range('10:00', '12:00')),
    ];
    expect(chosen.reduce<DraftItem[]>((items, one) => choose(items, one, units), [])).toEqual(chosen);
  });

  it('the house lets go of its rooms, and a room of its house', () => {
    expect(ids(choose([item('A', nights), item('B', nights)], item('Z', nights), units))).toEqual(['Z']);
    expect(ids(choose([item('Z', nights)], item('A', nights), units))).toEqual(['A']);
  });

  it('other days of the same desk take the place of those chosen before', () => {
    const chosen = choose(
      [item('D', { kind: 'days', days: ['2027-01-26'] })],
      item('D', { kind: 'days', days: ['2027-01-27', '2027-01-28'] }),
      units,
    );
    expect(chosen.map((one) => one.window)).toEqual([{ kind: 'days', days: ['2027-01-27', '2027-01-28'] }]);
  });

  it('a time that overlaps takes the place of the other, one that touches does not', () => {
    const first = [item('D', range('10:00', '12:00'))];
    expect(choose(first, item('D', range('11:30', '13:00')), units)).toHaveLength(1);
    expect(choose(first, item('D', range('12:00', '13:00')), units)).toHaveLength(2);
  });

  it('other nights move what is chosen by night and nothing else', () => {
    const moved = forNights([item('A', nights), item('D', range('10:00', '12:00'))], { checkIn: '2027-02-01', checkOut: '2027-02-03' });
    expect(nightsOf(moved)).toEqual({ checkIn: '2027-02-01', checkOut: '2027-02-03' });
    expect(moved[1]?.window).toEqual(range('10:00', '12:00'));
  });
});

describe('the days offered for a desk', () => {
  it('are those of the stay with the day of departure, working days ticked where they are free', () => {
    const days = daysOffered({ checkIn: '2027-01-29', checkOut: '2027-02-02' }, '2026-11-23');
    expect(days).toEqual(['2027-01-29', '2027-01-30', '2027-01-31', '2027-02-01', '2027-02-02']);
    expect(workdays(days, (date) => date !== '2027-02-01')).toEqual(['2027-01-29', '2027-02-02']);
  });

  it('are a week from the day looked at without a stay, and for one of months', () => {
    expect(daysOffered(null, '2026-11-30')).toHaveLength(7);
    expect(daysOffered({ checkIn: '2027-01-01', checkOut: '2027-03-01' }, '2027-01-01')).toHaveLength(7);
  });
});

describe('units in an address', () => {
  it('come back as they were written', () => {
    expect(
      readUnits(
        writeUnits([
          { unitId: 'SHM-04-A', quantity: 1 },
          { unitId: 'SHM-04-D', quantity: 8 },
        ]),
      ),
    ).toEqual([
      { id: 'SHM-04-A', quantity: 1 },
      { id: 'SHM-04-D', quantity: 8 },
    ]);
  });

  it.each(['', 'SHM-04-A', 'SHM-04-A:0', '<b>:1', 'A:1000'])('"%s" is nothing', (text) => expect(readUnits(text)).toEqual([]));
});
