/** The checks themselves: silent about what the product made, and each finding the fault it is named for. */
import { SearchIndex } from '../../src/availability/index.js';
import { CHECKS, Verify, type Verification } from '../../src/verify/index.js';
import { Moments } from '../../src/verify/view.js';
import { FAULTS } from './planted-faults.js';
import { makeVerifiedWorld, type VerifiedWorld } from './verified-world.js';

describe('verifying', () => {
  let made: VerifiedWorld;
  beforeAll(async () => {
    made = await makeVerifiedWorld();
  }, 60_000);
  afterAll(() => made.world.close());

  const verify = (): Promise<Verification> => made.world.app.app.get(Verify).run('quick');
  const found = ({ checks }: Verification) => checks.filter((check) => check.found > 0).map((check) => check.name);

  it('finds nothing in a world that the product made, and looks at all of it', async () => {
    const verification = await verify();
    expect(verification.checks.filter((check) => check.found > 0)).toEqual([]);
    expect(verification.ok).toBe(true);
    expect(verification.checks.map((check) => check.name)).toEqual(CHECKS.map((check) => check.name));
    expect(verification.checks.filter((check) => check.checked === 0).map((check) => check.name)).toEqual([]);
  });

  describe('finds', () => {
    afterEach(() => made.restore());

    it.each(FAULTS.map((fault) => [fault.what, fault] as const))('%s', async (_what, fault) => {
      for (const sql of fault.sql(made)) await made.world.app.database.read(sql);
      // As an index looks that was built from the tables as they are now: the fault in them is no difference to it.
      const index = made.world.app.app.get(SearchIndex);
      await index.rebuild(true);
      fault.inIndex?.(index);
      const verification = await verify();
      expect(new Set(found(verification))).toEqual(new Set(fault.finds));
      expect(verification.ok).toBe(false);
      const named = verification.checks.find((check) => check.name === fault.finds[0]);
      expect(named?.ids.every((id) => /^[\x21-\x7e]+$/.test(id))).toBe(true);
      expect(named?.ids).not.toEqual([]);
    });
  });

  it('has a planted fault for every check', () => {
    const planted = new Set(FAULTS.flatMap((fault) => fault.finds));
    expect(CHECKS.map((check) => check.name).filter((name) => !planted.has(name))).toEqual([]);
  });

  it('sees one moment: what is booked meanwhile is not seen by half', async () => {
    const booker = await made.world.as('booker@minato.example.jp');
    const count = 'SELECT (SELECT COUNT(*) FROM stays) + (SELECT COUNT(*) FROM claims) AS n';
    const [before, after] = await made.world.app.app.get(Moments).read('gentle', async (view) => {
      const first = await view.query<{ n: number }>(count);
      const placed = await made.world.place(booker, {
        party: 1,
        items: [{ unitId: 'SHM-04-A', checkIn: '2027-04-05', checkOut: '2027-04-07' }],
      });
      expect(placed.status).toBe(201);
      return [first, await view.query<{ n: number }>(count)];
    });
    expect(after).toEqual(before);
    expect(await made.world.app.database.read(count)).not.toEqual(before);
  });

  it('leaves a line in the diary, and is due again only the next night', async () => {
    const { app } = made.world;
    const count = async () => Number((await app.database.read<{ n: number }>('SELECT COUNT(*) AS n FROM verifications'))[0]?.n);
    await verify();
    const before = await count();
    app.clock.advance(60 * 60_000);
    await app.jobs.run('verify.nightly');
    expect(await count()).toBe(before);
    app.clock.advance(24 * 60 * 60_000);
    await app.jobs.run('verify.nightly');
    expect(await count()).toBe(before + 1);
  });
});
