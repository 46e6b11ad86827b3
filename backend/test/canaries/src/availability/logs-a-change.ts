// caught by: only-the-ledger-writes
export const sql = 'INSERT INTO claim_changes (site_id, unit_id, slot_from, slot_to, version, at) VALUES ?';
