/** What cannot be had is refused by its rule, in quotes and bookings alike, and nothing changes. */
import {
  BOOKER,
  freshKey,
  OTHER_BOOKER,
  RESIDENT,
  startStaysWorld,
  TEAM_OF_8,
  type StaysWorld,
  type ToldItem,
} from '../support/stays-world.js';
import type { Client } from '../support/client.js';

const nights = (unitId: string, checkIn = '2027-01-25', checkOut = '2027-01-27') => ({ unitId, checkIn, checkOut });
const range = (unitId: string, start: string, end: string) => ({ unitId, start: `${start}:00+09:00`, end: `${end}:00+09:00` });

/** Each: what is asked, for how many, the code. 2026-12-22 is a Tuesday. */
const RULES: [string, object, number, string][] = [
  ['an unknown unit', nights('XXX-99-A'), 1, 'places.unit-unknown'],
  ['a unit id that is no id', nights('客室'), 1, 'places.unit-unknown'],
  ['no night at all', nights('SHM-04-A', '2027-01-25', '2027-01-25'), 1, 'window.empty'],
  ['nights the wrong way round', nights('SHM-04-A', '2027-01-27', '2027-01-25'), 1, 'window.empty'],
  ['a night in the past', nights('SHM-04-A', '2026-11-20', '2026-11-21'), 1, 'window.past'],
  ['a day in the past', { unitId: 'SHM-04-D', days: ['2026-11-20'] }, 1, 'window.past'],
  ['an hour in the past', range('SHM-04-M', '2026-11-23T08:00', '2026-11-23T09:00'), 1, 'window.past'],
  ['a night too far ahead', nights('SHM-04-A', '2028-01-25', '2028-01-26'), 1, 'window.too-far'],
  ['nights at desks', nights('SHM-04-D'), 1, 'window.wrong-kind'],
  ['days in a bedroom', { unitId: 'SHM-04-A', days: ['2027-01-26'] }, 1, 'window.wrong-kind'],
  ['times between the half-hours', range('SHM-04-M', '2027-01-26T14:10', '2027-01-26T15:10'), 1, 'window.off-grid'],
  ['a night at a museum', nights('SHM-01-DK'), 1, 'licence.no-overnight'],
  ['a night at a place without a licence', nights('SHM-03-D'), 1, 'licence.no-overnight'],
  ['a closed day', { unitId: 'SHM-01-TW', days: ['2026-12-21'] }, 1, 'places.closed'],
  ['New Year at the museum', { unitId: 'SHM-01-TW', days: ['2027-01-02'] }, 1, 'places.closed'],
  ['an hour before opening', range('SHM-04-M', '2027-01-26T07:00', '2027-01-26T09:00'), 1, 'places.outside-hours'],
  ['an hour after closing', range('SHM-04-M', '2027-01-26T21:00', '2027-01-26T23:00'), 1, 'places.outside-hours'],
  ['a stretch over midnight', range('SHM-04-M', '2027-01-26T21:00', '2027-01-27T09:00'), 1, 'places.outside-hours'],
  ['minpaku nights', nights('SHM-05-H'), 1, 'licence.minpaku-closed'],
  ['a place that answers requests', nights('SHM-07-H'), 1, 'sale.by-request'],
  ['a room that needs a permit', { unitId: 'SHM-01-TW', days: ['2026-12-22'] }, 1, 'sale.by-permit'],
  ['an office by the month', { unitId: 'SHM-03-O', days: ['2026-12-22'] }, 1, 'sale.by-inquiry'],
  ['more people than a room takes', { ...nights('SHM-04-A'), party: 4 }, 4, 'stays.party-too-large'],
  ['more rooms than there are', { ...nights('SHM-04-A'), quantity: 2 }, 1, 'stays.quantity-too-large'],
];

