// Search without HTTP: the product's index beside the same question in SQL, and beside the bare loop over typed arrays.
import { runInProcess } from '../in-process/run.mjs';
import { line, us, ms } from '../report/lines.mjs';

/** Answers the lines and the figures for the growth table. */
export async function inProcessLines({ data, machine, seed, searches = 4_000, statements, nearlyFull = false }) {
  const { ours, bare, sql } = await runInProcess('compare', { data, machine, ask: { seed, searches, statements, nearlyFull } });
  const label = `${data.units / 1000}k`;
  const noise = `±${Math.round((50 * (ours.most - ours.least)) / ours.p50)} %`;
  const [times, share] = [sql.p50 / ours.p50, ours.p50 / bare.p50];
  const lines = [
    line({
      key: `sql-${label}`,
      ja: `同じ問いをSQLで（${label}室、どちらもプロセス内）`,
      en: `the same question in SQL, ${label} units, both in process`,
      ours: `p50 ${us(ours.p50)} · p99 ${us(ours.p99)} (${Math.round(sql.ours)} found)`,
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
      ours: `p50 ${us(ours.p50)} (${Math.round(ours.found)} found)`,
      limit: `bare loop p50 ${us(bare.p50)} (${Math.round(bare.found)} found)`,
      ratio: share,
      target: '≤ 3 × the bare loop',
      met: share <= 3,
      noise,
    }),
  ];
  return { lines, ours, bare, sql };
}
