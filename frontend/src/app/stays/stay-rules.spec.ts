import { Problem } from '../problems';
import { amountsOf, nextAfter } from './after-refusal';
import { googleLinks } from './google-calendar';
import { dateline, headline } from './headline';
import { lineText, perPerson } from './line-words';
import { perDay, withoutBed } from './per-day';
import { scaleGroups, stepAt } from './scale';
import type { PriceLine } from './stay.types';
import { tabOf } from './stays-tabs';
import { nextDelay, PATIENCE_MS, progressOf } from './waiting';

const line = (more: Partial<PriceLine>): PriceLine => ({
  label: { ja: '1泊', en: 'Night' },
  code: 'price.night',
  count: 5,
  units: 1,
  unitYen: 13_200,
  amount: 66_000,
  taxCode: 'STD10',
  ...more,
});
const cleaning = line({ code: 'price.cleaning', label: { ja: '清掃料', en: 'Cleaning' }, count: 1, unitYen: 6_600, amount: 6_600 });

describe('who finds a place', () => {
  const rooms = [3, 3, 2].map(
    (capacity) => ({ window: { kind: 'nights', checkIn: '2027-01-25', checkOut: '2027-01-27' }, quantity: 1, capacity }) as const,
  );
  const desks = { window: { kind: 'days', days: ['2027-01-26', '2027-01-28'] }, quantity: 4, capacity: 1 } as const;
  const hall = {
    window: { kind: 'range', start: '2027-01-26T14:00:00+09:00', end: '2027-01-26T16:00:00+09:00' },
    quantity: 1,
    capacity: 16,
  } as const;

  it('is counted night by night and day by day', () => {
    expect(perDay([...rooms, desks, hall])).toEqual([
      { date: '2027-01-25', beds: 8, seats: null },
      { date: '2027-01-26', beds: 8, seats: 16 },
      { date: '2027-01-28', beds: null, seats: 4 },
    ]);
  });
  it('misses beds in the night with the fewest, and none where nobody sleeps', () => {
    expect(withoutBed(perDay(rooms), 9)).toBe(1);
    expect(withoutBed(perDay(rooms), 8)).toBe(0);
    expect(withoutBed(perDay([desks]), 20)).toBe(0);
    const late = { quantity: 1, capacity: 3, window: { kind: 'nights', checkIn: '2027-01-26', checkOut: '2027-01-28' } } as const;
    expect(withoutBed(perDay([...rooms, late]), 8)).toBe(5);
  });
});

describe('the cancellation scale', () => {
  const steps = [
    { from: '2026-11-23T00:00:00Z', until: '2027-01-17T15:00:00.000Z', pct: 0 },
    { from: '2027-01-17T15:00:00.000Z', until: '2027-01-25T15:00:00.000Z', pct: 20 },
    { from: '2027-01-25T15:00:00.000Z', until: null, pct: 100 },
  ];
  const item = (name: string, more = {}) => ({ name, firstUse: '2027-01-25', lines: [line({})], cancellation: steps, ...more });

  it('belongs to the next step from the very moment one ends', () => {
    expect(stepAt(steps, new Date('2027-01-17T14:59:59.999Z'))?.pct).toBe(0);
    expect(stepAt(steps, new Date('2027-01-17T15:00:00.000Z'))?.pct).toBe(20);
    expect(stepAt(steps, new Date('2030-01-01T00:00:00Z'))?.pct).toBe(100);
  });
  it('is one line for items of the same scale and first day, and says what cancelling costs without the cleaning', () => {
    const groups = scaleGroups(
      [item('A', { lines: [line({}), cleaning] }), item('B', { lines: [line({ amount: 33_333 })] })],
      new Date('2027-01-20T00:00:00Z'),
    );
    expect(groups).toMatchObject([{ names: ['A', 'B'], firstUse: '2027-01-25', pct: 20, yen: 13_200 + 6_666 }]);
  });
  it('is a line of its own for another first day, the earliest first; items without a scale have none', () => {
    const groups = scaleGroups(
      [item('later', { firstUse: '2027-01-27' }), item('A'), item('none', { cancellation: [] })],
      new Date('2026-12-01T00:00:00Z'),
    );
    expect(groups.map(({ names, pct, yen }) => [names[0], pct, yen])).toEqual([
      ['A', 0, 0],
      ['later', 0, 0],
    ]);
  });
});

