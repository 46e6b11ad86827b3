/** A company's stays by their days: what is to come, the soonest first, and what is over, the latest first. */
import { BOOKER, startStaysWorld, type StaysWorld, type ToldCard } from '../support/stays-world.js';
import type { Client } from '../support/client.js';

const night = (checkIn: string, checkOut: string) => ({ items: [{ unitId: 'SHM-04-A', checkIn, checkOut }], party: 2 });
const codes = async (client: Client, when: string) =>
  (await client.get(`/api/stays?status=confirmed&when=${when}`)).body.stays.map((stay: ToldCard) => stay.from);

describe("a company's stays", () => {
  let world: StaysWorld;
  let booker: Client;
  beforeAll(async () => {
    world = await startStaysWorld();
    booker = await world.as(BOOKER);
    for (const [checkIn, checkOut] of [
      ['2026-12-20', '2026-12-22'],
      ['2026-11-25', '2026-11-26'],
      ['2026-12-01', '2026-12-03'],
    ] as const) {
      const { body } = await world.place(booker, night(checkIn, checkOut));
      await world.pay(booker, body.id);
    }
  });
  afterAll(() => world.close());

  it('are to come until the last of their days is over, the soonest first', async () => {
    expect(await codes(booker, 'upcoming')).toEqual(['2026-11-25', '2026-12-01', '2026-12-20']);
    expect(await codes(booker, 'past')).toEqual([]);
  });

  it('are past once it is, the latest first', async () => {
    world.app.clock.setNow(new Date('2026-12-02T12:00:00+09:00'));
    expect(await codes(booker, 'upcoming')).toEqual(['2026-12-01', '2026-12-20']);
    expect(await codes(booker, 'past')).toEqual(['2026-11-25']);
    world.app.clock.setNow(new Date('2026-12-04T12:00:00+09:00'));
    expect(await codes(booker, 'past')).toEqual(['2026-12-01', '2026-11-25']);
  });

  it('are refused to be listed by a time that is no word of ours', async () => {
    expect((await booker.get('/api/stays?when=someday')).body).toMatchObject({ code: 'request.invalid' });
  });
});
