/** Two who wait for each other: the database undoes one of them, and nobody hears of it. */
import { startWithPlaces } from '../support/demo-places.js';
import type { TestApp } from '../support/start-app.js';

const LOCK = 'SELECT id FROM units WHERE id = ? FOR UPDATE';

describe('two transactions that lock the same rooms the other way round', () => {
  let it0: TestApp;
  beforeAll(async () => (it0 = await startWithPlaces()));
  afterAll(() => it0.close());

  it('are both done, the victim from its start', async () => {
    let runs = 0;
    let met = 0;
    let meet: () => void = () => undefined;
    const both = new Promise<void>((resolve) => (meet = resolve));
    const one = (first: string, second: string) =>
      it0.database.tx(async (tx) => {
        runs += 1;
        await tx.query(LOCK, [first]);
        if ((met += 1) === 2) meet();
        await both;
        await tx.query(LOCK, [second]);
        await tx.query('UPDATE units SET position = position + 1 WHERE id IN (?)', [[first, second]]);
        return first;
      });
    const before = await it0.database.read<{ id: string; position: number }>(
      "SELECT id, position FROM units WHERE id IN ('SHM-04-A', 'SHM-04-B')",
    );
    expect(await Promise.all([one('SHM-04-A', 'SHM-04-B'), one('SHM-04-B', 'SHM-04-A')])).toEqual(['SHM-04-A', 'SHM-04-B']);
    expect(runs).toBe(3);
    const after = await it0.database.read("SELECT id, position FROM units WHERE id IN ('SHM-04-A', 'SHM-04-B')");
    expect(after).toEqual(before.map((row) => ({ ...row, position: row.position + 2 })));
  });

  it('fail when the work itself fails, at once and only once', async () => {
    let runs = 0;
    const failing = it0.database.tx(() => {
      runs += 1;
      return Promise.reject(new Error('a fault of ours'));
    });
    await expect(failing).rejects.toThrow('a fault of ours');
    expect(runs).toBe(1);
  });
});
