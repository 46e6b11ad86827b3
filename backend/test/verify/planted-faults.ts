/**
 * Faults as broken code, a broken disk or a careless hand would leave them: SQL behind the product's back. `finds` are the
 * checks that must see it, the one it is named for first; every other check must stay silent.
 */
import type { SearchIndex } from '../../src/availability/index.js';
import { nightSlot } from '../../src/kernel/index.js';
import type { VerifiedWorld } from './verified-world.js';

export type Fault = {
  readonly what: string;
  readonly finds: readonly string[];
  readonly sql: (world: VerifiedWorld) => readonly string[];
  /** What is done to the index of the process, after it was built from the tables. */
  readonly inIndex?: (index: SearchIndex) => void;
};

const itemOf = (stay: string) => `(SELECT id FROM stay_items WHERE stay_id = '${stay}' ORDER BY position LIMIT 1)`;
const claim = (unit: string, slot: string, seat: number, holder: string, id: string) =>
  `INSERT INTO claims (unit_id, slot, seat, holder, holder_id) VALUES ('${unit}', ${slot}, ${seat}, '${holder}', ${id})`;
/** A night that nobody has, far ahead. */
const FREE_NIGHT = '21000';
const NOBODY = "'00000000-0000-7000-8000-000000000000'";
const entry = (name: string, stay: string, yen: number) =>
  `INSERT INTO money_rows (entry, account, yen, stay_id, at) VALUES (${name}, 'stripe', ${yen}, '${stay}', NOW(3)), (${name}, 'unearned', -${yen}, '${stay}', NOW(3))`;
const payment = (id: string, stay: string, yen: number) =>
  `INSERT INTO payments (id, stay_id, amount, status, idempotency_key, request, expires_at, created_at, paid_at)
   VALUES ('${id}', '${stay}', ${yen}, 'paid', '${id}', '{}', NOW(3), NOW(3), '2026-11-22 00:00:00')`;

const CLAIMS: readonly Fault[] = [
  {
    what: 'a claim that got lost',
    finds: ['claims.missing'],
    sql: ({ ids }) => [`DELETE FROM claims WHERE holder_id = ${itemOf(ids.desk)} LIMIT 1`],
  },
  {
    what: 'a claim too many',
    finds: ['claims.beyond'],
    sql: ({ ids }) => [claim('SHM-04-B', FREE_NIGHT, 0, 'stay', itemOf(ids.team))],
  },
  {
    what: 'a guest moved to another seat at noon',
    finds: ['claims.seat-changed'],
    sql: ({ ids }) => [`UPDATE claims SET seat = 5 WHERE holder_id = ${itemOf(ids.desk)} ORDER BY slot DESC LIMIT 1`],
  },
  {
    what: 'a ninth of eight desks',
    finds: ['seats.beyond-quantity'],
    sql: ({ ids }) => [`UPDATE claims SET seat = 8 WHERE holder_id = ${itemOf(ids.desk)}`],
  },
  {
    what: 'a claim of a stay that lapsed',
    finds: ['claims.ended'],
    sql: ({ ids }) => [claim('SHM-04-C', FREE_NIGHT, 0, 'stay', itemOf(ids.lapsed))],
  },
  { what: 'a claim of nobody', finds: ['claims.holder-unknown'], sql: () => [claim('SHM-04-B', FREE_NIGHT, 0, 'stay', NOBODY)] },
  {
    what: 'an orphan claim of a closure',
    finds: ['claims.holder-unknown'],
    sql: () => [claim('SHM-04-B', FREE_NIGHT, 0, 'closure', NOBODY)],
  },
  {
    what: 'a whole house sold beside one of its rooms, each with a key of its own',
    finds: ['stays.sold-twice', 'claims.missing', 'claims.beyond', 'parts.whole-claimed'],
    sql: ({ ids, whole }) => [
      `UPDATE stay_items h JOIN stay_items t ON t.id = ${itemOf(ids.team)} SET h.slot_runs = t.slot_runs WHERE h.stay_id = '${ids.house}'`,
      `UPDATE claims SET holder_id = 'moving' WHERE holder_id = ${itemOf(ids.house)} AND unit_id <> 'SHM-04-A'`,
      "DELETE FROM claims WHERE holder_id = 'moving'",
      `UPDATE claims SET unit_id = '${whole}' WHERE holder_id = ${itemOf(ids.house)}`,
    ],
  },
  {
    what: 'a whole house closed under its own key',
    finds: ['parts.whole-claimed'],
    sql: ({ ids, whole }) => [
      `INSERT INTO closure_wants (closure_id, unit_id, slot_from, slot_to) VALUES ('${ids.closed}', '${whole}', ${FREE_NIGHT}, ${FREE_NIGHT} + 1)`,
      claim(whole, FREE_NIGHT, 0, 'closure', `'${ids.closed}'`),
    ],
  },
  {
    what: 'a room that belongs to another site than its house',
    finds: ['parts.unlike'],
    sql: () => ["UPDATE units SET site_id = 'HGI-02' WHERE id = 'SHM-04-A'"],
  },
];