describe('E06: after the payment page', () => {
  it('asks every second at first, then less often, for two minutes', () => {
    let [waited, asked] = [0, 0];
    const delays: number[] = [];
    for (let delay = nextDelay(asked, waited); delay !== null; delay = nextDelay(++asked, waited)) {
      delays.push(delay);
      waited += delay;
    }
    expect(delays.slice(0, 6)).toEqual([1000, 1000, 1000, 1000, 1000, 2000]);
    expect(delays.at(-1)).toBe(5000);
    expect(waited).toBeLessThanOrEqual(PATIENCE_MS);
    expect(waited).toBeGreaterThan(PATIENCE_MS - 5000);
  });
  it('shows progress that grows and is never full before it is done', () => {
    expect(progressOf(0)).toBe(0);
    expect(progressOf(PATIENCE_MS)).toBeGreaterThan(progressOf(10_000));
    expect(progressOf(PATIENCE_MS)).toBeLessThan(1);
  });
});

describe('what comes after a refusal', () => {
  const refused = (code: string, status: number, more = {}) => new Problem({ code, status, title: 'x', ...more });
  it.each([
    ['auth.sign-in-needed', 401, 'sign-in'],
    ['slots.taken', 409, 'look-again'],
    ['slots.asked-twice', 422, 'look-again'],
    ['slots.busy', 503, 'try-again'],
    ['stays.hold-over', 409, 'look-again'],
    ['stays.paid-already', 409, 'look-again'],
    ['stays.party-too-large', 422, 'look-again'],
    ['places.closed', 422, 'look-again'],
    ['licence.minpaku-closed', 422, 'look-again'],
    ['stays.refund-changed', 409, 'new-amounts'],
    ['request.unavailable', 503, 'try-again'],
    ['network.offline', 0, 'try-again'],
    ['auth.not-allowed', 403, 'say'],
  ])('%s: %s → %s', (code, status, next) => expect(nextAfter(refused(code, status))).toBe(next));
  it('knows the new amounts of a refund that changed', () => {
    expect(amountsOf(refused('stays.refund-changed', 409, { refund: 175_560, charge: 36_300 }))).toEqual({
      refund: 175_560,
      charge: 36_300,
    });
    expect(amountsOf(refused('stays.over', 422))).toBeNull();
  });
});

describe('words for what is booked', () => {
  const siteName = { ja: 'こっとい灯台荘', en: 'Kottoi Harbour House' };
  const stay = [
    { siteName, window: { kind: 'nights', checkIn: '2027-01-25', checkOut: '2027-01-30' } },
    { siteName: { ja: '太翔館', en: 'Taishokan' }, window: { kind: 'days', days: ['2027-01-26'] } },
  ] as const;
  it('name the sites, the people and the nights', () => {
    expect(headline(stay, 8, 'ja')).toBe('こっとい灯台荘ほか1か所で、8名・5泊');
    expect(headline(stay.slice(1), 1, 'en')).toBe('Taishokan: 1 person, 1 day');
    expect(headline([], 1, 'ja')).toBe('');
  });
  it('name the days with the year', () => {
    expect(dateline(stay, 'ja')).toBe('2027年1月25日（月）– 30日（土）');
    expect(dateline(stay, 'en')).toBe('Mon, Jan 25, 2027 – Sat, Jan 30');
  });
  it('say each line of the price', () => {
    expect(lineText(line({ units: 2 }), 'ja')).toBe('¥13,200 × 5泊 × 2');
    expect(lineText(line({ code: 'price.hour', count: 1, unitYen: 1100 }), 'en')).toBe('¥1,100 × 1 hour');
    expect(lineText(cleaning, 'ja')).toBe('清掃料 ¥6,600');
  });
  it("round each person's share up", () => expect(perPerson(211_860, 8)).toBe(26_483));
});

describe('links to another calendar', () => {
  const entry = { text: 'x', place: 'y', details: 'z' };
  const dates = (window: Parameters<typeof googleLinks>[0]['window']) =>
    googleLinks({ ...entry, window }, 'en').map(({ href }) => new URL(href).searchParams.get('dates'));
  it('are whole days without a zone for nights and days, one for each run', () => {
    expect(dates({ kind: 'nights', checkIn: '2027-01-25', checkOut: '2027-01-30' })).toEqual(['20270125/20270130']);
    expect(dates({ kind: 'days', days: ['2027-01-26', '2027-01-27', '2027-01-29'] })).toEqual(['20270126/20270128', '20270129/20270130']);
  });
  it("carry Japan's hours for a time", () => {
    const window = { kind: 'range', start: '2027-01-27T05:00:00Z', end: '2027-01-27T07:00:00Z' } as const;
    expect(dates(window)).toEqual(['20270127T140000/20270127T160000']);
    expect(googleLinks({ ...entry, window }, 'en')[0]?.href).toContain('ctz=Asia%2FTokyo');
  });
});

it('a list that is none shows what is to come', () => expect([tabOf('nonsense').name, tabOf('past').name]).toEqual(['upcoming', 'past']));
