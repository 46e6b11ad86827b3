/** Work that any instance could do, on two of them: jobs by turns, messages by leases, and what becomes of both when one dies. */
import { createPool, type Pool, type RowDataPacket } from 'mysql2/promise';
import { newId } from '../../src/kernel/index.js';
import { connectionOf } from '../../src/platform/database/index.js';
import { LAPSE_JOB } from '../../src/stays/lapse-holds.js';
import { type BackendProcess, freePort, startBackend, until } from '../support/backend-process.js';
import { type Smtp, startSmtp } from '../support/smtp.js';
import { createTestDatabase, type TestDatabase } from '../support/test-database.js';

describe('on two instances', () => {
  let database: TestDatabase;
  let pool: Pool;
  let smtp: Smtp;
  let a: BackendProcess;
  let b: BackendProcess;

  const start = async () => startBackend({ port: await freePort(), databaseUrl: database.url, env: { SMTP_URL: smtp.url } });
  const rows = async (sql: string, params: unknown[] = []) => (await pool.query<RowDataPacket[]>(sql, params))[0];
  /** Who took each turn of the job that runs most often, oldest first. */
  const turns = async () =>
    (await rows('SELECT owner FROM job_turns WHERE name = ? ORDER BY id', [LAPSE_JOB])).map((row) => String(row['owner']));
  const signUp = async (instance: BackendProcess) => {
    const email = `${newId()}@example.jp`;
    const answer = await instance
      .client()
      .post('/api/auth/sign-up/email', { name: '山田', email, password: 'long enough 2026', locale: 'ja' });
    expect(answer.status).toBe(200);
    return email;
  };

  beforeAll(async () => {
    [database, smtp] = await Promise.all([createTestDatabase(), startSmtp()]);
    const { username: user, ...rest } = connectionOf(database.url);
    pool = createPool({ ...rest, user, connectionLimit: 3 });
    a = await start();
    await rows('CREATE TABLE job_turns (id INT AUTO_INCREMENT PRIMARY KEY, name VARCHAR(80), owner VARCHAR(36))');
    await rows(
      `CREATE TRIGGER note_turn AFTER UPDATE ON job_leases FOR EACH ROW
       INSERT INTO job_turns (name, owner) SELECT NEW.name, NEW.owner FROM DUAL WHERE NEW.until <> OLD.until`,
    );
    b = await start();
  }, 120_000);

  afterAll(async () => {
    await Promise.all([a, b].map((instance) => instance?.kill('SIGKILL')));
    await pool?.end();
    await smtp?.close();
    await database?.drop();
  });

  it('a job has its turns on one of them', async () => {
    const seen = await until(turns, (all) => all.length >= 4);
    expect(seen.length).toBeGreaterThanOrEqual(4);
    expect(new Set(seen).size).toBe(1);
  }, 60_000);

  it('each letter is sent once, whoever wrote the message', async () => {
    const emails = await Promise.all(Array.from({ length: 12 }, (_, n) => signUp(n % 2 === 0 ? a : b)));
    await until(
      () => rows("SELECT id FROM outbox WHERE state <> 'done'"),
      (left) => left.length === 0,
    );
    expect(emails.map((email) => smtp.to(email).length)).toEqual(emails.map(() => 1));
  });

  it('leases end with an instance that ends in order, and outlive by moments one that was killed', async () => {
    await b.kill('SIGTERM');
    const others = (await turns()).length;
    const dead = (await until(turns, (all) => all.length > others)).at(-1);
    const hung = smtp.hang();
    const email = await signUp(a);
    await hung;
    await a.kill('SIGKILL');
    b = await start();
    expect(
      await until(
        () => Promise.resolve(smtp.to(email).length),
        (letters) => letters > 0,
        60,
      ),
    ).toBe(1);
    const heir = (await until(turns, (all) => all.at(-1) !== dead, 60)).at(-1);
    expect(heir).not.toBe(dead);
    await b.kill('SIGTERM');
    expect(await rows('SELECT name FROM job_leases WHERE owner = ? AND until > UTC_TIMESTAMP(3)', [heir])).toEqual([]);
  }, 150_000);
});
