/**
 * Two hundred clients at once for slots that overlap. The checker asks the database alone; the last part takes lock and
 * key away and must see the same checker find what they prevent.
 */
import { type ClaimAsk, Ledger, SlotsTaken } from '../../src/availability/index.js';
import { WaitingRoom } from '../../src/availability/ledger/waiting-room.js';
import { halfHourSlot, nightSlot, tokyoInstant } from '../../src/kernel/index.js';
import { Bus } from '../../src/platform/bus/index.js';
import { startWithPlaces } from '../support/demo-places.js';
import type { TestApp } from '../support/start-app.js';
import { UnlockedClaims } from './unlocked-claims.js';

const CLIENTS = 200;
const ROUNDS = 5;

type Outcome = { readonly won: boolean; readonly problem?: string; readonly asks: readonly ClaimAsk[] };
type Overlap = { unit_id: string; slot: number; taken: number; seats: number; quantity: number };

/** Slots with more takers than seats, or a seat taken twice. */
const overlaps = (app: TestApp) =>
  app.database.read<Overlap>(
    `SELECT c.unit_id, c.slot, COUNT(*) AS taken, COUNT(DISTINCT c.seat) AS seats, u.quantity FROM claims c JOIN units u ON u.id = c.unit_id
     GROUP BY c.unit_id, c.slot, u.quantity HAVING COUNT(*) > u.quantity OR COUNT(DISTINCT c.seat) < COUNT(*)`,
  );

/** Slots of a part and its whole cannot be told apart in the table, so a winner must have every row it asked for. */
async function rowsMissing(app: TestApp, outcomes: readonly Outcome[]): Promise<number> {
  const rows = await app.database.read<{ holder_id: string; n: number }>('SELECT holder_id, COUNT(*) AS n FROM claims GROUP BY holder_id');
  const has = new Map(rows.map((row) => [row.holder_id, Number(row.n)]));
  const parts = (unitId: string) => (unitId === 'SHM-04-Z' ? 3 : 1);
  const due = (ask: ClaimAsk) => parts(ask.unitId) * ask.quantity * ask.runs.reduce((sum, run) => sum + run.to - run.from, 0);
  const asked = outcomes.flatMap((one) => one.asks.map((ask) => Math.abs((has.get(ask.holderId) ?? 0) - (one.won ? due(ask) : 0))));
  return asked.reduce((sum, n) => sum + n, 0);
}

async function race(app: TestApp, ledger: Ledger, asksOf: (client: number) => Omit<ClaimAsk, 'holder' | 'holderId'>[]): Promise<Outcome[]> {
  await app.database.read('DELETE FROM claims');
  const one = async (client: number): Promise<Outcome> => {
    const asks = asksOf(client).map((ask, i): ClaimAsk => ({ ...ask, holder: 'stay', holderId: `r-${client}-${i}` }));
    try {
      await app.database.tx(async (tx) =>
        ledger.take(
          tx,
          await ledger.lockUnits(
            tx,
            asks.map((ask) => ask.unitId),
          ),
          asks,
        ),
      );
      return { won: true, asks };
    } catch (error) {
      return { won: false, asks, problem: error instanceof SlotsTaken ? error.code : `${String(error)}` };
    }
  };
  return Promise.all(Array.from({ length: CLIENTS }, (_, client) => one(client)));
}

const nights = (date: string, count: number) => [{ from: nightSlot(date), to: nightSlot(date) + count }];
const day = (date: string) => [{ from: halfHourSlot(tokyoInstant(date, '08:00')), to: halfHourSlot(tokyoInstant(date, '22:00')) }];
/** Three nights that all hold the night of the 27th. */
const aroundThe27th = (client: number) => nights(['2027-01-25', '2027-01-26', '2027-01-27'][client % 3] as string, 3);
const losers = (outcomes: readonly Outcome[]) => new Set(outcomes.filter((one) => !one.won).map((one) => one.problem));
const winners = (outcomes: readonly Outcome[]) => outcomes.filter((one) => one.won);

