// Rows into a table as one LOAD DATA of text that is made while it is sent.
// What must stay true: memory stays bounded however many rows there are; a row that the server had to bend stops the load.
import { once } from 'node:events';
import { Readable } from 'node:stream';
import mysql from 'mysql2/promise';
import { Refusal } from '../../scripts/refusal.mjs';

/** One connection to a database URL of the product's form (a socket may stand in `socketPath`). */
export function connectionOf(databaseUrl) {
  const url = new URL(databaseUrl);
  const socketPath = url.searchParams.get('socketPath') ?? undefined;
  return {
    ...(socketPath === undefined ? { host: url.hostname, port: Number(url.port || 3306) } : { socketPath }),
    user: decodeURIComponent(url.username),
    password: decodeURIComponent(url.password),
    database: url.pathname.slice(1),
    timezone: 'Z',
    dateStrings: ['DATE'],
    charset: 'utf8mb4_unicode_ci',
  };
}

/** A JSON column: text or object, as the driver has it from this server. */
export const fromJson = (value) => (typeof value === 'string' ? JSON.parse(value) : value);

export const connect = (databaseUrl) => mysql.createConnection(connectionOf(databaseUrl));

const SPECIAL = /[\\\t\n\r\0]/g;
const ESCAPED = { '\\': '\\\\', '\t': '\\t', '\n': '\\n', '\r': '\\r', '\0': '\\0' };
const field = (value) => (value === null ? '\\N' : String(value).replace(SPECIAL, (c) => ESCAPED[c]));

const ROWS_IN_A_CHUNK = 200;
function* textOf(rows) {
  let lines = [];
  for (const row of rows) {
    lines.push(row.map(field).join('\t'));
    if (lines.length < ROWS_IN_A_CHUNK) continue;
    yield Buffer.from(`${lines.join('\n')}\n`);
    lines = [];
  }
  if (lines.length > 0) yield Buffer.from(`${lines.join('\n')}\n`);
}

const MOST_UNSENT = 8 * 1024 * 1024;
/** The driver takes whatever it is given: here the next piece waits until the server has read most of those before it. */
async function* asRead(text, socket) {
  for (const piece of text) {
    if (socket.writableLength > MOST_UNSENT) await once(socket, 'drain');
    yield piece;
  }
}

/** Loads text that is already in the form of LOAD DATA, from an iterable of buffers. Answers how many rows came in. */
export async function loadText(connection, table, columns, text) {
  const sql = `LOAD DATA LOCAL INFILE 'rows' INTO TABLE ${table} CHARACTER SET utf8mb4 (${columns})`;
  try {
    const [answer] = await connection.query({
      sql,
      infileStreamFactory: () => Readable.from(asRead(text, connection.connection.stream), { objectMode: false }),
    });
    if (answer.warningStatus > 0) {
      const [[warning]] = await connection.query('SHOW WARNINGS LIMIT 1');
      throw new Error(`${table}: ${answer.warningStatus} warnings, the first: ${warning?.Message}`);
    }
    return answer.affectedRows;
  } catch (error) {
    if (error.code === 'ER_NOT_ALLOWED_COMMAND' || error.errno === 3948)
      throw new Refusal('This database does not allow LOAD DATA LOCAL: switch local_infile on, or leave --database out.', { cause: error });
    throw error;
  }
}

export const loadRows = (connection, table, columns, rows) => loadText(connection, table, columns, textOf(rows));
