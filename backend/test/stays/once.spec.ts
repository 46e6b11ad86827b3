/** A booking that is sent twice happens once, and twenty items cost as many queries as one. */
import type { Client } from '../support/client.js';
import { countStatements } from '../support/count-statements.js';
import { sentStatements } from '../support/sent-statements.js';
import { BOOKER, OTHER_BOOKER, startStaysWorld, TEAM_OF_8, type StaysWorld, type ToldCard } from '../support/stays-world.js';

describe('a booking sent again', () => {
  let world: StaysWorld;
  let booker: Client;
  beforeAll(async () => {
    world = await startStaysWorld();
    booker = await world.as(BOOKER);
  });
  afterAll(() => world.close());

  it('with the same key is answered the same, and nothing more is booked', async () => {
    const first = await world.place(booker, TEAM_OF_8, 'once');
    const before = await world.counts();
    const again = await world.place(booker, TEAM_OF_8, 'once');
    expect([again.status, again.text]).toEqual([201, first.text]);
    expect(await world.counts()).toEqual(before);
  });

  it('with the same key and something else in it is refused', async () => {
    const before = await world.counts();
    const answer = await world.place(booker, { ...TEAM_OF_8, party: 7 }, 'once');
    expect([answer.status, answer.body.code]).toEqual([422, 'request.key-reused']);
    expect(await world.counts()).toEqual(before);
  });

  it('ten times at the same moment with one key is one stay', async () => {
    const ask = { party: 2, items: [{ unitId: 'HGI-02-A', checkIn: '2027-02-01', checkOut: '2027-02-04' }] };
    const answers = await Promise.all(Array.from({ length: 10 }, () => world.place(booker, ask, 'at-once')));
    expect(new Set(answers.map((answer) => `${answer.status} ${answer.body.id}`)).size).toBe(1);
    expect(answers[0]?.status).toBe(201);
  });

  it('by somebody else with the same key is their own', async () => {
    const ask = { party: 2, items: [{ unitId: 'HGI-02-B', checkIn: '2027-02-01', checkOut: '2027-02-04' }] };
    const [mine, theirs] = [await world.place(booker, ask, 'shared'), await world.place(await world.as(OTHER_BOOKER), ask, 'shared')];
    expect([mine.status, theirs.status, theirs.body.code]).toEqual([201, 409, 'slots.taken']);
  });

  it('after a refusal may succeed with the same key once the places are free', async () => {
    const ask = { party: 2, items: [{ unitId: 'HGI-02-C', checkIn: '2027-02-01', checkOut: '2027-02-04' }] };
    const held = (await world.place(await world.as(OTHER_BOOKER), ask)).body;
    expect((await world.place(booker, ask, 'patient')).status).toBe(409);
    await (await world.as(OTHER_BOOKER)).post(`/api/stays/${held.id}/release`);
    expect((await world.place(booker, ask, 'patient')).status).toBe(201);
  });

  const days = (n: number, from: number) =>
    Array.from({ length: n }, (_, i) => ({
      unitId: ['SHM-03-D', 'HGI-08-D', 'HGI-02-W', 'HGI-04-L'][i % 4],
      days: [`2027-02-${String(from + Math.floor(i / 4)).padStart(2, '0')}`],
    }));

  it.each([
    ['one item', 1, 15],
    ['twenty items', 20, 22],
  ])('is fourteen statements with the look at the session, from START to COMMIT, for %s', async (_many, n, from) => {
    const sent = await sentStatements(world.app, async () =>
      expect((await world.place(booker, { party: 1, items: days(n, from) })).status).toBe(201),
    );
    // After the commit the search index reads what has changed, once for all who committed meanwhile.
    expect(sent.slice(0, sent.indexOf('COMMIT') + 1).map(kindOf)).toEqual([
      'SELECT auth_session',
      'START TRANSACTION',
      'LOCK units',
      'SELECT units',
      'SELECT claims',
      'INSERT claims',
      'INSERT claim_holds',
      'UPDATE units',
      'INSERT claim_changes',
      'INSERT stays',
      'INSERT stay_items',
      'INSERT stay_moves',
      'INSERT idempotent_requests',
      'COMMIT',
    ]);
  });

  it('that comes too late costs five statements before it is known to be refused, and writes nothing', async () => {
    const ask = { party: 1, items: [{ unitId: 'HGI-02-C', checkIn: '2027-03-01', checkOut: '2027-03-05' }] };
    await world.place(await world.as(OTHER_BOOKER), ask);
    const sent = await sentStatements(world.app, async () => expect((await world.place(booker, ask)).status).toBe(409));
    expect(sent.map(kindOf).indexOf('ROLLBACK')).toBe(5);
    expect(sent.map(kindOf).filter((kind) => /INSERT|UPDATE|DELETE/.test(kind))).toEqual([]);
  });

  it('is quoted and read in as many statements for twenty items as for one', async () => {
    const statements = (work: () => Promise<{ status: number }>, status: number): Promise<number> =>
      countStatements(world.app, async () => expect((await work()).status).toBe(status));
    const quotes = [
      await statements(() => booker.post('/api/quotes', { items: days(1, 20) }), 200),
      await statements(() => booker.post('/api/quotes', { items: days(20, 20) }), 200),
    ];
    expect(quotes[0]).toBeGreaterThan(2);
    expect(quotes[1]).toBe(quotes[0]);
    const [few, many] = (await booker.get('/api/stays?size=2')).body.stays.map((stay: ToldCard) => stay.id).reverse();
    const reads = [
      await statements(() => booker.get(`/api/stays/${few}`), 200),
      await statements(() => booker.get(`/api/stays/${many}`), 200),
    ];
    expect(reads[1]).toBe(reads[0]);
    const pages = [
      await statements(() => booker.get('/api/stays?size=1'), 200),
      await statements(() => booker.get('/api/stays?size=50'), 200),
    ];
    expect(pages[1]).toBe(pages[0]);
  });
});

/** What a statement does and to which table; what stands in brackets is left out. */
function kindOf(sql: string): string {
  let plain = sql;
  for (let shorter = ''; shorter !== plain; plain = plain.replace(/\([^()]*\)/g, '')) shorter = plain;
  if (/JOIN units .*FOR UPDATE$/s.test(plain)) return 'LOCK units';
  const table = /(?:FROM|INTO|UPDATE)\s+`?(\w+)/.exec(plain)?.[1];
  return [/^(?:START TRANSACTION|\w+)/.exec(plain)?.[0], table].filter(Boolean).join(' ');
}
