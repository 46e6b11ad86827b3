/** The application with the demo's people and sites but none of its stays, and what the journeys about stays need. */
import { loadDemoPeople } from '../../src/accounts/index.js';
import { loadDemoSites } from '../../src/places/index.js';
import type { Answer, Client } from './client.js';
import { TEST_NOW } from './fixed-clock.js';
import { type PaymentSandbox, startPaymentSandbox } from './payment-sandbox.js';
import { startApp, type TestApp } from './start-app.js';

export type StaysWorld = {
  readonly app: TestApp;
  readonly sandbox: PaymentSandbox;
  /** Signed in, by e-mail address. */
  readonly as: (email: string) => Promise<Client>;
  readonly place: (client: Client, body: object, key?: string) => Promise<Answer>;
  /** Pays the stay's checkout and lets the money arrive. */
  readonly pay: (client: Client, stayId: string) => Promise<void>;
  /** Rows of everything that a booking could change. */
  readonly counts: () => Promise<Record<string, number>>;
  /** No stay, no claim, no money, and the morning of the first day again. */
  readonly reset: () => Promise<void>;
  readonly close: () => Promise<void>;
};

/** What the journeys read of answers. */
export type ToldItem = {
  index: number;
  code: string;
  unitId: string;
  quantity: number;
  party: number;
  total: number;
  ask: object;
  problem?: { code: string };
  cancelled: { pct: number; yen: number };
};
export type ToldCard = { id: string; from: string };

export const BOOKER = 'booker@minato.example.jp';
export const OTHER_BOOKER = 'booker@hokuto.example.jp';
export const RESIDENT = 'resident@hagi.example.jp';

let keys = 0;
export const freshKey = (): string => `key-${++keys}`;

const TABLES = [
  'stays',
  'stay_items',
  'stay_moves',
  'claims',
  'claim_holds',
  'claim_changes',
  'idempotent_requests',
  'outbox',
  'payments',
  'money_rows',
];

/** Rooms for five nights, eight desks for four days, the hall for two hours: J1 of rules.md 10.2. */
export const TEAM_OF_8 = {
  party: 8,
  items: [
    { unitId: 'SHM-04-A', checkIn: '2027-01-25', checkOut: '2027-01-30' },
    { unitId: 'SHM-04-B', checkIn: '2027-01-25', checkOut: '2027-01-30' },
    { unitId: 'SHM-04-C', checkIn: '2027-01-25', checkOut: '2027-01-30' },
    { unitId: 'SHM-04-D', days: ['2027-01-26', '2027-01-27', '2027-01-28', '2027-01-29'], quantity: 8 },
    { unitId: 'SHM-04-M', start: '2027-01-27T14:00:00+09:00', end: '2027-01-27T16:00:00+09:00' },
  ],
};
export const TEAM_TOTAL = 211_860;

export async function startStaysWorld(): Promise<StaysWorld> {
  const sandbox = await startPaymentSandbox();
  const app = await startApp({ env: sandbox.env });
  sandbox.attach(app);
  await app.database.tx(async (tx) => {
    await loadDemoPeople(tx, app.clock.now());
    await loadDemoSites(tx);
  });
  return {
    app,
    sandbox,
    as: (email) => app.client().signIn(email),
    place: (client, body, key = freshKey()) => client.post('/api/stays', body, { headers: { 'idempotency-key': key } }),
    pay: async (client, stayId) => {
      const { body } = await client.post(`/api/stays/${stayId}/checkout`);
      await sandbox.pay(body.url as string);
      await until(async () => (await client.get(`/api/stays/${stayId}`)).body.status === 'confirmed', app);
    },
    counts: async () => {
      const rows = await app.database.read<{ t: string; n: number }>(
        TABLES.map((table) => `SELECT '${table}' AS t, COUNT(*) AS n FROM ${table}`).join(' UNION ALL '),
      );
      return Object.fromEntries(rows.map((row) => [row.t, Number(row.n)]));
    },
    reset: async () => {
      for (const table of ['claims', 'claim_holds', 'stays', 'refunds', 'payments', 'money_rows', 'outbox', 'idempotent_requests'])
        await app.database.read(`DELETE FROM ${table}`);
      app.clock.setNow(TEST_NOW);
      sandbox.attach(app);
    },
    close: async () => {
      await app.close();
      await sandbox.close();
    },
  };
}

/** Messages of the sandbox come over HTTP when they come: hands them on until it is so. */
async function until(isSo: () => Promise<boolean>, app: TestApp): Promise<void> {
  for (let n = 0; n < 200; n++) {
    await app.drain();
    if (await isSo()) return;
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
  throw new Error('it never came to be so');
}
