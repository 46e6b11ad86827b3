// One instance of the built product as a real process on a database of the bench.
import { once } from 'node:events';
import { closeSync, mkdirSync, openSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { hasEnded, startNode, stop } from '../../scripts/children.mjs';
import { backendMain, cacheDir, root } from '../../scripts/places.mjs';
import { freePort } from '../../scripts/ports.mjs';

/** What the product says; a run that fails points here. */
export const LOG = join(cacheDir, 'dataset', 'product.log');
const PROFILE = ['--cpu-prof', `--cpu-prof-dir=${join(cacheDir, 'dataset', 'profiles')}`];
const MOST_START_MS = 600_000;

/** What the product is told: everything a deployment would say, with an outside that is never asked. */
export function environment({ port, databaseUrl, storage, more = {} }) {
  return {
    PATH: process.env.PATH,
    HOME: process.env.HOME,
    TZ: 'UTC',
    PORT: String(port),
    PUBLIC_URL: `http://localhost:${port}`,
    DATABASE_URL: databaseUrl,
    STORAGE_URL: `file://${storage}`,
    AUTH_SECRET: 'bench-bench-bench-bench-bench-bench-1',
    DATA_KEY: 'bench-bench-bench-bench-bench-bench-2',
    STRIPE_SECRET_KEY: 'sk_test_bench',
    STRIPE_WEBHOOK_SECRET: 'whsec_bench',
    STRIPE_API_URL: 'http://127.0.0.1:9',
    SMTP_URL: 'smtp://127.0.0.1:9',
    RATE_LIMITS: '0',
    LOG_LEVEL: process.env.BENCH_LOG ?? 'error',
    ...more,
  };
}

async function health(port) {
  const answer = await fetch(`http://127.0.0.1:${port}/api/health`, { signal: AbortSignal.timeout(10_000) }).catch(() => undefined);
  return answer?.ok ? answer.json() : undefined;
}

/** Waits until it is healthy and search answers; how long both took, from the start of the process. */
async function ready(port, child, began) {
  let healthy;
  for (;;) {
    const told = await health(port);
    if (told) healthy ??= performance.now() - began;
    const search = healthy === undefined ? undefined : await fetch(`http://127.0.0.1:${port}/api/search?size=1&checkIn=2099-01-01`);
    await search?.body?.cancel();
    if (search && search.status !== 503 && told?.index?.ready !== false)
      return { healthy, searching: performance.now() - began, index: told.index };
    if (hasEnded(child)) throw new Error(`the product ended while it started; ${LOG} says why`);
    if (performance.now() - began > MOST_START_MS) throw new Error('the product did not become ready');
    await pause(25);
  }
}

/** {port, took, ask, commits, health, stop}; `ask(what)` is answered by watch.mjs. */
export async function startServer({ machine, databaseUrl, storage, more, nodeArgs = [], pinned = true }) {
  const port = await freePort(machine.firstPort);
  const began = performance.now();
  mkdirSync(dirname(LOG), { recursive: true });
  const output = openSync(LOG, 'a');
  const child = startNode(backendMain, {
    env: environment({ port, databaseUrl, storage, more }),
    output,
    nodeArgs: ['--import', join(root, 'bench/product/watch.mjs'), ...(process.env.BENCH_PROFILE === '1' ? PROFILE : []), ...nodeArgs],
    cwd: root,
  });
  closeSync(output);
  if (pinned) machine.pinServer(child.pid);
  else machine.unpin(child.pid);
  try {
    const took = await ready(port, child, began);
    const ask = async (bench, more = {}) => {
      child.send({ bench, ...more });
      for (;;) {
        const [message] = await once(child, 'message');
        if (message.bench === bench) return message;
      }
    };
    return { port, child, took, ask, health: () => health(port), stop: () => stop(child, 30_000) };
  } catch (error) {
    await stop(child, 1000);
    throw error;
  }
}
