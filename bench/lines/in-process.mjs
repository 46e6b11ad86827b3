// Search without HTTP: the product's index beside the same question in SQL, and beside the bare loop over typed arrays.
import { once } from 'node:events';
import { join } from 'node:path';
import { ended, hasEnded, startNode, stop } from '../../scripts/children.mjs';
import { root } from '../../scripts/places.mjs';
import { environment } from '../product/server.mjs';
import { line, us, ms } from '../report/lines.mjs';

async function measure({ data, machine, seed, searches, statements, nearlyFull }) {
  const ask = JSON.stringify({ data, seed, searches, statements, nearlyFull });
  const env = environment({
    port: machine.firstPort + 90,
    databaseUrl: data.url,
    storage: data.storage,
    more: { TIMERS: '0', BENCH_ASK: ask },
  });
  const child = startNode(join(root, 'bench/in-process/main.mjs'), { env, output: 'inherit', cwd: root });
  machine.pinServer(child.pid);
  try {
    const [figures] = await Promise.race([once(child, 'message'), ended(child).then(() => [undefined])]);
    if (figures === undefined) throw new Error('the measurement in one process ended without figures');
    return figures;
  } finally {
    if (!hasEnded(child)) await stop(child, 2000);
  }
}

/** Answers the lines and the figures for the growth table. */
export async function inProcessLines({ data, machine, seed, searches = 4_000, statements, nearlyFull = false }) {
  const { ours, bare, sql } = await measure({ data, machine, seed, searches, statements, nearlyFull });
  const label = `${data.units / 1000}k`;
  const noise = `±${Math.round((50 * (ours.most - ours.least)) / ours.p50)} %`;
  const [times, share] = [sql.p50 / ours.p50, ours.p50 / bare.p50];
  const lines = [
    line({
      key: `sql-${label}`,
      ja: `同じ問いをSQLで（${label}室、どちらもプロセス内）`,
      en: `the same question in SQL, ${label} units, both in process`,
      ours: `p50 ${us(ours.p50)} · p99 ${us(ours.p99)} (${Math.round(ours.found)} found)`,
      limit: `SQL p50 ${ms(sql.p50)} · p99 ${ms(sql.p99)} (${Math.round(sql.found)} found)`,
      ratio: times,
      target: '≥ 10 × faster',
      met: times >= 10,
      noise,
    }),
    line({
      key: `loop-${label}`,
      ja: `索引の検索1回（${label}室、プロセス内）`,
      en: `one bitset search in process, ${label} units`,
      ours: `p50 ${us(ours.p50)}`,
      limit: `bare loop p50 ${us(bare.p50)} (${Math.round(bare.found)} found)`,
      ratio: share,
      target: '≤ 3 × the bare loop',
      met: share <= 3,
      noise,
    }),
  ];
  return { lines, ours, bare, sql };
}
