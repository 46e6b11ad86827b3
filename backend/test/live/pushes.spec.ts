/** What pages hear of changes, over real sockets: the change feed's part is played through the bus. */
import { jest } from '@jest/globals';
import type { Socket } from 'socket.io';
import { Frames } from '../../src/live/frame.js';
import { LiveGateway } from '../../src/live/live.gateway.js';
import { MOST_IN_A_SLICE, SlicedSender } from '../../src/live/sliced-sender.js';
import { MOST_WAITING, MOST_WAITING_BYTES, SlowSockets } from '../../src/live/slow-sockets.js';
import { Bus } from '../../src/platform/bus/index.js';
import { LivePage, type UnitHeard, until } from '../support/live-pages.js';
import { startApp, type TestApp } from '../support/start-app.js';

const AREA = { siteId: 'SHM-04', from: '2027-01-01', to: '2027-01-31' };
const FIRST_NIGHT = 20_819; // 2027-01-01

const news = (unitId: string, version: number, nights: readonly number[], more: object = {}) => ({
  siteId: 'SHM-04',
  unitId,
  version,
  at: '2026-11-23T00:00:00.000Z',
  slots: nights.map((night) => ({
    slot: FIRST_NIGHT + night - 1,
    date: `2027-01-${String(night).padStart(2, '0')}`,
    free: version % 2,
    quantity: 1,
    state: 'open',
    version,
  })),
  days: [],
  ...more,
});

/** As a page puts together what it hears: the last word on each slot. */
function picture(pages: readonly { units: UnitHeard[] }[]): Record<string, unknown> {
  return Object.fromEntries(
    pages.flatMap(({ units }) => units.flatMap((unit) => unit.slots.map((slot) => [`${unit.unitId} ${slot.slot}`, slot]))),
  );
}

describe('pushes to pages', () => {
  let app: TestApp;
  let pages: LivePage[] = [];
  const tell = (...args: Parameters<typeof news>) => app.app.get(Bus).publish('availability.changed', news(...args));
  const open = async (area: object = AREA, options: { transport?: 'polling' } = {}) => {
    const page = await LivePage.open(app.url, options);
    pages.push(page);
    expect(await page.watch(area)).toMatchObject({ ok: true });
    return page;
  };

  beforeAll(async () => {
    app = await startApp();
  });
  afterEach(() => {
    jest.restoreAllMocks();
    pages.forEach((page) => page.close());
    pages = [];
  });
  afterAll(() => app.close());

  it('tell the first change of a room at once and those after it together, each slot as the latest version says', async () => {
    const page = await open();
    tell('A', 1, [1]);
    await until(() => page.changes.length === 1);
    tell('A', 3, [2, 3]);
    tell('B', 1, [1]);
    tell('A', 2, [3, 4]);
    tell('A', 4, [2]);
    await until(() => page.changes.length === 2);
    const [first, rest] = page.changes;
    expect(first?.units.map(({ unitId, version }) => [unitId, version])).toEqual([['A', 1]]);
    expect(rest?.units.map(({ unitId, version }) => [unitId, version])).toEqual([
      ['A', 4],
      ['B', 1],
    ]);
    expect(rest?.units[0]?.slots.map((slot) => [slot.date, slot.version])).toEqual([
      ['2027-01-02', 4],
      ['2027-01-03', 3],
      ['2027-01-04', 2],
    ]);
  });

  it('go together when they are told in one breath, as the changes of one commit are', async () => {
    const page = await open();
    tell('A', 1, [1]);
    tell('WHOLE', 1, [1]);
    await until(() => page.changes.length === 1);
    tell('A', 2, [1]);
    await until(() => page.changes.length === 2);
    expect(page.changes.map(({ units }) => units.map((unit) => unit.unitId))).toEqual([['A', 'WHOLE'], ['A']]);
  });

  it('reach the pages of the months that are touched, with the nights of each, and no others', async () => {
    const [january, february, both] = [
      await open(),
      await open({ ...AREA, from: '2027-02-01', to: '2027-02-28' }),
      await open({ ...AREA, to: '2027-02-28' }),
    ];
    const other = await open({ ...AREA, siteId: 'HGI-01' });
    const slots = [
      { slot: 20_849, date: '2027-01-31' },
      { slot: 20_850, date: '2027-02-01' },
    ];
    tell('A', 7, [], { slots });
    await until(() => both.changes.length === 2 && january.changes.length === 1 && february.changes.length === 1);
    const dates = (page: LivePage) => page.changes.flatMap(({ units }) => units.flatMap((unit) => unit.slots.map((slot) => slot.date)));
    expect([dates(january), dates(february), dates(both).sort()]).toEqual([['2027-01-31'], ['2027-02-01'], ['2027-01-31', '2027-02-01']]);
    expect(other.changes).toEqual([]);
  });

  it('lose nothing and keep their order in a storm of 2,000 changes', async () => {
    const page = await open();
    const last = new Map<string, object>();
    for (let version = 1; version <= 2_000; version++) {
      const told = news(version % 3 === 0 ? 'A' : 'B', version, [1 + (version % 28), 1 + (version % 11)]);
      app.app.get(Bus).publish('availability.changed', told);
      for (const slot of told.slots) last.set(`${told.unitId} ${slot.slot}`, slot);
      if (version % 40 === 0) await new Promise((done) => setTimeout(done, 3));
    }
    tell('END', 1, [1]);
    await until(() => page.changes.some(({ units }) => units.some((unit) => unit.unitId === 'END')));
    expect(picture(page.changes)).toMatchObject(Object.fromEntries(last));
    const versions = page.changes.flatMap(({ units }) => units.filter((unit) => unit.unitId === 'A').map((unit) => unit.version));
    expect(versions).toEqual([...versions].sort((a, b) => a - b));
    expect(page.changes.length).toBeLessThan(100);
  });

  it('are encoded once, however many pages hear them', async () => {
    const [one, two, three] = [await open(), await open(), await open()];
    const encode = jest.spyOn(app.app.get(Frames), 'encode');
    tell('A', 1, [1]);
    await until(() => [one, two, three].every((page) => page.changes.length === 1));
    expect(encode).toHaveBeenCalledTimes(1);
    expect(two.changes).toEqual(one.changes);
  });

  it('reach a page over WebSocket and one over plain HTTP alike, however long they are', async () => {
    const [socket, polling] = [await open(), await open(AREA, { transport: 'polling' })];
    for (const [index, length] of [1, 200, 70_000].entries()) {
      tell('A', index + 1, [1], { at: 'あ'.repeat(length) });
      await until(() => [socket, polling].every((page) => page.changes.length === index + 1));
    }
    expect(socket.changes.map(({ units }) => (units[0] as never as { at: string }).at.length)).toEqual([1, 200, 70_000]);
    expect(polling.changes).toEqual(socket.changes);
  });

  it('hand out no more than a slice in one turn of the loop', async () => {
    const sizes: number[] = [];
    const turns: (() => void)[] = [];
    let inTurn = 0;
    const sender = new SlicedSender<number, string>(
      () => (inTurn += 1),
      (turn) => turns.push(turn),
      () => 0,
    );
    const sent = [
      sender.send(
        Array.from({ length: 5_000 }, (_, i) => i),
        'large',
      ),
      sender.send([1, 2, 3], 'small'),
    ];
    for (let turn: (() => void) | undefined = () => undefined; turn !== undefined; turn = turns.shift()) {
      turn();
      sizes.push(inTurn);
      inTurn = 0;
    }
    await Promise.all(sent);
    expect(Math.max(...sizes)).toBe(MOST_IN_A_SLICE);
    expect(sizes.reduce((sum, size) => sum + size)).toBe(5_003);
  });
});

