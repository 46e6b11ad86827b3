/** The ledger in itself: seats against quantity, parts against wholes, holders, holds, closures, versions. */
import { ask, minutesAgo, walkOver, type Walk } from '../walk.js';

/** Faults told of one stretch of claims at most: a million wrong claims are one fault, and need no memory. */
const SOME = 'LIMIT 1000';
const KEY = "CONCAT(c.unit_id, '/', c.slot, '/', c.seat) AS id";
/** The lapse job comes every few seconds; a payment service that is away holds it up. */
export const OVERDUE_MIN = 10;

const seats: Walk = {
  ...walkOver('units', 'id', 40, [
    {
      name: 'seats.beyond-quantity',
      title: { ja: '席は、その部屋や席数の範囲内です', en: 'No claim is on a seat that its unit does not have' },
      sql: `SELECT ${KEY} FROM units t JOIN claims c ON c.unit_id = t.id WHERE ?? AND c.seat >= t.quantity ${SOME}`,
    },
    {
      name: 'parts.whole-claimed',
      title: { ja: '一棟貸しの枠は、それぞれの部屋の枠として取られています', en: 'A whole is claimed through its parts alone' },
      sql: `SELECT ${KEY} FROM units t JOIN claims c ON c.unit_id = t.id WHERE ?? AND EXISTS (SELECT 1 FROM unit_parts p WHERE p.unit_id = t.id) ${SOME}`,
    },
  ]),
};

/** Counts claims, not units: that is what was looked at. */
const claimsOfUnits: Walk = {
  checks: seats.checks,
  run: async (view, tell) => {
    await seats.run(view, tell);
    const [count] = await view.query<{ n: number }>('SELECT COUNT(*) AS n FROM claims');
    return Number(count?.n ?? 0);
  },
};

const holders = walkOver('claims', 'holder_id', 5_000, [
  {
    name: 'claims.holder-unknown',
    title: { ja: 'どの枠にも、持ち主の予約か休止があります', en: 'Every claim belongs to a stay or a closure that exists' },
    sql: `SELECT d.id FROM (SELECT DISTINCT t.holder_id AS id FROM claims t WHERE ??) d LEFT JOIN stay_items i ON i.id = d.id
      LEFT JOIN closures k ON k.id = d.id WHERE i.id IS NULL AND k.id IS NULL`,
  },
]);

const parts = ask('unit_parts', [
  {
    name: 'parts.unlike',
    title: {
      ja: '部屋と一棟は、同じ施設・同じ単位で扱われます',
      en: 'A whole and its parts share site and grain, and parts have no parts',
    },
    sql: `SELECT p.part_id AS id FROM unit_parts p JOIN units w ON w.id = p.unit_id JOIN units u ON u.id = p.part_id
      WHERE w.grain <> u.grain OR w.site_id <> u.site_id OR EXISTS (SELECT 1 FROM unit_parts q WHERE q.unit_id = p.part_id)`,
  },
]);

const holds = walkOver('claim_holds', 'holder_id', 2_000, [
  {
    name: 'holds.without-stay',
    title: { ja: '確保の期限があるのは、確保中の予約だけです', en: 'Only stays that are held have holds' },
    sql: `SELECT t.holder_id AS id FROM claim_holds t LEFT JOIN stay_items i ON i.id = t.holder_id LEFT JOIN stays s ON s.id = i.stay_id
      WHERE ?? AND (s.id IS NULL OR s.status <> 'held')`,
  },
]);

const heldStays = ask("stays WHERE status = 'held'", [
  {
    name: 'holds.end-differs',
    title: { ja: '確保の期限は、予約と枠とで同じです', en: 'A hold ends at the same instant for the stay and for its slots' },
    sql: `SELECT i.id FROM stays s JOIN stay_items i ON i.stay_id = s.id LEFT JOIN claim_holds h ON h.holder_id = i.id
      WHERE s.status = 'held' AND (h.holder_id IS NULL OR h.held_until <> s.held_until)`,
  },
  {
    name: 'holds.overdue',
    title: { ja: '期限を過ぎた確保は、残っていません', en: 'No hold is long overdue' },
    sql: "SELECT s.id FROM stays s WHERE s.status = 'held' AND (s.held_until IS NULL OR s.held_until < ?)",
    params: (view) => [minutesAgo(view, OVERDUE_MIN)],
  },
]);

const closures = walkOver('closures', 'id', 50, [
  {
    name: 'closures.reopened-claims',
    title: { ja: '再開した休止は、枠を持っていません', en: 'A closure that was reopened has no claims' },
    sql: `SELECT DISTINCT t.id FROM closures t JOIN claims c ON c.holder_id = t.id WHERE ?? AND t.reopened_at IS NOT NULL`,
  },
  {
    name: 'closures.beyond-wants',
    title: { ja: '休止は、決められた枠だけを止めています', en: 'A closure has claims only where it was asked to close' },
    sql: `SELECT ${KEY} FROM closures t JOIN claims c ON c.holder_id = t.id
      LEFT JOIN closure_wants w ON w.closure_id = t.id AND w.unit_id = c.unit_id AND w.slot_from <= c.slot AND c.slot < w.slot_to
      WHERE ?? AND (w.closure_id IS NULL OR c.holder <> 'closure') ${SOME}`,
  },
  {
    name: 'closures.want-free',
    title: { ja: '休止中の枠が、空きとして売られていません', en: 'What a closure in force wants is not left free' },
    sql: `SELECT CONCAT(w.closure_id, '/', w.unit_id, '/', w.slot_from) AS id FROM closures t JOIN closure_wants w ON w.closure_id = t.id
      JOIN units u ON u.id = w.unit_id WHERE ?? AND t.reopened_at IS NULL AND (w.slot_to - w.slot_from) * u.quantity > (SELECT COUNT(*)
      FROM claims c WHERE c.unit_id = w.unit_id AND c.slot >= w.slot_from AND c.slot < w.slot_to AND c.seat < u.quantity)`,
  },
]);

const LOGGED = 'units u JOIN (SELECT unit_id, MAX(version) AS version FROM claim_changes GROUP BY unit_id) l ON l.unit_id = u.id';
const versions = ask('claim_changes', [
  {
    name: 'versions.behind',
    title: { ja: '部屋や席の状態は、変更の記録に遅れていません', en: 'No unit’s version is behind its change log' },
    sql: `SELECT u.id FROM ${LOGGED} WHERE u.version < l.version`,
  },
  {
    name: 'versions.unlogged',
    title: { ja: 'どの変更も、変更の記録に残っています', en: 'Every change of a unit is in the change log' },
    sql: `SELECT u.id FROM ${LOGGED} WHERE u.version > l.version`,
  },
]);

export const ledgerWalks: readonly Walk[] = [claimsOfUnits, holders, parts, holds, heldStays, closures, versions];
