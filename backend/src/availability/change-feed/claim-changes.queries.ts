/** Reads of the change log. The log says which units and slots to look at again; what they hold is asked of the ledger. */
import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/index.js';

export type ChangeRow = {
  readonly id: number;
  readonly siteId: string;
  readonly unitId: string;
  readonly from: number;
  readonly to: number;
  readonly version: number;
  readonly at: Date;
};

/** Ids before the newest in which a transaction may still be open when an instance starts. */
const TRAIL = 1_000;
const MOST_AT_ONCE = 2_000;

@Injectable()
export class ClaimChangesQueries {
  constructor(private readonly database: Database) {}

  /** Rows after an id, and those of the ids that were missing. */
  async read(after: number, missing: readonly number[]): Promise<ChangeRow[]> {
    const again = missing.length > 0 ? ' OR id IN (?)' : '';
    return this.database.read<ChangeRow>(
      `SELECT id, site_id AS siteId, unit_id AS unitId, slot_from AS \`from\`, slot_to AS \`to\`, version, at FROM claim_changes
       WHERE id > ?${again} ORDER BY id LIMIT ${MOST_AT_ONCE}`,
      missing.length > 0 ? [after, missing] : [after],
    );
  }

  /** The newest id and the ids of the trail before it that are not there (yet). */
  async start(): Promise<{ last: number; missing: number[] }> {
    const rows = await this.database.read<{ id: number }>(`SELECT id FROM claim_changes ORDER BY id DESC LIMIT ${TRAIL}`);
    const ids = new Set(rows.map((row) => Number(row.id)));
    const last = Math.max(0, ...ids);
    const first = Math.min(last, ...ids);
    return { last, missing: Array.from({ length: last - first }, (_, i) => first + i).filter((id) => !ids.has(id)) };
  }

  async prune(before: Date): Promise<void> {
    await this.database.read('DELETE FROM claim_changes WHERE at < ? ORDER BY at LIMIT 10000', [before]);
  }
}
