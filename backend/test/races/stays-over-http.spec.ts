/**
 * E01 of rules.md 10.3, as a race: two hundred clients book windows that all hold one night, twenty rounds, on one
 * instance and on two. Every answer is accounted for. With lock and key taken away the same checker must fail.
 */
import { ClaimsRepository } from '../../src/availability/ledger/claims.repository.js';
import { loadDemoPeople } from '../../src/accounts/index.js';
import { addDays, newId } from '../../src/kernel/index.js';
import { loadDemoSites } from '../../src/places/index.js';
import type { Client } from '../support/client.js';
import { type StartOptions, type TestApp, startApp } from '../support/start-app.js';
import { UnlockedClaims } from './unlocked-claims.js';

const CLIENTS = 200;
const ROUNDS = 20;
const NIGHT = '2027-01-27';
type Round = {
  readonly statuses: Record<number, number>;
  readonly codes: Set<string>;
  readonly overlaps: number;
  readonly winners: string[];
};

async function world(options: StartOptions = {}): Promise<TestApp[]> {
  const env = { DATABASE_POOL: '25' };
  const first = await startApp({ ...options, env });
  await first.database.tx(async (tx) => {
    await loadDemoPeople(tx, first.clock.now());
    await loadDemoSites(tx);
  });
  const second = await startApp({ ...options, env, databaseUrl: first.databaseUrl });
  return [first, second];
}

/** One of three units that exclude each other, over one to three nights around the same one. */
function itemOf(client: number) {
  const unitId = ['SHM-04-A', 'SHM-04-Z', 'SHM-04-A'][client % 3] ?? '';
  const checkIn = addDays(NIGHT, -(client % 3));
  return { unitId, checkIn, checkOut: addDays(NIGHT, 1 + (client % 2)) };
}

async function round(instances: readonly TestApp[], clients: readonly Client[]): Promise<Round> {
  const [first] = instances as [TestApp];
  for (const table of ['claims', 'claim_holds']) await first.database.read(`DELETE FROM ${table}`);
  const answers = await Promise.all(
    Array.from({ length: CLIENTS }, (_, n) => {
      const client = clients[n % clients.length] as Client;
      return client.post('/api/stays', { items: [itemOf(n)], party: 1 }, { headers: { 'idempotency-key': newId() } });
    }),
  );
  const statuses: Record<number, number> = {};
  for (const { status } of answers) statuses[status] = (statuses[status] ?? 0) + 1;
  const [found] = await first.database.read<{ n: number }>(
    'SELECT COUNT(*) AS n FROM (SELECT c.unit_id, c.slot FROM claims c GROUP BY c.unit_id, c.slot HAVING COUNT(*) > 1) x',
  );
  return {
    statuses,
    codes: new Set(answers.filter((answer) => answer.status !== 201).map((answer) => answer.body.code as string)),
    overlaps: Number(found?.n),
    winners: answers.filter((answer) => answer.status === 201).map((answer) => answer.body.id as string),
  };
}

const signedIn = (instances: readonly TestApp[]) =>
  Promise.all(
    ['booker@minato.example.jp', 'booker@hokuto.example.jp'].flatMap((email) => instances.map((app) => app.client().signIn(email))),
  );

describe('the last room (E01)', () => {
  let instances: TestApp[];
  beforeAll(async () => {
    instances = await world();
  }, 60_000);
  afterAll(async () => {
    for (const app of [...instances].reverse()) await app.close();
  });

  it.each([
    ['one instance', 1],
    ['two instances', 2],
  ])(
    'goes to one of two hundred clients in each of twenty rounds on %s',
    async (_name, count) => {
      const some = instances.slice(0, count);
      const clients = await signedIn(some);
      for (let n = 0; n < ROUNDS; n++) {
        const { statuses, codes, overlaps, winners } = await round(some, clients);
        expect(statuses).toEqual({ 201: 1, 409: CLIENTS - 1 });
        expect([...codes]).toEqual(['slots.taken']);
        expect(overlaps).toBe(0);
        expect(winners).toHaveLength(1);
      }
    },
    240_000,
  );

  it('is refused with somewhere else to go', async () => {
    const [client] = await signedIn(instances.slice(0, 1));
    await (client as Client).post('/api/stays', { items: [itemOf(0)], party: 1 }, { headers: { 'idempotency-key': newId() } });
    const refused = await (client as Client).post(
      '/api/stays',
      { items: [itemOf(2)], party: 1 },
      { headers: { 'idempotency-key': newId() } },
    );
    expect(refused.status).toBe(409);
    expect(refused.body).toMatchObject({ code: 'slots.taken', unitId: 'SHM-04-A' });
    expect(refused.body.alternatives.length).toBeGreaterThan(0);
  });
});

describe('with lock and key taken away', () => {
  let instances: TestApp[];
  beforeAll(async () => {
    instances = await world({ prepare: (builder) => builder.overrideProvider(ClaimsRepository).useClass(UnlockedClaims) });
    await instances[0]?.database.read('ALTER TABLE claims DROP PRIMARY KEY, ADD KEY claims_without_key (unit_id, slot, seat)');
  }, 60_000);
  afterAll(async () => {
    for (const app of [...instances].reverse()) await app.close();
  });

  it('the same checker finds the room sold more than once', async () => {
    const clients = await signedIn(instances);
    let broken = 0;
    for (let n = 0; n < 5; n++) {
      const { overlaps, winners } = await round(instances, clients);
      if (overlaps > 0 || winners.length > 1) broken += 1;
    }
    expect(broken).toBeGreaterThan(0);
  }, 120_000);
});