describe('two hundred clients', () => {
  let it0: TestApp;
  let ledger: Ledger;
  beforeAll(async () => {
    it0 = await startWithPlaces({ env: { DATABASE_POOL: '40' } });
    ledger = it0.app.get(Ledger);
  });
  afterAll(() => it0.close());

  const rounds = Array.from({ length: ROUNDS }, (_, i) => i + 1);

  it.each(rounds)('who want one room over windows that overlap: one has it, all others are told so (round %i)', async () => {
    const outcomes = await race(it0, ledger, (client) => [{ unitId: 'SHM-04-A', quantity: 1, runs: aroundThe27th(client) }]);
    expect(winners(outcomes)).toHaveLength(1);
    expect([...losers(outcomes)]).toEqual(['slots.taken']);
    expect(await overlaps(it0)).toEqual([]);
    expect(await rowsMissing(it0, outcomes)).toBe(0);
  });

  it.each(rounds)('who want the whole house, or a part of it, or two parts in either order: one has it (round %i)', async () => {
    const units = [['SHM-04-Z'], ['SHM-04-B'], ['SHM-04-B', 'SHM-04-A'], ['SHM-04-A', 'SHM-04-B']];
    const outcomes = await race(it0, ledger, (client) =>
      (units[client % 4] ?? []).map((unitId) => ({ unitId, quantity: 1, runs: aroundThe27th(client) })),
    );
    expect(winners(outcomes)).toHaveLength(1);
    expect([...losers(outcomes)]).toEqual(['slots.taken']);
    expect(await overlaps(it0)).toEqual([]);
    expect(await rowsMissing(it0, outcomes)).toBe(0);
  });

  it.each(rounds)('who want one to three of eight desks: no desk goes twice, and nobody is refused what is left (round %i)', async () => {
    const outcomes = await race(it0, ledger, (client) => [{ unitId: 'SHM-04-D', quantity: 1 + (client % 3), runs: day('2027-01-27') }]);
    const seated = winners(outcomes).reduce((sum, one) => sum + (one.asks[0]?.quantity ?? 0), 0);
    const smallestRefused = Math.min(...outcomes.filter((one) => !one.won).map((one) => one.asks[0]?.quantity ?? 0));
    expect(seated).toBeLessThanOrEqual(8);
    expect(8 - seated).toBeLessThan(smallestRefused);
    expect([...losers(outcomes)]).toEqual(['slots.taken']);
    expect(await overlaps(it0)).toEqual([]);
    expect(await rowsMissing(it0, outcomes)).toBe(0);
  });

  it('who take a room in turns with a manager closing and reopening it: never both', async () => {
    await it0.database.read('DELETE FROM claims');
    const want = { unitId: 'SHM-04-C', from: nightSlot('2027-01-25'), to: nightSlot('2027-01-30') };
    const close = (n: number) =>
      it0.database.tx(async (tx) => ledger.close(tx, await ledger.lockUnits(tx, [want.unitId]), { closureId: `c-${n}`, wants: [want] }));
    const stay = (n: number) => {
      const ask: ClaimAsk = { holder: 'stay', holderId: `s-${n}`, unitId: want.unitId, quantity: 1, runs: nights('2027-01-26', 2) };
      return it0.database
        .tx(async (tx) => ledger.take(tx, await ledger.lockUnits(tx, [want.unitId]), [ask]))
        .catch((error: unknown) => error);
    };
    const free = (id: string) => it0.database.tx(async (tx) => ledger.free(tx, await ledger.lockUnits(tx, [want.unitId]), [id]));
    await Promise.all(
      Array.from({ length: 60 }, (_, n) =>
        n % 3 === 0 ? close(n) : n % 3 === 1 ? stay(n) : free(n % 2 === 0 ? `c-${n - 2}` : `s-${n - 1}`),
      ),
    );
    expect(await overlaps(it0)).toEqual([]);
  });
});

describe('the same checker', () => {
  let it0: TestApp;
  beforeAll(async () => {
    it0 = await startWithPlaces({ env: { DATABASE_POOL: '40' } });
  });
  afterAll(() => it0.close());

  const unlocked = () => new Ledger(new UnlockedClaims(), it0.app.get(Bus), it0.clock, new WaitingRoom());
  const found = async (ledger: Ledger): Promise<number> => {
    let rounds = 0;
    for (let round = 0; round < ROUNDS; round++) {
      await race(it0, ledger, (client) => [{ unitId: 'SHM-04-A', quantity: 1, runs: aroundThe27th(client) }]);
      if ((await overlaps(it0)).length > 0) rounds += 1;
    }
    return rounds;
  };

  it('finds nothing when the key stands alone', async () => {
    expect(await found(unlocked())).toBe(0);
  });

  it('finds nothing when the lock stands alone', async () => {
    await it0.database.read('ALTER TABLE claims DROP PRIMARY KEY, ADD KEY claims_without_key (unit_id, slot, seat)');
    expect(await found(it0.app.get(Ledger))).toBe(0);
  });

  it('finds rooms sold twice when both are taken away', async () => {
    expect(await found(unlocked())).toBeGreaterThan(0);
  });
});