describe('a page that reads slowly', () => {
  const LONG = 'x'.repeat(300_000);
  const ROUNDS = 60;

  /** Sends far more than the kernel holds to one page that does not read and to one that does. */
  async function flood(app: TestApp): Promise<{ waiting: { messages: number; bytes: number }; slow: LivePage; quick: LivePage }> {
    const [slow, quick] = [await LivePage.open(app.url), await LivePage.open(app.url)];
    for (const page of [slow, quick]) expect(await page.watch(AREA)).toMatchObject({ ok: true });
    const { sockets } = app.app.get(LiveGateway).server.sockets;
    const served = sockets.get(slow.socket.id ?? '') as Socket;
    slow.stopReading();
    for (let version = 1; version <= ROUNDS; version++) {
      app.app.get(Bus).publish('availability.changed', news('A', version, [1], { at: LONG }));
      await until(() => quick.changes.length === version);
    }
    return { waiting: app.app.get(SlowSockets).waiting(served), slow, quick };
  }

  it('slows nobody, keeps little waiting, and is told that it is behind', async () => {
    const app = await startApp();
    const { waiting, slow, quick } = await flood(app);
    expect(quick.changes).toHaveLength(ROUNDS);
    expect(waiting.messages).toBeLessThanOrEqual(MOST_WAITING + 1);
    expect(waiting.bytes).toBeLessThan(MOST_WAITING_BYTES + 2 * LONG.length);
    slow.readOn();
    await until(() => slow.bodies('availability.behind').length === 1);
    expect(slow.changes.length).toBeLessThan(ROUNDS);
    await slow.watch(AREA);
    app.app.get(Bus).publish('availability.changed', news('A', ROUNDS + 1, [1]));
    await until(() => slow.changes.at(-1)?.units[0]?.version === ROUNDS + 1);
    [slow, quick].forEach((page) => page.close());
    await app.close();
  });

  it('would make memory grow without the limit, so the test above can fail', async () => {
    class NoLimit extends SlowSockets {
      protected override isFull(): boolean {
        return false;
      }
    }
    const app = await startApp({ prepare: (builder) => builder.overrideProvider(SlowSockets).useClass(NoLimit) });
    const { waiting, slow, quick } = await flood(app);
    expect(waiting.bytes).toBeGreaterThan(10 * MOST_WAITING_BYTES);
    slow.readOn();
    [slow, quick].forEach((page) => page.close());
    await app.close();
  });
});
