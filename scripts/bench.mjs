// `npm run bench`: the built product over HTTP on a MariaDB that flushes every commit, each figure beside its limit in the same run;
// see bench/README.md. Prints a table, writes bench/REPORT.md and bench/report.json.
// What must stay true: a request that was answered badly ends the run; whatever was started is stopped.
import { parseArgs } from 'node:util';
import { measure } from '../bench/measure.mjs';
import { buildBackend } from './build.mjs';
import { command, Refusal } from './refusal.mjs';

const SIZES = { '1k': 1_000, '10k': 10_000, '100k': 100_000 };
const PARTS = ['search', 'sql', 'calendar', 'stays', 'race', 'sockets', 'index', 'instances'];
const list = (text) => text.split(',').map((word) => word.trim());

const { values } = parseArgs({
  options: {
    sizes: { type: 'string', default: Object.keys(SIZES).join() },
    only: { type: 'string', default: PARTS.join() },
    seed: { type: 'string', default: '7' },
    seconds: { type: 'string', default: '2' },
    rounds: { type: 'string', default: '3' },
  },
});

function chosen(name, known) {
  const words = list(values[name]);
  const wrong = words.find((word) => !known.includes(word));
  if (wrong !== undefined) throw new Refusal(`--${name} has “${wrong}”, but knows ${known.join(', ')}.`);
  return words;
}

await command(async () => {
  const say = (text) => console.log(`… ${text}`);
  const sizes = chosen('sizes', Object.keys(SIZES)).map((name) => SIZES[name]);
  const only = new Set(chosen('only', PARTS));
  await buildBackend(say);
  const whole = only.size === PARTS.length && sizes.length === Object.keys(SIZES).length;
  const [seconds, rounds] = [Number(values.seconds), Number(values.rounds)];
  if (!(seconds > 0 && rounds >= 1)) throw new Refusal('--seconds and --rounds must be numbers above 0.');
  const missed = await measure({ sizes, only, whole, seed: values.seed, seconds, rounds, say });
  if (missed.length > 0) console.log(`\nMissed: ${missed.map((one) => one.what.en).join('; ')}.`);
});
