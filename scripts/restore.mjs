// `npm run restore -- FILE --to=mysql://user:password@host:3306/engawa`: brings a backup into an empty database, whole, then reads it
// back and compares every table's count and hash and the money ledger's sums with those in the file.
// What must stay true: a database that holds anything is never touched, and one that could not be filled whole is left empty.
import { createReadStream, existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { createGunzip } from 'node:zlib';
import { connectTo, createDatabase, dropTable, insertInto, ledgerOf, rowsOf, tablesOf, tally } from './dump.mjs';
import { standing } from './places.mjs';
import { command, Refusal } from './refusal.mjs';

const BATCH_ROWS = 400;
const BATCH_CHARACTERS = 2_000_000;

function readArguments(args) {
  const named = args.find((arg) => !arg.startsWith('--'));
  const file = named && resolve(standing, named);
  const to = args.find((arg) => arg.startsWith('--to='))?.slice('--to='.length);
  if (!file || !to) throw new Refusal('Say which file, and where to: npm run restore -- FILE --to=mysql://user:password@host:3306/engawa');
  if (!existsSync(file)) throw new Refusal(`There is no file ${file}.`);
  return { file, to };
}

/** The file's lines. readline does not pass on what its input fails of, so that is looked at when the lines end. */
async function* entries(file) {
  let failure;
  const unpacked = createReadStream(file).pipe(createGunzip());
  const reader = createInterface({ input: unpacked, crlfDelay: Infinity });
  unpacked.once('error', (error) => {
    failure = error;
    reader.close();
  });
  yield* reader;
  if (failure) throw failure;
}

/** Reads the file to its end before anything is written: a torn copy is found here. */
async function lastEntry(file) {
  let first;
  let last;
  try {
    for await (const line of entries(file)) {
      first ??= JSON.parse(line);
      last = line;
    }
  } catch {
    last = undefined;
  }
  const end = last?.startsWith('{"end"') ? JSON.parse(last) : undefined;
  if (first?.engawa !== 'backup') throw new Refusal(`${file} is not a backup of Engawa.`);
  if (first.format !== 1) throw new Refusal(`${file} was written in format ${first.format}, which this version does not read.`);
  if (!end) throw new Refusal(`${file} is torn: its end is missing. Nothing was restored.`);
  return { first, end };
}

async function emptyDatabase(to) {
  const db = await connectTo(to).catch(async (error) => {
    if (error.code !== 'ER_BAD_DB_ERROR') throw new Refusal(`The database cannot be reached: ${error.message}`);
    const server = await connectTo(to, { database: false });
    await server.query(createDatabase(server.name));
    await server.end();
    return connectTo(to);
  });
  const [{ n }] = await db.query('SELECT COUNT(*) n FROM information_schema.TABLES WHERE TABLE_SCHEMA = ?', [db.name]);
  if (n !== '0') throw new Refusal(`The database ${db.name} is not empty (${n} tables); a backup is only ever restored into an empty one.`);
  await db.query("SET FOREIGN_KEY_CHECKS = 0, UNIQUE_CHECKS = 0, SQL_MODE = 'STRICT_ALL_TABLES,NO_AUTO_VALUE_ON_ZERO'");
  return db;
}

const valueOf = (cell) => (cell !== null && typeof cell === 'object' ? Buffer.from(cell.base64, 'base64') : cell);

async function fill(db, file, made) {
  let table;
  let batch = [];
  let size = 0;
  const flush = async () => {
    if (batch.length) await db.query(insertInto(table, batch.length), batch.flat());
    batch = [];
    size = 0;
  };
  for await (const line of entries(file)) {
    if (line.startsWith('[')) {
      batch.push(JSON.parse(line).map(valueOf));
      size += line.length;
      if (batch.length >= BATCH_ROWS || size >= BATCH_CHARACTERS) await flush();
      continue;
    }
    await flush();
    const entry = JSON.parse(line);
    if (!entry.table) continue;
    table = entry.table;
    made.push(table.name);
    await db.query(table.create);
  }
}

/** What differs between the file's account of itself and the database as it now reads. */
async function differences(db, end) {
  const found = [];
  const tables = await tablesOf(db);
  for (const name of Object.keys(end.tables)) if (!tables.some((table) => table.name === name)) found.push(`${name} is missing`);
  for (const table of tables) {
    const count = tally();
    for await (const row of rowsOf(db, table)) count.add(JSON.stringify(row));
    const { rows, sha256 } = count.result();
    const wanted = end.tables[table.name];
    if (rows !== wanted?.rows) found.push(`${table.name} has ${rows} rows instead of ${wanted?.rows}`);
    else if (sha256 !== wanted.sha256) found.push(`${table.name} has other contents`);
  }
  const ledger = await ledgerOf(db, tables);
  if (JSON.stringify(ledger) !== JSON.stringify(end.ledger)) found.push('the money ledger has other sums');
  if (ledger && ledger.sum !== '0') found.push(`the money ledger sums to ${ledger.sum}, not 0`);
  return found;
}

await command(async () => {
  const { file, to } = readArguments(process.argv.slice(2));
  const { first, end } = await lastEntry(file);
  const db = await emptyDatabase(to);
  const made = [];
  try {
    await fill(db, file, made);
    const found = await differences(db, end);
    if (found.length) throw new Refusal(`What was restored is not what the file holds: ${found.join('; ')}.`);
  } catch (error) {
    for (const name of made) await db.query(dropTable(name)).catch(() => {});
    const why = error instanceof Refusal ? error.message : `The restore failed: ${error.message}`;
    throw new Refusal(`${why}\nThe database ${db.name} was left empty.`);
  } finally {
    await db.end().catch(() => {});
  }
  const rows = Object.values(end.tables).reduce((sum, table) => sum + table.rows, 0);
  console.log(`Restored the backup of ${first.createdAt} into ${db.name}: ${made.length} tables, ${rows} rows.`);
  console.log('Counts and contents of every table are equal to the file’s.');
  if (end.ledger)
    console.log(
      `The money ledger sums to ${end.ledger.sum}, and ${Object.keys(end.ledger.accounts).length} accounts have the file’s sums.`,
    );
});
