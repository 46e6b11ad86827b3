import { asksOf, ClosingForm, closuresMet, daysOfWindow, faultsOf, REASONS, standsInTheWay, windowOf } from './closing';
import type { Bar, ManagedCalendar, ManagedUnit } from './manage.types';

const text = (word: string) => ({ ja: word, en: word });
const unit = (id: string, more: Partial<ManagedUnit> = {}): ManagedUnit => ({
  id,
  name: text(id),
  kind: 'GUEST_ROOM',
  grain: 'night',
  quantity: 1,
  parts: [],
  ...more,
});
const units = [unit('A'), unit('B'), unit('D', { grain: 'half-hour', quantity: 8 }), unit('Z', { parts: ['A', 'B'] })];
const form = (more: Partial<ClosingForm> = {}): ClosingForm => ({
  isWholeSite: false,
  unitIds: ['A'],
  from: '2026-11-25',
  to: '2026-11-27',
  isByHours: false,
  start: '13:00',
  end: '15:00',
  cause: 'maintenance',
  ja: ' 畳の入れ替え ',
  en: 'New mats',
  ...more,
});
const today = '2026-11-24';
const bar = (id: string, from: string, to: string, holder: Bar['holder'] = 'stay'): Bar => ({
  holder,
  id,
  label: text(id),
  from,
  to,
  quantity: 1,
  status: 'confirmed',
});
const calendar: ManagedCalendar = {
  siteId: 'S',
  asOf: '',
  from: '2026-11-22',
  to: '2026-12-26',
  days: [],
  closures: [
    { id: 'c', unitId: 'B', reason: text('c'), cause: 'manager', window: { checkIn: '2026-11-27', checkOut: '2026-11-28' }, createdAt: '' },
  ],
  units: [
    {
      unitId: 'A',
      version: 1,
      grain: 'night',
      quantity: 1,
      days: [],
      bars: [bar('before', '2026-11-22', '2026-11-25'), bar('in', '2026-11-27', '2026-11-29')],
    },
    { unitId: 'B', version: 1, grain: 'night', quantity: 1, days: [], bars: [bar('c', '2026-11-27', '2026-11-28', 'closure')] },
    {
      unitId: 'D',
      version: 1,
      grain: 'half-hour',
      quantity: 8,
      days: [],
      bars: [bar('desk', '2026-11-25T06:00:00Z', '2026-11-25T08:00:00Z')],
    },
  ],
};

describe('what a closing form asks for', () => {
  it('is the nights up to the morning after the last day', () => {
    expect(asksOf(form(), 'S', units)).toEqual([
      {
        unitId: 'A',
        window: { checkIn: '2026-11-25', checkOut: '2026-11-28' },
        reason: { ja: '畳の入れ替え', en: 'New mats' },
        cause: 'maintenance',
      },
    ]);
  });

  it('is one request for each unit, and none for the parts of a whole that is closed', () => {
    expect(asksOf(form({ unitIds: ['A', 'D', 'Z'] }), 'S', units).map(({ unitId }) => unitId)).toEqual(['D', 'Z']);
  });

  it('is one request for the whole site', () => {
    const asks = asksOf(form({ isWholeSite: true }), 'S', units);
    expect(asks).toHaveLength(1);
    expect(asks[0]).toMatchObject({ siteId: 'S' });
    expect(asks[0]).not.toHaveProperty('unitId');
  });

  it("is hours on Japan's clock where everything chosen is let by them, on one day", () => {
    const hours = form({ unitIds: ['D'], to: '2026-11-25', isByHours: true });
    expect(windowOf(hours, units)).toEqual({ start: '2026-11-25T13:00:00+09:00', end: '2026-11-25T15:00:00+09:00' });
    expect(windowOf({ ...hours, end: '24:00' }, units).end).toBe('2026-11-26T00:00:00+09:00');
  });

  it('is whole days where a bedroom or a second day is among them', () => {
    expect(windowOf(form({ unitIds: ['A', 'D'], to: '2026-11-25', isByHours: true }), units)).toHaveProperty('checkIn');
    expect(windowOf(form({ unitIds: ['D'], isByHours: true }), units)).toHaveProperty('checkIn');
  });
});

describe('a closing form', () => {
  it('is right as it is', () => expect(faultsOf(form(), units, today)).toEqual([]));
  it.each([
    ['without a place', { unitIds: [] }, 'units'],
    ['with its days the wrong way round', { from: '2026-11-28' }, 'dates'],
    ['with a day that does not exist', { from: '2026-02-30' }, 'dates'],
    ['in the past', { from: '2026-11-20', to: '2026-11-23' }, 'past'],
    ['longer than a year', { to: '2027-11-27' }, 'tooLong'],
    ['longer than a quarter for desks', { unitIds: ['D'], to: '2027-02-25' }, 'tooLong'],
    ['with hours that end before they begin', { unitIds: ['D'], to: '2026-11-25', isByHours: true, end: '13:00' }, 'hours'],
    ['without Japanese words', { ja: ' ' }, 'reasonJa'],
    ['with too many English words', { en: 'x'.repeat(201) }, 'reasonEn'],
  ] as const)('is not sent %s', (_why, change, fault) =>
    expect(faultsOf(form(change as Partial<ClosingForm>), units, today)).toContain(fault),
  );

  it('may begin in the past as long as it reaches today', () => {
    expect(faultsOf(form({ from: '2026-11-20', to: today }), units, today)).toEqual([]);
  });

  it('offers every reason in both languages, but the one that is for own words', () => {
    for (const { key, words } of REASONS.filter((reason) => reason.key !== 'other'))
      expect([key, words.ja !== '', words.en !== '']).toEqual([key, true, true]);
  });
});

describe('what stands in the way', () => {
  it('is who sleeps there in one of the nights; who leaves on the first day does not', () => {
    expect(standsInTheWay(form(), calendar, units).map(({ bar: { id } }) => id)).toEqual(['in']);
  });
  it('is looked for in the parts of a whole', () => {
    expect(standsInTheWay(form({ unitIds: ['Z'] }), calendar, units).map(({ unitId }) => unitId)).toEqual(['A']);
  });
  it('is by the hour only what meets the hours', () => {
    const hours = form({ unitIds: ['D'], to: '2026-11-25', isByHours: true });
    expect(standsInTheWay(hours, calendar, units)).toEqual([]);
    expect(standsInTheWay({ ...hours, end: '15:30' }, calendar, units)).toHaveLength(1);
  });
  it('is no closure: those are shown with their way back', () => {
    expect(standsInTheWay(form({ unitIds: ['B'] }), calendar, units)).toEqual([]);
    expect(closuresMet(form({ unitIds: ['B'] }), calendar, units).map(({ id }) => id)).toEqual(['c']);
  });
});

describe('the days of a closure', () => {
  it('are both included, however it was asked for', () => {
    expect(daysOfWindow({ checkIn: '2026-11-25', checkOut: '2026-11-28' })).toEqual(['2026-11-25', '2026-11-27']);
    expect(daysOfWindow({ start: '2026-11-25T04:00:00Z', end: '2026-11-25T15:00:00Z' })).toEqual(['2026-11-25', '2026-11-25']);
    expect(daysOfWindow({ days: ['2026-11-27', '2026-11-25'] })).toEqual(['2026-11-25', '2026-11-27']);
  });
});
