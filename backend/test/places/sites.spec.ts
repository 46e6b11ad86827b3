/** Sites and units over HTTP and through the door, on a real database. */
import { jest } from '@jest/globals';
import { loadDemoSites, Places } from '../../src/places/index.js';
import { startApp, type TestApp } from '../support/start-app.js';

let app: TestApp;

beforeAll(async () => {
  app = await startApp();
  await app.database.tx((tx) => loadDemoSites(tx));
});
afterAll(() => app.close());

describe('the list of sites', () => {
  it('names all sixteen to anybody, by id', async () => {
    const { status, body } = await app.client().get('/api/sites');
    expect(status).toBe(200);
    expect(body).toHaveLength(16);
    expect(body.map((site: { id: string }) => site.id)).toEqual(body.map((site: { id: string }) => site.id).sort());
  });

  it('says from what price, in which mode, and whether one may sleep there', async () => {
    const { body } = await app.client().get('/api/sites');
    const site = (id: string) => body.find((one: { id: string }) => one.id === id);
    expect(site('SHM-04')).toMatchObject({
      priceFrom: { yen: 9_900, per: 'night' },
      modes: ['INSTANT'],
      licence: { type: 'KANI_SHUKUSHO', overnight: true },
    });
    expect(site('HGI-01')).toMatchObject({
      priceFrom: { yen: 880, per: 'day' },
      modes: ['INSTANT', 'PERMIT', 'INQUIRY'],
      licence: { type: 'NONE', overnight: false },
      real: true,
    });
    expect(site('HGI-02').priceFrom).toEqual({ yen: 9_900, per: 'night' });
    expect(site('HGI-06').priceFrom).toEqual({ yen: 550, per: 'day' });
  });

  it('greys a measurement older than 180 days', async () => {
    const { body } = await app.client().get('/api/sites');
    const stale = body.filter((site: { wifi: { stale: boolean } }) => site.wifi.stale).map((site: { id: string }) => site.id);
    // On 23 November 2026: 18 May, 30 April and 11 March are too long ago, 20 June is not.
    expect(stale).toEqual(['SHM-05', 'SHM-07', 'SHM-08']);
  });

  it('narrows by municipality and kind', async () => {
    const { body } = await app.client().get('/api/sites?municipality=SHIMONOSEKI&kind=VACANT_HOUSE');
    expect(body.map((site: { id: string }) => site.id)).toEqual(['SHM-02', 'SHM-04', 'SHM-05', 'SHM-07']);
  });

  it('refuses a municipality that is not ours', async () => {
    const { status, body } = await app.client().get('/api/sites?municipality=OSAKA');
    expect(status).toBe(400);
    expect(body).toMatchObject({ code: 'request.invalid', errors: [{ path: 'municipality' }] });
  });
});

