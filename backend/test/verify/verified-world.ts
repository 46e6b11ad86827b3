/**
 * A world in which everything has happened once: stays held, confirmed, lapsed, released and cancelled, late money, a whole
 * house beside single rooms, closures that stand, wait and were reopened. Made by the product itself, over HTTP.
 */
import { SearchIndex } from '../../src/availability/index.js';
import type { Client } from '../support/client.js';
import { MINUTE } from '../support/fixed-clock.js';
import { BOOKER, freshKey, OTHER_BOOKER, startStaysWorld, type StaysWorld, TEAM_OF_8 } from '../support/stays-world.js';

/** Every table a fault may be planted in. */
const TABLES = [
  'units',
  'stays',
  'stay_items',
  'stay_moves',
  'claims',
  'claim_holds',
  'claim_changes',
  'closures',
  'closure_wants',
  'payments',
  'refunds',
  'money_rows',
  'outbox',
  'idempotent_requests',
];

export type VerifiedWorld = {
  readonly world: StaysWorld;
  /** Stays and closures by what became of them. */
  readonly ids: Readonly<Record<'team' | 'desk' | 'house' | 'held' | 'lapsed' | 'cancelled' | 'closed' | 'reopened', string>>;
  readonly whole: string;
  /** Puts every row back as it was when the world was made. */
  readonly restore: () => Promise<void>;
};

const nights = (unitId: string, checkIn: string, checkOut: string, party = 1) => ({ party, items: [{ unitId, checkIn, checkOut }] });
const REASON = { ja: '点検のため', en: 'for an inspection' };

export async function makeVerifiedWorld(): Promise<VerifiedWorld> {
  const world = await startStaysWorld();
  const { app } = world;
  const [made] = await app.database.read<{ id: string }>("SELECT unit_id AS id FROM unit_parts WHERE part_id = 'SHM-04-A'");
  const whole = made?.id ?? '';
  const ids = { ...(await stays(world, whole)), ...(await closures(world)) };
  await app.drain();
  await app.app.get(SearchIndex).rebuild(true);
  for (const table of TABLES) await app.database.read(`CREATE TABLE kept_${table} AS SELECT * FROM ${table}`);
  return { world, ids, whole, restore: () => restore(world) };
}

async function stays(world: StaysWorld, whole: string) {
  const booker = await world.as(BOOKER);
  const other = await world.as(OTHER_BOOKER);
  const place = async (client: Client, body: object): Promise<string> => (await world.place(client, body)).body.id;
  const team = await place(booker, TEAM_OF_8);
  await world.pay(booker, team);
  const house = await place(other, nights(whole, '2027-02-08', '2027-02-10', 4));
  await world.pay(other, house);
  const desk = await place(other, { party: 1, items: [{ unitId: 'SHM-04-D', days: ['2027-02-01', '2027-02-02'], quantity: 1 }] });
  await world.pay(other, desk);
  const cancelled = await place(booker, nights('SHM-04-B', '2026-11-26', '2026-11-28'));
  await world.pay(booker, cancelled);
  await booker.post(`/api/stays/${cancelled}/cancellation`, {});
  await booker.post(`/api/stays/${await place(booker, nights('SHM-04-C', '2027-02-15', '2027-02-17'))}/release`);
  const lapsed = await place(other, nights('SHM-04-C', '2027-02-15', '2027-02-17'));
  world.app.clock.advance(20 * MINUTE);
  await world.app.jobs.run('stays.lapse-holds');
  const held = await place(booker, nights('SHM-04-C', '2027-02-15', '2027-02-17'));
  return { team, house, desk, cancelled, lapsed, held };
}

async function closures(world: StaysWorld) {
  const manager = await world.as('manager@kottoi.example.jp');
  const close = async (unitId: string, checkIn: string, checkOut: string): Promise<string> => {
    const body = { unitId, window: { checkIn, checkOut }, reason: REASON };
    return (await manager.post('/api/manage/closures', body, { headers: { 'idempotency-key': freshKey() } })).body.id;
  };
  const reopened = await close('SHM-04-M', '2027-03-01', '2027-03-03');
  await manager.post(`/api/manage/closures/${reopened}/reopening`);
  // Waits for the room that the team has from the 25th to the 30th.
  const closed = await close('SHM-04-A', '2027-01-28', '2027-02-03');
  return { reopened, closed };
}

async function restore({ app }: StaysWorld): Promise<void> {
  await app.database.tx(async (tx) => {
    await tx.query('SET FOREIGN_KEY_CHECKS = 0');
    for (const table of TABLES) {
      await tx.query(`DELETE FROM ${table}`);
      await tx.query(`INSERT INTO ${table} SELECT * FROM kept_${table}`);
    }
    await tx.query('SET FOREIGN_KEY_CHECKS = 1');
  });
}
