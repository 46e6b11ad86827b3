// What the index takes: bytes of memory for each unit, and the time until search answers, from the ledger and from the snapshot.
import { setTimeout as pause } from 'node:timers/promises';
import { connect } from '../dataset/load.mjs';
import { startServer } from '../product/server.mjs';
import { line, seconds } from '../report/lines.mjs';

const MOST_BYTES = 200;
const MOST_READY_MS = 5_000;
const CHANGED_UNITS = 500;
const MOST_WAIT_MS = 180_000;

async function snapshotTaken(connection) {
  for (const until = Date.now() + MOST_WAIT_MS; Date.now() < until; await pause(250)) {
    const [[{ n }]] = await connection.query('SELECT COUNT(*) AS n FROM claim_snapshots');
    if (n > 0) return true;
  }
  return false;
}

/** As many units as change while no instance runs: a newer version and a line in the change log, the same claims. */
async function changeSome(connection) {
  const [units] = await connection.query('SELECT id, site_id AS siteId, version FROM units ORDER BY RAND(7) LIMIT ?', [CHANGED_UNITS]);
  await connection.query('UPDATE units SET version = version + 1 WHERE id IN (?)', [units.map(({ id }) => id)]);
  await connection.query('INSERT INTO claim_changes (site_id, unit_id, slot_from, slot_to, version, at) VALUES ?', [
    units.map(({ id, siteId, version }) => [siteId, id, 20_000, 20_001, Number(version) + 1, new Date()]),
  ]);
}

/** Starts the product without a snapshot and again with one. Answers lines, and the index's figures for the growth table. */
export async function indexLines({ data, machine, judged }) {
  const connection = await connect(data.url);
  const start = async () => {
    const server = await startServer({ machine, databaseUrl: data.url, storage: data.storage, pinned: false });
    const { index } = await server.health();
    const memory = await server.ask('memory');
    return { server, index, memory };
  };
  try {
    await connection.query('DELETE FROM claim_snapshots').catch(() => undefined);
    const first = await start();
    const taken = await snapshotTaken(connection).finally(() => first.server.stop());
    if (!taken) throw new Error('the product wrote no snapshot of its index');
    await changeSome(connection);
    const second = await start();
    await second.server.stop();
    const built = { snapshotMs: second.index.builtMs, ledgerMs: first.index.builtMs };
    return { lines: linesOf({ data, judged, first, second }), index: second.index, built };
  } finally {
    await connection.end();
  }
}

function linesOf({ data, judged, first, second }) {
  const label = `${data.units / 1000}k`;
  const each = second.index.bytes / second.index.units;
  const from = second.index.builtFrom;
  return [
    line({
      key: `index-memory-${label}`,
      ja: `索引のメモリー（${label}室・2年分の夜）`,
      en: `index memory, ${label} units and two years of nights`,
      ours: `${each.toFixed(0)} bytes a unit, ${(second.index.bytes / 1e6).toFixed(1)} MB (process ${(second.memory.rss / 1e6).toFixed(0)} MB)`,
      target: `≤ ${MOST_BYTES} bytes a unit`,
      met: each <= MOST_BYTES,
    }),
    line({
      key: `index-snapshot-${label}`,
      ja: `スナップショットと変更記録からの準備（${label}室）`,
      en: `index ready from a packed snapshot and the change log (${CHANGED_UNITS} units changed), ${label} units`,
      ours: `${seconds(second.index.builtMs)} (${from}); search answers ${seconds(second.server.took.searching)} after the start of the process`,
      target: judged ? `≤ ${MOST_READY_MS / 1000} s` : '',
      ...(judged ? { met: from === 'snapshot' && second.index.builtMs <= MOST_READY_MS } : {}),
    }),
    line({
      key: `index-rebuild-${label}`,
      ja: `台帳からの作り直し（${label}室）`,
      en: `full rebuild from the ledger, ${label} units`,
      ours: `${seconds(first.index.builtMs)}; search answers ${seconds(first.server.took.searching)} after the start of the process`,
    }),
  ];
}
