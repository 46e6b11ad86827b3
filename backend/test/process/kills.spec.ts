/**
 * The product as processes, killed where it hurts: between payment and confirmation, while a checkout is opened, with
 * its database taken away under load. What was acknowledged stays; what was paid is paid once.
 */
import { mkdtempSync, rmSync, existsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createPool, type Pool, type RowDataPacket } from 'mysql2/promise';
import { addDays, newId, tokyoDate } from '../../src/kernel/index.js';
import { connectionOf } from '../../src/platform/database/index.js';
import { type BackendProcess, freePort, startBackend, until } from '../support/backend-process.js';
import type { Client } from '../support/client.js';
import { type PaymentSandbox, startPaymentSandbox } from '../support/payment-sandbox.js';

type Database = { url: string; stop(): Promise<void> };
type StartDatabase = (options: { dataDir: string; durable: boolean }) => Promise<Database>;

/** Beyond the demo stays, within the horizon, whatever the day the test runs. */
const day = (offset: number): string => addDays(tokyoDate(new Date()), 250 + offset);
const item = (unitId: string, offset: number, nights = 2) => ({ unitId, checkIn: day(offset), checkOut: day(offset + nights) });

describe('killed', () => {
  let folder: string;
  let startDatabase: StartDatabase;
  let database: Database;
  let sandbox: PaymentSandbox;
  let backend: BackendProcess;
  let pool: Pool;
  let port: number;
  let client: Client;

  const start = async (): Promise<void> => {
    backend = await startBackend({ port, databaseUrl: database.url, env: sandbox.env });
    client = await backend.client().signIn('booker@minato.example.jp');
  };
  const place = (items: object[], key = newId(), by = client) =>
    by.post('/api/stays', { items, party: 2 }, { headers: { 'idempotency-key': key } });
  const stay = async (id: string) => (await client.get(`/api/stays/${id}`)).body;
  const rows = async (sql: string, params: unknown[] = []) => (await pool.query<RowDataPacket[]>(sql, params))[0];
  const charged = async (stayId: string) =>
    rows('SELECT entry, account, CAST(yen AS SIGNED) AS yen FROM money_rows WHERE stay_id = ? ORDER BY account', [stayId]);
  const sessionsOf = (stayId: string) => rows('SELECT id, session_id, status FROM payments WHERE stay_id = ?', [stayId]);
  const connect = () => {
    const { username: user, ...rest } = connectionOf(database.url);
    pool = createPool({ ...rest, user, connectionLimit: 3 });
  };

  beforeAll(async () => {
    folder = mkdtempSync(join(existsSync('/dev/shm') ? '/dev/shm' : tmpdir(), 'engawa-kills-'));
    // A script of the project, in plain JavaScript.
    const script: string = join(import.meta.dirname, '../../../scripts/mariadb.mjs');
    ({ startMariadb: startDatabase } = (await import(script)) as { startMariadb: StartDatabase });
    database = await startDatabase({ dataDir: join(folder, 'db'), durable: true });
    connect();
    sandbox = await startPaymentSandbox();
    port = await freePort();
    sandbox.attachUrl(`http://127.0.0.1:${port}`);
    await start();
  }, 120_000);

  afterAll(async () => {
    await backend?.kill('SIGKILL');
    await pool?.end();
    await sandbox?.close();
    await database?.stop();
    rmSync(folder, { recursive: true, force: true });
  });

  it('between payment and confirmation, with every message three times and in reverse: one charge, one confirmed stay', async () => {
    const held = await place([item('SHM-04-A', 0), item('SHM-04-B', 0)]);
    expect(held.status).toBe(201);
    const { id, total } = held.body;
    const { url } = (await client.post(`/api/stays/${id}/checkout`)).body;
    await sandbox.control('POST', 'webhooks/hold');
    await sandbox.pay(url);
    await backend.kill('SIGKILL');
    await start();
    expect((await stay(id)).status).toBe('held');
    await sandbox.control('POST', 'webhooks/release', { order: 'reverse', times: 3 });
    const after = await until(
      () => stay(id),
      (s) => s.status === 'confirmed',
    );
    expect(after).toMatchObject({ status: 'confirmed', payment: { status: 'paid' } });
    expect(await charged(id)).toMatchObject([
      { account: 'stripe', yen: total },
      { account: 'unearned', yen: -total },
    ]);
    expect(await sessionsOf(id)).toHaveLength(1);
    expect(await rows("SELECT id FROM stay_moves WHERE stay_id = ? AND to_status = 'confirmed'", [id])).toHaveLength(1);
  });

  it('after the event was stored and before it was worked on: confirmed by the next process', async () => {
    const { id } = (await place([item('SHM-04-A', 10)])).body;
    const { url } = (await client.post(`/api/stays/${id}/checkout`)).body;
    await sandbox.control('POST', 'webhooks/hold');
    await sandbox.pay(url);
    const released = sandbox.control('POST', 'webhooks/release').catch(() => undefined);
    await until(
      () => rows("SELECT id FROM stripe_events WHERE type = 'checkout.session.completed' AND payload LIKE ?", [`%${id}%`]),
      (found) => found.length > 0,
    );
    await backend.kill('SIGKILL');
    await released;
    await start();
    expect(
      await until(
        () => stay(id),
        (s) => s.status === 'confirmed',
        45,
      ),
    ).toMatchObject({ status: 'confirmed' });
    expect(await charged(id)).toHaveLength(2);
  }, 90_000);

  it('while a checkout is opened, at five moments: one Session for each stay, whoever carries on', async () => {
    const ids: string[] = [];
    for (let n = 0; n < 5; n++) {
      const { id } = (await place([item('SHM-04-C', 20 + n * 3)])).body;
      const asked = client.post(`/api/stays/${id}/checkout`).catch(() => undefined);
      await new Promise((resolve) => setTimeout(resolve, n * 9));
      await backend.kill('SIGKILL');
      await asked;
      await start();
      const opened = await client.post(`/api/stays/${id}/checkout`);
      expect(opened.status).toBe(200);
      expect((await client.post(`/api/stays/${id}/checkout`)).body).toEqual(opened.body);
      expect(await sessionsOf(id)).toHaveLength(1);
      ids.push(id);
    }
    const sessions = await fetch(`${sandbox.url}/v1/checkout/sessions?limit=100`, { headers: { authorization: 'Bearer sk_test_engawa' } });
    const { data } = (await sessions.json()) as { data: { metadata: { stay_id: string } }[] };
    for (const id of ids) expect(data.filter((session) => session.metadata.stay_id === id)).toHaveLength(1);
  }, 120_000);

  it('with the database restarted under load: every acknowledged stay is there, nothing overlaps, the ledger sums to zero', async () => {
    const acknowledged: string[] = [];
    const statuses = new Map<number, number>();
    let on = true;
    const loader = async (worker: number): Promise<void> => {
      for (let n = 0; on; n++) {
        const answer = await place([item(`HGI-02-${'ABC'[worker % 3] ?? ''}`, 40 + ((worker * 17 + n * 3) % 60))]).catch(() => undefined);
        statuses.set(answer?.status ?? 0, (statuses.get(answer?.status ?? 0) ?? 0) + 1);
        if (answer?.status === 201) acknowledged.push(answer.body.id);
      }
    };
    const load = Array.from({ length: 6 }, (_, worker) => loader(worker));
    await new Promise((resolve) => setTimeout(resolve, 1_200));
    const before = acknowledged.length;
    await pool.end();
    await database.stop();
    await new Promise((resolve) => setTimeout(resolve, 500));
    database = await startDatabase({ dataDir: join(folder, 'db'), durable: true });
    connect();
    await until(
      () => Promise.resolve(acknowledged.length),
      (now) => now > before + 5,
    );
    on = false;
    await Promise.all(load);
    expect(before).toBeGreaterThan(0);
    expect(acknowledged.length).toBeGreaterThan(before);
    // Only what HTTP has for this: taken, done, or away for a moment.
    expect([...statuses.keys()].filter((status) => ![201, 409, 503, 0].includes(status))).toEqual([]);
    expect(await rows('SELECT COUNT(*) AS n FROM stays WHERE id IN (?)', [acknowledged])).toMatchObject([{ n: acknowledged.length }]);
    expect(
      await rows(
        "SELECT i.id FROM stay_items i JOIN stays s ON s.id = i.stay_id WHERE s.status IN ('held', 'confirmed') AND s.id IN (?) AND NOT EXISTS (SELECT 1 FROM claims c WHERE c.holder_id = i.id)",
        [acknowledged],
      ),
    ).toEqual([]);
    expect(Number((await rows('SELECT COALESCE(SUM(yen), 0) AS sum FROM money_rows'))[0]?.['sum'])).toBe(0);
    expect(await rows('SELECT entry FROM money_rows GROUP BY entry HAVING SUM(yen) <> 0')).toEqual([]);
  }, 120_000);
});
