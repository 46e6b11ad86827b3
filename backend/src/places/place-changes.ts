/**
 * The log of sites whose facts changed: words, rules, tariffs, units. Every instance follows it and forgets what it kept of
 * the site. Must stay true: written in the transaction that changes the facts; a row says only "look at this site again".
 */
import { Injectable } from '@nestjs/common';
import { Database, type Tx } from '../platform/database/index.js';

/** Rows read again behind the newest, because a transaction may commit after one with a higher id. */
const TRAIL = 200;

export async function logPlaceChanges(tx: Tx, siteIds: readonly string[]): Promise<void> {
  if (siteIds.length === 0) return;
  await tx.query(`INSERT INTO place_changes (site_id, at) VALUES ${siteIds.map(() => '(?, UTC_TIMESTAMP(3))').join(', ')}`, [...siteIds]);
}

@Injectable()
export class PlaceChanges {
  private last = 0;
  private seen = new Set<number>();

  constructor(private readonly database: Database) {}

  /** What is in the log now counts as known. */
  async begin(): Promise<void> {
    await this.fresh();
  }

  /** The sites named since the last call. */
  async fresh(): Promise<string[]> {
    const rows = await this.database.read<{ id: number; siteId: string }>(
      'SELECT id, site_id AS siteId FROM place_changes WHERE id > ? ORDER BY id',
      [Math.max(0, this.last - TRAIL)],
    );
    const fresh = rows.filter((row) => !this.seen.has(Number(row.id)));
    this.seen = new Set(rows.map((row) => Number(row.id)));
    this.last = Math.max(this.last, ...this.seen);
    return [...new Set(fresh.map((row) => row.siteId))];
  }

  async prune(before: Date): Promise<void> {
    await this.database.read('DELETE FROM place_changes WHERE at < ? LIMIT 10000', [before]);
  }
}
