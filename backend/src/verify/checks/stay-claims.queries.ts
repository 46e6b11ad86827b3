/** The ledger against the stays: every item has exactly its claims, and nothing was sold twice. Goes over items and units in chunks. */
import { fromJson } from '../../platform/database/index.js';
import type { Check, TellFault } from '../domain/check.js';
import { claimFaults, type ClaimOf, type Run } from '../domain/expected-claims.js';
import { oversoldSlot, type Sold } from '../domain/sold-twice.js';
import type { Range, View } from '../view.js';
import type { Walk } from '../walk.js';

const ITEMS = 500;
const UNITS = 40;
/** Statuses of stays that have slots. */
const LIVE = "s.status IN ('held', 'confirmed') AND i.status = 'active'";

type ItemRow = { id: string; unitId: string; quantity: number; runs: unknown; live: number };
type PartRow = { unitId: string; partId: string; quantity: number };

const CLAIM_CHECKS: readonly Check[] = [
  {
    name: 'claims.missing',
    title: { ja: '有効な予約は、取った枠をすべて持っています', en: 'Every stay that holds slots has all of them' },
  },
  {
    name: 'claims.beyond',
    title: { ja: '予約は、申し込んだ枠以外を持っていません', en: 'No stay has a slot or a seat that it did not book' },
  },
  {
    name: 'claims.ended',
    title: { ja: '終わった予約は、枠を持っていません', en: 'No stay that ended, lapsed or was cancelled still has a slot' },
  },
  {
    name: 'claims.seat-changed',
    title: { ja: '続けて使う間、席は同じ席です', en: 'A guest keeps one seat from the first slot to the last' },
  },
];

async function partsOf(view: View, unitIds: readonly string[]): Promise<Map<string, PartRow[]>> {
  const rows = await view.query<PartRow>(
    'SELECT p.unit_id AS unitId, p.part_id AS partId, u.quantity FROM unit_parts p JOIN units u ON u.id = p.part_id WHERE p.unit_id IN (?)',
    [unitIds],
  );
  return Map.groupBy(rows, (row) => row.unitId);
}

async function itemChunk(view: View, tell: TellFault, range: Range): Promise<void> {
  const items = await view.query<ItemRow>(
    `SELECT i.id, i.unit_id AS unitId, i.quantity, i.slot_runs AS runs, (${LIVE}) AS live FROM stay_items i JOIN stays s ON s.id = i.stay_id
     WHERE i.id > ? AND i.id <= ?`,
    [range.after, range.upTo],
  );
  if (items.length === 0) return;
  const parts = await partsOf(view, [...new Set(items.map((item) => item.unitId))]);
  const rows = await view.query<ClaimOf & { id: string }>(
    'SELECT holder_id AS id, unit_id AS unitId, slot, seat, holder FROM claims WHERE holder_id IN (?)',
    [items.map((item) => item.id)],
  );
  const claims = Map.groupBy(rows, (row) => row.id);
  for (const { id, unitId, quantity, runs, live } of items) {
    const made = parts.get(unitId)?.map((part): [string, number] => [part.partId, part.quantity]);
    const wanted = { live: Number(live) === 1, runs: fromJson<Run[]>(runs), seats: new Map(made ?? [[unitId, quantity]]) };
    for (const fault of claimFaults(wanted, claims.get(id) ?? [])) tell(fault, id);
  }
}

export const stayClaims: Walk = {
  checks: CLAIM_CHECKS,
  run: async (view, tell) => {
    let rows = 0;
    for await (const range of view.ranges('stay_items', 'id', ITEMS)) {
      rows += range.rows;
      await itemChunk(view, tell, range);
    }
    return rows;
  },
};

type SoldRow = { leaf: string; seats: number; runs: unknown };

/** Items booked of the unit itself, and of each whole that it is a part of. */
async function unitChunk(view: View, tell: TellFault, range: Range): Promise<number> {
  const ends = [range.after, range.upTo];
  const units = await view.query<{ id: string; quantity: number }>('SELECT id, quantity FROM units u WHERE u.id > ? AND u.id <= ?', ends);
  const rows = await view.query<SoldRow>(
    `SELECT i.unit_id AS leaf, i.quantity AS seats, i.slot_runs AS runs FROM stay_items i JOIN stays s ON s.id = i.stay_id
     WHERE i.unit_id > ? AND i.unit_id <= ? AND ${LIVE} AND NOT EXISTS (SELECT 1 FROM unit_parts p WHERE p.unit_id = i.unit_id)
     UNION ALL
     SELECT p.part_id, u.quantity, i.slot_runs FROM unit_parts p JOIN units u ON u.id = p.part_id JOIN stay_items i ON i.unit_id = p.unit_id
     JOIN stays s ON s.id = i.stay_id WHERE p.part_id > ? AND p.part_id <= ? AND ${LIVE}`,
    [...ends, ...ends],
  );
  const sold = Map.groupBy(rows, (row) => row.leaf);
  for (const { id, quantity } of units) {
    const mine = (sold.get(id) ?? []).map(({ seats, runs }): Sold => ({ seats, runs: fromJson<Run[]>(runs) }));
    const slot = oversoldSlot(quantity, mine);
    if (slot !== undefined) tell('stays.sold-twice', `${id}/${slot}`);
  }
  return rows.length;
}

export const soldTwice: Walk = {
  checks: [
    {
      name: 'stays.sold-twice',
      title: { ja: '同じ枠が、ふたつの予約に売られていません', en: 'No slot was sold twice, be it as a part or with its whole' },
    },
  ],
  run: async (view, tell) => {
    let rows = 0;
    for await (const range of view.ranges('units', 'id', UNITS)) rows += await unitChunk(view, tell, range);
    return rows;
  },
};
