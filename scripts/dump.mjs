// Reading a database whole, as text: what a backup writes and what a restore compares with.
// What must stay true: a table's rows come in the order of its key and in one spelling, so that equal contents give equal hashes on
// both sides; sums of money are made by the database and kept as text, never as floating point.
import { createHash } from 'node:crypto';
import mysql from 'mysql2';
import { Refusal } from './refusal.mjs';

const LEDGER = 'money_rows';
const BINARY = new Set(['binary', 'varbinary', 'tinyblob', 'blob', 'mediumblob', 'longblob', 'bit', 'geometry', 'point']);
const quoted = (name) => `\`${name.replaceAll('`', '``')}\``;

/** A connection that hands out promises, and rows as text; `database: false` connects to the server only. */
export async function connectTo(address, { database = true } = {}) {
  if (!URL.canParse(address) || !/^(mysql|mariadb):$/.test(new URL(address).protocol))
    throw new Refusal(`“${address}” is not the address of a database; it looks like mysql://user:password@host:3306/engawa.`);
  const url = new URL(address);
  const socketPath = url.searchParams.get('socketPath') ?? undefined;
  const name = decodeURIComponent(url.pathname.slice(1));
  if (!name) throw new Refusal(`${address} names no database: add its name at the end, for example /engawa.`);
  const connection = mysql.createConnection({
    ...(socketPath ? { socketPath } : { host: url.hostname, port: Number(url.port || 3306) }),
    user: decodeURIComponent(url.username),
    password: decodeURIComponent(url.password),
    database: database ? name : undefined,
    charset: 'utf8mb4_unicode_ci',
    timezone: 'Z',
  });
  const promised = connection.promise();
  await promised.connect();
  const query = async (sql, values) => (await promised.query({ sql, values, typeCast: (field) => field.string() }))[0];
  await query("SET time_zone = '+00:00'");
  return { name, connection, query, end: () => promised.end() };
}

/** Tables in the order of their names: {name, create, columns, binary, order}. Computed columns are left out; they come back by themselves. */
export async function tablesOf({ query, name: schema }) {
  const columns = await query(
    `SELECT TABLE_NAME t, COLUMN_NAME c, DATA_TYPE type FROM information_schema.COLUMNS
     WHERE TABLE_SCHEMA = ? AND EXTRA NOT LIKE '%GENERATED%' AND EXTRA NOT LIKE '%VIRTUAL%' AND EXTRA NOT LIKE '%PERSISTENT%' ORDER BY TABLE_NAME, ORDINAL_POSITION`,
    [schema],
  );
  const keys = await query(
    "SELECT TABLE_NAME t, COLUMN_NAME c FROM information_schema.STATISTICS WHERE TABLE_SCHEMA = ? AND INDEX_NAME = 'PRIMARY' ORDER BY TABLE_NAME, SEQ_IN_INDEX",
    [schema],
  );
  const names = await query(
    'SELECT TABLE_NAME t, TABLE_TYPE type FROM information_schema.TABLES WHERE TABLE_SCHEMA = ? ORDER BY TABLE_NAME',
    [schema],
  );
  const odd = names.filter(({ type }) => type !== 'BASE TABLE').map(({ t }) => t);
  const [{ n }] = await query('SELECT COUNT(*) n FROM information_schema.TRIGGERS WHERE TRIGGER_SCHEMA = ?', [schema]);
  if (odd.length || n !== '0')
    throw new Refusal(
      `This database holds views or triggers (${odd.join(', ') || `${n} triggers`}); Engawa has none, so this is not one of its databases.`,
    );
  const tables = [];
  for (const { t } of names) {
    const own = columns.filter((column) => column.t === t);
    const key = keys.filter((column) => column.t === t).map(({ c }) => c);
    const [created] = await query(`SHOW CREATE TABLE ${quoted(t)}`);
    tables.push({
      name: t,
      create: created['Create Table'],
      columns: own.map(({ c }) => c),
      binary: own.filter(({ type }) => BINARY.has(type)).map(({ c }) => c),
      order: key.length ? key : own.map(({ c }) => c),
    });
  }
  return tables;
}

/** The rows of one table as arrays of text, null, or {base64} for binary columns. */
export async function* rowsOf({ connection }, table) {
  const binary = new Set(table.binary);
  const typeCast = (field) => {
    if (!binary.has(field.name)) return field.string();
    const bytes = field.buffer();
    return bytes === null ? null : { base64: bytes.toString('base64') };
  };
  const sql = `SELECT ${table.columns.map(quoted).join(', ')} FROM ${quoted(table.name)} ORDER BY ${table.order.map(quoted).join(', ')}`;
  yield* connection.query({ sql, rowsAsArray: true, typeCast }).stream({ highWaterMark: 200 });
}

/** Counts and hashes lines as they pass. */
export function tally() {
  const hash = createHash('sha256');
  let rows = 0;
  return {
    add(line) {
      rows++;
      hash.update(line).update('\n');
    },
    result: () => ({ rows, sha256: hash.digest('hex') }),
  };
}

/** The money ledger's sums: over all rows (always 0), and for each account. */
export async function ledgerOf({ query }, tables) {
  if (!tables.some(({ name }) => name === LEDGER)) return null;
  const accounts = await query(`SELECT account, CAST(SUM(yen) AS CHAR) sum FROM ${LEDGER} GROUP BY account ORDER BY account`);
  const [{ sum }] = await query(`SELECT CAST(COALESCE(SUM(yen), 0) AS CHAR) sum FROM ${LEDGER}`);
  return { sum, accounts: Object.fromEntries(accounts.map((row) => [row.account, row.sum])) };
}

/** One view of the whole database that later commits do not change. */
export async function snapshot({ query }) {
  await query('SET SESSION TRANSACTION ISOLATION LEVEL REPEATABLE READ');
  await query('START TRANSACTION WITH CONSISTENT SNAPSHOT, READ ONLY');
}

export const insertInto = (table, count) =>
  `INSERT INTO ${quoted(table.name)} (${table.columns.map(quoted).join(', ')}) VALUES ${Array(count)
    .fill(`(${table.columns.map(() => '?').join(', ')})`)
    .join(', ')}`;

export const dropTable = (name) => `DROP TABLE IF EXISTS ${quoted(name)}`;
export const createDatabase = (name) => `CREATE DATABASE ${quoted(name)} CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci`;