/** Each is malformed: refused before any rule is asked. */
const MALFORMED: [string, object][] = [
  ['a date that does not exist', { party: 1, items: [nights('SHM-04-A', '2027-02-29', '2027-03-02')] }],
  ['a thirteenth month', { party: 1, items: [{ unitId: 'SHM-04-D', days: ['2027-13-01'] }] }],
  ['nobody', { party: 0, items: [nights('SHM-04-A')] }],
  ['a negative party', { party: -3, items: [nights('SHM-04-A')] }],
  ['half a person', { party: 1.5, items: [nights('SHM-04-A')] }],
  ['a crowd', { party: 501, items: [nights('SHM-04-A')] }],
  ['a party in words', { party: 'eight', items: [nights('SHM-04-A')] }],
  ['no party', { items: [nights('SHM-04-A')] }],
  ['no items', { party: 1, items: [] }],
  ['too many items', { party: 1, items: Array.from({ length: 41 }, () => nights('SHM-04-A')) }],
  ['no window', { party: 1, items: [{ unitId: 'SHM-04-A' }] }],
  ['two windows', { party: 1, items: [{ ...nights('SHM-04-A'), days: ['2027-01-26'] }] }],
  ['a unit id of fifty thousand characters', { party: 1, items: [nights('x'.repeat(50_000))] }],
  ['a title of a thousand characters', { party: 1, title: 'あ'.repeat(1_000), items: [nights('SHM-04-A')] }],
  ['nothing', {}],
];

