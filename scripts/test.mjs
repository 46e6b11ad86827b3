// `npm test`: rules (in three time zones), tables on a throw-away MariaDB, journeys over HTTP, components, and Chromium end to end.
//   npm test -- --only=rules|tables|journeys|components|e2e   one kind (several with commas)
//   npm test -- "is refused when"                             only tests with these words in their name
//   npm test -- backend/src/kernel/slot.spec.ts               only these files
// What must stay true: it installs what it lacks or fails, never skips; a suite that could not run, and a test that was skipped, count
// as failed; everything it started is gone when it ends. Its last line is `N passed, N failed`.
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import { buildBackend, buildClient, buildFrontend } from './build.mjs';
import { ended, start } from './children.mjs';
import { isAlive } from './lock.mjs';
import { startMariadb } from './mariadb.mjs';
import { watchNpm } from './parent.mjs';
import { nodeBinary, root, tool } from './places.mjs';
import { freePort } from './ports.mjs';
import { startProduct } from './product.mjs';
import { command, Refusal } from './refusal.mjs';
import { readSettings } from './settings.mjs';
import { bringSystemPackages, findChromium } from './system-packages.mjs';

const MINUTE = 60_000;
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

const score = { passed: 0, failed: 0, notes: [] };

function count(passed, failed, note) {
  score.passed += passed;
  score.failed += failed;
  if (note) score.notes.push(note);
}

const running = new Set();

/** Runs a test runner in a group of its own, so that it and whatever it started can be ended together. */
async function runner(args, env, limit) {
  const child = start(nodeBinary, args, { cwd: root, stdio: ['ignore', 'inherit', 'inherit'], env: { ...process.env, ...env } });
  running.add(child);
  const late = new AbortController();
  const outcome = await Promise.race([ended(child).then(() => 'ended'), pause(limit, 'late', { signal: late.signal }).catch(() => '')]);
  late.abort();
  endGroup(child);
  await ended(child);
  running.delete(child);
  return outcome;
}

function endGroup(child) {
  try {
    process.kill(-child.pid, 'SIGKILL');
  } catch {
    // The group has gone with its last member.
  }
}

const reported = (file) => (existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : undefined);

async function jest(title, { patterns, name, env, folder, workers = Math.min(2, availableParallelism()) }) {
  say(title);
  const file = join(folder, `${title.replaceAll(/\W+/g, '-')}.json`);
  const args = [
    '--import',
    pathToFileURL(join(root, 'scripts/end-with-parent.mjs')).href,
    '--experimental-vm-modules',
    '--disable-warning=ExperimentalWarning',
    tool('jest', 'bin/jest.js'),
    '--json',
    `--outputFile=${file}`,
  ];
  args.push(`--maxWorkers=${workers}`, '--workerIdleMemoryLimit=900MB', '--passWithNoTests', ...(name ? ['-t', name] : []));
  if (patterns.length) args.push('--testPathPatterns', ...patterns);
  const outcome = await runner(args, env, 12 * MINUTE);
  const report = reported(file);
  if (!report) return count(0, 1, `${title}: ${outcome === 'late' ? 'not finished within 12 minutes' : 'the runner itself failed'}`);
  const skipped = name ? 0 : report.numPendingTests + report.numTodoTests;
  count(
    report.numPassedTests,
    report.numFailedTests + report.numRuntimeErrorTestSuites + skipped,
    skipped ? `${title}: ${skipped} skipped` : undefined,
  );
}

async function playwright({ files, name, folder, product }) {
  say('journeys in Chromium …');
  const file = join(folder, 'playwright.json');
  const args = [tool('@playwright/test', 'cli.js'), 'test', '--config', join(root, 'frontend/playwright.config.ts'), ...files];
  if (name) args.push('-g', name, '--pass-with-no-tests');
  const env = {
    CHROMIUM: findChromium(),
    PLAYWRIGHT_JSON_OUTPUT_NAME: file,
    E2E_BASE_URL: product.siteUrl,
    E2E_INBOX_URL: product.inboxUrl,
    E2E_SANDBOX_URL: product.sandboxUrl,
    E2E_DATABASE_URL: product.databaseUrl,
  };
  const outcome = await runner(args, env, 12 * MINUTE);
  const report = reported(file);
  if (!report) return count(0, 1, `end to end: ${outcome === 'late' ? 'not finished within 12 minutes' : 'the runner itself failed'}`);
  const { expected, unexpected, flaky, skipped } = report.stats;
  for (const error of report.errors) console.error(error.message);
  count(expected, unexpected + flaky + skipped + report.errors.length, skipped ? `end to end: ${skipped} skipped` : undefined);
}

/** The product as people get it, on data of its own, with the limits on sign-in attempts off: every test comes from one address. */
async function endToEnd({ files, name, folder }) {
  const env = Object.fromEntries(
    Object.entries(process.env).filter(
      ([key]) => !/^(DATABASE_URL|STRIPE_|SMTP_URL|REDIS_URL|PUBLIC_URL|DEMO|NODE_ENV|STORAGE_URL)/.test(key),
    ),
  );
  const port = await freePort(3400);
  const settings = readSettings({ ...env, PORT: String(port), RATE_LIMITS: '0', TZ: 'UTC' });
  const product = await startProduct({
    settings,
    dataDir: join(folder, 'product'),
    durable: false,
    say,
    onBegin: (stop) => leaving.push(stop),
  });
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
  await jest(`${files.length ? 'files' : jestKinds.join(', ')} …`, { ...common, patterns, env });
  if (!asked.kinds.includes('rules') || files.length) return;
  for (const zone of ['Asia/Tokyo', 'America/New_York'])
    await jest(`rules again in ${zone} …`, { ...common, patterns: ruleFiles, env: { ...env, TZ: zone } });
}

const leaving = [];
let left;
const leave = () =>
  (left ??= (async () => {
    for (const child of running) endGroup(child);
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
    // Journeys may start the built backend as a process of its own, to kill it.
    const db = databaseUrl ? undefined : startMariadb({ dataDir: join(folder, 'mariadb'), durable: false, database: 'engawa_test', say });
    const settled = await Promise.allSettled([db, buildBackend(say)]);
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
