// `npm run bench`: the product over HTTP beside a limit measured in the same run; see bench/README.md. Prints a table and writes
// bench/REPORT.md. What must stay true: nothing is timed without its limit, and every request that was not answered well ends the run.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import autocannon from 'autocannon';
import mysql from 'mysql2/promise';
import { startNode, stop } from './children.mjs';
import { root } from './places.mjs';
import { freePort, listening } from './ports.mjs';
import { startProduct } from './product.mjs';
import { command } from './refusal.mjs';
import { readSettings } from './settings.mjs';

const SECONDS = 5;
const PLACED = 60;
const say = (text) => console.log(`… ${text}`);
const isoDay = (days) => new Date(Date.now() + 9 * 3_600_000 + days * 86_400_000).toISOString().slice(0, 10);

async function load(url, connections) {
  const result = await autocannon({ url, connections, duration: SECONDS });
  if (result.non2xx > 0 || result.errors > 0) throw new Error(`${url}: ${result.non2xx} refusals, ${result.errors} errors`);
  return { rps: result.requests.average, p50: result.latency.p50, p99: result.latency.p99 };
}

/** The product's answer and the same bytes from memory, in turn, so that both meet the same noise. */
async function readLine(name, productUrl, limitUrl) {
  const body = await (await fetch(productUrl)).json();
  await fetch(`${limitUrl}/bytes/${name}`, { method: 'PUT', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) });
  const rows = [];
  for (const connections of [1, 8]) {
    say(`${name}, ${connections} at a time`);
    const limit = await load(`${limitUrl}/bytes/${name}`, connections);
    const ours = await load(productUrl, connections);
    rows.push({
      name: `${name}, ${connections} at a time`,
      ours: `${ours.rps.toFixed(0)} a second, p50 ${ours.p50} ms, p99 ${ours.p99} ms`,
      limit: `${limit.rps.toFixed(0)} a second`,
      ratio: ours.rps / limit.rps,
    });
  }
  return rows;
}

const median = (values) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;

async function timed(count, work) {
  const took = [];
  for (let n = 0; n < count; n++) {
    const began = performance.now();
    await work(n);
    took.push(performance.now() - began);
  }
  return median(took);
}

async function signIn(site) {
  const answer = await fetch(`${site}/api/auth/sign-in/email`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: site },
    body: JSON.stringify({ email: 'booker@minato.example.jp', password: 'engawa-demo-2026' }),
  });
  if (!answer.ok) throw new Error(`sign-in answered ${answer.status}`);
  return answer.headers
    .getSetCookie()
    .map((line) => line.split(';')[0])
    .join('; ');
}

/** Four nights in one room, placed through the product; the limit sends the same kinds of rows with no rule in between. */
async function placeLine(site, databaseUrl) {
  say('stays placed');
  const cookie = await signIn(site);
  const place = async (n) => {
    const items = [
      {
        unitId: 'HGI-02-A',
        checkIn: isoDay(140 + n * 4 - Math.floor(n / 50) * 200),
        checkOut: isoDay(144 + n * 4 - Math.floor(n / 50) * 200),
      },
    ];
    const answer = await fetch(`${site}/api/stays`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', origin: site, cookie, 'idempotency-key': `bench-${n}-${Date.now()}` },
      body: JSON.stringify({ items, party: 1 }),
    });
    if (answer.status !== 201) throw new Error(`a stay was answered with ${answer.status}: ${await answer.text()}`);
  };
  const url = new URL(databaseUrl);
  const pool = mysql.createPool({
    socketPath: url.searchParams.get('socketPath') ?? undefined,
    host: url.hostname,
    port: Number(url.port || 3306),
    user: decodeURIComponent(url.username),
    password: decodeURIComponent(url.password),
    database: url.pathname.slice(1),
    connectionLimit: 1,
  });
  try {
    await pool.query(
      'CREATE TABLE IF NOT EXISTS bench_rows (id VARCHAR(60) NOT NULL, slot INT NOT NULL, body VARCHAR(400) NOT NULL, PRIMARY KEY (id, slot)) ENGINE=InnoDB',
    );
    const before = await statements(pool);
    const ours = await timed(Math.min(PLACED, 48), place);
    const sent = Math.round(((await statements(pool)) - before - 1) / Math.min(PLACED, 48));
    const raw = await timed(PLACED, (n) => rawTransaction(pool, n, sent));
    return [
      {
        name: `a stay of four nights placed (${sent} statements)`,
        ours: `p50 ${ours.toFixed(1)} ms`,
        limit: `p50 ${raw.toFixed(1)} ms`,
        ratio: raw / ours,
      },
    ];
  } finally {
    await pool.query('DROP TABLE IF EXISTS bench_rows');
    await pool.end();
  }
}

