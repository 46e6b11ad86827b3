// One run of the bench: size after size, part after part, and the report at the end.
import { serveDataset } from './dataset/folder.mjs';
import { calendarLine } from './lines/calendar.mjs';
import { growthTable, queriesPerSearch } from './lines/growth.mjs';
import { inProcessLines } from './lines/in-process.mjs';
import { indexLines } from './lines/index-build.mjs';
import { otherInstanceLine } from './lines/other-instance.mjs';
import { raceLine } from './lines/race.mjs';
import { searchLines } from './lines/search.mjs';
import { socketLines } from './lines/sockets.mjs';
import { stayLines } from './lines/stays.mjs';
import { machineOf } from './machine.mjs';
import { startServer } from './product/server.mjs';
import { tableOf, writeReport } from './report/write.mjs';

export const NIGHTS = 730;
export const TAKEN = 0.6;
/** Where writes, sockets and the calendar are measured. */
const MAIN = 10_000;
/** Largest p99 of a search in ms. */
const P99 = { 1_000: 5, 10_000: 5, 100_000: 10 };
const NEARLY_FULL_P99 = 10;
const STATEMENTS = { 1_000: 300, 10_000: 120, 100_000: 24 };
const LARGEST = 100_000;

async function withServer(ctx, work) {
  const server = await startServer({ machine: ctx.machine, databaseUrl: ctx.data.url, storage: ctx.data.storage });
  try {
    return await work(server);
  } finally {
    await server.stop();
  }
}

async function readParts(ctx, server) {
  const { data, only, say, figures } = ctx;
  const lines = [];
  const asked = { ...ctx, server };
  if (only.has('search')) {
    say(`search, ${data.units} units`);
    const isMain = data.units === MAIN;
    const targets = { p99: P99[data.units], ...(isMain ? { p50: 1 } : {}) };
    const search = await searchLines({ ...asked, targets, connections: isMain ? [8, 16] : [8] });
    const full = await searchLines({ ...asked, targets: { p99: NEARLY_FULL_P99 }, nearlyFull: true });
    lines.push(...search.lines, ...full.lines);
    const { rss } = await server.ask('memory');
    Object.assign(figures, { httpP50: search.p50, httpP99: search.p99, queries: await queriesPerSearch(asked), rss });
  }
  if (only.has('calendar') && data.units === MAIN) {
    say('calendar');
    lines.push(await calendarLine(asked));
  }
  return lines;
}

async function writeParts(ctx, server) {
  const { data, only, say } = ctx;
  const lines = [];
  const asked = { ...ctx, server };
  if (data.units !== MAIN) return lines;
  if (only.has('race')) {
    say('fifty clients, one unit');
    lines.push(await raceLine(asked));
  }
  if (only.has('instances')) {
    say('a change in another instance');
    const other = await startServer({ machine: ctx.machine, databaseUrl: data.url, storage: data.storage });
    lines.push(await otherInstanceLine({ ...asked, other }).finally(() => other.stop()));
  }
  if (only.has('stays')) {
    say('stays placed');
    lines.push(...(await stayLines(asked)).lines);
  }
  if (only.has('sockets')) {
    say('sockets');
    lines.push(...(await socketLines(asked)));
  }
  return lines;
}

async function measureSize(ask, units) {
  const { machine, say, seed } = ask;
  const bufferPool = units > 20_000 ? '4G' : '1G';
  const data = await serveDataset({ units, seed, nights: NIGHTS, taken: TAKEN }, { machine, say, bufferPool });
  const figures = { units };
  const ctx = { ...ask, data, figures };
  try {
    machine.pinLoad(process.pid);
    const lines = [];
    if (ask.only.has('index')) {
      say(`index, ${units} units`);
      const { lines: made, index, built } = await indexLines({ ...ctx, judged: units === LARGEST });
      lines.push(...made);
      Object.assign(figures, { indexBytes: index.bytes, ...built });
    }
    const served = ['search', 'calendar', 'race', 'instances', 'stays', 'sockets'].some((part) => ask.only.has(part));
    if (served)
      lines.push(...(await withServer(ctx, async (server) => [...(await readParts(ctx, server)), ...(await writeParts(ctx, server))])));
    if (ask.only.has('sql')) {
      say(`in process, ${units} units`);
      const { lines: made, ours, bare, sql } = await inProcessLines({ ...ctx, statements: STATEMENTS[units] });
      lines.push(...made);
      Object.assign(figures, { indexP50: ours.p50, loopP50: bare.p50, sqlP50: sql.p50 });
    }
    return { lines, figures, data };
  } finally {
    machine.unpin(process.pid);
    await data.stop();
  }
}

/** Measures, prints and writes; answers the lines that missed their target. */
export async function measure({ sizes, whole, ...ask }) {
  const began = performance.now();
  const machine = machineOf();
  const all = [];
  for (const units of sizes) all.push(await measureSize({ ...ask, machine }, units));
  const lines = all.flatMap((one) => one.lines);
  const growth = growthTable(all.length > 1 ? all.map((one) => one.figures) : []);
  console.log(`\n${tableOf(lines)}\n`);
  const data = `seed ${ask.seed}, ${NIGHTS} nights, ${TAKEN * 100} % taken; ${all.map(({ data: d }) => `${d.units} units, ${d.claims} claims`).join('; ')}`;
  return writeReport({ lines, growth, machine, data, whole, minutes: (performance.now() - began) / 60_000 });
}
