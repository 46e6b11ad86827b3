// `npm test`: rules (in three time zones), tables on a throw-away MariaDB, journeys over HTTP, components, and Chromium end to end.
//   npm test -- --only=rules|tables|journeys|components|e2e   one kind (several with commas)
//   npm test -- "is refused when"                             only tests with these words in their name
//   npm test -- backend/src/kernel/slot.spec.ts               only these files
// What must stay true: it installs what it lacks or fails, never skips; a suite that could not run, and a test that was skipped, count
// as failed; everything it started is gone when it ends. Its last line is `N passed, N failed`.
import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { buildBackend, buildClient, buildFrontend } from './build.mjs';
import { isAlive } from './lock.mjs';
import { startMariadb } from './mariadb.mjs';
import { watchNpm } from './parent.mjs';
import { root } from './places.mjs';
import { freePort } from './ports.mjs';
import { startProduct } from './product.mjs';
import { findRedis } from './redis-files.mjs';
import { command, Refusal } from './refusal.mjs';
import { readSettings } from './settings.mjs';
import { bringSystemPackages } from './system-packages.mjs';
import { count, endRunners, jest, ownEnvironment, playwright, score } from './test-runners.mjs';

const began = Date.now();
const say = (text) => console.log(`[${((Date.now() - began) / 1000).toFixed(1).padStart(5)} s] ${text}`);

const ruleFiles = ['backend/src/kernel/', 'backend/src/.+/domain/'];
const kinds = {
  rules: ruleFiles,
  tables: ['backend/src/(?!kernel/)(?!.+/domain/)', 'backend/sandbox/'],
  journeys: ['backend/test/'],
  components: ['frontend/src/'],
  e2e: [],
};

function readArguments(args) {
  const only = args.filter((arg) => arg.startsWith('--only=')).flatMap((arg) => arg.slice('--only='.length).split(','));
  const unknown = [...only.filter((kind) => !(kind in kinds)), ...args.filter((arg) => arg.startsWith('-') && !arg.startsWith('--only='))];
  if (unknown.length)
    throw new Refusal(`${unknown.join(', ')} is not known; use --only=${Object.keys(kinds).join('|')}, words of a test's name, or files.`);
  const words = args.filter((arg) => !arg.startsWith('-'));
  const files = words.filter((word) => /\.ts$|\//.test(word)).map((file) => relative(root, join(process.cwd(), file)));
  return {
    kinds: only.length ? only : Object.keys(kinds),
    whole: !only.length && !words.length,
    files,
    name: words.filter((word) => !/\.ts$|\//.test(word)).join(' '),
  };
}

/** The product as people get it, on data of its own, with the limits on sign-in attempts off: every test comes from one address. */
async function endToEnd({ files, name, folder }) {
  const port = await freePort(3400);
  const settings = readSettings({ ...ownEnvironment(), PORT: String(port), RATE_LIMITS: '0', TZ: 'UTC' });
  const product = await startProduct({
    settings,
    dataDir: join(folder, 'product'),
    durable: false,
    say,
    onBegin: (stop) => leaving.push(stop),
  });
  say('journeys in Chromium …');
  await playwright({ files, name, folder, product });
  await product.stop();
}

async function runJest({ asked, folder, databaseUrl }) {
  const common = { name: asked.name, folder };
  // Tests provoke failures on purpose; what the log says of them would drown the report.
  const env = { TZ: 'UTC', TEST_DATABASE_URL: databaseUrl, LOG_LEVEL: process.env.LOG_LEVEL ?? 'fatal' };
  const jestKinds = asked.kinds.filter((kind) => kind !== 'e2e');
  const files = asked.files.filter((file) => !file.startsWith('frontend/e2e'));
  if (asked.files.length && !files.length) return;
  const patterns = files.length ? files : asked.whole ? [] : jestKinds.flatMap((kind) => kinds[kind]);
  say(`${files.length ? 'files' : jestKinds.join(', ')} …`);
  await jest(files.length ? 'files' : jestKinds.join(', '), { ...common, patterns, env });
  if (!asked.kinds.includes('rules') || files.length) return;
  for (const zone of ['Asia/Tokyo', 'America/New_York']) {
    say(`rules again in ${zone} …`);
    await jest(`rules in ${zone}`, { ...common, patterns: ruleFiles, env: { ...env, TZ: zone } });
  }
}

const leaving = [];
let left;
const leave = () =>
  (left ??= (async () => {
    endRunners();
    for (const end of leaving.toReversed()) await end();
  })());

/** In memory where there is such a place; what an earlier run that was killed left there is swept out first. */
function throwAwayFolder() {
  const base = existsSync('/dev/shm') ? '/dev/shm' : tmpdir();
  for (const name of readdirSync(base)) {
    const pid = /^engawa-test-(\d+)-/.exec(name)?.[1];
    if (pid && !isAlive(Number(pid))) rmSync(join(base, name), { recursive: true, force: true });
  }
  return mkdtempSync(join(base, `engawa-test-${process.pid}-`));
}

async function main() {
  const asked = readArguments(process.argv.slice(2));
  const mayInclude = (folder) => !asked.files.length || asked.files.some((file) => file.startsWith(folder));
  const needs = {
    database: asked.kinds.some((kind) => kind === 'tables' || kind === 'journeys') && mayInclude('backend/'),
    components: asked.kinds.includes('components') && mayInclude('frontend/src'),
    e2e: asked.kinds.includes('e2e') && mayInclude('frontend/e2e'),
  };
  await bringSystemPackages([...(needs.e2e ? ['browser'] : []), ...(needs.database || needs.e2e ? ['calendar'] : [])], say);

  const folder = throwAwayFolder();
  leaving.push(() => rmSync(folder, { recursive: true, force: true }));
  let databaseUrl = process.env.TEST_DATABASE_URL;
  if (needs.database) {
    // Journeys may start the built backend as a process of its own, to kill it, and Redis beside two of them.
    const db = databaseUrl ? undefined : startMariadb({ dataDir: join(folder, 'mariadb'), durable: false, database: 'engawa_test', say });
    const settled = await Promise.allSettled([db, buildBackend(say), findRedis(say)]);
    const failed = settled.find((one) => one.status === 'rejected');
    if (settled[0].value) leaving.push(() => settled[0].value.stop());
    if (failed) throw failed.reason;
    databaseUrl ??= settled[0].value.url;
  }
  if (needs.components) await buildClient(say);
  if (asked.kinds.some((kind) => kind !== 'e2e')) await runJest({ asked, folder, databaseUrl });
  if (needs.e2e) {
    await buildFrontend(say);
    await endToEnd({ files: asked.files.filter((file) => file.startsWith('frontend/e2e')), name: asked.name, folder });
  }
}

await command(async () => {
  const interrupted = async () => {
    if (left) return;
    await leave();
    console.error('interrupted');
    process.exit(130);
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => void interrupted());
  watchNpm(() => void interrupted());
  try {
    await main();
  } catch (error) {
    if (left) return;
    console.error(error instanceof Refusal ? `\n${error.message}` : error);
    count(0, 1, 'the tests could not all be run');
  }
  await leave();
  for (const note of score.notes) console.error(`! ${note}`);
  say('done');
  if (score.passed + score.failed === 0) count(0, 1);
  console.log(`${score.passed} passed, ${score.failed} failed`);
  process.exit(score.failed ? 1 : 0);
});
