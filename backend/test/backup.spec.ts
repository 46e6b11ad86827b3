/**
 * `npm run backup` and `npm run restore` as people run them: programs of their own, on a database with the product's schema.
 * What must stay true: the copy is the original in every row, or there is no copy.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { createPool, type Pool, type RowDataPacket } from 'mysql2/promise';
import { connectionOf, migrate } from '../src/platform/database/index.js';
import { createTestDatabase, type TestDatabase } from './support/test-database.js';

const scripts = join(import.meta.dirname, '../../scripts');

function run(script: string, args: readonly string[], databaseUrl = ''): { code: number | null; said: string } {
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(scripts, script), ...args], {
    encoding: 'utf8',
    env: { ...process.env, DATABASE_URL: databaseUrl, INIT_CWD: tmpdir() },
  });
  return { code: status, said: stdout + stderr };
}

function poolAt(url: string): Pool {
  const { username: user, ...rest } = connectionOf(url);
  return createPool({ ...rest, user, connectionLimit: 2, dateStrings: true });
}

const payloads = ['{"text": "縁側 😀 \\"引用\\" \\\\ \\n"}', '{}', `{"long": "${'あ'.repeat(20_000)}"}`];

async function fill(pool: Pool): Promise<void> {
  for (const payload of payloads)
    await pool.query(
      "INSERT INTO outbox (topic, handler, payload, created_at, due_at) VALUES ('stay.held', 'mail', ?, '2026-11-23 01:02:03.456', '2026-11-23 01:02:03.457')",
      [payload],
    );
  for (let n = 0; n < 700; n++)
    await pool.query(
      "INSERT INTO money_rows (entry, account, yen, stay_id, at) VALUES (?, 'stripe', ?, 'stay', '2026-11-23'), (?, 'sales', ?, 'stay', '2026-11-23')",
      [`entry-${n}`, 1000 + n, `entry-${n}`, -1000 - n],
    );
}

const sumOf = async (pool: Pool): Promise<unknown> =>
  (
    await pool.query<RowDataPacket[]>(
      'SELECT account, COUNT(*) AS n, CAST(SUM(yen) AS CHAR) AS yen FROM money_rows GROUP BY account ORDER BY account',
    )
  )[0];

describe('a backup', () => {
  let folder: string;
  let file: string;
  let original: TestDatabase;
  let elsewhere: TestDatabase;
  let from: Pool;
  let to: Pool;

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'backup-'));
    file = join(folder, 'whole.gz');
    original = await createTestDatabase();
    await migrate({ databaseUrl: original.url });
    from = poolAt(original.url);
    await fill(from);
    expect(run('backup.mjs', [file], original.url)).toMatchObject({ code: 0, said: expect.stringContaining('the money ledger sums to 0') });
  });

  afterAll(async () => {
    await from.end();
    await original.drop();
    rmSync(folder, { recursive: true, force: true });
  });

  beforeEach(async () => {
    elsewhere = await createTestDatabase();
    to = poolAt(elsewhere.url);
  });

  afterEach(async () => {
    await to.end();
    await elsewhere.drop();
  });

  const tablesThere = async (): Promise<number> =>
    Number(
      (await to.query<RowDataPacket[]>('SELECT COUNT(*) AS n FROM information_schema.TABLES WHERE TABLE_SCHEMA = DATABASE()'))[0][0]?.['n'],
    );

  it('comes back elsewhere with every row, every sum, and the schema the product runs on', async () => {
    expect(run('restore.mjs', [file, `--to=${elsewhere.url}`])).toMatchObject({
      code: 0,
      said: expect.stringContaining('equal to the file’s'),
    });
    expect(await sumOf(to)).toEqual(await sumOf(from));
    const rows = 'SELECT * FROM outbox ORDER BY id';
    expect((await to.query(rows))[0]).toEqual((await from.query(rows))[0]);
    expect(await migrate({ databaseUrl: elsewhere.url })).toEqual([]);
  });

  it('shows one moment, though rows are written while it is made', async () => {
    let writing = true;
    const writer = (async () => {
      for (let n = 0; writing; n++)
        await from.query(
          "INSERT INTO money_rows (entry, account, yen, stay_id, at) VALUES (?, 'stripe', 1, 'busy', NOW(3)), (?, 'sales', -1, 'busy', NOW(3))",
          [`busy-${n}`, `busy-${n}`],
        );
    })();
    const busy = join(folder, 'busy.gz');
    const { spawn } = await import('node:child_process');
    const backup = spawn(process.execPath, [join(scripts, 'backup.mjs'), busy], {
      env: { ...process.env, DATABASE_URL: original.url },
      stdio: 'ignore',
    });
    const code = await new Promise((done) => backup.once('exit', done));
    writing = false;
    await writer;
    expect(code).toBe(0);
    expect(run('restore.mjs', [busy, `--to=${elsewhere.url}`])).toMatchObject({
      code: 0,
      said: expect.stringContaining('The money ledger sums to 0'),
    });
  });

  it('is refused by a database that holds anything', async () => {
    await to.query('CREATE TABLE something (id INT)');
    expect(run('restore.mjs', [file, `--to=${elsewhere.url}`])).toMatchObject({ code: 1, said: expect.stringContaining('is not empty') });
    expect(await tablesThere()).toBe(1);
  });

  it('is refused when its end is missing, and leaves nothing behind', async () => {
    const torn = join(folder, 'torn.gz');
    const bytes = readFileSync(file);
    writeFileSync(torn, bytes.subarray(0, bytes.length - 200));
    expect(run('restore.mjs', [torn, `--to=${elsewhere.url}`])).toMatchObject({ code: 1, said: expect.stringContaining('is torn') });
    expect(await tablesThere()).toBe(0);
  });

  it('is refused when a row is not the one that was written, and leaves nothing behind', async () => {
    const changed = join(folder, 'changed.gz');
    writeFileSync(changed, gzipSync(gunzipSync(readFileSync(file)).toString('utf8').replace('"1699"', '"1700"')));
    expect(run('restore.mjs', [changed, `--to=${elsewhere.url}`])).toMatchObject({
      code: 1,
      said: expect.stringContaining('money_rows has other contents'),
    });
    expect(await tablesThere()).toBe(0);
  });
});
