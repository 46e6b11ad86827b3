// `npm run dataset -- --units 10000 --seed 7 --nights 730 --taken 0.6 [--from 2026-11-24] [--database URL]`: a data set from a seed.
// What must stay true: it goes into an empty database only; without --database into a private one of its own, never the one of `npm start`.
import { parseArgs } from 'node:util';
import { writeDataset } from '../bench/dataset/dataset.mjs';
import { todayInTokyo } from '../bench/dataset/days.mjs';
import { ensureDataset } from '../bench/dataset/folder.mjs';
import { buildBackend } from './build.mjs';
import { command, Refusal } from './refusal.mjs';

const { values } = parseArgs({
  options: {
    units: { type: 'string', default: '10000' },
    seed: { type: 'string', default: '7' },
    nights: { type: 'string', default: '730' },
    taken: { type: 'string', default: '0.6' },
    from: { type: 'string' },
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
  const { from } = values;
  if (from !== undefined && (!/^\d{4}-\d{2}-\d{2}$/.test(from) || Number.isNaN(Date.parse(from))))
    throw new Refusal(`--from is “${from}”, but must be a date such as 2026-11-24.`);
  const whole = { units: Math.floor(number('units', 1, 1_000_000)), nights: Math.floor(number('nights', 30, 1_000)) };
  return { ...whole, seed: values.seed, taken: number('taken', 0.01, 0.99), from };
}

await command(async () => {
  const ask = asked();
  const say = (text) => console.log(`… ${text}`);
  await buildBackend(say);
  const began = performance.now();
  const made = values.database
    ? await writeDataset(values.database, { ...ask, from: ask.from ?? todayInTokyo(), say })
    : await ensureDataset(ask, say);
  const share = ((100 * made.claims) / (made.seats * ask.nights)).toFixed(1);
  console.log(
    `${made.units} units at ${made.sites} sites, ${made.seats} seats; ${made.claims} claims over ${ask.nights} nights, ${share} % taken; ` +
      `${made.held} held, ${made.closures} closures; ${made.seconds ?? Math.round((performance.now() - began) / 1000)} s`,
  );
  if (made.folder) console.log(`The data folder is ${made.folder}: the next run finds it there, and \`rm -r\` takes it away.`);
});
