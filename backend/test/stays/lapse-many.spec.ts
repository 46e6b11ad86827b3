/**
 * Two thousand holds whose time is over at the same moment: they end by the handful, while others book; what was paid, prolonged or
 * locked by somebody meanwhile is treated as it should be; two instances at once end each of them once.
 */
import { Ledger } from '../../src/availability/index.js';
import { newCode, newId } from '../../src/kernel/index.js';
import { Payments } from '../../src/payments/index.js';
import { LapseTogether } from '../../src/stays/lapse-together.js';
import { queryOf, StaysRepository } from '../../src/stays/stays.repository.js';
import type { Client } from '../support/client.js';
import { MINUTE } from '../support/fixed-clock.js';
import { sentStatements } from '../support/sent-statements.js';
import { startApp, type TestApp } from '../support/start-app.js';
import { BOOKER, startStaysWorld, type StaysWorld } from '../support/stays-world.js';

const MANY = 2_000;
const UNITS = ['HGI-02-A', 'HGI-02-B', 'HGI-02-C', 'SHM-04-A', 'SHM-04-B', 'SHM-04-C'];
/** Slots years ahead, where no booking of these tests falls. */
const FAR = 30_000;
const ROOM = (checkIn: string, checkOut: string, unitId = 'HGI-02-A') => ({ party: 1, items: [{ unitId, checkIn, checkOut }] });

/** Holds like one that was placed, two nights each, spread over the rooms. */
async function holdMany(world: StaysWorld, booker: Client, count: number): Promise<string[]> {
  const { app } = world;
  const [repository, ledger] = [app.app.get(StaysRepository), app.app.get(Ledger)];
  const { id } = (await world.place(booker, ROOM('2027-01-10', '2027-01-12'))).body;
  return app.database.tx(async (tx) => {
    const query = queryOf(tx);
    const [stay, [item]] = [await repository.stay(query, id), await repository.items(query, [id])];
    if (stay === undefined || item === undefined) throw new Error('nothing to copy');
    const copies = Array.from({ length: count }, (_, n) => {
      const unitId = UNITS[n % UNITS.length] ?? '';
      const from = FAR + 2 * Math.floor(n / UNITS.length);
      const own = { ...stay, id: newId(), code: newCode('EG') };
      return {
        stay: own,
        item: { ...item, id: newId(), stayId: own.id, unitId, siteId: unitId.slice(0, 6), runs: [{ from, to: from + 2 }] },
      };
    });
    await repository.insert(
      tx,
      copies.map((copy) => copy.stay),
      copies.map((copy) => copy.item),
    );
    const locked = await ledger.lockUnits(tx, UNITS);
    const heldUntil = stay.heldUntil ?? stay.createdAt;
    await ledger.take(
      tx,
      locked,
      copies.map((copy) => ({
        holder: 'stay',
        holderId: copy.item.id,
        unitId: copy.item.unitId,
        quantity: 1,
        runs: copy.item.runs,
        heldUntil,
      })),
    );
    return [id, ...copies.map((copy) => copy.stay.id)];
  });
}

