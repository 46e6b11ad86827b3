/** The ledger's statements without the lock: the broken twin that the race tests must catch. */
import { type AskedUnitRow, ClaimsRepository } from '../../src/availability/ledger/claims.repository.js';
import type { Tx } from '../../src/platform/database/index.js';

export class UnlockedClaims extends ClaimsRepository {
  override async lockUnits(tx: Tx, unitIds: readonly string[]): Promise<AskedUnitRow[]> {
    return tx.query(
      `SELECT u.id AS asked, (SELECT COUNT(*) FROM unit_parts p WHERE p.unit_id = u.id) AS partCount, u.id, u.site_id AS siteId, u.grain, u.quantity, u.version FROM units u WHERE u.id IN (?)
       UNION ALL SELECT p.unit_id, 0, u.id, u.site_id, u.grain, u.quantity, u.version FROM unit_parts p JOIN units u ON u.id = p.part_id
       WHERE p.unit_id IN (?)`,
      [unitIds, unitIds],
    );
  }
}
