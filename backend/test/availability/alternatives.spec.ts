import { Alternatives, type ClaimAsk, Ledger } from '../../src/availability/index.js';
import { halfHourSlot, nightSlot, tokyoInstant, type Window } from '../../src/kernel/index.js';
import { Places } from '../../src/places/index.js';
import { countingReads, reindex, startWithPlaces } from '../support/demo-places.js';
import type { TestApp } from '../support/start-app.js';

const window: Window = { kind: 'nights', checkIn: '2027-01-25', checkOut: '2027-01-27' };
const run = (date: string, count: number) => [{ from: nightSlot(date), to: nightSlot(date) + count }];

describe('alternatives to what is taken', () => {
  let it0: TestApp;
  beforeAll(async () => {
    it0 = await startWithPlaces();
  });
  beforeEach(async () => {
    await it0.database.read('DELETE FROM claims');
    await reindex(it0);
  });
  afterAll(() => it0.close());

  let holders = 0;
  const take = (unitId: string, runs: ClaimAsk['runs'], quantity = 1) =>
    it0.database.tx(async (tx) => {
      const ledger = it0.app.get(Ledger);
      await ledger.take(tx, await ledger.lockUnits(tx, [unitId]), [{ holder: 'stay', holderId: `h${++holders}`, unitId, quantity, runs }]);
    });
  const near = async (unitId: string, asked: Window, more: { quantity?: number; party?: number } = {}) => {
    const [card] = await it0.app.get(Places).units([unitId]);
    if (card === undefined) throw new Error('no such unit');
    return it0.app.get(Alternatives).near({ card, window: asked, quantity: 1, party: 1, ...more });
  };

  it('are the nearest free dates, another room of the house, and the nearest other site', async () => {
    await take('SHM-04-A', run('2027-01-24', 4));
    const offers = await near('SHM-04-A', window, { party: 2 });
    expect(offers.map(({ kind, unitId, checkIn, checkOut }) => ({ kind, unitId, checkIn, checkOut }))).toEqual([
      { kind: 'dates', unitId: 'SHM-04-A', checkIn: '2027-01-28', checkOut: '2027-01-30' },
      { kind: 'dates', unitId: 'SHM-04-A', checkIn: '2027-01-22', checkOut: '2027-01-24' },
      { kind: 'unit', unitId: 'SHM-04-C', checkIn: '2027-01-25', checkOut: '2027-01-27' },
      { kind: 'unit', unitId: 'SHM-04-B', checkIn: '2027-01-25', checkOut: '2027-01-27' },
      { kind: 'site', unitId: expect.stringMatching(/^HGI-0[24]-/), checkIn: '2027-01-25', checkOut: '2027-01-27' },
    ]);
  });

  it('are never places that are not sold, nor such as are too small', async () => {
    await take('SHM-04-Z', run('2026-12-20', 90));
    const offers = await near('SHM-04-Z', window, { party: 8 });
    expect(offers.map((offer) => offer.unitId)).toEqual(['HGI-02-Z']);
  });

  it('can be posted as they are: each one is free at that moment', async () => {
    await take('SHM-04-M', [
      { from: halfHourSlot(tokyoInstant('2027-01-27', '13:00')), to: halfHourSlot(tokyoInstant('2027-01-27', '17:00')) },
    ]);
    const asked: Window = { kind: 'range', start: tokyoInstant('2027-01-27', '14:00'), end: tokyoInstant('2027-01-27', '16:00') };
    const [first] = await near('SHM-04-M', asked, { party: 10 });
    expect(first).toMatchObject({
      kind: 'dates',
      unitId: 'SHM-04-M',
      start: '2027-01-28T05:00:00.000Z',
      end: '2027-01-28T07:00:00.000Z',
      quantity: 1,
      party: 10,
    });
  });

  it('skip days before today', async () => {
    await take('SHM-04-A', run('2026-11-23', 3));
    const offers = await near('SHM-04-A', { kind: 'nights', checkIn: '2026-11-24', checkOut: '2026-11-25' });
    expect(offers.filter((offer) => offer.kind === 'dates').map((offer) => offer.checkIn)).toEqual(['2026-11-26', '2026-11-27']);
  });

  it('take a fixed number of statements', async () => {
    const { statements } = await countingReads(it0, () => near('SHM-04-A', window));
    const { statements: desk } = await countingReads(it0, () =>
      near('SHM-04-D', { kind: 'days', days: ['2027-01-25', '2027-01-26', '2027-01-27'] }, { quantity: 8, party: 8 }),
    );
    expect(desk).toHaveLength(statements.length);
    expect(statements.length).toBeLessThanOrEqual(12);
  });
});
