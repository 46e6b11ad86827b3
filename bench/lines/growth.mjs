// How cost grows from the smallest to the largest data set: the exponent of the power law through the figures (1 = in proportion).
import { setTimeout as pause } from 'node:timers/promises';
import { connect } from '../dataset/load.mjs';
import { askAll } from '../http/load.mjs';
import { searchRequests } from '../http/questions.mjs';

const SEARCHES = 300;

async function questionsAsked(connection) {
  const [[row]] = await connection.query("SHOW GLOBAL STATUS LIKE 'Questions'");
  return Number(row.Value);
}

/** Statements that a search sends, what the product sends anyway in that time taken off. */
export async function queriesPerSearch({ server, data, seed }) {
  const connection = await connect(data.url);
  try {
    const next = searchRequests(`${seed} queries`, data);
    const before = await questionsAsked(connection);
    const began = performance.now();
    await askAll(server.port, Array.from({ length: SEARCHES }, next));
    const took = performance.now() - began;
    const after = await questionsAsked(connection);
    await pause(took);
    const idle = (await questionsAsked(connection)) - after;
    return Math.max(0, (after - before - idle) / SEARCHES);
  } finally {
    await connection.end();
  }
}

/** The slope of the least-squares line through the logarithms. */
export function exponent(points) {
  const logs = points.filter(([, y]) => y > 0).map(([x, y]) => [Math.log(x), Math.log(y)]);
  if (logs.length < 2) return undefined;
  const mean = (n) => logs.reduce((sum, pair) => sum + pair[n], 0) / logs.length;
  const [mx, my] = [mean(0), mean(1)];
  const above = logs.reduce((sum, [x, y]) => sum + (x - mx) * (y - my), 0);
  return above / logs.reduce((sum, [x]) => sum + (x - mx) ** 2, 0);
}

const ROWS = [
  ['search over HTTP, p50', 'ms', 'httpP50', (v) => v.toFixed(3)],
  ['search over HTTP, p99', 'ms', 'httpP99', (v) => v.toFixed(3)],
  ['search in process, p50', 'µs', 'indexP50', (v) => (v * 1000).toFixed(1)],
  ['the bare loop, p50', 'µs', 'loopP50', (v) => (v * 1000).toFixed(1)],
  ['the same in SQL, p50', 'ms', 'sqlP50', (v) => v.toFixed(2)],
  ['statements a search', '', 'queries', (v) => v.toFixed(2)],
  ['index', 'MB', 'indexBytes', (v) => (v / 1e6).toFixed(2)],
  ['memory of the process', 'MB', 'rss', (v) => (v / 1e6).toFixed(0)],
  ['index from the snapshot', 's', 'snapshotMs', (v) => (v / 1000).toFixed(2)],
  ['index from the ledger', 's', 'ledgerMs', (v) => (v / 1000).toFixed(2)],
];

/** `sizes`: [{units, …figures}] → rows of a table, the last cell the exponent. */
export function growthTable(sizes) {
  const head = ['cost', ...sizes.map(({ units }) => `${units / 1000}k`), 'exponent'];
  const rows = ROWS.flatMap(([name, unit, key, text]) => {
    const known = sizes.filter((size) => size[key] !== undefined);
    if (known.length === 0) return [];
    const power = exponent(known.map((size) => [size.units, size[key]]));
    const cells = sizes.map((size) => (size[key] === undefined ? '' : `${text(size[key])} ${unit}`.trim()));
    return [[name, ...cells, power === undefined ? '' : power.toFixed(2)]];
  });
  return { head, rows };
}
