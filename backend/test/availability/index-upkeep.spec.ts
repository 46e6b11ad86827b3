import { type ClaimAsk, Ledger, SearchIndex } from '../../src/availability/index.js';
import { nightSlot } from '../../src/kernel/index.js';
import { reindex, startWithPlaces } from '../support/demo-places.js';
import { startApp, type TestApp } from '../support/start-app.js';

const JAN_25 = nightSlot('2027-01-25');
const NIGHT = { from: JAN_25, to: JAN_25 + 1 };

describe('the search index of a running product', () => {
  let it0: TestApp;
  let index: SearchIndex;
  beforeAll(async () => {
    it0 = await startWithPlaces();
    index = it0.app.get(SearchIndex);
  });
  beforeEach(async () => {
    for (const table of ['claims', 'claim_holds', 'claim_snapshots']) await it0.database.read(`DELETE FROM ${table}`);
    await reindex(it0);
  });
  afterAll(() => it0.close());

  const take = (unitId: string, holderId: string, run = NIGHT) =>
    it0.database.tx(async (tx) => {
      const ledger = it0.app.get(Ledger);
      const locked = await ledger.lockUnits(tx, [unitId]);
      const ask: ClaimAsk = { unitId, quantity: 1, holder: 'stay', holderId, runs: [run] };
      await ledger.take(tx, locked, [ask]);
    });
  const give = (unitId: string, holderId: string) =>
    it0.database.tx(async (tx) => {
      const ledger = it0.app.get(Ledger);
      await ledger.free(tx, await ledger.lockUnits(tx, [unitId]), [holderId]);
    });
  const isFree = (of: SearchIndex, unitId: string, run = NIGHT) => of.state.free(of.state.facts.unit(unitId), [run]) > 0;
  /** Another instance on the same data. */
  const another = async (work: (index: SearchIndex, app: TestApp) => Promise<void>) => {
    const twin = await startApp({ databaseUrl: it0.databaseUrl });
    try {
      await work(twin.app.get(SearchIndex), twin);
    } finally {
      await twin.close();
    }
  };

  it('knows of a claim, of the house it belongs to, and of its end as soon as whoever wrote has the answer', async () => {
    await take('SHM-04-A', 's1');
    expect([isFree(index, 'SHM-04-A'), isFree(index, 'SHM-04-Z'), isFree(index, 'SHM-04-B')]).toEqual([false, false, true]);
    await give('SHM-04-A', 's1');
    expect([isFree(index, 'SHM-04-A'), isFree(index, 'SHM-04-Z')]).toEqual([true, true]);
    expect((await index.check()).differences).toEqual([]);
  });

  it('begins with the snapshot, and asks the ledger only about units that changed since', async () => {
    await take('SHM-04-A', 's1');
    await take('SHM-04-B', 's2');
    await index.saveSnapshot();
    await give('SHM-04-A', 's1');
    await take('SHM-04-C', 's3');
    await another(async (twin) => {
      expect(twin.stats()).toMatchObject({ ready: true, builtFrom: 'snapshot' });
      expect(['A', 'B', 'C'].map((room) => isFree(twin, `SHM-04-${room}`))).toEqual([true, false, false]);
      expect((await twin.check()).differences).toEqual([]);
    });
  });

  it('has the same bits from the snapshot as from the ledger', async () => {
    await take('SHM-04-B', 's2', { from: JAN_25, to: JAN_25 + 9 });
    await index.saveSnapshot();
    await another(async (twin) => {
      expect(twin.stats().builtFrom).toBe('snapshot');
      const packed = Buffer.from(twin.state.nights.bits);
      await twin.rebuild(true);
      expect(twin.stats().builtFrom).toBe('ledger');
      expect(Buffer.from(twin.state.nights.bits).equals(packed)).toBe(true);
    });
  });

  it.each([
    ['cut off in the middle', 'UPDATE claim_snapshots SET payload = LEFT(payload, LENGTH(payload) DIV 2)'],
    ['no snapshot at all', "UPDATE claim_snapshots SET payload = 'something else that is long enough'"],
    ['one of other days', 'UPDATE claim_snapshots SET payload = CONCAT(LEFT(payload, 4), UNHEX(REPEAT("00", 16)), SUBSTRING(payload, 21))'],
  ])('reads the ledger where the snapshot is %s', async (_what, damage) => {
    for (const unitId of ['HGI-02-A', 'SHM-04-A', 'SHM-04-C']) await take(unitId, `s-${unitId}`);
    await index.saveSnapshot();
    await it0.database.read(damage);
    await another(async (twin) => {
      expect(['HGI-02-A', 'SHM-04-A', 'SHM-04-C'].map((unitId) => isFree(twin, unitId))).toEqual([false, false, false]);
      expect((await twin.check()).differences).toEqual([]);
    });
  });

  it('finds a claim that was written behind its back, says so, and puts it right', async () => {
    await it0.database.read("INSERT INTO claims (unit_id, slot, seat, holder, holder_id) VALUES ('SHM-04-A', ?, 0, 'stay', 'behind')", [
      JAN_25,
    ]);
    expect(isFree(index, 'SHM-04-A')).toBe(true);
    const { differences, units } = await index.check();
    expect(differences.map((difference) => difference.unitId)).toContain('SHM-04-A');
    expect(units).toBe(48);
    expect([isFree(index, 'SHM-04-A'), isFree(index, 'SHM-04-Z')]).toEqual([false, false]);
    expect((await index.check()).differences).toEqual([]);
  });

  it('finds a bit that was flipped in its own memory, in the background too', async () => {
    const { state } = index;
    state.nights.take(state.facts.units.row[state.facts.unit('HGI-02-A')] as number, JAN_25);
    const before = index.stats().repaired;
    // A step is short: as many as there are units are enough for all of them.
    for (let step = 0; step < index.stats().units; step++) await index.checkNext();
    expect(index.stats().repaired).toBe(before + 1);
    expect(isFree(index, 'HGI-02-A')).toBe(true);
    expect(index.stats().checkedAt).not.toBeNull();
  });

  it('loses nothing that changes while it is made anew', async () => {
    const building = index.rebuild(true);
    await take('SHM-04-A', 's1');
    await building;
    expect(isFree(index, 'SHM-04-A')).toBe(false);
    await Promise.all([index.rebuild(true), take('SHM-04-B', 's2'), give('SHM-04-A', 's1')]);
    expect([isFree(index, 'SHM-04-A'), isFree(index, 'SHM-04-B')]).toEqual([true, false]);
    expect((await index.check()).differences).toEqual([]);
  });

  it('follows a day that becomes another day, as far as anything may be booked', async () => {
    const before = it0.clock.now();
    try {
      it0.clock.setNow(new Date(before.getTime() + 60 * 86_400_000));
      await take('SHM-04-A', 's1', { from: JAN_25 + 10, to: JAN_25 + 11 });
      expect(index.state.spans.nights.base).toBe(nightSlot('2027-01-21'));
      expect(isFree(index, 'SHM-04-A', { from: JAN_25 + 10, to: JAN_25 + 11 })).toBe(false);
    } finally {
      it0.clock.setNow(before);
      await reindex(it0);
    }
  });

  it('tells health how it is', async () => {
    const { body } = await it0.client().get<{ index: unknown }>('/api/health');
    expect(body.index).toMatchObject({ ready: true, units: 48 });
  });
});
