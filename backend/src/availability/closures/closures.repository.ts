/** Closures and what they want. Must stay true: what a closure wants is never changed, only given up as a whole. */
import { Injectable } from '@nestjs/common';
import type { Text } from '../../kernel/index.js';
import { Database, fromJson, type Tx } from '../../platform/database/index.js';
import type { Reading } from '../claims.queries.js';
import { groupBy } from '../domain/grouping.js';
import type { Span } from '../ledger/claims.repository.js';

export const CLOSURE_CAUSES = ['manager', 'maintenance', 'weather', 'conservation', 'let'] as const;
export type ClosureCause = (typeof CLOSURE_CAUSES)[number];

export type Closure = {
  readonly id: string;
  readonly siteId: string;
  /** The unit as named; absent for a whole site. */
  readonly unitId?: string;
  readonly window: object;
  readonly reason: Text;
  readonly cause: ClosureCause;
  readonly createdBy: string;
  readonly createdAt: Date;
  readonly reopenedAt?: Date;
  readonly wants: readonly Span[];
};

type ClosureRow = {
  id: string;
  siteId: string;
  unitId: string | null;
  windowAsked: unknown;
  reason: unknown;
  cause: ClosureCause;
  createdBy: string;
  createdAt: Date;
  reopenedAt: Date | null;
};
type WantRow = Span & { closureId: string };

const COLUMNS =
  'id, site_id AS siteId, unit_id AS unitId, window_asked AS windowAsked, reason, cause, created_by AS createdBy, created_at AS createdAt, reopened_at AS reopenedAt';
const WANTS = 'closure_id AS closureId, unit_id AS unitId, slot_from AS `from`, slot_to AS `to`';

@Injectable()
export class ClosuresRepository {
  constructor(private readonly database: Database) {}

  async insert(tx: Tx, closure: Closure): Promise<void> {
    const { id, siteId, unitId = null, window, reason, cause, createdBy, createdAt, wants } = closure;
    await tx.query('INSERT INTO closures (id, site_id, unit_id, window_asked, reason, cause, created_by, created_at) VALUES (?)', [
      [id, siteId, unitId, JSON.stringify(window), JSON.stringify(reason), cause, createdBy, createdAt],
    ]);
    await tx.query('INSERT INTO closure_wants (closure_id, unit_id, slot_from, slot_to) VALUES ?', [
      wants.map((want) => [id, want.unitId, want.from, want.to]),
    ]);
  }

  async find(id: string): Promise<Closure | undefined> {
    const rows = await this.database.read<ClosureRow>(`SELECT ${COLUMNS} FROM closures WHERE id = ?`, [id]);
    return (await this.withWants(rows))[0];
  }

  /** Whether this call is the one that reopened it. */
  async reopen(tx: Tx, id: string, by: string, at: Date): Promise<boolean> {
    const result = await tx.query<{ affectedRows: number }>(
      'UPDATE closures SET reopened_by = ?, reopened_at = ? WHERE id = ? AND reopened_at IS NULL',
      [by, at, id],
    );
    return result.affectedRows === 1;
  }

  /** Closures of the site still in force that want something of the readings, the oldest first. */
  async inForce(siteId: string, readings: readonly Reading[]): Promise<Closure[]> {
    const some = readings.filter((reading) => reading.unitIds.length > 0);
    if (some.length === 0) return [];
    const where = some.map(() => '(w.unit_id IN (?) AND w.slot_to > ? AND w.slot_from < ?)').join(' OR ');
    const rows = await this.database.read<ClosureRow>(
      `SELECT ${COLUMNS} FROM closures c WHERE site_id = ? AND reopened_at IS NULL
       AND EXISTS (SELECT 1 FROM closure_wants w WHERE w.closure_id = c.id AND (${where})) ORDER BY created_at, id`,
      [siteId, ...some.flatMap((reading) => [reading.unitIds, reading.from, reading.to])],
    );
    return this.withWants(rows);
  }

  private async withWants(rows: readonly ClosureRow[]): Promise<Closure[]> {
    if (rows.length === 0) return [];
    const wants = groupBy(
      await this.database.read<WantRow>(`SELECT ${WANTS} FROM closure_wants WHERE closure_id IN (?) ORDER BY unit_id, slot_from`, [
        rows.map((row) => row.id),
      ]),
      (want) => want.closureId,
    );
    return rows.map((row) => ({
      id: row.id,
      siteId: row.siteId,
      ...(row.unitId === null ? {} : { unitId: row.unitId }),
      window: fromJson<object>(row.windowAsked),
      reason: fromJson<Text>(row.reason),
      cause: row.cause,
      createdBy: row.createdBy,
      createdAt: row.createdAt,
      ...(row.reopenedAt === null ? {} : { reopenedAt: row.reopenedAt }),
      wants: (wants.get(row.id) ?? []).map(({ unitId, from, to }) => ({ unitId, from, to })),
    }));
  }
}