async function statements(pool) {
  const [rows] = await pool.query("SHOW GLOBAL STATUS LIKE 'Questions'");
  return Number(rows[0].Value);
}

async function rawTransaction(pool, n, count) {
  const connection = await pool.getConnection();
  try {
    await connection.query('START TRANSACTION');
    await connection.query("SELECT id, version FROM units WHERE id = 'HGI-02-B' FOR UPDATE");
    for (let i = 0; i < Math.max(1, count - 3); i++) {
      if (i % 2 === 0) await connection.query('SELECT id, slot FROM bench_rows WHERE id = ?', [`r-${n}-${i}`]);
      else
        await connection.query('INSERT INTO bench_rows (id, slot, body) VALUES ?', [
          [0, 1, 2, 3].map((slot) => [`r-${n}-${i}`, slot, 'x'.repeat(200)]),
        ]);
    }
    await connection.query('COMMIT');
  } finally {
    connection.release();
  }
}

function table(rows) {
  const lines = rows.map((row) => `| ${row.name} | ${row.ours} | ${row.limit} | ${row.ratio.toFixed(2)} |`);
  return ['| What | Engawa | Limit | Engawa ÷ limit |', '|---|---|---|---|', ...lines].join('\n');
}

await command(async () => {
  const folder = mkdtempSync(join(tmpdir(), 'engawa-bench-'));
  const port = await freePort(3700);
  const limitPort = await freePort(3750, new Set([port, port + 1, port + 2, port + 3]));
  const settings = readSettings({
    PATH: process.env.PATH,
    HOME: process.env.HOME,
    PORT: String(port),
    RATE_LIMITS: '0',
    LOG_LEVEL: 'error',
  });
  let product;
  let limit;
  try {
    product = await startProduct({ settings, dataDir: join(folder, 'product'), durable: true, say });
    limit = startNode(join(root, 'bench/limit-server.mjs'), {
      env: { ...process.env, PORT: String(limitPort) },
      output: 'ignore',
      cwd: root,
    });
    if (!(await listening(limitPort, () => false))) throw new Error('the limit server did not start');
    const [site, limitUrl] = [`http://127.0.0.1:${port}`, `http://127.0.0.1:${limitPort}`];
    const rows = [
      ...(await readLine('search', `${site}/api/search?checkIn=${isoDay(60)}&checkOut=${isoDay(63)}&party=8`, limitUrl)),
      ...(await readLine('calendar', `${site}/api/sites/SHM-04/availability?from=${isoDay(30)}&to=${isoDay(90)}`, limitUrl)),
      ...(await placeLine(`http://localhost:${port}`, product.databaseUrl)),
    ];
    const report = `# Report\n\nPrinted by \`npm run bench\` on ${cpus().length} × ${cpus()[0]?.model ?? 'an unnamed processor'}, Node ${process.version}. One run; expect a third more or less on a shared machine.\n\n${table(rows)}\n`;
    writeFileSync(join(root, 'bench/REPORT.md'), report);
    console.log(`\n${table(rows)}\n\nwritten to bench/REPORT.md`);
  } finally {
    if (limit) await stop(limit, 2000);
    await product?.stop();
    rmSync(folder, { recursive: true, force: true });
  }
});
