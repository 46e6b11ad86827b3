// The very statements of one placed stay, out of the server's own log, with their values.
// What must stay true: only what is sent until the stay is committed; what the product's background sends anyway is left out.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

const ENTRY =
  /^(?:\d{6}\s+\d+:\d{2}:\d{2}|\t)?\t\s*(\d+) (Query|Execute|Prepare|Connect|Quit|Init DB|Statistics|Close stmt|Reset stmt)(?:\t(.*))?$/;

/** [{thread, sql}] of a general log's text; a statement may run over several lines. */
function entriesOf(text) {
  const entries = [];
  for (const line of text.split('\n')) {
    const match = ENTRY.exec(line);
    if (match) entries.push({ thread: Number(match[1]), kind: match[2], sql: match[3] ?? '' });
    else if (entries.length > 0) entries.at(-1).sql += `\n${line}`;
  }
  return entries.filter(({ kind }) => kind === 'Query' || kind === 'Execute').map(({ thread, sql }) => ({ thread, sql: sql.trim() }));
}

const shape = (sql) => sql.replaceAll(/'(?:[^'\\]|\\.|'')*'/g, '?').replaceAll(/\b\d+\b/g, '?');

async function logged(connection, work) {
  const folder = mkdtempSync(join(tmpdir(), 'engawa-log-'));
  const file = join(folder, 'general.log');
  await connection.query("SET GLOBAL log_output = 'FILE'");
  await connection.query('SET GLOBAL general_log_file = ?', [file]);
  await connection.query('SET GLOBAL general_log = 1');
  try {
    await work();
  } finally {
    await connection.query('SET GLOBAL general_log = 0');
  }
  const entries = entriesOf(readFileSync(file, 'utf8')).filter((entry) => entry.thread !== connection.threadId);
  rmSync(folder, { recursive: true, force: true });
  return entries;
}

/** The statements that `place()` causes up to its COMMIT, in their order. */
export async function recordStatements(connection, place) {
  const idle = new Set((await logged(connection, () => pause(1_500))).map(({ sql }) => shape(sql)));
  const all = await logged(connection, async () => {
    await place();
    await pause(100);
  });
  const writes = all.findIndex(({ sql }) => /INSERT INTO stays\b/.test(sql));
  if (writes < 0) throw new Error('the log shows no stay being written');
  const end = all.findIndex(({ thread, sql }, n) => n > writes && thread === all[writes].thread && sql === 'COMMIT');
  const { thread } = all[writes];
  return all
    .slice(0, end + 1)
    .filter((entry) => entry.thread === thread || !idle.has(shape(entry.sql)))
    .map(({ sql }) => sql);
}
