// `npm run soak -- --minutes 10 --seed 1`: mixed load on two instances with Redis behind the balancer, while an instance, Redis and the
// database are killed again and again. Afterwards: quiet, verified, everything acknowledged found, every open page right. Ends with 1 if not.
//   --out FOLDER   where SOAK.md and soak.json go (bench)      --port N   where the balancer listens (3400)
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { startCluster } from './cluster-product.mjs';
import { root, standing } from './places.mjs';
import { command, Refusal } from './refusal.mjs';
import { readSettings } from './settings.mjs';
import { asking } from './soak/asking.mjs';
import { breaking, sql, tellKills } from './soak/breaking.mjs';
import { dice } from './soak/chance.mjs';
import { inDays, people } from './soak/people.mjs';
import { brokenPromises, comeToRest, passTime, wrongPages } from './soak/quiet.mjs';
import { asMarkdown, machine, writeReport } from './soak/report.mjs';
import { openPage } from './soak/watching.mjs';
import { verificationLines, verifyDatabase } from './verify-database.mjs';

const PAGES = 8;
const KILL_EVERY_MS = 25_000;
const began = Date.now();
const say = (text) => console.log(`[${((Date.now() - began) / 1000).toFixed(1).padStart(6)} s] ${text}`);

function wishes() {
  const { values } = parseArgs({
    options: { minutes: { type: 'string' }, seed: { type: 'string' }, out: { type: 'string' }, port: { type: 'string' } },
  });
  const [minutes, seed, port] = [values.minutes ?? '10', values.seed ?? '1', values.port ?? '3400'].map(Number);
  if (!(minutes > 0) || !Number.isInteger(seed)) throw new Refusal('Say --minutes with a number above 0 and --seed with a whole number.');
  return { minutes, seed, port, out: values.out ? resolve(standing, values.out) : join(root, 'bench') };
}

/** The index of every instance against the ledger, where health tells of it. */
async function indexFaults(cluster) {
  const told = await Promise.all(cluster.instances.map(async ({ url }) => (await fetch(`${url}/api/health`)).json()));
  return told.map(({ index }) => index?.differences ?? 0).reduce((sum, n) => sum + n, 0);
}

async function soak({ minutes, seed }, cluster) {
  const rolls = dice(seed);
  const breaker = breaking({ cluster, rolls: dice(seed + 1), everyMs: KILL_EVERY_MS, say });
  const { ask, signIn, faults } = asking({ siteUrl: cluster.siteUrl, excused: breaker.excused });
  const crowd = await people({ ask, signIn, sandboxUrl: cluster.sandboxUrl, rolls });
  const [from, to] = [inDays(20), inDays(80)];
  const pages = Array.from({ length: PAGES }, (_, n) =>
    openPage({ siteUrl: cluster.siteUrl, siteId: crowd.sites[n % 4], from, to, get: crowd.get }),
  );
  const signal = AbortSignal.timeout(minutes * 60_000);
  const telling = setInterval(
    () =>
      say(
        Object.entries(crowd.done)
          .map(([name, n]) => `${name} ${n}`)
          .join(' · '),
      ),
    30_000,
  );
  const time = new AbortController();
  const passing = passTime({ databaseUrl: cluster.databaseUrl, left: crowd.left }, time.signal);
  say(`${minutes} minutes begin`);
  await Promise.all([crowd.run(signal), breaker.run(signal)]);
  clearInterval(telling);
  time.abort();
  await passing;

  say('waiting until all is quiet …');
  const rest = await comeToRest(cluster.databaseUrl);
  await pause(2_000);
  const calendars = (siteId) =>
    Promise.all(
      cluster.instances.map(async ({ url }) => (await fetch(`${url}/api/sites/${siteId}/availability?from=${from}&to=${to}`)).json()),
    );
  const wrong = await wrongPages(pages, calendars);
  for (const page of pages) page.close();
  const broken = await brokenPromises(cluster.databaseUrl, crowd.acknowledged);
  const [{ lapses }] = await sql(cluster.databaseUrl, "SELECT COUNT(*) AS lapses FROM stay_moves WHERE to_status = 'lapsed' AND at > ?", [
    new Date(began),
  ]);
  say('verifying …');
  const told = await verifyDatabase(cluster.databaseUrl);
  for (const line of verificationLines(told)) console.log(line);
  const found = told.verification.checks.reduce((sum, check) => sum + check.found, 0) + (await indexFaults(cluster));
  const operations = { ...crowd.done, lapses: Number(lapses), pushes: pages.reduce((sum, page) => sum + page.pushes, 0) };
  const clean = [broken, wrong, faults.unexcused, crowd.odd].every((list) => list.length === 0);
  return {
    at: new Date().toISOString(),
    machine: machine(),
    minutes,
    seed,
    instances: cluster.instances.length,
    pages: pages.length,
    operations: Object.entries(operations).map(([name, done]) => ({ name, done })),
    kills: tellKills(breaker.kills),
    attempts: faults.attempts,
    failed: faults.failed,
    unexcused: faults.unexcused,
    odd: crowd.odd,
    broken,
    wrong,
    rest,
    acknowledged: crowd.acknowledged.size,
    checked: told.verification.checked,
    found,
    ok: clean && found === 0 && Object.values(rest).every((n) => n === 0),
  };
}

await command(async () => {
  const asked = wishes();
  const { DATABASE_URL: _d, STRIPE_SECRET_KEY: _s, SMTP_URL: _m, REDIS_URL: _r, PUBLIC_URL: _p, ...env } = process.env;
  const settings = readSettings({ ...env, PORT: String(asked.port) });
  const dataDir = mkdtempSync(join(tmpdir(), 'engawa-soak-'));
  let stop = async () => {};
  let ok = false;
  for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => void stop().finally(() => process.exit(130)));
  try {
    const cluster = await startCluster({
      settings,
      dataDir,
      env: { RATE_LIMITS: '0', LOG_LEVEL: 'error' },
      say,
      show: () => {},
      onBegin: (way) => (stop = way),
    });
    const result = await soak(asked, cluster);
    writeReport(result, asked.out);
    console.log(`\n${asMarkdown(result)}`);
    ok = result.ok;
    process.exitCode = ok ? 0 : 1;
  } finally {
    await stop();
    if (ok) rmSync(dataDir, { recursive: true, force: true });
    else console.log(`Data and logs are left in ${dataDir}.`);
  }
});