const HOLDS: readonly Fault[] = [
  {
    what: 'a hold on a confirmed stay',
    finds: ['holds.without-stay'],
    sql: ({ ids }) => [`INSERT INTO claim_holds (holder_id, held_until) VALUES (${itemOf(ids.team)}, NOW(3))`],
  },
  {
    what: 'a hold of nothing',
    finds: ['holds.without-stay'],
    sql: () => [`INSERT INTO claim_holds (holder_id, held_until) VALUES (${NOBODY}, NOW(3))`],
  },
  {
    what: 'slots that are held for longer than their stay',
    finds: ['holds.end-differs'],
    sql: ({ ids }) => [`UPDATE claim_holds SET held_until = held_until + INTERVAL 1 SECOND WHERE holder_id = ${itemOf(ids.held)}`],
  },
  { what: 'slots of a held stay that are taken for good', finds: ['holds.end-differs'], sql: () => ['DELETE FROM claim_holds'] },
  {
    what: 'a hold that nobody ended',
    finds: ['holds.overdue'],
    sql: ({ ids }) => [
      `UPDATE stays SET held_until = held_until - INTERVAL 1 HOUR WHERE id = '${ids.held}'`,
      'UPDATE claim_holds SET held_until = held_until - INTERVAL 1 HOUR',
    ],
  },
];

const CLOSURES: readonly Fault[] = [
  {
    what: 'a claim of a closure that was reopened',
    finds: ['closures.reopened-claims'],
    sql: ({ ids }) => [
      claim(
        'SHM-04-M',
        `(SELECT MIN(slot_from) FROM closure_wants WHERE closure_id = '${ids.reopened}')`,
        0,
        'closure',
        `'${ids.reopened}'`,
      ),
    ],
  },
  {
    what: 'a closure that took more than was asked',
    finds: ['closures.beyond-wants'],
    sql: ({ ids }) => [claim('SHM-04-B', FREE_NIGHT, 0, 'closure', `'${ids.closed}'`)],
  },
  {
    what: 'a closed night left on sale',
    finds: ['closures.want-free'],
    sql: ({ ids }) => [`DELETE FROM claims WHERE holder_id = '${ids.closed}' LIMIT 1`],
  },
];