describe('what cannot be had', () => {
  let world: StaysWorld;
  let booker: Client;
  let before: Record<string, number>;
  beforeAll(async () => {
    world = await startStaysWorld();
    booker = await world.as(BOOKER);
    before = await world.counts();
  });
  afterAll(() => world.close());
  afterEach(async () => expect(await world.counts()).toEqual(before));

  it.each(RULES)('is refused for %s, by its rule', async (_what, item, party, code) => {
    const quote = (await booker.post('/api/quotes', { items: [item], party })).body;
    expect(quote).toMatchObject({ bookable: false, items: [{ available: false, problem: { code, itemIndex: 0 } }] });
    const { status, body, headers } = await world.place(booker, { items: [item], party });
    expect(status).toBe(body.status);
    expect([404, 409, 422]).toContain(status);
    expect(headers.get('content-type')).toContain('application/problem+json');
    expect(body).toMatchObject({ code, type: `/problems/${code}`, items: [{ index: 0, code }] });
  });

  it.each(MALFORMED)('is malformed with %s', async (_what, body) => {
    const answer = await world.place(booker, body);
    expect([answer.status, answer.body.code]).toEqual([400, 'request.invalid']);
    expect(answer.body.errors[0].path).toEqual(expect.any(String));
  });

  it('is too large with a text of a million characters', async () => {
    const answer = await world.place(booker, { ...TEAM_OF_8, title: 'x'.repeat(1_000_000) });
    expect([answer.status, answer.body.code]).toEqual([413, 'request.too-large']);
  });

  it('is not sold where the fee is public money, but is priced', async () => {
    await world.app.database.read("UPDATE units SET mode = 'INSTANT' WHERE id = 'SHM-01-TW'");
    const { body } = await booker.post('/api/quotes', { items: [range('SHM-01-TW', '2026-12-22T10:00', '2026-12-22T12:00')], party: 2 });
    expect(body.items[0]).toMatchObject({ total: 660, available: false, problem: { code: 'sale.public-money' } });
    await world.app.database.read("UPDATE units SET mode = 'PERMIT' WHERE id = 'SHM-01-TW'");
  });

  it('names every refused item beside the first', async () => {
    const items = [nights('SHM-04-A'), nights('SHM-05-H'), { unitId: 'SHM-04-D', days: ['2026-11-01'] }];
    const { status, body } = await world.place(booker, { party: 3, items });
    expect([status, body.code, body.itemIndex]).toEqual([422, 'licence.minpaku-closed', 1]);
    expect(body.items.map((item: ToldItem) => [item.index, item.code])).toEqual([
      [1, 'licence.minpaku-closed'],
      [2, 'window.past'],
    ]);
  });

  it.each([
    ['a room twice', [nights('SHM-04-A'), nights('SHM-04-A', '2027-01-26', '2027-01-29')]],
    ['a room and the house that it belongs to', [nights('SHM-04-B'), nights('SHM-04-Z')]],
    [
      'more desks in two items than there are',
      [
        { unitId: 'SHM-04-D', days: ['2027-01-26'], quantity: 5 },
        { unitId: 'SHM-04-D', days: ['2027-01-26'], quantity: 4 },
      ],
    ],
  ])('is said to be asked twice, not to be taken, with %s', async (_what, items) => {
    const quote = (await booker.post('/api/quotes', { items, party: 1 })).body;
    expect(quote.items.map((item: ToldItem) => item.problem?.code)).toEqual([undefined, 'slots.asked-twice']);
    const { status, body } = await world.place(booker, { items, party: 1 });
    expect([status, body.code, body.itemIndex]).toEqual([422, 'slots.asked-twice', 1]);
    expect(body.items.map((item: ToldItem) => [item.index, item.code])).toEqual([[1, 'slots.asked-twice']]);
  });

  it('is refused when the rooms do not sleep the party, though each alone could be had', async () => {
    const ask = { party: 8, items: TEAM_OF_8.items.slice(1) };
    expect((await booker.post('/api/quotes', ask)).body).toMatchObject({
      bookable: false,
      problem: { code: 'stays.party-too-large', party: 8, room: 5 },
    });
    const { status, body } = await world.place(booker, ask);
    expect([status, body.code, body.room]).toEqual([422, 'stays.party-too-large', 5]);
  });

  it('charges each person once by night, however many rooms they are spread over', async () => {
    const plans = "unit_id IN ('SHM-04-A', 'SHM-04-B', 'SHM-04-C')";
    await world.app.database.read(`UPDATE rate_plans SET charge = 'PERSON' WHERE ${plans}`);
    const rooms = ['SHM-04-A', 'SHM-04-B', 'SHM-04-C'].map((unitId) => nights(unitId));
    const people = async (party: number, items: object[] = rooms) =>
      (await booker.post('/api/quotes', { items, party })).body.items.map((item: ToldItem) => item.party);
    expect(await people(8)).toEqual([3, 3, 2]);
    expect(await people(4)).toEqual([2, 1, 1]);
    expect(await people(4, [...rooms.slice(0, 2), { ...rooms[2], party: 2 }])).toEqual([1, 1, 2]);
    expect(await people(3, [rooms[0] ?? {}, nights('SHM-04-B', '2027-01-27', '2027-01-29')])).toEqual([3, 3]);
    await world.app.database.read(`UPDATE rate_plans SET charge = 'UNIT' WHERE ${plans}`);
  });

  it('speaks the language that is asked for', async () => {
    const english = await booker.post('/api/quotes', { items: [nights('SHM-05-H')], party: 2 }, { headers: { 'accept-language': 'en' } });
    expect(english.body.items[0].problem.title).toMatch(/^[\x20-\x7e]+$/);
  });

  it('is not booked without a key, nor without signing in', async () => {
    const keyless = await booker.post('/api/stays', TEAM_OF_8);
    expect([keyless.status, keyless.body.code]).toEqual([400, 'request.key-missing']);
    const stranger = await world.place(world.app.client(), TEAM_OF_8);
    expect([stranger.status, stranger.body.code]).toEqual([401, 'auth.sign-in-needed']);
  });

  it('is not booked for a company one does not belong to', async () => {
    const mine = (await booker.get('/api/me')).body.companies[0].id as string;
    const other = await world.place(await world.as(OTHER_BOOKER), { ...TEAM_OF_8, companyId: mine });
    expect([other.status, other.body.code]).toEqual([404, 'accounts.company-missing']);
    const nobodys = await world.place(booker, { ...TEAM_OF_8, companyId: 'no such company' });
    expect([nobodys.status, nobodys.body.code]).toEqual([404, 'accounts.company-missing']);
  });

  it('of another company looks exactly like what does not exist', async () => {
    const missing = '01890000-0000-7000-8000-000000000000';
    for (const path of [missing, '日本', 'x'.repeat(300), "' OR 1=1"]) {
      const answer = await booker.get(`/api/stays/${encodeURIComponent(path)}`);
      expect([answer.status, answer.body.code]).toEqual([404, 'stays.unknown']);
    }
    for (const deed of ['checkout', 'prolongation', 'release', 'cancellation']) {
      for (const path of [missing, '日本']) {
        const answer = await booker.post(`/api/stays/${encodeURIComponent(path)}/${deed}`);
        expect([answer.status, answer.body.code]).toEqual([404, 'stays.unknown']);
      }
    }
  });
});

