/**
 * One room that everybody wants, while somebody holds its lock: all others go on booking. Without the line in front of it the same
 * crowd takes every connection there is, and the same check fails.
 */
import { loadDemoPeople } from '../../src/accounts/index.js';
import { WaitingRoom } from '../../src/availability/ledger/waiting-room.js';
import { newId } from '../../src/kernel/index.js';
import { loadDemoSites } from '../../src/places/index.js';
import type { Answer, Client } from '../support/client.js';
import { startApp, type TestApp } from '../support/start-app.js';

const CROWD = 200;
const POOL = 6;
const HOT = 'SHM-04-A';
const ELSEWHERE = ['HGI-02-A', 'HGI-02-B', 'HGI-02-C'];

type World = { readonly app: TestApp; readonly other: TestApp; readonly client: Client };

async function world(line: WaitingRoom): Promise<World> {
  const app = await startApp({
    env: { DATABASE_POOL: String(POOL) },
    prepare: (builder) => builder.overrideProvider(WaitingRoom).useValue(line),
  });
  await app.database.tx(async (tx) => {
    await loadDemoPeople(tx, app.clock.now());
    await loadDemoSites(tx);
  });
  const other = await startApp({ databaseUrl: app.databaseUrl });
  return { app, other, client: await app.client().signIn('booker@minato.example.jp') };
}

const place = (client: Client, unitId: string): Promise<Answer> =>
  client.post(
    '/api/stays',
    { items: [{ unitId, checkIn: '2027-01-27', checkOut: '2027-01-29' }], party: 1 },
    { headers: { 'idempotency-key': newId() } },
  );

/** Asked more often than every tenth of a second, InnoDB answers the same picture of its transactions for ever. */
const BETWEEN_LOOKS_MS = 150;

/** Transactions of this database that wait for a lock. */
async function waiting({ other }: World): Promise<number> {
  const [row] = await other.database.read<{ n: number }>(
    `SELECT COUNT(*) AS n FROM information_schema.INNODB_TRX t JOIN information_schema.PROCESSLIST p ON p.ID = t.trx_mysql_thread_id
     WHERE p.DB = DATABASE() AND t.trx_state = 'LOCK WAIT'`,
  );
  return Number(row?.n);
}

/** The crowd asks while somebody sits on the lock; `meanwhile` runs before it is let go. */
async function crowd(it0: World, size: number, expected: number, meanwhile: () => Promise<void>): Promise<Answer[]> {
  let letGo: () => void = () => undefined;
  const released = new Promise<void>((resolve) => (letGo = resolve));
  let answers: Promise<Answer[]> = Promise.resolve([]);
  await it0.other.database.tx(async (tx) => {
    await tx.query('SELECT id FROM units WHERE id = ? FOR UPDATE', [HOT]);
    answers = Promise.all(Array.from({ length: size }, () => place(it0.client, HOT)));
    while ((await waiting(it0)) < expected) await new Promise((resolve) => setTimeout(resolve, BETWEEN_LOOKS_MS));
    const during = meanwhile().finally(letGo);
    await released;
    await during;
  });
  return answers;
}

const tally = (answers: readonly Answer[]) => {
  const counts: Record<string, number> = {};
  for (const { status, body } of answers) {
    const key = status === 201 ? '201' : `${status} ${body.code as string}`;
    counts[key] = (counts[key] ?? 0) + 1;
  }
  return counts;
};

describe('a room that two hundred want while its lock is held', () => {
  let it0: World;
  beforeAll(async () => (it0 = await world(new WaitingRoom())), 60_000);
  afterAll(async () => {
    await it0.other.close();
    await it0.app.close();
  });

  it('keeps two transactions waiting and lets everybody else book; then one has it', async () => {
    const elsewhere: number[] = [];
    const answers = await crowd(it0, CROWD, 2, async () => {
      for (const unitId of ELSEWHERE) elsewhere.push((await place(it0.client, unitId)).status);
      expect(await waiting(it0)).toBe(2);
    });
    expect(elsewhere).toEqual([201, 201, 201]);
    expect(tally(answers)).toEqual({ '201': 1, '409 slots.taken': CROWD - 1 });
  }, 60_000);
});

describe('the same without the line', () => {
  let it0: World;
  beforeAll(async () => (it0 = await world(new WaitingRoom(Infinity, Infinity))), 60_000);
  afterAll(async () => {
    await it0.other.close();
    await it0.app.close();
  });

  it('takes every connection, so that nobody books anything else', async () => {
    let booked = 0;
    let elsewhere: Promise<unknown> = Promise.resolve();
    const answers = await crowd(it0, CROWD, POOL, async () => {
      elsewhere = Promise.all(ELSEWHERE.map((unitId) => place(it0.client, unitId).then(() => (booked += 1))));
      await new Promise((resolve) => setTimeout(resolve, 500));
      expect(booked).toBe(0);
    });
    await elsewhere;
    expect(booked).toBe(ELSEWHERE.length);
    expect(tally(answers)).toEqual({ '201': 1, '409 slots.taken': CROWD - 1 });
  }, 60_000);
});

describe('a line that is full', () => {
  let it0: World;
  beforeAll(async () => (it0 = await world(new WaitingRoom(1, 4))), 60_000);
  afterAll(async () => {
    await it0.other.close();
    await it0.app.close();
  });

  it('is said to be so, with when to come again, and those in it are served', async () => {
    const answers = await crowd(it0, 10, 1, () => Promise.resolve());
    expect(tally(answers)).toEqual({ '201': 1, '409 slots.taken': 3, '503 slots.busy': 6 });
    const busy = answers.filter((answer) => answer.status === 503);
    expect(busy.map((answer) => [answer.body.unitId, Number(answer.headers.get('retry-after')) > 0])).toEqual(busy.map(() => [HOT, true]));
  }, 60_000);
});
