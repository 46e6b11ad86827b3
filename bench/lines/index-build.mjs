// What the index takes: bytes of memory for each unit, and the time until search answers, from the ledger and from the snapshot.
import { connect } from '../dataset/load.mjs';
import { runInProcess } from '../in-process/run.mjs';
import { startServer } from '../product/server.mjs';
import { line, seconds } from '../report/lines.mjs';

const MOST_BYTES = 200;
const MOST_READY_MS = 5_000;
const CHANGED_UNITS = 500;

/** As many units as change while no instance runs: a newer version and a line in the change log, the same claims. */
async function changeSome(connection) {
  const [units] = await connection.query('SELECT id, site_id AS siteId, version FROM units ORDER BY RAND(7) LIMIT ?', [CHANGED_UNITS]);
  await connection.query('UPDATE units SET version = version + 1 WHERE id IN (?)', [units.map(({ id }) => id)]);
  await connection.query('INSERT INTO claim_changes (site_id, unit_id, slot_from, slot_to, version, at) VALUES ?', [
    units.map(({ id, siteId, version }) => [siteId, id, 20_000, 20_001, Number(version) + 1, new Date()]),
  ]);
}

/** Makes the index from the ledger, and starts the product with the snapshot of it. Answers lines, and figures for the growth table. */
export async function indexLines({ data, machine, judged }) {
  const connection = await connect(data.url);
  try {
    const first = await runInProcess('snapshot', { data, machine, pinned: false });
    await changeSome(connection);
    const server = await startServer({ machine, databaseUrl: data.url, storage: data.storage, pinned: false });
    const { index } = await server.health();
    const memory = await server.ask('memory');
    await server.stop();
    const built = { snapshotMs: index.builtMs, ledgerMs: first.stats.builtMs };
    return { lines: linesOf({ data, judged, first, index, memory, took: server.took }), index, built };
  } finally {
    await connection.end();
  }
}

function linesOf({ data, judged, first, index, memory, took }) {
  const label = `${data.units / 1000}k`;
  const each = index.bytes / index.units;
  const from = index.builtFrom;
  return [
    line({
      key: `index-memory-${label}`,
      ja: `索引のメモリー（${label}室・2年分の夜）`,
      en: `index memory, ${label} units and two years of nights`,
      ours: `${each.toFixed(0)} bytes a unit, ${(index.bytes / 1e6).toFixed(1)} MB (process ${(memory.rss / 1e6).toFixed(0)} MB)`,
      target: `≤ ${MOST_BYTES} bytes a unit`,
      met: each <= MOST_BYTES,
    }),
    line({
      key: `index-snapshot-${label}`,
      ja: `スナップショットと変更記録からの準備（${label}室）`,
      en: `index ready from a packed snapshot and the change log (${CHANGED_UNITS} units changed), ${label} units`,
      ours: `${seconds(index.builtMs)} (${from}); search answers ${seconds(took.searching)} after the start of the process`,
      target: judged ? `≤ ${MOST_READY_MS / 1000} s` : '',
      ...(judged ? { met: from === 'snapshot' && index.builtMs <= MOST_READY_MS } : {}),
    }),
    line({
      key: `index-rebuild-${label}`,
      ja: `台帳からの作り直し（${label}室）`,
      en: `full rebuild from the ledger, ${label} units`,
      ours: `${seconds(first.stats.builtMs)}; snapshot written in ${seconds(first.savedMs)}`,
    }),
  ];
}