describe('somebody else’s stay', () => {
  let world: StaysWorld;
  beforeAll(async () => {
    world = await startStaysWorld();
  });
  afterAll(() => world.close());

  it('answers to others exactly as a missing one, whatever they try', async () => {
    const stay = (await world.place(await world.as(BOOKER), TEAM_OF_8)).body;
    const before = await world.counts();
    const strangers = [
      await world.as(OTHER_BOOKER),
      await world.as(RESIDENT),
      await world.as('manager@kottoi.example.jp'),
      await world.as('office@engawa.example.jp'),
    ];
    for (const stranger of strangers) {
      const [theirs, missing] = [
        await stranger.get(`/api/stays/${stay.id}`),
        await stranger.get('/api/stays/01890000-0000-7000-8000-000000000000'),
      ];
      expect([theirs.status, theirs.text]).toEqual([404, missing.text]);
      for (const deed of ['checkout', 'prolongation', 'release', 'cancellation'])
        expect((await stranger.post(`/api/stays/${stay.id}/${deed}`)).body.code).toBe('stays.unknown');
      expect((await stranger.get(`/api/stays/${stay.id}/calendar.ics`)).status).toBe(404);
      expect((await stranger.get('/api/stays')).body.total).toBe(0);
    }
    expect(await world.counts()).toEqual(before);
  });

  it('is seen by a colleague, who may pay for it', async () => {
    const stay = (await (await world.as(BOOKER)).get('/api/stays')).body.stays[0];
    const admin = await world.as('admin@minato.example.jp');
    expect((await admin.get(`/api/stays/${stay.id}`)).body.can.checkout).toBe(true);
    await world.app.database.read(
      "UPDATE auth_member m JOIN auth_user u ON u.id = m.user_id SET m.role = 'accounting' WHERE u.email = 'admin@minato.example.jp'",
    );
    expect((await admin.get(`/api/stays/${stay.id}`)).body).toMatchObject({ id: stay.id, can: { checkout: false, release: false } });
    const refused = await admin.post(`/api/stays/${stay.id}/release`);
    expect([refused.status, refused.body.code]).toEqual([403, 'auth.not-allowed']);
    const booking = await world.place(admin, TEAM_OF_8, freshKey());
    expect([booking.status, booking.body.code]).toEqual([403, 'auth.not-allowed']);
  });

  it('of a resident without a company is theirs alone', async () => {
    const resident = await world.as(RESIDENT);
    const { status, body } = await world.place(resident, { party: 1, items: [{ unitId: 'SHM-03-D', days: ['2027-01-26'] }] });
    expect([status, body.company, body.total]).toEqual([201, undefined, 990]);
    expect((await resident.get('/api/stays')).body).toMatchObject({ total: 1, stays: [{ id: body.id }] });
    expect((await (await world.as(BOOKER)).get(`/api/stays/${body.id}`)).status).toBe(404);
  });
});