describe("a site's page", () => {
  it('is the same by id and by slug', async () => {
    const [byId, bySlug] = await Promise.all(['SHM-04', 'kottoi-minato'].map((name) => app.client().get(`/api/sites/${name}`)));
    expect(byId?.status).toBe(200);
    expect(byId?.body).toEqual(bySlug?.body);
  });

  it('has every unit with tariffs, hours and picture, wholes with their parts', async () => {
    const { body } = await app.client().get('/api/sites/SHM-04');
    expect(body.units.map((unit: { id: string }) => unit.id)).toEqual(['A', 'B', 'C', 'D', 'M', 'Z'].map((last) => `SHM-04-${last}`));
    expect(body.units[5]).toMatchObject({
      parts: ['SHM-04-A', 'SHM-04-B', 'SHM-04-C'],
      cleaningFee: 6_600,
      tariffs: [{ per: 'night', yen: 33_000 }],
      sale: { sold: true },
    });
    expect(body.units[3]).toMatchObject({
      quantity: 8,
      opening: [{ days: [0, 1, 2, 3, 4, 5, 6], from: '08:00', to: '22:00' }],
      picture: { url: '/api/pictures/SHM-04/desks.svg?v=1' },
    });
    expect(body).toMatchObject({ arrival: { from: '15:00', to: '20:00' }, departure: { by: '10:00' }, legalCap: 13 });
  });

  it('says of every unit what cancelling costs', async () => {
    const { body } = await app.client().get('/api/sites/SHM-04');
    expect(body.units[3].cancelPolicy).toEqual({
      code: 'DESK',
      steps: [
        { label: { ja: '前日18:00まで', en: 'Until 18:00 the day before' }, pct: 0 },
        { label: { ja: 'それ以降・ご連絡のないとき', en: 'Later, or without notice' }, pct: 100 },
      ],
    });
  });

  it('says in words when the site is closed and how it may be used', async () => {
    const { body } = await app.client().get('/api/sites/taishokan');
    expect(body.closing.map((text: { en: string }) => text.en)).toEqual([
      'Closed on Mondays',
      'Closed over the New Year (29 December to 3 January)',
    ]);
    expect(body.rules).toContainEqual(expect.objectContaining({ code: 'OPEN_FIRE', level: 'deny', icon: 'flame' }));
    expect(body.dayParts).toEqual({ am: ['09:00', '12:00'], pm: ['13:00', '17:00'], night: ['18:00', '22:00'] });
  });

  it.each([
    ['HGI-03', 'HGI-03-H', 'licence.minpaku-closed'],
    ['HGI-05', 'HGI-05-D', 'sale.by-request'],
    ['SHM-01', 'SHM-01-HL', 'sale.by-permit'],
    ['HGI-06', 'HGI-06-P', 'sale.by-inquiry'],
  ])('of %s says why %s is not sold: %s', async (site, unit, code) => {
    const { body } = await app.client().get(`/api/sites/${site}`);
    expect(body.units.find((one: { id: string }) => one.id === unit).sale).toMatchObject({
      sold: false,
      code,
      reason: { ja: expect.any(String), en: expect.any(String) },
    });
  });

  it('shows the season beside the usual price', async () => {
    const { body } = await app.client().get('/api/sites/HGI-02');
    expect(body.units[0].tariffs).toEqual([
      { per: 'night', yen: 11_000, charge: 'UNIT' },
      {
        per: 'night',
        yen: 13_200,
        charge: 'UNIT',
        name: { ja: 'お盆の期間', en: 'Bon season' },
        season: { ja: '8月8日〜8月16日', en: '8 August to 16 August' },
      },
    ]);
  });

  it.each(['nowhere', 'SHM-99', 'あ', '%00', 'x'.repeat(90), "' OR 1=1"])(
    'of a name nobody has is a catalogued problem: %s',
    async (name) => {
      const { status, body } = await app.client().get(`/api/sites/${encodeURIComponent(name)}`);
      expect([status, body.code]).toEqual([404, 'places.site-unknown']);
    },
  );
});

describe('an address', () => {
  it('longer than any name is refused before anything is looked up', async () => {
    const { status, body } = await app.client().get(`/api/sites/${'x'.repeat(5_000)}`);
    expect([status, body.code]).toEqual([413, 'request.too-large']);
  });
});

describe('the door', () => {
  it('gives units in the order asked, each once, with all that is needed to judge a window', async () => {
    const places = app.app.get(Places);
    const units = await places.units(['SHM-04-D', 'HGI-02-Z', 'SHM-04-D']);
    expect(units.map((unit) => unit.id)).toEqual(['SHM-04-D', 'HGI-02-Z']);
    expect(units[1]).toMatchObject({
      siteId: 'HGI-02',
      parts: ['HGI-02-A', 'HGI-02-B', 'HGI-02-C'],
      licence: { type: 'KANI_SHUKUSHO', grantedOn: '2025-04-01' },
      version: 0,
      arrival: { to: '20:00' },
    });
  });

  it('names the unit that does not exist', async () => {
    await expect(app.app.get(Places).units(['SHM-04-D', 'SHM-04-X'])).rejects.toMatchObject({
      code: 'places.unit-unknown',
      members: { unitId: 'SHM-04-X' },
    });
  });

  it('asks the database as often for all units as for one', async () => {
    const places = app.app.get(Places);
    const read = jest.spyOn(app.database, 'read');
    const counted = async (work: () => Promise<unknown>) => {
      read.mockClear();
      await work();
      return read.mock.calls.length;
    };
    const all = (await places.unitsOfSites((await places.sites()).map((site) => site.id))).map((unit) => unit.id);
    expect(all).toHaveLength(48);
    const one = await counted(() => places.units(['SHM-04-D']));
    expect(await counted(() => places.units(all))).toBe(one);
    expect(await counted(() => app.client().get('/api/sites'))).toBe(await counted(() => app.client().get('/api/sites/SHM-04')));
    read.mockRestore();
  });
});

describe('loading the demo', () => {
  it('a second time changes nothing that is there', async () => {
    await app.database.read("UPDATE units SET capacity = 2, version = 7 WHERE id = 'HGI-08-S'");
    await app.database.tx((tx) => loadDemoSites(tx));
    expect(await app.database.read("SELECT capacity, version FROM units WHERE id = 'HGI-08-S'")).toEqual([{ capacity: 2, version: 7 }]);
    expect(await app.database.read('SELECT COUNT(*) AS n FROM rate_plans')).toEqual([{ n: expect.any(Number) }]);
    await app.database.read("UPDATE units SET capacity = 12, version = 0 WHERE id = 'HGI-08-S'");
  });
});
