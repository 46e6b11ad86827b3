// `npm run backup [-- FILE]`: the whole database of DATABASE_URL (or the private one) as of one moment, into one compressed file, while
// the product runs on. Needs no client program. The file ends with counts, hashes and the money ledger's sums; a file without that end
// is no backup. It holds personal data, so only its owner may read it. AUTH_SECRET, DATA_KEY and stored files are not in it.
import { once } from 'node:events';
import { createWriteStream, existsSync, mkdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import { connectTo, ledgerOf, rowsOf, snapshot, tablesOf, tally } from './dump.mjs';
import { runningMariadb, startMariadb } from './mariadb.mjs';
import { dataDir, standing } from './places.mjs';
import { command, Refusal } from './refusal.mjs';

/** The address to read from: the one given, the private database as it runs, or the private database brought up for the while. */
async function source() {
  if (process.env.DATABASE_URL) return { url: process.env.DATABASE_URL, stop: async () => {} };
  const folder = join(dataDir, 'mariadb');
  const running = await runningMariadb(folder);
  if (running) return { url: running, stop: async () => {} };
  if (!existsSync(folder))
    throw new Refusal('There is no database to back up: DATABASE_URL is not set, and `npm start` has not yet made a private one here.');
  return startMariadb({ dataDir: folder, durable: true, say: console.log });
}

/** The file's lines; `summary` is filled with what its last one says. */
async function* lines(db, summary) {
  const tables = await tablesOf(db);
  const [{ version }] = await db.query('SELECT VERSION() version');
  yield JSON.stringify({ engawa: 'backup', format: 1, createdAt: new Date().toISOString(), database: db.name, server: version });
  const contents = {};
  for (const table of tables) {
    yield JSON.stringify({ table });
    const count = tally();
    for await (const row of rowsOf(db, table)) {
      const line = JSON.stringify(row);
      count.add(line);
      yield line;
    }
    contents[table.name] = count.result();
  }
  Object.assign(summary, { tables: contents, ledger: await ledgerOf(db, tables) });
  yield JSON.stringify({ end: true, ...summary });
}

async function* asBytes(parts) {
  for await (const part of parts) yield `${part}\n`;
}

await command(async () => {
  const stamp = new Date().toISOString().slice(0, 19).replaceAll(':', '');
  const file = resolve(standing, process.argv[2] ?? join(dataDir, 'backups', `engawa-${stamp}.backup.gz`));
  if (existsSync(file)) throw new Refusal(`${file} exists already; choose another name.`);
  mkdirSync(dirname(file), { recursive: true });
  const from = await source();
  const part = `${file}.part`;
  const summary = {};
  try {
    const db = await connectTo(from.url);
    await snapshot(db);
    const out = createWriteStream(part, { mode: 0o600 });
    await once(out, 'open');
    await pipeline(asBytes(lines(db, summary)), createGzip({ level: 6 }), out);
    renameSync(part, file);
    await db.end();
  } finally {
    rmSync(part, { force: true });
    await from.stop();
  }
  const rows = Object.values(summary.tables).reduce((sum, table) => sum + table.rows, 0);
  const ledger = summary.ledger ? `; the money ledger sums to ${summary.ledger.sum}` : '';
  console.log(
    `${file}\n${Object.keys(summary.tables).length} tables, ${rows} rows, ${(statSync(file).size / 1024).toFixed(0)} KiB${ledger}.`,
  );
  console.log(
    'Keep AUTH_SECRET and DATA_KEY with it (.data/secrets.json when they were not set): what is encrypted is unreadable without them.',
  );
});
