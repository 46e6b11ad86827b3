/** Cancelling by the scale in force when the stay was booked, at each of its steps, and the money that follows. */
import type { Client } from '../support/client.js';
import { BOOKER, OTHER_BOOKER, startStaysWorld, TEAM_OF_8, TEAM_TOTAL, type StaysWorld, type ToldItem } from '../support/stays-world.js';

/** Until when, what is charged of rooms (181,500), desks (28,160) and hall (2,200). First nights on 25, desks on 26, hall on 27 January. */
const STEPS: [string, string, number][] = [
  ['eight days before', '2027-01-17T23:59:59+09:00', 0],
  ['seven days before', '2027-01-18T00:00:00+09:00', 36_300],
  ['four days before', '2027-01-21T23:59:59+09:00', 36_300],
  ['three days before', '2027-01-22T00:00:00+09:00', 54_450],
  ['two days before, three before the hall', '2027-01-24T00:00:00+09:00', 90_750 + 1_100],
  ['the day itself', '2027-01-25T09:00:00+09:00', 145_200 + 1_100],
  ['the evening, past the deadline for the desks', '2027-01-25T18:00:00+09:00', 145_200 + 28_160 + 1_100],
  ['during the stay', '2027-01-27T08:00:00+09:00', 181_500 + 28_160 + 2_200],
];

describe('cancelling a confirmed stay', () => {
  let world: StaysWorld;
  let booker: Client;
  let stayId: string;
  beforeAll(async () => {
    world = await startStaysWorld();
  });
  afterAll(() => world.close());
  beforeEach(async () => {
    await world.reset();
    booker = await world.as(BOOKER);
    stayId = (await world.place(booker, TEAM_OF_8)).body.id;
    await world.pay(booker, stayId);
  });

  const sums = async () =>
    Object.fromEntries(
      (
        await world.app.database.read<{ account: string; yen: number }>('SELECT account, SUM(yen) AS yen FROM money_rows GROUP BY account')
      ).map((row) => [row.account, Number(row.yen)]),
    );

  it.each(STEPS)('%s costs by the scale, refunds the rest and frees everything', async (_when, now, charge) => {
    world.app.clock.setNow(now);
    const again = await world.as(BOOKER);
    const refund = TEAM_TOTAL - charge;
    expect((await again.get(`/api/stays/${stayId}`)).body.cancellationNow).toEqual({ charge, refund });
    const { status, body } = await again.post(`/api/stays/${stayId}/cancellation`, { expectedRefund: refund });
    expect([status, body.status]).toEqual([200, 'cancelled']);
    expect(body.items.reduce((sum: number, item: ToldItem) => sum + item.cancelled.yen, 0)).toBe(charge);
    await world.app.drain();
    expect((await again.get(`/api/stays/${stayId}`)).body.payment).toMatchObject({ status: 'paid', refunded: refund });
    expect(await world.counts()).toMatchObject({ claims: 0, claim_holds: 0 });
    const { stripe = 0, unearned = 0, 'cancellation-charges': kept = 0 } = await sums();
    expect({ stripe, unearned, kept }).toEqual({ stripe: charge, unearned: 0, kept: 0 - charge });
    expect((await again.get(`/api/stays/${stayId}/calendar.ics`)).text).toContain('STATUS:CANCELLED');
  });

  it('is refused when the refund is another than was shown, and names the amounts of now', async () => {
    world.app.clock.setNow('2027-01-18T00:00:00+09:00');
    const again = await world.as(BOOKER);
    const before = await world.counts();
    const { status, body } = await again.post(`/api/stays/${stayId}/cancellation`, { expectedRefund: TEAM_TOTAL });
    expect([status, body]).toEqual([
      409,
      expect.objectContaining({ code: 'stays.refund-changed', refund: TEAM_TOTAL - 36_300, charge: 36_300 }),
    ]);
    expect(await world.counts()).toEqual(before);
  });

  it('happens once: a second time there is nothing to cancel', async () => {
    const answers = await Promise.all(Array.from({ length: 5 }, () => booker.post(`/api/stays/${stayId}/cancellation`, {})));
    expect(answers.map((answer) => answer.status).sort()).toEqual([200, 409, 409, 409, 409]);
    expect(answers.find((answer) => answer.status === 409)?.body.code).toBe('stays.not-confirmed');
    await world.app.drain();
    expect(await world.app.database.read('SELECT id FROM refunds')).toHaveLength(1);
  });

  it('is over once the stay is over', async () => {
    world.app.clock.setNow('2027-01-30T10:00:00+09:00');
    const { status, body } = await (await world.as(BOOKER)).post(`/api/stays/${stayId}/cancellation`, {});
    expect([status, body.code]).toEqual([422, 'stays.over']);
  });

  it('cannot be done to a stay that is only held, and gives nothing of it to others', async () => {
    const held = (await world.place(booker, { party: 2, items: [{ unitId: 'HGI-02-A', checkIn: '2027-02-01', checkOut: '2027-02-04' }] }))
      .body;
    const { status, body } = await booker.post(`/api/stays/${held.id}/cancellation`, {});
    expect([status, body.code]).toEqual([409, 'stays.not-confirmed']);
    const other = await (await world.as(OTHER_BOOKER)).post(`/api/stays/${stayId}/cancellation`, {});
    expect([other.status, other.body.code]).toEqual([404, 'stays.unknown']);
  });
});
