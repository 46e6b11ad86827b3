// The limit for placing a stay: the same statements over a bare driver, with ids, room and nights of their own each time.
import { randomBytes, randomUUID } from 'node:crypto';
import mysql from 'mysql2/promise';
import { dateOf } from '../dataset/days.mjs';
import { connectionOf } from '../dataset/load.mjs';

const UUID = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g;
const CODE = /EG-[0-9A-Z]{6,}/g;
const NIGHTS = 4;

/** What makes each replay another stay: `recorded` is {unitId, first, key, userId} of the stay that was recorded. */
export function replayOf(statements, recorded) {
  const written = statements.filter((sql) => /^INSERT/i.test(sql)).join('\n');
  const fresh = [...new Set(written.match(UUID) ?? [])].filter((id) => id !== recorded.userId);
  const codes = [...new Set(written.match(CODE) ?? [])];
  const site = recorded.unitId.replace(/-[A-Z]$/, '');
  return ({ unitId, first }) => {
    const swaps = new Map([
      ...fresh.map((id) => [id, randomUUID()]),
      ...codes.map((code) => [code, `EG-${randomBytes(4).toString('hex').toUpperCase()}`]),
      [recorded.key, `replay-${randomUUID()}`],
      [recorded.unitId, unitId],
      [site, unitId.replace(/-[A-Z]$/, '')],
      ...Array.from({ length: NIGHTS + 1 }, (_, n) => [dateOf(recorded.first + n), dateOf(first + n)]),
      ...Array.from({ length: NIGHTS + 1 }, (_, n) => [String(recorded.first + n), String(first + n)]),
    ]);
    const any = new RegExp(
      [...swaps.keys()]
        .toSorted((a, b) => b.length - a.length)
        .map((text) => text.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&'))
        .join('|'),
      'g',
    );
    return statements.map((sql) => sql.replace(any, (text) => swaps.get(text)));
  };
}

/** Opens connections as the product's pool does; `run(seconds, next)` answers how many transactions a second they make. */
export async function openReplay(databaseUrl, connections) {
  const open = await Promise.all(Array.from({ length: connections }, () => mysql.createConnection(connectionOf(databaseUrl))));
  for (const connection of open) await connection.query('SET SESSION TRANSACTION ISOLATION LEVEL READ COMMITTED');
  return {
    async run(seconds, next) {
      const times = [];
      const end = performance.now() + seconds * 1000;
      const began = performance.now();
      await Promise.all(
        open.map(async (connection) => {
          while (performance.now() < end) {
            const statements = next();
            const sent = performance.now();
            for (const sql of statements) await connection.query(sql);
            times.push(performance.now() - sent);
          }
        }),
      );
      return { times, seconds: (performance.now() - began) / 1000 };
    },
    close: () => Promise.all(open.map((connection) => connection.end())),
  };
}
