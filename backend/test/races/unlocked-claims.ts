/** The ledger's statements without the lock: the broken twin that the race tests must catch. */
import { ClaimsRepository, type UnitRow } from '../../src/availability/ledger/claims.repository.js';
import type { Tx } from '../../src/platform/database/index.js';

export class UnlockedClaims extends ClaimsRepository {
  override async lockUnits(tx: Tx, unitIds: readonly string[]): Promise<UnitRow[]> {
    return tx.query('SELECT id, site_id AS siteId, grain, quantity, version FROM units WHERE id IN (?)', [unitIds]);
  }
}
