import type { SiteAvailability, UnitDay, UnitDays, UnitDetail } from './place.types';
import { calendarOf, cameFree, overDays, overNights, unitsForCalendar, withAnswer, withNews } from './unit-days';

const day = (date: string, free: number, state: UnitDay['state'], heldUntil?: string): UnitDay => ({
  date,
  free,
  state,
  ...(heldUntil ? { heldUntil } : {}),
});
const unit = (unitId: string, days: UnitDay[], version = 1, grain: UnitDays['grain'] = 'night'): UnitDays => ({
  unitId,
  version,
  grain,
  quantity: 1,
  days,
});
const known = (...units: SiteAvailability['units']): SiteAvailability => ({
  siteId: 'SHM-04',
  asOf: '2026-11-23T00:00:00Z',
  from: '2026-11-24',
  to: '2026-11-25',
  days: [{ date: '2026-11-24' }, { date: '2026-11-25', holiday: { ja: '祝日', en: 'Holiday' } }],
  units,
});
const detail = (id: string, grain: UnitDetail['grain'], parts: string[] = []) => ({ id, grain, parts }) as unknown as UnitDetail;
const news = (over: object = {}) => ({
  siteId: 'SHM-04',
  unitId: 'A',
  version: 2,
  slots: [{ slot: 1, date: '2026-11-24', free: 0, quantity: 1, state: 'held' as const, heldUntil: '2026-11-23T05:32:00Z' }],
  ...over,
});

describe('a day over several units', () => {
  it('counts what is free in all of them', () => {
    const days = calendarOf(known(unit('A', [day('2026-11-24', 1, 'open')]), unit('B', [day('2026-11-24', 1, 'open')])), ['A', 'B']);
    expect(days[0]).toMatchObject({ date: '2026-11-24', free: 2, state: 'open' });
  });

  it('is held only when nothing is free, until the first hold ends', () => {
    const units = [
      unit('A', [day('2026-11-24', 0, 'held', '2026-11-23T05:40:00Z')]),
      unit('B', [day('2026-11-24', 0, 'held', '2026-11-23T05:32:00Z')]),
    ];
    expect(calendarOf(known(...units), ['A', 'B'])[0]).toMatchObject({ state: 'held', heldUntil: '2026-11-23T05:32:00Z' });
    expect(calendarOf(known(...units, unit('C', [day('2026-11-24', 1, 'open')])), ['A', 'B', 'C'])[0]?.state).toBe('open');
  });

  it('says the holiday, and why it is closed when it is', () => {
    const closed = { ...day('2026-11-25', 0, 'closed'), closed: { ja: '休館日です', en: 'Closed' } };
    expect(calendarOf(known(unit('A', [closed])), ['A'])[1]).toMatchObject({
      state: 'closed',
      closed: { en: 'Closed' },
      holiday: { en: 'Holiday' },
    });
  });

  it('leaves the house out where its rooms are counted', () => {
    const units = [detail('A', 'night'), detail('B', 'night'), detail('Z', 'night', ['A', 'B']), detail('D', 'half-hour')];
    expect(unitsForCalendar(units, 'night').map((one) => one.id)).toEqual(['A', 'B']);
    expect(unitsForCalendar([detail('Z', 'night', ['A'])], 'night').map((one) => one.id)).toEqual(['Z']);
  });
});

describe('several nights of one unit', () => {
  const nights = unit('A', [day('2026-11-24', 2, 'open'), day('2026-11-25', 1, 'few')]);

  it('are as free as the least free of them, the day of departure not counted', () => {
    expect(overNights(nights, '2026-11-24', '2026-11-26')).toMatchObject({ free: 1, state: 'few' });
    expect(overNights(nights, '2026-11-24', '2026-11-25')).toMatchObject({ free: 2, state: 'open' });
  });

  it('are unknown when one of them is', () => {
    expect(overNights(nights, '2026-11-25', '2026-11-27').state).toBe('unknown');
    expect(overDays([]).state).toBe('unknown');
  });

  it('are held until the last hold on them ends', () => {
    const held = unit('A', [day('2026-11-24', 0, 'held', '2026-11-23T05:32:00Z'), day('2026-11-25', 0, 'held', '2026-11-23T05:40:00Z')]);
    expect(overNights(held, '2026-11-24', '2026-11-26')).toMatchObject({ state: 'held', heldUntil: '2026-11-23T05:40:00Z' });
  });
});

describe('news', () => {
  const before = known(unit('A', [day('2026-11-24', 1, 'open'), day('2026-11-25', 1, 'open')]));

  it('that are newer change the day they name, while the version stays that of the reading', () => {
    const after = withNews(before, news());
    expect(after.units[0]).toMatchObject({
      version: 1,
      days: [
        { state: 'held', free: 0 },
        { state: 'open', free: 1 },
      ],
    });
  });

  it.each([
    ['older than the reading', { version: 0 }],
    ['of a unit nobody shows', { unitId: 'X' }],
  ])('%s change nothing', (_why, over) => {
    expect(withNews(before, news(over))).toBe(before);
  });

  it('open no day that the rules close', () => {
    const shut = known(unit('A', [{ ...day('2026-11-24', 0, 'closed'), closed: { ja: '休館日です', en: 'Closed' } }]));
    const free = news({ slots: [{ slot: 1, date: '2026-11-24', free: 1, quantity: 1, state: 'open' }] });
    expect(withNews(shut, free).units[0]?.days[0]).toMatchObject({ state: 'closed', free: 0 });
  });

  it('of one version may come in two messages, one for each month', () => {
    const next = news({ slots: [{ slot: 2, date: '2026-11-25', free: 0, quantity: 1, state: 'held' }] });
    expect(withNews(withNews(before, news()), next).units[0]?.days.map(({ state }) => state)).toEqual(['held', 'held']);
  });

  it('of half-hours say what the day comes to', () => {
    const desks = known(unit('A', [day('2026-11-24', 8, 'open')], 1, 'half-hour'));
    const after = withNews(desks, news({ days: [{ date: '2026-11-24', free: 5, quantity: 8, state: 'open' }] }));
    expect(after.units[0]?.days).toEqual([{ date: '2026-11-24', free: 5, state: 'open' }]);
  });

  it('that free a day are told from those that take one', () => {
    const held = withNews(before, news());
    expect(cameFree(before, held)).toEqual([]);
    expect(cameFree(held, before)).toEqual(['A 2026-11-24']);
  });
});

describe('a newer answer', () => {
  it('takes the place of the days it tells and leaves the others', () => {
    const first = known(unit('A', [day('2026-11-24', 1, 'open'), day('2026-11-25', 1, 'open')]));
    const next = {
      ...known(unit('A', [day('2026-11-25', 0, 'full'), day('2026-11-26', 1, 'open')], 3)),
      from: '2026-11-25',
      to: '2026-11-26',
      days: [{ date: '2026-11-25' }, { date: '2026-11-26' }],
    };
    const joined = withAnswer(first, next);
    expect(joined.units[0]?.version).toBe(3);
    expect(joined.units[0]?.days.map(({ date, state }) => `${date} ${state}`)).toEqual([
      '2026-11-24 open',
      '2026-11-25 full',
      '2026-11-26 open',
    ]);
    expect([joined.from, joined.to, joined.days.length]).toEqual(['2026-11-24', '2026-11-26', 3]);
  });
});
