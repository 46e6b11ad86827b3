// `npm run dataset -- --units 10000 --seed 7 --nights 730 --taken 0.6 [--from 2026-11-24] [--database URL]`: a data set from a seed.
// What must stay true: it goes into an empty database only; without --database into a private one of its own, never the one of `npm start`.
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { todayInTokyo } from '../bench/dataset/days.mjs';
import { writeDataset } from '../bench/dataset/dataset.mjs';
import { buildBackend } from './build.mjs';
import { startMariadb } from './mariadb.mjs';
import { cacheDir } from './places.mjs';
import { command, Refusal } from './refusal.mjs';

const { values } = parseArgs({
  options: {
    units: { type: 'string', default: '10000' },
    seed: { type: 'string', default: '7' },
    nights: { type: 'string', default: '730' },
    taken: { type: 'string', default: '0.6' },
    from: { type: 'string', default: todayInTokyo() },
    database: { type: 'string' },
  },
});

function number(name, least, most) {
  const value = Number(values[name]);
  if (!(value >= least && value <= most))
    throw new Refusal(`--${name} is “${values[name]}”, but must be a number from ${least} to ${most}.`);
  return value;
}

function asked() {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(values.from) || Number.isNaN(Date.parse(values.from)))
    throw new Refusal(`--from is “${values.from}”, but must be a date such as 2026-11-24.`);
  const whole = { units: Math.floor(number('units', 1, 1_000_000)), nights: Math.floor(number('nights', 30, 1_000)) };
  return { ...whole, seed: values.seed, taken: number('taken', 0.01, 0.99), from: values.from };
}

await command(async () => {
  const ask = asked();
  const say = (text) => console.log(`… ${text}`);
  await buildBackend(say);
  const folder = join(cacheDir, 'dataset', `${ask.units}-${ask.seed}-${ask.nights}-${ask.taken}-${ask.from}`);
  const own = values.database ? undefined : await startMariadb({ dataDir: folder, durable: false, bufferPool: '1G', say });
  try {
    const began = performance.now();
    const made = await writeDataset(values.database ?? own.url, { ...ask, say });
    const seconds = (performance.now() - began) / 1000;
    console.log(
      `${made.units} units at ${made.sites} sites, ${made.seats} seats; ${made.claims} claims over ${ask.nights} nights, ` +
        `${((100 * made.claims) / (made.seats * ask.nights)).toFixed(1)} % taken; ${made.held} held, ${made.closures} closures; ${seconds.toFixed(0)} s`,
    );
    if (own) console.log(`The data folder is ${folder} (a MariaDB of its own; \`rm -r\` it when it is no longer wanted).`);
  } finally {
    await own?.stop();
  }
});
