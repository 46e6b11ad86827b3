/**
 * Transactions that the database takes back at the last moment. On one server a deadlock shows at a statement; a Galera
 * cluster tells a conflict with another node at COMMIT, with the same code. It is played here, on a real transaction.
 */
import type { QueryRunner } from 'typeorm';
import { afterCommit, type Database } from '../src/platform/database/index.js';
import { type TestApp, startApp } from './support/start-app.js';

type Refused = Error & { code: string; errno: number };
const refused = (code: string, errno: number): Refused => Object.assign(new Error(code), { code, errno });
const DEADLOCK = () => refused('ER_LOCK_DEADLOCK', 1213);

describe('a transaction', () => {
  let app: TestApp;
  let database: Database;

  beforeAll(async () => {
    app = await startApp();
    ({ database } = app);
    await database.read('CREATE TABLE marks (id INT PRIMARY KEY, run INT NOT NULL)');
  });
  beforeEach(() => database.read('DELETE FROM marks'));
  afterAll(() => app.close());

  /** The next `times` commits end in a rollback and an error, as from a node that lost the certification. */
  function refuseCommits(times: number, error: () => Refused): void {
    const create = database.source.createQueryRunner.bind(database.source);
    database.source.createQueryRunner = (mode) => {
      const runner: QueryRunner = create(mode);
      const query = runner.query.bind(runner) as (sql: string, ...rest: unknown[]) => Promise<unknown>;
      runner.query = (async (sql: string, ...rest: unknown[]) => {
        if (sql !== 'COMMIT' || times === 0) return query(sql, ...rest);
        times -= 1;
        await query('ROLLBACK');
        throw error();
      }) as QueryRunner['query'];
      return runner;
    };
  }
  afterEach(() => Reflect.deleteProperty(database.source, 'createQueryRunner'));

  const marks = () => database.read<{ id: number; run: number }>('SELECT id, run FROM marks ORDER BY id');

  it('whose COMMIT is refused as a deadlock runs again from its start, and tells what happened once', async () => {
    refuseCommits(2, DEADLOCK);
    let runs = 0;
    let told = 0;
    const answer = await database.tx(async (tx) => {
      runs += 1;
      await tx.query('INSERT INTO marks (id, run) VALUES (1, ?)', [runs]);
      afterCommit(tx, () => void (told += 1));
      return runs;
    });
    expect({ answer, runs, told, marks: await marks() }).toEqual({ answer: 3, runs: 3, told: 1, marks: [{ id: 1, run: 3 }] });
  });

  it('whose COMMIT fails for another reason does not run again: it may have been committed', async () => {
    refuseCommits(1, () => refused('PROTOCOL_CONNECTION_LOST', 0));
    let runs = 0;
    const work = database.tx(async (tx) => {
      runs += 1;
      await tx.query('INSERT INTO marks (id, run) VALUES (1, ?)', [runs]);
    });
    await expect(work).rejects.toThrow('PROTOCOL_CONNECTION_LOST');
    expect({ runs, marks: await marks() }).toEqual({ runs: 1, marks: [] });
  });

  it('that has committed does not run again, whatever befalls those who are told', async () => {
    let runs = 0;
    const work = database.tx(async (tx) => {
      runs += 1;
      await tx.query('INSERT INTO marks (id, run) VALUES (?, ?)', [runs, runs]);
      afterCommit(tx, () => Promise.reject(DEADLOCK()));
    });
    await expect(work).rejects.toThrow('ER_LOCK_DEADLOCK');
    expect({ runs, marks: await marks() }).toEqual({ runs: 1, marks: [{ id: 1, run: 1 }] });
  });
});
