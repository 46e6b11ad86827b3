// Runs jest and Playwright for `npm test` and keeps the score.
// What must stay true: a suite that could not run, a runner that died and a test that was skipped all count as failed.
import { existsSync, readFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import { ended, start } from './children.mjs';
import { nodeBinary, root, tool } from './places.mjs';
import { findChromium } from './system-packages.mjs';

const LIMIT = 12 * 60_000;

/** The environment without what would point the tests at somebody's real database, mail server or Stripe account. */
export const ownEnvironment = () =>
  Object.fromEntries(
    Object.entries(process.env).filter(
      ([key]) =>
        !/^(DATABASE_URL|STRIPE_.*|SMTP_URL|REDIS_URL|PUBLIC_URL|PORT|DEMO|DEMO_NOW|NODE_ENV|STORAGE_URL|AUTH_SECRET|DATA_KEY|TRUST_PROXY|DRAIN_SECONDS)$/.test(
          key,
        ),
    ),
  );

export const score = { passed: 0, failed: 0, notes: [] };

export function count(passed, failed, note) {
  score.passed += passed;
  score.failed += failed;
  if (note) score.notes.push(note);
}

const running = new Set();

/** Runs a test runner in a group of its own, so that it and whatever it started can be ended together. */
async function runner(args, env, limit) {
  const child = start(nodeBinary, args, { cwd: root, stdio: ['ignore', 'inherit', 'inherit'], env: { ...ownEnvironment(), ...env } });
  running.add(child);
  const late = new AbortController();
  const outcome = await Promise.race([ended(child).then(() => 'ended'), pause(limit, 'late', { signal: late.signal }).catch(() => '')]);
  late.abort();
  endGroup(child);
  await ended(child);
  running.delete(child);
  return outcome;
}

/** Ends every runner that still runs. */
export const endRunners = () => running.forEach(endGroup);

function endGroup(child) {
  try {
    process.kill(-child.pid, 'SIGKILL');
  } catch {
    // The group has gone with its last member.
  }
}

const reported = (file) => (existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : undefined);

/** Runs the specs whose path matches one of `patterns` (all of them when there is none) and counts them. */
export async function jest(title, { patterns, name, env, folder, workers = Math.min(2, availableParallelism()) }) {
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
  const outcome = await runner(args, env, LIMIT);
  const report = reported(file);
  if (!report) return count(0, 1, `${title}: ${outcome === 'late' ? 'not finished within 12 minutes' : 'the runner itself failed'}`);
  const skipped = name ? 0 : report.numPendingTests + report.numTodoTests;
  count(
    report.numPassedTests,
    report.numFailedTests + report.numRuntimeErrorTestSuites + skipped,
    skipped ? `${title}: ${skipped} skipped` : undefined,
  );
}

/** Runs the journeys in Chromium against a started product and counts them. */
export async function playwright({ files, name, folder, product }) {
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
  const outcome = await runner(args, env, LIMIT);
  const report = reported(file);
  if (!report) return count(0, 1, `end to end: ${outcome === 'late' ? 'not finished within 12 minutes' : 'the runner itself failed'}`);
  const { expected, unexpected, flaky, skipped } = report.stats;
  for (const error of report.errors) console.error(error.message);
  count(expected, unexpected + flaky + skipped + report.errors.length, skipped ? `end to end: ${skipped} skipped` : undefined);
}
