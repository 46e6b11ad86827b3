import type { SiteAvailability, UnitAvailability } from '../../src/availability/calendar/calendar.dto.js';
import { type ClaimAsk, Ledger } from '../../src/availability/index.js';
import { halfHourSlot, nightSlot, tokyoInstant } from '../../src/kernel/index.js';
import { countingReads, reindex, startWithPlaces } from '../support/demo-places.js';
import type { TestApp } from '../support/start-app.js';

describe('a calendar', () => {
  let it0: TestApp;
  beforeAll(async () => {
    it0 = await startWithPlaces();
  });
  beforeEach(async () => {
    await it0.database.read('DELETE FROM claims');
    await it0.database.read('DELETE FROM claim_holds');
    await reindex(it0);
  });
  afterAll(() => it0.close());

  const site = async (id: string, from: string, to: string) =>
    (await it0.client().get<SiteAvailability>(`/api/sites/${id}/availability?from=${from}&to=${to}`)).body;
  const unit = async (id: string, from: string, to: string) =>
    (await it0.client().get<UnitAvailability>(`/api/units/${id}/availability?from=${from}&to=${to}`)).body;
  const take = (ask: Partial<ClaimAsk> & Pick<ClaimAsk, 'unitId' | 'runs'>) =>
    it0.database.tx(async (tx) => {
      const ledger = it0.app.get(Ledger);
      await ledger.take(tx, await ledger.lockUnits(tx, [ask.unitId]), [
        { holder: 'stay', holderId: `s-${ask.unitId}-${ask.quantity ?? 1}`, quantity: 1, ...ask },
      ]);
    });
  const night = (date: string) => [{ from: nightSlot(date), to: nightSlot(date) + 1 }];
  const hours = (date: string, from: string, to: string) => [
    { from: halfHourSlot(tokyoInstant(date, from)), to: halfHourSlot(tokyoInstant(date, to)) },
  ];
  const dayOf = (body: SiteAvailability, unitId: string, date: string) =>
    body.units.find((one) => one.unitId === unitId)?.days.find((day) => day.date === date);

  it('shows every unit of the site over the days asked, both ends included', async () => {
    const body = await site('kottoi-minato', '2027-01-25', '2027-01-27');
    expect(body).toMatchObject({ siteId: 'SHM-04', from: '2027-01-25', to: '2027-01-27', asOf: '2026-11-23T00:00:00.000Z' });
    expect(body.days.map((day) => day.date)).toEqual(['2027-01-25', '2027-01-26', '2027-01-27']);
    expect(body.units).toHaveLength(6);
    expect(dayOf(body, 'SHM-04-A', '2027-01-25')).toEqual({ date: '2027-01-25', free: 1, state: 'open' });
  });

  it('shows a hold until when, and names nobody', async () => {
    await take({ unitId: 'SHM-04-A', runs: night('2027-01-25'), heldUntil: new Date('2026-11-23T00:15:00Z') });
    const body = await site('SHM-04', '2027-01-25', '2027-01-26');
    expect(dayOf(body, 'SHM-04-A', '2027-01-25')).toEqual({
      date: '2027-01-25',
      free: 0,
      state: 'held',
      heldUntil: '2026-11-23T00:15:00.000Z',
    });
    expect(dayOf(body, 'SHM-04-Z', '2027-01-25')).toMatchObject({ free: 0, state: 'held' });
    expect(JSON.stringify(body)).not.toContain('s-SHM-04-A');
  });

  it('shows a hold whose time has passed as held until its slots are free', async () => {
    await take({ unitId: 'SHM-04-A', runs: night('2027-01-25'), heldUntil: new Date('2026-11-22T00:15:00Z') });
    expect((await unit('SHM-04-A', '2027-01-25', '2027-01-25')).days[0]).toMatchObject({ free: 0, state: 'held' });
  });

  it('shows the last of several as few, and none as full', async () => {
    await take({ unitId: 'HGI-04-D', quantity: 3, runs: night('2027-01-25') });
    expect((await unit('HGI-04-D', '2027-01-25', '2027-01-25')).days[0]).toMatchObject({ free: 1, state: 'few' });
    await take({ unitId: 'HGI-04-D', quantity: 1, runs: night('2027-01-25') });
    expect((await unit('HGI-04-D', '2027-01-25', '2027-01-25')).days[0]).toMatchObject({ free: 0, state: 'full' });
  });

  it('shows a day of which only some hours are left as few', async () => {
    await take({ unitId: 'SHM-04-M', runs: hours('2027-01-25', '08:00', '12:00') });
    const [day] = (await unit('SHM-04-M', '2027-01-25', '2027-01-25')).days;
    expect(day).toMatchObject({ free: 0, state: 'few', open: { from: '2027-01-24T23:00:00.000Z', to: '2027-01-25T13:00:00.000Z' } });
    expect(day?.slots).toHaveLength(28);
    expect(day?.slots?.filter((slot) => slot.state === 'full')).toHaveLength(8);
  });

  it('shows closed days with their reason, also the shifted one, and names holidays (E33)', async () => {
    const body = await site('taishokan', '2027-01-04', '2027-01-12');
    expect(dayOf(body, 'SHM-01-TW', '2027-01-04')).toMatchObject({
      free: 0,
      state: 'closed',
      closed: { ja: expect.stringContaining('月曜') },
    });
    const monday = body.days.find((day) => day.date === '2027-01-11');
    expect(monday).toMatchObject({ holiday: { ja: '成人の日' } });
    expect(monday?.closed).toBeUndefined();
    expect(dayOf(body, 'SHM-01-TW', '2027-01-12')).toMatchObject({ state: 'closed' });
  });

  it('shows what is over as past, and today as what is left of it', async () => {
    const body = await unit('SHM-04-M', '2026-11-22', '2026-11-23');
    expect(body.days[0]).toMatchObject({ state: 'past', free: 0 });
    expect(body.days[1]).toMatchObject({ state: 'open', free: 1 });
    expect(body.days[1]?.slots?.slice(0, 3).map((slot) => slot.state)).toEqual(['past', 'past', 'open']);
  });

  it('grows a version with each change, the whole’s with each of its parts', async () => {
    const versions = async () => new Map((await site('SHM-04', '2027-01-25', '2027-01-25')).units.map((one) => [one.unitId, one.version]));
    const before = await versions();
    await take({ unitId: 'SHM-04-B', runs: night('2027-02-01') });
    const after = await versions();
    expect(after.get('SHM-04-B')).toBe(Number(before.get('SHM-04-B')) + 1);
    expect(after.get('SHM-04-Z')).toBe(Number(before.get('SHM-04-Z')) + 1);
    expect(after.get('SHM-04-A')).toBe(before.get('SHM-04-A'));
  });

  it('asks the tables for what it has not shown yet, and as often for a quarter of a year as for a day', async () => {
    const { statements: first } = await countingReads(it0, () => site('SHM-04', '2027-01-25', '2027-01-25'));
    expect(first.length).toBeLessThanOrEqual(9);
    const { statements: quarter } = await countingReads(it0, () => site('SHM-04', '2027-01-25', '2027-04-27'));
    expect(quarter).toEqual([]);
    // Beyond the index the ledger is asked, for a day as for a quarter.
    const { statements: day } = await countingReads(it0, () => site('SHM-04', '2031-01-25', '2031-01-25'));
    const { statements: far } = await countingReads(it0, () => site('SHM-04', '2031-01-25', '2031-04-27'));
    expect(far).toEqual(day);
    expect(day.length).toBeLessThanOrEqual(2);
  });

  it.each([
    ['/api/sites/SHM-04/availability?from=2027-01-25&to=2027-04-28', 422, 'availability.range-too-wide'],
    ['/api/sites/SHM-04/availability?from=2027-01-25&to=2027-01-24', 422, 'availability.range-too-wide'],
    ['/api/sites/SHM-04/availability?from=2027-02-30&to=2027-03-01', 400, 'request.invalid'],
    ['/api/sites/SHM-04/availability', 400, 'request.invalid'],
    ['/api/sites/NOWHERE/availability?from=2027-01-25&to=2027-01-26', 404, 'places.site-unknown'],
    ['/api/units/NOTHING/availability?from=2027-01-25&to=2027-01-26', 404, 'places.unit-unknown'],
    [`/api/units/${'x'.repeat(81)}/availability?from=2027-01-25&to=2027-01-26`, 404, 'places.unit-unknown'],
  ])('refuses %s', async (path, status, code) => {
    const answer = await it0.client().get(path);
    expect({ status: answer.status, code: answer.body.code }).toEqual({ status, code });
  });
});
