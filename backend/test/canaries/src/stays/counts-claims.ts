// caught by: one-ledger
export const sql = 'SELECT COUNT(*) FROM claims WHERE holder_id = ?';