describe('holds that end by the thousand', () => {
  let world: StaysWorld;
  let second: TestApp;
  let booker: Client;
  beforeAll(async () => {
    world = await startStaysWorld();
    second = await startApp({ databaseUrl: world.app.databaseUrl });
  });
  afterAll(async () => {
    await second.close();
    await world.close();
  });
  beforeEach(async () => {
    await world.reset();
    await world.app.database.read('DELETE FROM claim_changes');
    second.clock.setNow(world.app.clock.now());
    booker = await world.as(BOOKER);
  });

  const lapse = (app = world.app) => app.jobs.run('stays.lapse-holds');
  const pass = (minutes: number) => {
    for (const app of [world.app, second]) app.clock.advance(minutes * MINUTE);
    world.sandbox.syncClock(world.app);
  };
  const statuses = async () => {
    const rows = await world.app.database.read<{ status: string; n: number }>('SELECT status, COUNT(*) AS n FROM stays GROUP BY status');
    return Object.fromEntries(rows.map((row) => [row.status, Number(row.n)]));
  };
  const one = async (sql: string, params: unknown[] = []) => Number((await world.app.database.read<{ n: number }>(sql, params))[0]?.n);

  it('take far fewer statements than there are holds, and everything of theirs is free', async () => {
    await holdMany(world, booker, MANY);
    pass(15);
    const asked: string[] = [];
    const payments = world.app.app.get(Payments);
    const expire = payments.expireCheckout.bind(payments);
    payments.expireCheckout = (stayId) => (asked.push(stayId), expire(stayId));
    const sent = await sentStatements(world.app, () => lapse()).finally(() => (payments.expireCheckout = expire));
    expect(sent.filter((statement) => statement === 'COMMIT').length).toBeLessThanOrEqual(MANY / 50 + 1);
    expect(sent.length).toBeLessThan(MANY / 2);
    expect(asked).toEqual([]);
    expect(await statuses()).toEqual({ lapsed: MANY + 1 });
    expect(await world.counts()).toMatchObject({ claims: 0, claim_holds: 0, stay_moves: MANY + 2 });
    expect(await one("SELECT COUNT(*) AS n FROM outbox WHERE topic = 'stay.lapsed'")).toBe(MANY + 1);
    expect(await one('SELECT COUNT(*) AS n FROM stays WHERE ended_at IS NULL OR version <> 1')).toBe(0);
  }, 120_000);

  it('end while rooms of the same houses are booked, every one of them', async () => {
    await holdMany(world, booker, MANY);
    pass(15);
    let lapsing = true;
    const ended = lapse().finally(() => (lapsing = false));
    const booked: number[] = [];
    let during = 0;
    for (let n = 0; n < 24; n++) {
      const day = String(1 + 4 * Math.floor(n / 4)).padStart(2, '0');
      const next = String(4 + 4 * Math.floor(n / 4)).padStart(2, '0');
      booked.push((await world.place(booker, ROOM(`2027-02-${day}`, `2027-02-${next}`, UNITS[n % 4]))).status);
      if (lapsing) during += 1;
    }
    await ended;
    expect(booked).toEqual(booked.map(() => 201));
    expect(during).toBeGreaterThan(0);
    expect(await statuses()).toEqual({ lapsed: MANY + 1, held: 24 });
    expect(await one('SELECT COUNT(*) AS n FROM claims')).toBe(24 * 3);
  }, 120_000);

  it('end once each on two instances at the same moment', async () => {
    await holdMany(world, booker, 400);
    pass(15);
    await Promise.all([lapse(), lapse(second), lapse(), lapse(second)]);
    expect(await statuses()).toEqual({ lapsed: 401 });
    expect(await one("SELECT COUNT(*) AS n FROM stay_moves WHERE to_status = 'lapsed'")).toBe(401);
    expect(await one("SELECT COUNT(*) AS n FROM outbox WHERE topic = 'stay.lapsed'")).toBe(401);
    expect(await world.counts()).toMatchObject({ claims: 0, claim_holds: 0 });
    const bumped = await world.app.database.read<{ unit_id: string; n: number; highest: number; version: number }>(
      `SELECT c.unit_id, COUNT(DISTINCT c.version) AS n, MAX(c.version) AS highest, MAX(u.version) AS version
       FROM claim_changes c JOIN units u ON u.id = c.unit_id GROUP BY c.unit_id`,
    );
    expect(bumped.map((row) => Number(row.highest))).toEqual(bumped.map((row) => Number(row.version)));
  }, 60_000);

  it('leave the one that was paid, which is confirmed, and the one that was prolonged', async () => {
    const paid = (await world.place(booker, ROOM('2027-02-01', '2027-02-04'))).body;
    const { url } = (await booker.post(`/api/stays/${paid.id}/checkout`)).body;
    // The message about the money is lost on its way.
    world.sandbox.attach({ ...world.app, url: 'http://127.0.0.1:9' });
    await world.sandbox.pay(url as string);
    pass(31);
    await holdMany(world, booker, 120);
    const prolonged = (await world.place(booker, ROOM('2027-02-05', '2027-02-08'))).body;
    expect((await booker.post(`/api/stays/${prolonged.id}/prolongation`)).status).toBe(200);
    pass(15);
    await lapse();
    expect(await statuses()).toEqual({ lapsed: 121, confirmed: 1, held: 1 });
    expect((await booker.get(`/api/stays/${paid.id}`)).body.status).toBe('confirmed');
    expect((await booker.get(`/api/stays/${prolonged.id}`)).body.status).toBe('held');
    expect(await one('SELECT COUNT(*) AS n FROM claims')).toBe(6);
  }, 60_000);

  it('do not wait for a room that somebody is at, and come back for it', async () => {
    const ids = await holdMany(world, booker, 60);
    pass(15);
    const busy = await second.database.tx(async (tx) => {
      await tx.query("SELECT id FROM units WHERE id = 'HGI-02-A' FOR UPDATE");
      return world.app.app.get(LapseTogether).run(ids);
    });
    expect(busy).toHaveLength(11);
    expect(await statuses()).toEqual({ lapsed: 50, held: 11 });
    await lapse();
    expect(await statuses()).toEqual({ lapsed: 61 });
  }, 60_000);

  it('leave what is not due, whoever asks for it', async () => {
    const stay = (await world.place(booker, ROOM('2027-02-01', '2027-02-04'))).body;
    expect(await world.app.app.get(LapseTogether).run([stay.id])).toEqual([]);
    expect(await statuses()).toEqual({ held: 1 });
    expect(await one('SELECT COUNT(*) AS n FROM claims')).toBe(3);
  });

  it('go to the closure that waited for the room', async () => {
    const manager = await world.as('manager@kottoi.example.jp');
    await world.place(booker, ROOM('2027-02-01', '2027-02-03', 'SHM-04-Z'));
    const closed = await manager.post(
      '/api/manage/closures',
      {
        unitId: 'SHM-04-B',
        window: { kind: 'nights', checkIn: '2027-02-01', checkOut: '2027-02-05' },
        reason: { ja: '修理', en: 'repairs' },
      },
      { headers: { 'idempotency-key': newId() } },
    );
    expect(closed.status).toBe(201);
    pass(15);
    await lapse();
    const rows = await world.app.database.read<{ unit_id: string; holder: string; n: number }>(
      'SELECT unit_id, holder, COUNT(*) AS n FROM claims GROUP BY unit_id, holder',
    );
    expect(rows.map((row) => [row.unit_id, row.holder, Number(row.n)])).toEqual([['SHM-04-B', 'closure', 4]]);
  });
});
