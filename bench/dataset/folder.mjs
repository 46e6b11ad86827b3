// A data set as a MariaDB data folder under .cache, made once and used again.
// What must stay true: a folder counts only with the note beside it that is written last; a run that writes gets a copy of its own.
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { startMariadb } from '../../scripts/mariadb.mjs';
import { cacheDir } from '../../scripts/places.mjs';
import { built } from './built.mjs';
import { dayNumber, todayInTokyo } from './days.mjs';
import { writeDataset } from './dataset.mjs';

/** A data set whose first day is this far behind us still has two years less a month before it. */
const STALE_DAYS = 30;
const LARGEST_COPIED = 20_000;
const DAY_MS = 86_400_000;

const nameOf = ({ units, seed, nights, taken }) => `${units}-${seed}-${nights}-${taken}`;
const folderOf = (ask) => join(cacheDir, 'dataset', nameOf(ask));

function known(ask) {
  const note = `${folderOf(ask)}.json`;
  if (!existsSync(note)) return undefined;
  const made = { ...JSON.parse(readFileSync(note, 'utf8')), folder: folderOf(ask) };
  const age = dayNumber(todayInTokyo()) - dayNumber(made.from);
  return ask.from === undefined ? (age >= 0 && age <= STALE_DAYS ? made : undefined) : made.from === ask.from ? made : undefined;
}

/** Makes the data set unless it is there; answers what it holds, with its folder. */
export async function ensureDataset(ask, say) {
  const there = known(ask);
  if (there) return there;
  const folder = folderOf(ask);
  rmSync(`${folder}.json`, { force: true });
  rmSync(folder, { recursive: true, force: true });
  const database = await startMariadb({ dataDir: folder, durable: false, bufferPool: '1G', say });
  const began = performance.now();
  const from = ask.from ?? todayInTokyo();
  const made = await writeDataset(database.url, { ...ask, from, say }).finally(() => database.stop());
  const note = {
    ...made,
    seed: ask.seed,
    nights: ask.nights,
    taken: ask.taken,
    from,
    folder,
    seconds: Math.round((performance.now() - began) / 1000),
  };
  writeFileSync(`${folder}.json`, JSON.stringify(note));
  return note;
}

/** Copies of runs that were killed, once they are a day old. */
function removeLeftOvers(folder) {
  const old = readdirSync(folder).filter((name) => name.startsWith('run-') && statSync(join(folder, name)).mtimeMs < Date.now() - DAY_MS);
  for (const name of old) rmSync(join(folder, name), { recursive: true, force: true });
}

/** The data set served by a MariaDB that flushes every commit: {...what it holds, url, pid, stop}. */
export async function serveDataset(ask, { machine, say, bufferPool = '1G' }) {
  const data = await ensureDataset(ask, say);
  const copied = data.units <= LARGEST_COPIED;
  removeLeftOvers(join(cacheDir, 'dataset'));
  const run = mkdtempSync(join(cacheDir, 'dataset', 'run-'));
  const folder = copied ? join(run, 'database') : data.folder;
  if (copied) cpSync(data.folder, folder, { recursive: true });
  const database = await startMariadb({ dataDir: folder, durable: true, bufferPool, say });
  machine.unpin(database.pid);
  // The schema may have moved on since the data set was made.
  const { migrate } = await built('platform/database/index.js');
  await migrate({ databaseUrl: database.url });
  return {
    ...data,
    url: database.url,
    socket: database.socket,
    pid: database.pid,
    storage: join(run, 'storage'),
    async stop() {
      await database.stop();
      rmSync(run, { recursive: true, force: true });
    },
  };
}
