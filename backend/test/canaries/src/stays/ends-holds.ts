// caught by: only-the-ledger-writes
export const sql = 'DELETE FROM claim_holds WHERE holder_id = ?';
