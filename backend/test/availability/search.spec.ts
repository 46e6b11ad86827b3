import { ChangeFeed, type ClaimAsk, Ledger, SearchIndex } from '../../src/availability/index.js';
import type { SearchAnswer } from '../../src/availability/search/search.dto.js';
import { cheapestCombination } from '../../src/availability/domain/combination.js';
import { halfHourSlot, nightSlot, tokyoInstant } from '../../src/kernel/index.js';
import { logPlaceChanges, Places } from '../../src/places/index.js';
import { Pricing, priceUnit } from '../../src/pricing/index.js';
import { countingReads, reindex, startWithPlaces } from '../support/demo-places.js';
import type { TestApp } from '../support/start-app.js';

const NIGHTS = 'checkIn=2027-01-25&checkOut=2027-01-28';
const HOURS = `start=${encodeURIComponent('2027-01-27T14:00:00+09:00')}&end=${encodeURIComponent('2027-01-27T16:00:00+09:00')}`;

describe('search', () => {
  let it0: TestApp;
  beforeAll(async () => {
    it0 = await startWithPlaces();
  });
  beforeEach(async () => {
    await it0.database.read('DELETE FROM claims');
    await reindex(it0);
  });
  afterAll(() => it0.close());

  const get = async (query: string) => (await it0.client().get<SearchAnswer>(`/api/search?${query}`)).body;
  const refusal = async (query: string) => {
    const { status, body } = await it0.client().get(`/api/search?${query}`);
    return { status, code: body.code };
  };
  const take = (...asks: Pick<ClaimAsk, 'unitId' | 'quantity' | 'runs'>[]) =>
    it0.database.tx(async (tx) => {
      const ledger = it0.app.get(Ledger);
      const locked = await ledger.lockUnits(
        tx,
        asks.map((ask) => ask.unitId),
      );
      await ledger.take(
        tx,
        locked,
        asks.map((ask, i): ClaimAsk => ({ ...ask, holder: 'stay', holderId: `s${i}-${ask.unitId}` })),
      );
    });
  const ids = (body: SearchAnswer) => body.results.map((result) => result.site.id);
  const at = (body: SearchAnswer, id: string) => body.results.find((result) => result.site.id === id);
  const unitsAt = (body: SearchAnswer, id: string) => at(body, id)?.units.map((unit) => unit.unitId);

  it('finds the places to sleep for one, cheapest first, and counts sites', async () => {
    const body = await get(NIGHTS);
    expect(body.total).toBe(7);
    expect(body.results[0]).toMatchObject({
      site: { id: 'HGI-04' },
      units: [{ unitId: 'HGI-04-D', quantity: 1, party: 1 }],
      price: 4400 * 3,
      perNight: 4400,
      wholeParty: true,
    });
    const prices = body.results.map((result) => result.price ?? 0);
    expect(prices).toEqual([...prices].sort((a, b) => a - b));
  });

  it('answers which rooms take a party larger than any one room', async () => {
    const body = await get('checkIn=2027-01-25&checkOut=2027-01-26&party=8&municipality=SHIMONOSEKI');
    const kottoi = at(body, 'SHM-04');
    expect(kottoi?.units.map((unit) => unit.unitId)).toEqual(['SHM-04-A', 'SHM-04-B', 'SHM-04-C']);
    expect(kottoi?.price).toBe(13200 + 13200 + 9900);
    expect(ids(body)).toEqual(['SHM-04', 'SHM-07']);
  });

  it('answers the whole house where that is cheaper, its cleaning included', async () => {
    const kottoi = at(await get(`${NIGHTS}&party=8`), 'SHM-04');
    expect(kottoi).toMatchObject({ units: [{ unitId: 'SHM-04-Z', quantity: 1, party: 8 }], price: 33000 * 3 + 6600 });
  });

  it('finds only sites that take the whole party', async () => {
    expect((await get(`${NIGHTS}&party=11`)).total).toBe(0);
    expect(ids(await get(`${NIGHTS}&party=9`))).toEqual(['SHM-07']);
  });

  it('leaves out what is taken, and offers the rest', async () => {
    await take({ unitId: 'SHM-04-A', quantity: 1, runs: [{ from: nightSlot('2027-01-27'), to: nightSlot('2027-01-29') }] });
    expect(unitsAt(await get(`${NIGHTS}&party=3`), 'SHM-04')).toEqual(['SHM-04-B']);
    expect(at(await get(`${NIGHTS}&party=8`), 'SHM-04')).toBeUndefined();
  });

  it('finds and prices what is not sold, and says why', async () => {
    const body = await get(`${NIGHTS}&party=4`);
    expect(at(body, 'HGI-03')?.units[0]?.sale).toMatchObject({ sold: false, code: 'licence.minpaku-closed' });
    expect(at(body, 'SHM-07')?.units[0]?.sale).toMatchObject({ sold: false, code: 'sale.by-request' });
    expect(at(body, 'SHM-07')?.price).toBeGreaterThan(0);
    expect(at(body, 'SHM-04')?.units[0]?.sale).toEqual({ sold: true });
  });

  it('finds desks and rooms by the hour, only where they are open', async () => {
    const body = await get(`${HOURS}&unitKind=MEETING_ROOM&party=10`);
    expect(at(body, 'SHM-04')).toMatchObject({ units: [{ unitId: 'SHM-04-M', price: 2200 }], price: 2200 });
    const early = `start=${encodeURIComponent('2027-01-27T07:30:00+09:00')}&end=${encodeURIComponent('2027-01-27T08:30:00+09:00')}`;
    expect(ids(await get(early))).toEqual(['SHM-03']);
  });

  it('counts a day’s tariff as the whole day, so that a desk taken in the morning is not offered in the afternoon', async () => {
    const morning = [{ from: halfHourSlot(tokyoInstant('2027-01-27', '08:00')), to: halfHourSlot(tokyoInstant('2027-01-27', '10:00')) }];
    await take({ unitId: 'SHM-04-D', quantity: 8, runs: morning });
    expect(at(await get(`${HOURS}&unitKind=DESK_HOT`), 'SHM-04')).toBeUndefined();
    expect(at(await get(`${HOURS}&unitKind=MEETING_ROOM`), 'SHM-04')).toBeDefined();
  });

  it('filters by kind, measured Wi-Fi, amenity and price', async () => {
    const all = await get(`${NIGHTS}&size=50`);
    const fast = await get(`${NIGHTS}&wifiMin=200`);
    expect(ids(fast).sort()).toEqual(
      all.results
        .filter((r) => r.site.wifi.downMbps >= 200)
        .map((r) => r.site.id)
        .sort(),
    );
    expect(fast.total).toBeLessThan(all.total);
    const cheap = await get(`${NIGHTS}&priceMax=13200`);
    expect(ids(cheap)).toEqual(['HGI-04']);
    const code = all.results[0]?.site.amenities[0]?.code ?? '';
    expect(ids(await get(`${NIGHTS}&amenity=${code}`)).sort()).toEqual(
      all.results
        .filter((r) => r.site.amenities.some((a) => a.code === code))
        .map((r) => r.site.id)
        .sort(),
    );
    expect(new Set((await get(`${NIGHTS}&unitKind=WHOLE_HOUSE`)).results.flatMap((r) => r.units.map((u) => u.kind)))).toEqual(
      new Set(['WHOLE_HOUSE']),
    );
  });

  it('takes a list with commas and a repeated name for the same', async () => {
    const [commas, repeated] = [
      await get(`${HOURS}&unitKind=DESK_HOT,PHONE_BOOTH`),
      await get(`${HOURS}&unitKind=DESK_HOT&unitKind=PHONE_BOOTH`),
    ];
    expect(commas.total).toBeGreaterThan(0);
    expect(ids(repeated)).toEqual(ids(commas));
  });

  it('sorts by Wi-Fi and by name, and pages without losing or repeating anybody', async () => {
    const speeds = (await get(`${NIGHTS}&sort=wifi`)).results.map((r) => r.site.wifi.downMbps);
    expect(speeds).toEqual([...speeds].sort((a, b) => b - a));
    const kana = (await get(`${NIGHTS}&sort=name`)).results.map((r) => r.site.kana);
    expect(kana).toEqual([...kana].sort());
    const pages = [await get(`${NIGHTS}&size=3&page=1`), await get(`${NIGHTS}&size=3&page=2`), await get(`${NIGHTS}&size=3&page=3`)];
    expect(pages.flatMap(ids)).toEqual(ids(await get(`${NIGHTS}&size=50`)));
    expect(pages.map((page) => page.total)).toEqual([7, 7, 7]);
  });

  it('shows the catalogue without dates', async () => {
    const body = await get('size=50');
    expect(body.total).toBe(16);
    expect(at(body, 'SHM-04')).toMatchObject({ price: 880, wholeParty: true });
    expect((await get('municipality=HAGI')).total).toBe(8);
  });

  it.each([
    ['a date that does not exist', 'checkIn=2027-02-29&checkOut=2027-03-02', 400, 'request.invalid'],
    ['a date long past', 'checkIn=2020-01-01&checkOut=2020-01-02', 422, 'window.past'],
    ['no nights', 'checkIn=2027-01-25&checkOut=2027-01-25', 422, 'window.empty'],
    ['nights backwards', 'checkIn=2027-01-28&checkOut=2027-01-25', 422, 'window.empty'],
    ['a month of nights', 'checkIn=2027-01-25&checkOut=2027-02-25', 422, 'licence.too-long'],
    ['half of the dates', 'checkIn=2027-01-25', 400, 'search.incomplete'],
    ['nights and hours at once', `${NIGHTS}&${HOURS}`, 400, 'request.invalid'],
    ['nobody', `${NIGHTS}&party=0`, 400, 'request.invalid'],
    ['too many', `${NIGHTS}&party=201`, 400, 'request.invalid'],
    ['a party of words', `${NIGHTS}&party=many`, 400, 'request.invalid'],
    [
      'a quarter past',
      `start=${encodeURIComponent('2027-01-27T14:15:00+09:00')}&end=${encodeURIComponent('2027-01-27T16:00:00+09:00')}`,
      422,
      'window.off-grid',
    ],
    ['a time without offset', 'start=2027-01-27T14:00:00&end=2027-01-27T16:00:00', 400, 'request.invalid'],
    ['an unknown kind', `${NIGHTS}&siteKind=CASTLE`, 400, 'request.invalid'],
    ['a page before the first', `${NIGHTS}&page=0`, 400, 'request.invalid'],
  ])('refuses %s', async (_what, query, status, code) => {
    expect(await refusal(query)).toEqual({ status, code });
  });

  it('of a range across two days finds nothing rather than something wrong', async () => {
    expect(
      (await get(`start=${encodeURIComponent('2027-01-27T21:00:00+09:00')}&end=${encodeURIComponent('2027-01-28T09:00:00+09:00')}`)).total,
    ).toBe(0);
  });

  it('asks the tables for the words of sites it has not shown yet, and for nothing else', async () => {
    const { statements: first } = await countingReads(it0, () => get(`${NIGHTS}&party=1`));
    expect(first.length).toBeLessThanOrEqual(6);
    const { statements: more } = await countingReads(it0, () => get(`${NIGHTS}&party=8&size=50`));
    const { statements: known } = await countingReads(it0, () => get(`${NIGHTS}&party=8&size=50`));
    expect([more, known]).toEqual([[], []]);
  });

  it('agrees at every site with a model that reads the claims itself', async () => {
    await take(
      { unitId: 'HGI-02-B', quantity: 1, runs: [{ from: nightSlot('2027-01-26'), to: nightSlot('2027-01-27') }] },
      { unitId: 'HGI-04-D', quantity: 3, runs: [{ from: nightSlot('2027-01-24'), to: nightSlot('2027-01-26') }] },
      { unitId: 'SHM-04-Z', quantity: 1, runs: [{ from: nightSlot('2027-01-27'), to: nightSlot('2027-01-28') }] },
    );
    const places = it0.app.get(Places);
    const window = { kind: 'nights' as const, checkIn: '2027-01-25', checkOut: '2027-01-28' };
    const slots = [nightSlot('2027-01-25'), nightSlot('2027-01-26'), nightSlot('2027-01-27')];
    const taken = await it0.database.read<{ unit_id: string; slot: number; seat: number }>('SELECT unit_id, slot, seat FROM claims');
    const cards = (await places.unitsOfSites((await places.sites()).map((site) => site.id))).filter((card) => card.grain === 'night');
    const seatFree = (unitId: string, seat: number) =>
      !taken.some((row) => row.unit_id === unitId && row.seat === seat && slots.includes(row.slot));
    const freeOf = (card: (typeof cards)[number]): number =>
      card.parts.length > 0
        ? Number(card.parts.every((id) => seatFree(id, 0)))
        : Array.from({ length: card.quantity }, (_, seat) => seat).filter((seat) => seatFree(card.id, seat)).length;
    for (const party of [1, 2, 3, 5, 8]) {
      const found = await get(`${NIGHTS}&party=${party}&size=50`);
      const expected: [string, number][] = [];
      for (const siteId of new Set(cards.map((card) => card.siteId))) {
        const options = [];
        for (const card of cards.filter((one) => one.siteId === siteId)) {
          const asks = Array.from({ length: Math.min(party, card.capacity * card.quantity) }, (_, i) => ({
            card,
            window,
            party: i + 1,
            quantity: Math.ceil((i + 1) / card.capacity),
          }));
          const plans = (await it0.app.get(Pricing).plansOf([card.id])).get(card.id) ?? [];
          const costs = asks.map((ask) => priceUnit(card, plans, ask)).map((price) => (price.kind === 'priced' ? price.total : undefined));
          options.push({ id: card.id, parts: card.parts, capacity: card.capacity, free: freeOf(card), costs });
        }
        const best = cheapestCombination(options, party);
        if (best) expected.push([siteId, best.price]);
      }
      expect(found.results.map((r) => [r.site.id, r.price])).toEqual(expected.sort((a, b) => a[1] - b[1] || (a[0] < b[0] ? -1 : 1)));
    }
  });

  describe('with flexible dates', () => {
    const slots = (from: string, to: string) => [{ from: nightSlot(from), to: nightSlot(to) }];

    it('moves the nights by days where that is free, and says which nights it found', async () => {
      await take({ unitId: 'HGI-04-D', quantity: 4, runs: slots('2027-01-25', '2027-01-27') });
      const found = at(await get(`${NIGHTS}&flex=3`), 'HGI-04');
      expect(found?.window).toEqual({ checkIn: '2027-01-27', checkOut: '2027-01-30' });
      expect(at(await get(NIGHTS), 'HGI-04')?.window).toBeUndefined();
      expect(at(await get(NIGHTS), 'SHM-04')?.price).toBe(at(await get(`${NIGHTS}&flex=1`), 'SHM-04')?.price);
    });

    it('finds any three nights of a month, the earliest among equals', async () => {
      await take({ unitId: 'HGI-04-D', quantity: 4, runs: slots('2027-02-01', '2027-02-05') });
      const february = await get('nights=3&from=2027-02-01&to=2027-02-28&party=1');
      expect(at(february, 'HGI-04')?.window).toEqual({ checkIn: '2027-02-05', checkOut: '2027-02-08' });
      expect(february.total).toBe(7);
    });

    it('finds weekends alone', async () => {
      const weekend = await get('nights=2&from=2027-02-01&to=2027-02-28&party=1&weekends=1');
      expect(new Set(weekend.results.map((result) => result.window?.checkIn))).toEqual(new Set(['2027-02-05']));
    });

    it.each([
      ['a stretch that is too short', 'nights=3&from=2027-02-01&to=2027-02-02', 422, 'search.no-window'],
      ['a stretch without its end', 'nights=3&from=2027-02-01', 400, 'search.incomplete'],
      ['a stretch of a year', 'nights=3&from=2027-02-01&to=2028-02-01', 422, 'availability.range-too-wide'],
      ['a stretch that is over', 'nights=3&from=2026-01-01&to=2026-01-20', 422, 'window.past'],
      ['two ways at once', `${NIGHTS}&nights=3&from=2027-02-01&to=2027-02-20`, 400, 'request.invalid'],
    ])('refuses %s', async (_what, query, status, code) => {
      expect(await refusal(query)).toEqual({ status, code });
    });
  });

  it('seats a party that no place takes over places close together', async () => {
    const body = await get(`${NIGHTS}&party=14&municipality=SHIMONOSEKI`);
    expect(body.total).toBe(0);
    const { together } = body;
    const sites = together?.results.map((result) => result.site.id) ?? [];
    expect(sites.length).toBeGreaterThan(1);
    const people = together?.results.flatMap((result) => result.units.map((unit) => unit.party)) ?? [];
    expect(people.reduce((sum, n) => sum + n, 0)).toBe(14);
    expect(together?.results.every((result) => !result.wholeParty)).toBe(true);
    expect(together?.price).toBe(together?.results.reduce((sum, result) => sum + (result.price ?? 0), 0));
    expect((await get(`${NIGHTS}&party=200`)).together).toBeUndefined();
  });

  it('names the first nights and the first hours that are free', async () => {
    const first = async (id: string, query: string) =>
      (await it0.client().get<{ found: unknown }>(`/api/units/${id}/first-free?${query}`)).body;
    await take({ unitId: 'SHM-04-A', quantity: 1, runs: [{ from: nightSlot('2027-01-25'), to: nightSlot('2027-01-29') }] });
    expect((await first('SHM-04-A', 'nights=3&from=2027-01-24&party=2')).found).toMatchObject({
      checkIn: '2027-01-29',
      checkOut: '2027-02-01',
      quantity: 1,
      price: 13200 * 3,
    });
    const day = [{ from: halfHourSlot(tokyoInstant('2027-01-27', '08:00')), to: halfHourSlot(tokyoInstant('2027-01-27', '13:00')) }];
    await take({ unitId: 'SHM-04-M', quantity: 1, runs: day });
    const found = (await first('SHM-04-M', 'minutes=90&from=2027-01-27&party=4')).found as { start: string };
    expect(found).toMatchObject({ start: '2027-01-27T04:00:00.000Z', end: '2027-01-27T05:30:00.000Z' });
    const { body } = await it0.client().get('/api/units/SHM-04-M/first-free?minutes=90&party=99');
    expect(body.code).toBe('search.unit-too-small');
  });

  it('says while the index is being built that search is getting ready', async () => {
    const index: object = it0.app.get(SearchIndex);
    const kept: unknown = Reflect.get(index, 'current');
    Reflect.set(index, 'current', undefined);
    try {
      const answer = await it0.client().get(`/api/search?${NIGHTS}`);
      expect([answer.status, answer.body.code, answer.headers.get('retry-after')]).toEqual([503, 'search.not-ready', '3']);
      expect((await it0.client().get('/api/sites/SHM-04/availability?from=2027-01-25&to=2027-01-26')).status).toBe(200);
    } finally {
      Reflect.set(index, 'current', kept);
    }
  });

  it('sees facts that changed, once their change is in the log', async () => {
    const dearer = (yen: number) =>
      it0.database.tx(async (tx) => {
        await tx.query("UPDATE rate_plans SET yen = yen + ? WHERE unit_id = 'HGI-04-D'", [yen]);
        await logPlaceChanges(tx, ['HGI-04']);
      });
    await dearer(1100);
    await it0.app.get(ChangeFeed).poll();
    expect(at(await get(NIGHTS), 'HGI-04')?.price).toBe(5500 * 3);
    await dearer(-1100);
    await it0.app.get(ChangeFeed).poll();
    expect(at(await get(NIGHTS), 'HGI-04')?.price).toBe(4400 * 3);
  });
});
