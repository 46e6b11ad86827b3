import { loadDemoPeople } from '../../src/accounts/index.js';
import { type AvailabilityChanged, CHANGED, ChangeFeed, type ClaimAsk, Ledger } from '../../src/availability/index.js';
import { nightSlot } from '../../src/kernel/index.js';
import { Bus } from '../../src/platform/bus/index.js';
import type { Client } from '../support/client.js';
import { reindex, startWithPlaces } from '../support/demo-places.js';
import type { TestApp } from '../support/start-app.js';

const REASON = { ja: '設備の点検', en: 'Checking the boiler' };
const nights = { checkIn: '2027-01-25', checkOut: '2027-01-28' };

describe('a manager', () => {
  let it0: TestApp;
  let manager: Client;
  let keys = 0;
  beforeAll(async () => {
    it0 = await startWithPlaces();
    await it0.database.tx((tx) => loadDemoPeople(tx, it0.clock.now()));
    manager = await it0.client().signIn('manager@kottoi.example.jp');
  });
  beforeEach(async () => {
    for (const table of ['claims', 'claim_holds', 'closures', 'closure_wants']) await it0.database.read(`DELETE FROM ${table}`);
    await reindex(it0);
  });
  afterAll(() => it0.close());

  const close = (body: object, client = manager, key = `k${++keys}`) =>
    client.post('/api/manage/closures', { reason: REASON, ...body }, { headers: { 'idempotency-key': key } });
  const reopen = (id: string, client = manager) => client.post(`/api/manage/closures/${id}/reopening`);
  const states = async (unitId: string, from = '2027-01-25', to = '2027-01-27') =>
    (await it0.client().get(`/api/units/${unitId}/availability?from=${from}&to=${to}`)).body.days.map(
      (day: { state: string }) => day.state,
    );
  const stay = (unitId: string, holderId: string, from: string, count: number) =>
    it0.database.tx(async (tx) => {
      const ledger = it0.app.get(Ledger);
      const ask: ClaimAsk = {
        holder: 'stay',
        holderId,
        unitId,
        quantity: 1,
        runs: [{ from: nightSlot(from), to: nightSlot(from) + count }],
      };
      await ledger.take(tx, await ledger.lockUnits(tx, [unitId]), [ask]);
    });

  it('sees the sites they run, and only those', async () => {
    const { body } = await manager.get('/api/manage/sites');
    expect(body.map((site: { id: string }) => site.id)).toEqual(['SHM-04']);
    expect(body[0].units).toHaveLength(6);
  });

  it('closes a room, and everybody sees it closed', async () => {
    const { status, body } = await close({ unitId: 'SHM-04-A', window: nights });
    expect(status).toBe(201);
    expect(body).toMatchObject({ siteId: 'SHM-04', units: ['SHM-04-A'], slots: 3, hit: [] });
    expect(await states('SHM-04-A')).toEqual(['closed', 'closed', 'closed']);
    expect(await states('SHM-04-Z')).toEqual(['closed', 'closed', 'closed']);
    expect(await states('SHM-04-B')).toEqual(['open', 'open', 'open']);
  });

  it('closes it once when the request is sent twice', async () => {
    const first = await close({ unitId: 'SHM-04-A', window: nights }, manager, 'twice');
    const second = await close({ unitId: 'SHM-04-A', window: nights }, manager, 'twice');
    expect(second.body).toEqual(first.body);
    expect(await it0.database.read('SELECT id FROM closures')).toHaveLength(1);
  });

  it('is told whom a closure hits, and gets the slots when they come free', async () => {
    await stay('SHM-04-A', 'i1', '2027-01-26', 1);
    const { body } = await close({ unitId: 'SHM-04-A', window: nights });
    expect(body).toMatchObject({ slots: 2, hit: [{ unitId: 'SHM-04-A', from: '2027-01-26', to: '2027-01-27' }] });
    expect(await states('SHM-04-A')).toEqual(['closed', 'full', 'closed']);
    await it0.database.tx(async (tx) => {
      const ledger = it0.app.get(Ledger);
      await ledger.free(tx, await ledger.lockUnits(tx, ['SHM-04-A']), ['i1']);
    });
    expect(await states('SHM-04-A')).toEqual(['closed', 'closed', 'closed']);
  });

  it('reopens it, twice without harm, and leaves stays alone', async () => {
    await stay('SHM-04-A', 'i1', '2027-01-26', 1);
    const { body } = await close({ unitId: 'SHM-04-A', window: nights });
    const reopened = await reopen(body.id);
    expect(reopened.body).toMatchObject({ id: body.id, units: ['SHM-04-A'], reopenedAt: '2026-11-23T00:00:00.000Z' });
    expect((await reopen(body.id)).status).toBe(201);
    expect(await states('SHM-04-A')).toEqual(['open', 'full', 'open']);
  });

  it('closes a whole site by days: rooms for the nights, desks for the opening hours', async () => {
    const { body } = await close({ siteId: 'SHM-04', window: { days: ['2027-01-25'] }, cause: 'weather' });
    expect(body.slots).toBe(3 + 8 * 28 + 28);
    for (const unitId of ['SHM-04-A', 'SHM-04-Z', 'SHM-04-D', 'SHM-04-M']) expect(await states(unitId)).toEqual(['closed', 'open', 'open']);
  });

  it('closes some hours of a hall, and the day stays open for the rest', async () => {
    await close({ unitId: 'SHM-04-M', window: { start: '2027-01-25T10:00:00+09:00', end: '2027-01-25T12:00:00+09:00' } });
    const [day] = (await it0.client().get('/api/units/SHM-04-M/availability?from=2027-01-25&to=2027-01-25')).body.days;
    expect(day.state).toBe('few');
    expect(day.slots.filter((slot: { state: string }) => slot.state === 'closed')).toHaveLength(4);
  });

  it('sees who has what in the calendar, and which closures stand', async () => {
    await stay('SHM-04-Z', 'i1', '2027-01-27', 1);
    const { body: closed } = await close({ unitId: 'SHM-04-A', window: nights });
    const { body } = await manager.get('/api/manage/sites/SHM-04/calendar?from=2027-01-25&to=2027-01-31');
    const bars = body.units.find((unit: { unitId: string }) => unit.unitId === 'SHM-04-A').bars;
    expect(bars).toContainEqual(
      expect.objectContaining({ holder: 'closure', id: closed.id, label: REASON, from: '2027-01-25', to: '2027-01-27', quantity: 1 }),
    );
    expect(bars).toContainEqual(expect.objectContaining({ holder: 'stay', from: '2027-01-27', to: '2027-01-28' }));
    expect(body.closures).toMatchObject([{ id: closed.id, unitId: 'SHM-04-A', reason: REASON, cause: 'manager' }]);
    await reopen(closed.id);
    expect((await manager.get('/api/manage/sites/SHM-04/calendar?from=2027-01-25&to=2027-01-31')).body.closures).toEqual([]);
  });

  it('of another site is answered as if it did not exist, and nothing changes', async () => {
    const other = await it0.client().signIn('manager@taishokan.example.jp');
    const booker = await it0.client().signIn('booker@minato.example.jp');
    const { body: mine } = await close({ unitId: 'SHM-04-B', window: nights });
    for (const client of [other, booker]) {
      expect(await close({ unitId: 'SHM-04-A', window: nights }, client)).toMatchObject({
        status: 404,
        body: { code: 'places.unit-unknown' },
      });
      expect(await close({ siteId: 'SHM-04', window: nights }, client)).toMatchObject({
        status: 404,
        body: { code: 'places.site-unknown' },
      });
      expect(await reopen(mine.id, client)).toMatchObject({ status: 404, body: { code: 'closures.unknown' } });
      expect(await client.get('/api/manage/sites/SHM-04/calendar?from=2027-01-25&to=2027-01-31')).toMatchObject({ status: 404 });
    }
    expect(await it0.database.read('SELECT id FROM closures')).toHaveLength(1);
    expect(await it0.client().get('/api/manage/sites')).toMatchObject({ status: 401 });
  });

  it('of the programme office runs every site', async () => {
    const office = await it0.client().signIn('office@engawa.example.jp');
    expect((await office.get('/api/manage/sites')).body).toHaveLength(16);
    expect((await close({ unitId: 'SHM-01-TW', window: { days: ['2027-01-27'] } }, office)).status).toBe(201);
  });

  it.each([
    ['neither unit nor site', { window: nights }, 400, 'closures.target'],
    ['both', { unitId: 'SHM-04-A', siteId: 'SHM-04', window: nights }, 400, 'closures.target'],
    ['an unknown unit', { unitId: 'NOTHING', window: nights }, 404, 'places.unit-unknown'],
    ['nights that are over', { unitId: 'SHM-04-A', window: { checkIn: '2026-11-01', checkOut: '2026-11-05' } }, 422, 'window.past'],
    ['no nights', { unitId: 'SHM-04-A', window: { checkIn: '2027-01-25', checkOut: '2027-01-25' } }, 422, 'window.empty'],
    ['nights without end', { unitId: 'SHM-04-A', window: { checkIn: '2027-01-25', checkOut: '2190-01-25' } }, 422, 'closures.too-wide'],
    ['desks for half a year', { siteId: 'SHM-04', window: { checkIn: '2027-01-25', checkOut: '2027-07-25' } }, 422, 'closures.too-wide'],
    [
      'hours of a bedroom',
      { unitId: 'SHM-04-A', window: { start: '2027-01-25T10:00:00+09:00', end: '2027-01-25T12:00:00+09:00' } },
      422,
      'window.wrong-kind',
    ],
    ['two ways of saying when', { unitId: 'SHM-04-A', window: { ...nights, days: ['2027-01-25'] } }, 400, 'request.invalid'],
    [
      'a reason of 10⁶ characters',
      { unitId: 'SHM-04-A', window: nights, reason: { ja: 'あ'.repeat(1_000_000), en: 'x' } },
      413,
      'request.too-large',
    ],
    ['a reason of spaces', { unitId: 'SHM-04-A', window: nights, reason: { ja: ' ', en: ' ' } }, 400, 'request.invalid'],
  ])('cannot close %s', async (_what, body, status, code) => {
    const answer = await close(body);
    expect({ status: answer.status, code: answer.body.code }).toEqual({ status, code });
    expect(await it0.database.read('SELECT unit_id FROM claims')).toEqual([]);
  });

  it('needs a key to close', async () => {
    expect(await manager.post('/api/manage/closures', { unitId: 'SHM-04-A', window: nights, reason: REASON })).toMatchObject({
      status: 400,
      body: { code: 'request.key-missing' },
    });
  });

  describe('and the feed of changes', () => {
    const heard: AvailabilityChanged[] = [];
    let stop: () => void;
    beforeAll(() => {
      stop = it0.app.get(Bus).on<AvailabilityChanged>(CHANGED, (change) => heard.push(change));
    });
    beforeEach(async () => {
      await it0.app.get(ChangeFeed).poll();
      heard.length = 0;
    });
    afterAll(() => stop());

    it('tells of the room and of the house it belongs to, with version and states, and names nobody', async () => {
      await stay('SHM-04-A', 'i-secret', '2027-01-25', 2);
      // Followed before whoever wrote had the answer.
      expect(await it0.app.get(ChangeFeed).poll()).toBe(0);
      expect(heard.map((change) => change.unitId).sort()).toEqual(['SHM-04-A', 'SHM-04-Z']);
      const room = heard.find((change) => change.unitId === 'SHM-04-A');
      expect(room?.slots).toEqual([
        { slot: nightSlot('2027-01-25'), date: '2027-01-25', free: 0, quantity: 1, state: 'full' },
        { slot: nightSlot('2027-01-26'), date: '2027-01-26', free: 0, quantity: 1, state: 'full' },
      ]);
      const { body } = await it0.client().get('/api/units/SHM-04-A/availability?from=2027-01-25&to=2027-01-25');
      expect(room?.version).toBe(body.version);
      expect(JSON.stringify(heard)).not.toContain('secret');
    });

    it('tells the half-hours that changed and how their day looks now', async () => {
      await close({ unitId: 'SHM-04-M', window: { start: '2027-01-25T10:00:00+09:00', end: '2027-01-25T11:00:00+09:00' } });
      await it0.app.get(ChangeFeed).poll();
      expect(heard).toHaveLength(1);
      expect(heard[0]).toMatchObject({
        unitId: 'SHM-04-M',
        slots: [
          { date: '2027-01-25', start: '2027-01-25T01:00:00.000Z', state: 'closed' },
          { start: '2027-01-25T01:30:00.000Z', state: 'closed' },
        ],
        days: [{ date: '2027-01-25', free: 0, state: 'few' }],
      });
    });

    it('tells a change that commits after a later one', async () => {
      const row = (id: number) =>
        it0.database.read(
          "INSERT INTO claim_changes (id, site_id, unit_id, slot_from, slot_to, version, at) VALUES (?, 'SHM-04', 'SHM-04-B', ?, ?, 1, ?)",
          [id, nightSlot('2027-01-25'), nightSlot('2027-01-26'), it0.clock.now()],
        );
      await row(900_002);
      expect(await it0.app.get(ChangeFeed).poll()).toBe(1);
      await row(900_001);
      expect(await it0.app.get(ChangeFeed).poll()).toBe(1);
      expect(await it0.app.get(ChangeFeed).poll()).toBe(0);
    });

    it('drops what is a day old', async () => {
      it0.clock.advance(25 * 3_600_000);
      await it0.jobs.run('availability.prune-changes');
      expect(await it0.database.read('SELECT id FROM claim_changes')).toEqual([]);
      it0.clock.advance(-25 * 3_600_000);
    });
  });
});
