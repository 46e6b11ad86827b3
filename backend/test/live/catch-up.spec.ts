/** Pages that were away: over real sockets, with the real ledger and its change feed, and against a model in a storm. */
import { jest } from '@jest/globals';
import { ChangeFeed } from '../../src/availability/index.js';
import { Bus } from '../../src/platform/bus/index.js';
import { LivePage, type UnitHeard, until } from '../support/live-pages.js';
import { startApp } from '../support/start-app.js';
import { BOOKER, startStaysWorld, type StaysWorld } from '../support/stays-world.js';

const AREA = { siteId: 'SHM-04', from: '2027-01-01', to: '2027-02-28' };
type Days = { units: { unitId: string; version: number; days: { date: string; free: number; state: string }[] }[] };

describe('a page that was away', () => {
  let world: StaysWorld;
  const pages: LivePage[] = [];

  const fetched = async (): Promise<Days> =>
    (await world.app.client().get<Days>('/api/sites/SHM-04/availability?from=2027-01-01&to=2027-02-28')).body;
  const versionsOf = (days: Days) => Object.fromEntries(days.units.map(({ unitId, version }) => [unitId, version]));
  const come = async (versions?: Record<string, number>, area = AREA) => {
    const page = await LivePage.open(world.app.url);
    pages.push(page);
    return { page, answer: await page.watch({ ...area, ...(versions === undefined ? {} : { versions }) }) };
  };
  const book = async (unitId: string, checkIn: string, checkOut: string) => {
    const placed = await world.place(await world.as(BOOKER), { items: [{ unitId, checkIn, checkOut }], party: 1 });
    expect(placed.status).toBe(201);
    await world.app.app.get(ChangeFeed).poll();
  };

  beforeAll(async () => {
    world = await startStaysWorld();
    await world.app.app.get(ChangeFeed).poll();
  });
  afterEach(() => pages.splice(0).forEach((page) => page.close()));
  afterAll(() => world.close());

  it('hears how things stand when it comes for the first time, and asks for the rest', async () => {
    const { answer } = await come();
    expect(answer).toMatchObject({ ok: true, reload: true, units: [], versions: versionsOf(await fetched()) });
  });

  it('hears nothing when nothing happened', async () => {
    expect((await come(versionsOf(await fetched()))).answer).toMatchObject({ ok: true, reload: false, units: [] });
  });

  it('hears the slots that changed meanwhile, of the room and of the house it is part of', async () => {
    const before = await fetched();
    (await come(versionsOf(before))).page.close();
    await book('SHM-04-A', '2027-01-30', '2027-02-02');
    const { answer } = await come(versionsOf(before));
    const after = await fetched();
    expect(answer.reload).toBe(false);
    const told = (answer.units ?? []).filter(({ unitId }) => unitId === 'SHM-04-A').flatMap(({ slots }) => slots.map(({ date }) => date));
    expect(told).toEqual(['2027-01-30', '2027-01-31', '2027-02-01']);
    expect(withNews(before, answer.units ?? [])).toEqual(pictureOf(after));
  });

  it('hears only of the months it watches', async () => {
    const before = versionsOf(await fetched());
    await book('SHM-04-B', '2027-01-30', '2027-02-02');
    const { answer } = await come(before, { ...AREA, from: '2027-02-01' });
    expect([...new Set((answer.units ?? []).flatMap(({ slots }) => slots.map(({ date }) => date)))]).toEqual(['2027-02-01']);
  });

  it('is told to reload when it does not say what it has of a unit', async () => {
    const { 'SHM-04-A': _, ...versions } = versionsOf(await fetched());
    expect((await come(versions)).answer).toMatchObject({ ok: true, reload: true, units: [] });
  });

  it('is told to reload by an instance that has started since, and not when it is up to date', async () => {
    const before = versionsOf(await fetched());
    await book('SHM-04-C', '2027-01-10', '2027-01-12');
    const other = await startApp({ databaseUrl: world.app.databaseUrl });
    for (const [versions, reload] of [
      [before, true],
      [versionsOf(await fetched()), false],
    ] as const) {
      // prettier-ignore
      const page = await LivePage.open(other.url);
      pages.push(page);
      expect(await page.watch({ ...AREA, versions })).toMatchObject({ ok: true, reload, units: [] });
    }
    await other.close();
  });

  it.each([{ A: -1 }, { A: 1.5 }, { A: 'x' }, Object.fromEntries(Array.from({ length: 151 }, (_, i) => [`u${i}`, 1]))])(
    'is refused when the versions are none (%#)',
    async (versions) => {
      expect((await come(versions as Record<string, number>)).answer).toMatchObject({ ok: false, code: 'request.invalid' });
    },
  );
});

