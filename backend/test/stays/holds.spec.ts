/** A hold ends: by its time, by hand, by payment; never while somebody may still pay for it. Edge cases E01, E02, E03, E06 of rules.md 10.3. */
import { Payments } from '../../src/payments/index.js';
import type { Client } from '../support/client.js';
import { MINUTE } from '../support/fixed-clock.js';
import { BOOKER, OTHER_BOOKER, startStaysWorld, TEAM_OF_8, type StaysWorld, type ToldItem } from '../support/stays-world.js';

const ROOM = { party: 2, items: [{ unitId: 'HGI-02-A', checkIn: '2027-02-01', checkOut: '2027-02-04' }] };

describe('a hold', () => {
  let world: StaysWorld;
  let booker: Client;
  let other: Client;
  beforeAll(async () => {
    world = await startStaysWorld();
  });
  afterAll(() => world.close());
  beforeEach(async () => {
    await world.reset();
    [booker, other] = [await world.as(BOOKER), await world.as(OTHER_BOOKER)];
  });

  const lapse = () => world.app.jobs.run('stays.lapse-holds');
  const advance = (ms: number) => {
    world.app.clock.advance(ms);
    world.sandbox.syncClock(world.app);
  };
  const statusOf = async (id: string): Promise<string> => (await booker.get(`/api/stays/${id}`)).body.status as string;

  it('lasts fifteen minutes to the moment, then frees everything, and the same can be held again', async () => {
    const stay = (await world.place(booker, TEAM_OF_8)).body;
    advance(15 * MINUTE - 1);
    await lapse();
    expect(await statusOf(stay.id)).toBe('held');
    advance(1);
    await lapse();
    const lapsed = (await booker.get(`/api/stays/${stay.id}`)).body;
    expect(lapsed).toMatchObject({ status: 'lapsed', can: { checkout: false, prolong: false, release: false, cancel: false } });
    expect(lapsed.moves.map((move: { to: string }) => move.to)).toEqual(['held', 'lapsed']);
    expect(await world.counts()).toMatchObject({ claims: 0, claim_holds: 0 });
    const again = await world.place(other, { party: lapsed.party, items: lapsed.items.map((item: ToldItem) => item.ask) });
    expect([again.status, again.body.total]).toEqual([201, stay.total]);
  });

  it('E02: gets ten minutes more, once, and says how to hold the same again once it is over', async () => {
    const stay = (await world.place(booker, ROOM)).body;
    advance(14 * MINUTE);
    const longer = await booker.post(`/api/stays/${stay.id}/prolongation`);
    expect(longer.body).toMatchObject({
      status: 'held',
      heldUntil: '2026-11-23T00:25:00.000Z',
      prolongable: false,
      can: { prolong: false },
    });
    const twice = await booker.post(`/api/stays/${stay.id}/prolongation`);
    expect([twice.status, twice.body.code]).toEqual([409, 'stays.prolonged-already']);
    advance(10 * MINUTE);
    await lapse();
    expect(await statusOf(stay.id)).toBe('held');
    advance(1 * MINUTE);
    for (const deed of ['checkout', 'prolongation']) {
      const over = await booker.post(`/api/stays/${stay.id}/${deed}`);
      expect([over.status, over.body.code]).toEqual([409, 'stays.hold-over']);
      expect(over.body.items).toEqual([{ ...ROOM.items[0], quantity: 1, party: 2 }]);
    }
    await lapse();
    const after = await booker.post(`/api/stays/${stay.id}/checkout`);
    expect([after.status, after.body.code]).toEqual([409, 'stays.hold-over']);
    expect((await world.place(booker, { party: 2, items: after.body.items })).status).toBe(201);
  });

  it('given back by hand is free at once', async () => {
    const stay = (await world.place(booker, ROOM)).body;
    expect((await world.place(other, ROOM)).status).toBe(409);
    const released = await booker.post(`/api/stays/${stay.id}/release`);
    expect([released.status, released.body.status]).toEqual([200, 'released']);
    expect((await world.place(other, ROOM)).status).toBe(201);
    const twice = await booker.post(`/api/stays/${stay.id}/release`);
    expect([twice.status, twice.body.code, twice.body.state]).toEqual([409, 'stays.not-held', 'released']);
  });

  it('E03: lasts as long as its payment page, and ends only when nobody can pay there any more', async () => {
    const stay = (await world.place(booker, ROOM)).body;
    advance(10 * MINUTE);
    const [first, second] = [await booker.post(`/api/stays/${stay.id}/checkout`), await booker.post(`/api/stays/${stay.id}/checkout`)];
    expect(first.status).toBe(200);
    expect(second.body.url).toBe(first.body.url);
    expect((await booker.get(`/api/stays/${stay.id}`)).body).toMatchObject({
      heldUntil: '2026-11-23T00:41:00.000Z',
      payment: { status: 'open', url: first.body.url },
    });
    advance(30 * MINUTE);
    await lapse();
    expect(await statusOf(stay.id)).toBe('held');
    advance(1 * MINUTE);
    await lapse();
    expect(await statusOf(stay.id)).toBe('lapsed');
    expect((await world.sandbox.pay(first.body.url)).progress).toEqual({ at: 'expired' });
    expect((await world.place(other, ROOM)).status).toBe(201);
  });

  it('that turns out to be paid when its time is over is confirmed', async () => {
    const stay = (await world.place(booker, ROOM)).body;
    const { url } = (await booker.post(`/api/stays/${stay.id}/checkout`)).body;
    // The message about the money is lost on its way.
    world.sandbox.attach({ ...world.app, url: 'http://127.0.0.1:9' });
    await world.sandbox.pay(url);
    advance(60 * MINUTE);
    await lapse();
    await world.app.drain();
    expect(await statusOf(stay.id)).toBe('confirmed');
    expect((await booker.post(`/api/stays/${stay.id}/release`)).body.code).toBe('stays.not-held');
  });

  it('that is paid but not confirmed yet gets no second payment page, and is confirmed instead', async () => {
    const stay = (await world.place(booker, ROOM)).body;
    const { url } = (await booker.post(`/api/stays/${stay.id}/checkout`)).body;
    world.sandbox.attach({ ...world.app, url: 'http://127.0.0.1:9' });
    await world.sandbox.pay(url);
    advance(2 * MINUTE);
    // The money is known; that the stay is confirmed would follow through the outbox.
    await world.app.jobs.run('payments.reconcile');
    expect(await statusOf(stay.id)).toBe('held');
    const again = await booker.post(`/api/stays/${stay.id}/checkout`);
    expect([again.status, again.body.code]).toEqual([409, 'stays.paid-already']);
    expect(await statusOf(stay.id)).toBe('confirmed');
    expect(await world.app.database.read('SELECT id FROM payments')).toHaveLength(1);
  });

  it('can be paid after the payment service was away for longer than its page may be short', async () => {
    const stay = (await world.place(booker, ROOM)).body;
    await world.sandbox.control('POST', 'faults', { kind: 'unavailable503', times: 2, method: 'POST', path: '/v1/checkout/sessions' });
    const away = await booker.post(`/api/stays/${stay.id}/checkout`);
    expect([away.status, away.body.code]).toEqual([503, 'payments.provider-away']);
    await world.sandbox.control('DELETE', 'faults');
    advance(5 * MINUTE);
    const back = await booker.post(`/api/stays/${stay.id}/checkout`);
    expect(back.status).toBe(200);
    expect((await booker.get(`/api/stays/${stay.id}`)).body.heldUntil).toBe('2026-11-23T00:36:00.000Z');
    await world.pay(booker, stay.id);
  });

  it('is not given back under a payment page that was opened while the one before it was ended', async () => {
    const stay = (await world.place(booker, ROOM)).body;
    const payments = world.app.app.get(Payments);
    const expire = payments.expireCheckout.bind(payments);
    let url = '';
    // Between the look for payment pages and the end of the hold, a second tab goes to the payment page.
    payments.expireCheckout = async (stayId) => {
      const answer = await expire(stayId);
      if (url === '') url = (await booker.post(`/api/stays/${stayId}/checkout`)).body.url as string;
      return answer;
    };
    try {
      expect((await booker.post(`/api/stays/${stay.id}/release`)).body.status).toBe('released');
    } finally {
      payments.expireCheckout = expire;
    }
    expect((await world.sandbox.pay(url)).progress).toEqual({ at: 'expired' });
  });

  it('E06: confirms by the message alone, tells once, and hears the same message again without harm', async () => {
    const stay = (await world.place(booker, ROOM)).body;
    await world.pay(booker, stay.id);
    const before = await world.counts();
    await world.app.database.tx(async (tx) => {
      await tx.query("INSERT INTO outbox (topic, handler, payload, created_at, due_at) VALUES ('payment.succeeded', 'stays', ?, ?, ?)", [
        JSON.stringify({ stayId: stay.id }),
        world.app.clock.now(),
        world.app.clock.now(),
      ]);
    });
    await world.app.drain();
    expect(await world.counts()).toEqual({ ...before, outbox: (before['outbox'] ?? 0) + 1 });
    expect(await world.app.database.read("SELECT id FROM outbox WHERE topic = 'stay.confirmed'")).toHaveLength(1);
  });

  it('E04: late money takes the same places again', async () => {
    const stay = (await world.place(booker, ROOM)).body;
    await lateMoney(stay.id);
    expect((await booker.get(`/api/stays/${stay.id}`)).body).toMatchObject({
      status: 'confirmed',
      moves: [{ to: 'held' }, { to: 'lapsed' }, { to: 'confirmed', reason: 'late-payment' }],
    });
    expect((await world.place(other, ROOM)).status).toBe(409);
  });

  it('E04: late money goes back in full when somebody else has the places', async () => {
    const stay = (await world.place(booker, ROOM)).body;
    await lateMoney(stay.id, async () => {
      await lapse();
      expect((await world.place(other, ROOM)).status).toBe(201);
    });
    const after = (await booker.get(`/api/stays/${stay.id}`)).body;
    expect(after).toMatchObject({ status: 'lapsed', payment: { status: 'paid', refunded: stay.total } });
    expect(after.lateRefundedAt).toBeDefined();
    const sums = await world.app.database.read<{ account: string; yen: number }>(
      'SELECT account, SUM(yen) AS yen FROM money_rows GROUP BY account',
    );
    expect(sums.map((row) => Number(row.yen))).toEqual(sums.map(() => 0));
    expect(await world.app.database.read("SELECT id FROM refunds WHERE status = 'succeeded'")).toHaveLength(1);
  });

  it('E04: late money goes back in full when the time of the stay is over', async () => {
    const stay = (await world.place(booker, ROOM)).body;
    await lateMoney(stay.id, async () => {
      await lapse();
      world.app.clock.setNow(new Date('2027-02-04T12:00:00+09:00'));
    });
    const after = (await (await world.as(BOOKER)).get(`/api/stays/${stay.id}`)).body;
    expect(after).toMatchObject({ status: 'lapsed', payment: { status: 'paid', refunded: stay.total } });
    expect(await world.counts()).toMatchObject({ claims: 0 });
  });

  it('stays while the payment service cannot be reached (which comes last, for it stays away)', async () => {
    const stay = (await world.place(booker, ROOM)).body;
    await booker.post(`/api/stays/${stay.id}/checkout`);
    advance(60 * MINUTE);
    await world.sandbox.close();
    await lapse();
    expect(await statusOf(stay.id)).toBe('held');
    expect((await world.place(other, ROOM)).status).toBe(409);
  });

  /** The page was ended for us, yet the money came: what a payment under way at that moment looks like. */
  async function lateMoney(stayId: string, meanwhile: () => Promise<void> = lapse): Promise<void> {
    const { url } = (await booker.post(`/api/stays/${stayId}/checkout`)).body;
    world.sandbox.attach({ ...world.app, url: 'http://127.0.0.1:9' });
    await world.sandbox.pay(url);
    // Our record says that the page has ended, although it was paid.
    await world.app.database.read("UPDATE payments SET status = 'expired' WHERE stay_id = ?", [stayId]);
    advance(60 * MINUTE);
    await meanwhile();
    const [row] = await world.app.database.read('SELECT status FROM stays WHERE id = ?', [stayId]);
    expect(row).toEqual({ status: 'lapsed' });
    await world.app.database.read("UPDATE payments SET status = 'open', asked_at = NULL WHERE stay_id = ?", [stayId]);
    advance(2 * MINUTE);
    await world.app.jobs.run('payments.reconcile');
    await world.app.drain();
    await world.app.drain();
  }
});
