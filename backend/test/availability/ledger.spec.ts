import { type ClaimAsk, Ledger, SlotsTaken } from '../../src/availability/index.js';
import { nightSlot } from '../../src/kernel/index.js';
import type { Tx } from '../../src/platform/database/index.js';
import { countingTx, startWithPlaces } from '../support/demo-places.js';
import type { TestApp } from '../support/start-app.js';

const night = (date: string, nights = 1) => [{ from: nightSlot(date), to: nightSlot(date) + nights }];
const ask = (unitId: string, holderId: string, more: Partial<ClaimAsk> = {}): ClaimAsk => ({
  holder: 'stay',
  holderId,
  unitId,
  quantity: 1,
  runs: night('2027-01-25', 2),
  ...more,
});

describe('the ledger', () => {
  let it0: TestApp;
  let ledger: Ledger;
  beforeAll(async () => {
    it0 = await startWithPlaces();
    ledger = it0.app.get(Ledger);
  });
  beforeEach(async () => {
    for (const table of ['claims', 'claim_holds', 'closures', 'closure_wants', 'claim_changes'])
      await it0.database.read(`DELETE FROM ${table}`);
  });
  afterAll(() => it0.close());

  const take = (...asks: ClaimAsk[]) =>
    it0.database.tx(async (tx) =>
      ledger.take(
        tx,
        await ledger.lockUnits(
          tx,
          asks.map((one) => one.unitId),
        ),
        asks,
      ),
    );
  const free = (unitIds: string[], holderIds: string[]) =>
    it0.database.tx(async (tx) => ledger.free(tx, await ledger.lockUnits(tx, unitIds), holderIds));
  const held = () =>
    it0.database.read<{ unit_id: string; slot: number; seat: number; holder: string; holder_id: string }>(
      'SELECT * FROM claims ORDER BY unit_id, slot, seat',
    );
  const version = async (id: string) =>
    Number((await it0.database.read<{ version: number }>('SELECT version FROM units WHERE id = ?', [id]))[0]?.version);
  const closed = async (id: string, ...wants: { unitId: string; from: number; to: number }[]) =>
    it0.database.tx(async (tx) => {
      const locked = await ledger.lockUnits(
        tx,
        wants.map((want) => want.unitId),
      );
      await tx.query(
        "INSERT INTO closures (id, site_id, unit_id, window_asked, reason, cause, created_by, created_at) VALUES (?, 'SHM-04', NULL, '{}', '{}', 'manager', 'u', ?)",
        [id, it0.clock.now()],
      );
      await tx.query('INSERT INTO closure_wants (closure_id, unit_id, slot_from, slot_to) VALUES ?', [
        wants.map((want) => [id, want.unitId, want.from, want.to]),
      ]);
      return ledger.close(tx, locked, { closureId: id, wants });
    });

  it('takes every night of every item, and gives them back', async () => {
    await take(ask('SHM-04-A', 'i1'), ask('SHM-04-D', 'i2', { quantity: 3, runs: [{ from: 1000, to: 1004 }] }));
    expect(await held()).toHaveLength(2 + 3 * 4);
    await free(['SHM-04-A', 'SHM-04-D'], ['i1', 'i2']);
    expect(await held()).toEqual([]);
  });

  it('refuses what is taken, names the item, and takes nothing of the rest', async () => {
    await take(ask('SHM-04-B', 'i1'));
    const refused = take(ask('SHM-04-A', 'i2'), ask('SHM-04-B', 'i3', { runs: night('2027-01-26') }));
    await expect(refused).rejects.toMatchObject({ code: 'slots.taken', members: { unitId: 'SHM-04-B', itemIndex: 1 } });
    expect((await held()).every((claim) => claim.holder_id === 'i1')).toBe(true);
  });

  it('tells apart what others have from what one request asks twice', async () => {
    const twice = { code: 'slots.asked-twice', members: { itemIndex: 1 } };
    await expect(take(ask('SHM-04-A', 'i1'), ask('SHM-04-A', 'i2'))).rejects.toMatchObject(twice);
    await expect(take(ask('SHM-04-B', 'i1'), ask('SHM-04-Z', 'i2'))).rejects.toMatchObject(twice);
    await expect(take(ask('SHM-04-D', 'i1', { quantity: 5 }), ask('SHM-04-D', 'i2', { quantity: 4 }))).rejects.toMatchObject(twice);
    expect(await held()).toEqual([]);
    await take(ask('SHM-04-C', 'i3'));
    await expect(take(ask('SHM-04-B', 'i1'), ask('SHM-04-Z', 'i2'))).rejects.toMatchObject({ code: 'slots.taken' });
  });

  it('lets go a whole that misses a part, where only what nobody holds is locked', async () => {
    await it0.database.tx(async (tx) => {
      await ledger.lockUnits(tx, ['SHM-04-B']);
      await it0.database.tx(async (other) => {
        const locked = await ledger.lockFreeUnits(other, ['SHM-04-Z', 'SHM-04-A', 'HGI-02-A', 'SHM-04-B']);
        expect(['SHM-04-Z', 'SHM-04-A', 'HGI-02-A', 'SHM-04-B'].map((id) => locked.has(id))).toEqual([false, true, true, false]);
      });
    });
    await it0.database.tx(async (tx) => {
      const locked = await ledger.lockFreeUnits(tx, ['SHM-04-Z', 'SHM-04-A']);
      expect(locked.shares('SHM-04-Z', 1).map((share) => share.unitId)).toEqual(['SHM-04-A', 'SHM-04-B', 'SHM-04-C']);
    });
  });

  it('lets a stay begin on the day another leaves', async () => {
    await take(ask('SHM-04-A', 'i1'));
    await take(ask('SHM-04-A', 'i2', { runs: night('2027-01-27') }));
    expect(await held()).toHaveLength(3);
  });

  it('lets a whole house fall on its parts, so that either keeps the other out', async () => {
    await take(ask('SHM-04-Z', 'i1'));
    expect(new Set((await held()).map((claim) => claim.unit_id))).toEqual(new Set(['SHM-04-A', 'SHM-04-B', 'SHM-04-C']));
    await expect(take(ask('SHM-04-C', 'i2'))).rejects.toBeInstanceOf(SlotsTaken);
    await free(['SHM-04-Z'], ['i1']);
    await take(ask('SHM-04-C', 'i2'));
    await expect(take(ask('SHM-04-Z', 'i3'))).rejects.toBeInstanceOf(SlotsTaken);
  });

  it('keeps a guest in one bed through the stay, also when each night has a free one', async () => {
    await take(ask('HGI-04-T', 'i1', { runs: night('2027-01-25') }), ask('HGI-04-T', 'i2', { runs: night('2027-01-25') }));
    await free(['HGI-04-T'], ['i1']);
    await take(ask('HGI-04-T', 'i3', { runs: night('2027-01-26') }));
    await expect(take(ask('HGI-04-T', 'i4', { quantity: 2, runs: night('2027-01-25', 2) }))).rejects.toBeInstanceOf(SlotsTaken);
    await free(['HGI-04-T'], ['i3']);
    await take(ask('HGI-04-T', 'i5', { runs: night('2027-01-25', 2) }));
    const seats = (await held()).filter((claim) => claim.holder_id === 'i5').map((claim) => claim.seat);
    expect(seats).toEqual([0, 0]);
  });

  it('never gives two items of one request the same seat', async () => {
    await expect(take(ask('SHM-04-A', 'i1'), ask('SHM-04-A', 'i2'))).rejects.toMatchObject({ members: { itemIndex: 1 } });
    expect(await held()).toEqual([]);
  });

  it('is stopped by the key when the claims it read were not all of them', async () => {
    await take(ask('SHM-04-A', 'i1'));
    const blind = it0.database.tx(async (tx) => {
      const locked = await ledger.lockUnits(tx, ['SHM-04-A']);
      const query = tx.query.bind(tx);
      tx.query = ((sql: string, params?: unknown[]) =>
        sql.includes('FROM claims WHERE (unit_id') ? Promise.resolve([]) : query(sql, params)) as Tx['query'];
      await ledger.take(tx, locked, [ask('SHM-04-A', 'i2')]);
    });
    await expect(blind).rejects.toBeInstanceOf(SlotsTaken);
  });

  it('refuses to work on a unit that was not locked', async () => {
    const careless = it0.database.tx(async (tx) => ledger.take(tx, await ledger.lockUnits(tx, ['SHM-04-A']), [ask('SHM-04-B', 'i1')]));
    await expect(careless).rejects.toThrow(/not locked/);
  });

  it('moves a stay onto its own nights', async () => {
    await take(ask('SHM-04-A', 'i1'));
    await it0.database.tx(async (tx) =>
      ledger.move(tx, await ledger.lockUnits(tx, ['SHM-04-A']), ['i1'], [ask('SHM-04-A', 'i1', { runs: night('2027-01-26', 2) })]),
    );
    expect((await held()).map((claim) => claim.slot)).toEqual([nightSlot('2027-01-26'), nightSlot('2027-01-27')]);
  });

  it('leaves a stay where it was when it cannot be moved', async () => {
    await take(ask('SHM-04-A', 'i1'), ask('SHM-04-B', 'i2'));
    const moved = it0.database.tx(async (tx) =>
      ledger.move(tx, await ledger.lockUnits(tx, ['SHM-04-A', 'SHM-04-B']), ['i1'], [ask('SHM-04-B', 'i1')]),
    );
    await expect(moved).rejects.toBeInstanceOf(SlotsTaken);
    expect((await held()).filter((claim) => claim.holder_id === 'i1').map((claim) => claim.unit_id)).toEqual(['SHM-04-A', 'SHM-04-A']);
  });

  describe('and holds', () => {
    const holds = () => it0.database.read<{ holder_id: string; held_until: Date }>('SELECT * FROM claim_holds');
    const until = new Date('2026-11-23T00:15:00Z');

    it('remembers until when, whatever the number of nights, and forgets it when the stay is settled', async () => {
      await take(ask('SHM-04-A', 'i1', { heldUntil: until }), ask('SHM-04-B', 'i2', { heldUntil: until }));
      expect(await holds()).toEqual([
        { holder_id: 'i1', held_until: until },
        { holder_id: 'i2', held_until: until },
      ]);
      await it0.database.tx(async (tx) => ledger.settle(tx, await ledger.lockUnits(tx, ['SHM-04-A', 'SHM-04-B']), ['i1', 'i2']));
      expect(await holds()).toEqual([]);
      expect(await held()).toHaveLength(4);
    });

    it('is prolonged without touching the claims', async () => {
      await take(ask('SHM-04-A', 'i1', { heldUntil: until }));
      const later = new Date('2026-11-23T00:25:00Z');
      await it0.database.tx(async (tx) => ledger.settle(tx, await ledger.lockUnits(tx, ['SHM-04-A']), ['i1'], later));
      expect(await holds()).toEqual([{ holder_id: 'i1', held_until: later }]);
    });
  });

  describe('and closures', () => {
    const want = { unitId: 'SHM-04-A', from: nightSlot('2027-01-25'), to: nightSlot('2027-01-28') };

    it('gives what is free to the closure, and tells who has the rest', async () => {
      await take(ask('SHM-04-A', 'i1'));
      const { taken, hit } = await closed('c1', want);
      expect(taken.map((claim) => claim.slot)).toEqual([nightSlot('2027-01-27')]);
      expect(new Set(hit.map((claim) => claim.holderId))).toEqual(new Set(['i1']));
    });

    it('gives a freed slot to the closure that wanted it', async () => {
      await take(ask('SHM-04-A', 'i1'));
      await closed('c1', want);
      await free(['SHM-04-A'], ['i1']);
      expect((await held()).map((claim) => claim.holder_id)).toEqual(['c1', 'c1', 'c1']);
      await expect(take(ask('SHM-04-A', 'i2'))).rejects.toBeInstanceOf(SlotsTaken);
    });

    it('gives it to nobody once the closure is reopened', async () => {
      await take(ask('SHM-04-A', 'i1'));
      await closed('c1', want);
      await it0.database.tx(async (tx) => {
        const locked = await ledger.lockUnits(tx, ['SHM-04-A']);
        await tx.query('UPDATE closures SET reopened_at = ? WHERE id = ?', [it0.clock.now(), 'c1']);
        await ledger.free(tx, locked, ['c1']);
      });
      await free(['SHM-04-A'], ['i1']);
      expect(await held()).toEqual([]);
    });

    it('gives the slots of one closure to another that overlaps it', async () => {
      await closed('c1', want);
      it0.clock.advance(1000);
      await closed('c2', { ...want, to: want.to + 1 });
      await it0.database.tx(async (tx) => {
        const locked = await ledger.lockUnits(tx, ['SHM-04-A']);
        await tx.query('UPDATE closures SET reopened_at = ? WHERE id = ?', [it0.clock.now(), 'c1']);
        await ledger.free(tx, locked, ['c1']);
      });
      expect((await held()).map((claim) => claim.holder_id)).toEqual(['c2', 'c2', 'c2', 'c2']);
    });

    it('keeps a moved stay on a night that a closure wants, and gives up the others', async () => {
      await take(ask('SHM-04-A', 'i1'));
      await closed('c1', want);
      await it0.database.tx(async (tx) =>
        ledger.move(tx, await ledger.lockUnits(tx, ['SHM-04-A']), ['i1'], [ask('SHM-04-A', 'i1', { runs: night('2027-01-26') })]),
      );
      expect((await held()).map((claim) => claim.holder_id)).toEqual(['c1', 'i1', 'c1']);
    });
  });

  describe('and its log', () => {
    it('bumps each unit that holds the claims once, and logs joined slots with that version', async () => {
      const before = await version('SHM-04-B');
      await take(ask('SHM-04-Z', 'i1'));
      expect(await version('SHM-04-B')).toBe(before + 1);
      const log = await it0.database.read('SELECT unit_id, slot_from, slot_to, version FROM claim_changes WHERE unit_id = ?', ['SHM-04-B']);
      expect(log).toEqual([
        { unit_id: 'SHM-04-B', slot_from: nightSlot('2027-01-25'), slot_to: nightSlot('2027-01-27'), version: before + 1 },
      ]);
    });

    it('leaves no trace of what was refused', async () => {
      await take(ask('SHM-04-A', 'i1'));
      const before = await version('SHM-04-A');
      await expect(take(ask('SHM-04-A', 'i2'))).rejects.toBeInstanceOf(SlotsTaken);
      expect(await version('SHM-04-A')).toBe(before);
      expect(await it0.database.read('SELECT id FROM claim_changes')).toHaveLength(1);
    });

    it('sends the same few statements for one item and for twenty', async () => {
      const units = ['SHM-04-A', 'SHM-04-B', 'SHM-04-C', 'HGI-02-A', 'HGI-02-B', 'HGI-02-C', 'HGI-04-D', 'HGI-04-T'];
      const sent = async (asks: ClaimAsk[]) =>
        it0.database.tx(async (plain) => {
          const { tx, statements } = countingTx(plain);
          await ledger.take(
            tx,
            await ledger.lockUnits(
              tx,
              asks.map((one) => one.unitId),
            ),
            asks,
          );
          return statements;
        });
      const heldUntil = it0.clock.now();
      const one = await sent([ask('SHM-04-A', 'i0', { heldUntil, runs: night('2027-03-01') })]);
      const many = await sent(
        [...units, ...units, 'HGI-02-Z', 'SHM-04-Z'].map((unitId, i) =>
          ask(unitId, `m${i}`, { heldUntil, runs: night('2027-04-01', 3).map((run) => ({ from: run.from + i * 4, to: run.to + i * 4 })) }),
        ),
      );
      expect(one).toHaveLength(6);
      expect(many).toEqual(one);
      const freed = await it0.database.tx(async (plain) => {
        const { tx, statements } = countingTx(plain);
        await ledger.free(
          tx,
          await ledger.lockUnits(tx, [...units, 'HGI-02-Z', 'SHM-04-Z']),
          Array.from({ length: 18 }, (_, i) => `m${i}`),
        );
        return statements;
      });
      expect(freed).toHaveLength(7);
    });
  });
});