describe('a page that comes and goes in a storm of changes', () => {
  it('has the whole picture in the end, whenever it was away', async () => {
    const { app, url, close } = await startApp();
    const bus = app.get(Bus);
    const ledger = new Map<string, { date: string; free: number }>();
    const versions: Record<string, number> = { A: 1, B: 1 };
    jest.spyOn(bus, 'ask').mockImplementation(() => Promise.resolve({ ...versions } as never));
    const dice = diceOf(20_261_123);
    const change = () => {
      const unitId = dice(2) === 0 ? 'A' : 'B';
      const version = (versions[unitId] = (versions[unitId] ?? 0) + 1);
      const slots = Array.from({ length: 1 + dice(3) }, () => dice(59)).map((night) => ({
        slot: night,
        date: `2027-0${1 + Math.floor(night / 31)}-${String(1 + (night % 31)).padStart(2, '0')}`,
        free: version,
      }));
      for (const { slot, date, free } of slots) ledger.set(`${unitId} ${slot}`, { date, free });
      bus.publish('availability.changed', { siteId: 'SHM-04', unitId, version, at: '', slots, days: [] });
    };
    let page: LivePage | undefined;
    let known = { picture: new Map<string, number>(), versions: { ...versions } };
    let reloads = 0;
    const read = () => {
      known = { picture: new Map([...ledger].map(([key, { free }]) => [key, free])), versions: { ...versions } };
    };
    const take = (units: readonly UnitHeard[]) => {
      for (const { unitId, slots, version } of units)
        if (version >= (known.versions[unitId as 'A'] ?? 0))
          for (const { slot, free } of slots) known.picture.set(`${unitId} ${slot}`, free);
    };
    const come = async () => {
      page = await LivePage.open(url);
      page.socket.on('availability.changed', ({ units }: { units: UnitHeard[] }) => take(units));
      const answer = await page.watch({ ...AREA, versions: known.versions });
      if (answer.reload !== true) return take(answer.units ?? []);
      reloads += 1;
      read();
    };
    for (let step = 0; step < 600; step++) {
      const throwOf = dice(40);
      if (throwOf > 2) change();
      else if (throwOf === 2) read();
      else if (page === undefined) await come();
      else page = void page.close();
      if (dice(8) === 0) await new Promise((done) => setTimeout(done, dice(30)));
    }
    page?.close();
    await come();
    bus.publish('availability.changed', {
      siteId: 'SHM-04',
      unitId: 'END',
      version: 1,
      at: '',
      slots: [{ slot: 0, date: '2027-01-01' }],
      days: [],
    });
    bus.publish('availability.changed', {
      siteId: 'SHM-04',
      unitId: 'END',
      version: 1,
      at: '',
      slots: [{ slot: 40, date: '2027-02-10' }],
      days: [],
    });
    await until(() => page?.changes.filter(({ units }) => units.some(({ unitId }) => unitId === 'END')).length === 2);
    for (const key of ['END 0', 'END 40']) known.picture.delete(key);
    expect(Object.fromEntries(known.picture)).toEqual(Object.fromEntries([...ledger].map(([key, { free }]) => [key, free])));
    expect(reloads).toBeLessThan(20);
    page?.close();
    jest.restoreAllMocks();
    await close();
  });
});

/** The same throws in every run. */
function diceOf(seed: number): (sides: number) => number {
  let state = seed;
  return (sides) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * sides);
  };
}

const pictureOf = (days: Days) =>
  Object.fromEntries(days.units.flatMap(({ unitId, days: list }) => list.map((day) => [`${unitId} ${day.date}`, day.free])));

function withNews(days: Days, units: readonly UnitHeard[]): Record<string, number> {
  const slots = units.flatMap(({ unitId, slots: list }) => list.map((slot) => [`${unitId} ${slot.date}`, slot.free]));
  return { ...pictureOf(days), ...Object.fromEntries(slots) };
}
