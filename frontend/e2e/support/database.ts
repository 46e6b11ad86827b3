/** The product's own tables, for what no page shows: time that must pass, and whether something happened once. */
import { createConnection, type RowDataPacket } from 'mysql2/promise';

export async function ask<Row>(sql: string, values: string[]): Promise<Row[]> {
  const address = process.env['E2E_DATABASE_URL'];
  if (!address) throw new Error('E2E_DATABASE_URL is not set: run these journeys through `npm test -- --only=e2e`.');
  const connection = await createConnection(address);
  try {
    const [rows] = await connection.query<RowDataPacket[]>(sql, values);
    return rows as Row[];
  } finally {
    await connection.end();
  }
}

/** Lets a hold's time run until there are only so many seconds left. */
export async function leaveSeconds(stayId: string, seconds: number): Promise<void> {
  await ask('UPDATE stays SET held_until = UTC_TIMESTAMP(3) + INTERVAL ? SECOND WHERE id = ? AND status = "held"', [
    String(seconds),
    stayId,
  ]);
}

const count = async (sql: string, stayId: string): Promise<number> => Number((await ask<{ n: string }>(sql, [stayId]))[0]?.n);

/** How often a stay was confirmed, was paid, and what its side of the money ledger sums to. */
export const onceOf = async (stayId: string) => ({
  confirmations: await count('SELECT COUNT(*) AS n FROM stay_moves WHERE stay_id = ? AND to_status = "confirmed"', stayId),
  payments: await count('SELECT COUNT(*) AS n FROM payments WHERE stay_id = ? AND status = "paid"', stayId),
  sum: await count('SELECT COALESCE(SUM(yen), 0) AS n FROM money_rows WHERE stay_id = ?', stayId),
});

/** Messages about a stay that have not been dealt with; letters are sent by them. */
export const messagesLeft = (stayId: string): Promise<number> =>
  count('SELECT COUNT(*) AS n FROM outbox WHERE state = "due" AND payload LIKE CONCAT("%", ?, "%")', stayId);