const MONEY: readonly Fault[] = [
  {
    what: 'a price that changed after the booking',
    finds: ['stays.total-differs'],
    sql: ({ ids }) => [`UPDATE stay_items SET amount = amount + 1 WHERE stay_id = '${ids.team}' LIMIT 1`],
  },
  {
    what: 'a change of status that left no trace',
    finds: ['stays.move-missing'],
    sql: ({ ids }) => [`DELETE FROM stay_moves WHERE stay_id = '${ids.team}' ORDER BY id DESC LIMIT 1`],
  },
  {
    what: 'a confirmed stay that nobody paid',
    finds: ['payments.not-in-full'],
    sql: ({ ids }) => [`DELETE FROM money_rows WHERE stay_id = '${ids.team}'`, `DELETE FROM payments WHERE stay_id = '${ids.team}'`],
  },
  {
    what: 'a stay that was paid twice',
    finds: ['payments.not-in-full'],
    sql: ({ ids }) => [payment('again', ids.team, 100), entry("'paid:again'", ids.team, 100)],
  },
  {
    what: 'money for a stay that lapsed, kept',
    finds: ['payments.without-stay'],
    sql: ({ ids }) => [payment('late', ids.lapsed, 100), entry("'paid:late'", ids.lapsed, 100)],
  },
  {
    what: 'a refund above the payment',
    finds: ['refunds.above-payment'],
    sql: ({ ids }) => [
      `INSERT INTO refunds (id, payment_id, stay_id, amount, status, reason, idempotency_key, created_at)
       SELECT 'too-much', id, stay_id, amount + 1, 'pending', 'test', 'too-much', NOW(3) FROM payments WHERE stay_id = '${ids.desk}'`,
    ],
  },
  {
    what: 'a cancellation fee that is neither kept nor given back',
    finds: ['refunds.fees-differ'],
    sql: ({ ids }) => [`UPDATE stay_items SET cancel_yen = cancel_yen + 1 WHERE stay_id = '${ids.cancelled}'`],
  },
  {
    what: 'a payment that the money ledger does not know',
    finds: ['money.payment-unposted'],
    sql: ({ ids }) => [`DELETE FROM money_rows WHERE stay_id = '${ids.desk}'`],
  },
  {
    what: 'a refund that the money ledger does not know',
    finds: ['money.refund-unposted'],
    sql: () => ["DELETE FROM money_rows WHERE entry LIKE 'refunded:%'"],
  },
  {
    what: 'an entry that does not sum to zero',
    finds: ['money.unbalanced'],
    sql: ({ ids }) => [`UPDATE money_rows SET yen = yen + 1 WHERE stay_id = '${ids.desk}' AND account = 'unearned'`],
  },
  {
    what: 'an entry with one side',
    finds: ['money.unbalanced'],
    sql: () => ["DELETE FROM money_rows WHERE account = 'cancellation-charges'"],
  },
  { what: 'money from nowhere', finds: ['money.without-cause'], sql: ({ ids }) => [entry("'paid:nobody'", ids.held, 100)] },
];

const REST: readonly Fault[] = [
  {
    what: 'a stale version',
    finds: ['versions.behind'],
    sql: () => ["UPDATE units SET version = version - 1 WHERE id = 'SHM-04-A'"],
  },
  {
    what: 'a change that nobody was told of',
    finds: ['versions.unlogged'],
    sql: () => ["UPDATE units SET version = version + 1 WHERE id = 'SHM-04-A'"],
  },
  {
    what: 'a message set aside',
    finds: ['outbox.aside'],
    sql: () => ["UPDATE outbox SET state = 'aside' LIMIT 1"],
  },
  {
    what: 'a message that nobody takes',
    finds: ['outbox.late'],
    sql: () => ["UPDATE outbox SET state = 'due', due_at = due_at - INTERVAL 1 DAY LIMIT 1"],
  },
  {
    what: 'a request that was accepted and not answered',
    finds: ['requests.unanswered'],
    sql: () => ['UPDATE idempotent_requests SET answer = NULL LIMIT 1'],
  },
  {
    what: 'an acknowledged stay that is gone',
    finds: ['requests.stay-unknown'],
    sql: ({ ids }) => [`UPDATE idempotent_requests SET answer = REPLACE(answer, '${ids.team}', 'gone')`],
  },
];

const night = nightSlot('2027-01-26');
const INDEX: readonly Fault[] = [
  {
    what: 'a taken night that the index shows as free',
    finds: ['index.differs'],
    sql: () => [],
    inIndex: ({ state }) => state.replace(state.facts.unit('SHM-04-A'), night, night + 1, []),
  },
  {
    what: 'a free night that the index shows as taken',
    finds: ['index.differs'],
    sql: () => [],
    inIndex: ({ state }) =>
      state.replace(state.facts.unit('HGI-02-A'), night, night + 1, [{ unitId: 'HGI-02-A', slot: night, seat: 0, holder: 'stay' }]),
  },
];

export const FAULTS: readonly Fault[] = [...INDEX, ...CLAIMS, ...HOLDS, ...CLOSURES, ...MONEY, ...REST];
