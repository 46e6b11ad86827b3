/** A team books rooms, desks and a hall in one step. */
import { BOOKER, OTHER_BOOKER, startStaysWorld, TEAM_OF_8, TEAM_TOTAL, type StaysWorld, type ToldItem } from '../support/stays-world.js';
import type { Client } from '../support/client.js';

describe('a team books rooms, desks and the hall', () => {
  let world: StaysWorld;
  let booker: Client;
  beforeAll(async () => {
    world = await startStaysWorld();
    booker = await world.as(BOOKER);
  });
  afterAll(() => world.close());

  it('is quoted one price for all of it, with tax, lines and the scale of cancelling', async () => {
    const { status, body } = await world.app.client().post('/api/quotes', TEAM_OF_8);
    expect(status).toBe(200);
    expect(body.bookable).toBe(true);
    expect(body.items.map((item: ToldItem) => item.total)).toEqual([66_000, 66_000, 49_500, 28_160, 2_200]);
    expect(body.total).toBe(TEAM_TOTAL);
    expect(body.tax).toEqual({ byRate: [{ code: 'STD10', pct: 10, base: TEAM_TOTAL, tax: 19_260 }], outOfScope: 0, total: TEAM_TOTAL });
    expect(body.items[0].lines).toEqual([
      { label: { ja: '1泊', en: 'Night' }, code: 'price.night', count: 5, units: 1, unitYen: 13_200, amount: 66_000, taxCode: 'STD10' },
    ]);
    expect(body.items[0].cancellation.map((step: { pct: number }) => step.pct)).toEqual([0, 20, 30, 50, 80, 100]);
  });

  it('holds nothing by asking for a price', async () => {
    const before = await world.counts();
    await world.app.client().post('/api/quotes', TEAM_OF_8);
    expect(await world.counts()).toEqual(before);
  });

  it('is held for fifteen minutes, pays, and is confirmed with a calendar file', async () => {
    const { status, body } = await world.place(booker, { ...TEAM_OF_8, title: '冬の開発合宿' });
    expect(status).toBe(201);
    expect(body).toMatchObject({
      status: 'held',
      party: 8,
      total: TEAM_TOTAL,
      title: '冬の開発合宿',
      heldUntil: '2026-11-23T00:15:00.000Z',
      company: { name: 'みなとクラウド株式会社' },
    });
    expect(body.code).toMatch(/^EG-[2-9A-HJ-NP-Z]{6}$/);
    expect(body.can).toEqual({ checkout: true, prolong: true, release: true, cancel: false });
    expect(body.items.map((item: ToldItem) => [item.unitId, item.quantity, item.party])).toEqual([
      ['SHM-04-A', 1, 3],
      ['SHM-04-B', 1, 3],
      ['SHM-04-C', 1, 2],
      ['SHM-04-D', 8, 8],
      ['SHM-04-M', 1, 8],
    ]);
    await world.pay(booker, body.id);
    const paid = (await booker.get(`/api/stays/${body.id}`)).body;
    expect(paid).toMatchObject({
      status: 'confirmed',
      payment: { status: 'paid', refunded: 0 },
      can: { checkout: false, prolong: false, release: false, cancel: true },
      cancellationNow: { charge: 0, refund: TEAM_TOTAL },
    });
    const ics = await booker.get(`/api/stays/${body.id}/calendar.ics`);
    expect(ics.headers.get('content-type')).toBe('text/calendar; charset=utf-8');
    expect(ics.text.match(/BEGIN:VEVENT/g)).toHaveLength(8);
    expect(ics.text).toContain('STATUS:CONFIRMED');
  });

  it('stands in the manager’s calendar by its code and company, and in no other manager’s', async () => {
    const { code } = (await booker.get('/api/stays')).body.stays[0] as { code: string };
    const path = '/api/manage/sites/SHM-04/calendar?from=2027-01-20&to=2027-02-05';
    const calendar = await (await world.as('manager@kottoi.example.jp')).get(path);
    expect(calendar.status).toBe(200);
    const room = calendar.body.units.find((unit: { unitId: string }) => unit.unitId === 'SHM-04-A');
    expect(room.bars).toEqual([
      expect.objectContaining({
        holder: 'stay',
        code,
        status: 'confirmed',
        label: { ja: 'みなとクラウド株式会社', en: 'みなとクラウド株式会社' },
      }),
    ]);
    expect((await (await world.as('manager@taishokan.example.jp')).get(path)).status).toBe(404);
  });

  it('cannot be had by anybody else, who is told every item and what is near', async () => {
    const before = await world.counts();
    const { status, body, headers } = await world.place(await world.as(OTHER_BOOKER), TEAM_OF_8);
    expect(status).toBe(409);
    expect(headers.get('content-type')).toContain('application/problem+json');
    expect(body).toMatchObject({ code: 'slots.taken', itemIndex: 0, unitId: 'SHM-04-A' });
    expect(body.items.map((item: ToldItem) => [item.index, item.code])).toEqual([0, 1, 2, 3, 4].map((n) => [n, 'slots.taken']));
    expect(body.alternatives.length).toBeGreaterThan(0);
    expect(await world.counts()).toMatchObject({ stays: before['stays'], claims: before['claims'], stay_items: before['stay_items'] });
    const near = { items: [body.alternatives[0]], party: 3 };
    expect((await world.app.client().post('/api/quotes', near)).body.bookable).toBe(true);
  });

  it('is all or nothing: one taken room and nothing of the rest is held', async () => {
    const before = await world.counts();
    const { status, body } = await world.place(booker, {
      party: 2,
      items: [
        { unitId: 'SHM-04-C', checkIn: '2027-02-08', checkOut: '2027-02-10' },
        { unitId: 'SHM-04-C', checkIn: '2027-01-29', checkOut: '2027-01-31' },
      ],
    });
    expect([status, body.code, body.itemIndex]).toEqual([409, 'slots.taken', 1]);
    expect((await world.counts())['claims']).toBe(before['claims']);
  });

  it('cannot have the house and a room of it for one night, and is told so by the quote too', async () => {
    const items = [
      { unitId: 'SHM-04-Z', checkIn: '2027-02-15', checkOut: '2027-02-16' },
      { unitId: 'SHM-04-A', checkIn: '2027-02-15', checkOut: '2027-02-16' },
    ];
    const quote = (await booker.post('/api/quotes', { items, party: 8 })).body;
    expect(quote.items.map((item: ToldItem) => item.problem?.code)).toEqual([undefined, 'slots.asked-twice']);
    expect(quote.bookable).toBe(false);
    const { status, body } = await world.place(booker, { items, party: 8 });
    expect([status, body.code, body.itemIndex]).toEqual([422, 'slots.asked-twice', 1]);
  });
});
