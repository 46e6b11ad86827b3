import fc from 'fast-check';
import { findInIndex } from '../../src/availability/search-index/find-in-index.js';
import { IndexFacts } from '../../src/availability/search-index/index-facts.js';
import { IndexState, spansFor } from '../../src/availability/search-index/index-state.js';
import type { Taken } from '../../src/availability/domain/occupancy.js';
import { Occupancy } from '../../src/availability/domain/occupancy.js';
import type { SearchAsk } from '../../src/availability/search/find-free.js';
import { addDays, halfHourSlot, nightSlot, tokyoInstant } from '../../src/kernel/index.js';
import { demoSites, licenceKind, type PlaceRecords, type RatePlanFacts, type SiteFacts, type UnitCard } from '../../src/places/index.js';
import { findPlainly, togetherPlainly, type World } from '../support/find-plainly.js';

const NOW = new Date('2026-11-23T03:00:00Z');
const demo = demoSites();
const amenities = [...new Set(demo.flatMap(({ site }) => site.amenities.map((one) => one.code)))];

/** The records that the tables would give for the world. */
function recordsOf({ sites, cards, plans }: World): PlaceRecords {
  const lists = new Map<string, string[]>();
  const codes = (site: SiteFacts) => {
    const list = site.amenities.map((amenity) => amenity.code);
    const known = lists.get(list.join()) ?? list;
    lists.set(list.join(), known);
    return known;
  };
  return {
    sites: sites.map((site) => ({
      ...site,
      wifiDown: site.wifi.downMbps,
      amenities: codes(site),
      licensed: { from: site.licence.grantedOn ?? null, to: site.licence.expiresOn ?? null },
    })),
    units: cards.map((card) => ({ ...card, rules: { ...card, licence: licenceKind(card.licence.type, Boolean(card.licence.no)) } })),
    parts: cards.flatMap((card) => card.parts.map((part) => ({ whole: card.id, part }))),
    plans,
  };
}

function indexOf(world: World): IndexState {
  const facts = new IndexFacts(recordsOf(world));
  const state = new IndexState(facts, spansFor(facts, NOW));
  for (const [unitId, claims] of Map.groupBy(world.taken, (claim) => claim.unitId)) {
    const unit = facts.unit(unitId);
    const plane = state.planeOf(unit);
    state.replace(unit, plane.base, plane.end, claims);
  }
  return state;
}

/** Some of the demo's sites under other names, so that units differ in rules, tariffs, wholes, pools and buffers. */
const worlds = fc
  .record({
    sites: fc.array(
      fc.record({
        like: fc.nat(demo.length - 1),
        wifi: fc.constantFrom(50, 200, 900),
        dearer: fc.integer({ min: 0, max: 6 }),
        person: fc.boolean(),
        cleaning: fc.constantFrom(0, 0, 90),
        longStay: fc.constantFrom([], [{ nights: 2, pct: 15 }]),
        expires: fc.constantFrom(null, '2026-12-05'),
      }),
      { minLength: 1, maxLength: 5 },
    ),
    claims: fc.array(
      fc.record({
        unit: fc.nat(60),
        day: fc.integer({ min: -1, max: 14 }),
        length: fc.integer({ min: 1, max: 5 }),
        hour: fc.integer({ min: 8, max: 18 }),
        seat: fc.nat(3),
        holder: fc.constantFrom('stay' as const, 'closure' as const, 'feed' as const),
        held: fc.boolean(),
      }),
      { maxLength: 40 },
    ),
  })
  .map(({ sites: specs, claims }): World => {
    const sites: SiteFacts[] = [];
    const cards: UnitCard[] = [];
    const plans: RatePlanFacts[] = [];
    specs.forEach((spec, n) => {
      const model = demo[spec.like] as (typeof demo)[number];
      const id = (old: string) => `${n}-${old}`;
      const licence = { ...model.site.licence, ...(spec.expires === null ? {} : { expiresOn: spec.expires }) };
      const site = {
        ...model.site,
        id: id(model.site.id),
        slug: id(model.site.slug),
        licence,
        wifi: { ...model.site.wifi, downMbps: spec.wifi },
      };
      sites.push(site);
      for (const unit of model.units)
        cards.push({
          ...unit,
          closingRules: site.closingRules,
          ...(site.partTimes && { partTimes: site.partTimes }),
          ...(site.arrival && { arrival: site.arrival }),
          ...(site.departure && { departure: site.departure }),
          version: 0,
          id: id(unit.id),
          siteId: site.id,
          licence,
          parts: unit.parts.map(id),
          cleaningFee: unit.cleaningFee + spec.cleaning,
          longStay: spec.longStay.length > 0 ? spec.longStay : unit.longStay,
        } as UnitCard);
      for (const plan of model.plans)
        plans.push({
          ...plan,
          id: id(plan.id),
          unitId: id(plan.unitId),
          yen: plan.yen + spec.dearer * 110,
          charge: spec.person && plan.per === 'night' ? 'PERSON' : plan.charge,
        });
    });
    return { sites, cards, plans, taken: takenOf(cards, claims) };
  });

type Claim = { unit: number; day: number; length: number; hour: number; seat: number; holder: Taken['holder']; held: boolean };

/** Claims fall on units that hold them; no seat of a slot twice, as in the ledger. */
function takenOf(cards: readonly UnitCard[], claims: readonly Claim[]): Taken[] {
  const leaves = cards.filter((card) => card.parts.length === 0);
  const taken = new Map<string, Taken>();
  for (const { unit, day, length, hour, seat, holder, held } of claims) {
    const card = leaves[unit % leaves.length];
    if (card === undefined) continue;
    const date = addDays('2026-11-25', day);
    const first = card.grain === 'half-hour' ? halfHourSlot(tokyoInstant(date, `${String(hour).padStart(2, '0')}:00`)) : nightSlot(date);
    for (let slot = first; slot < first + length; slot++) {
      const one = {
        unitId: card.id,
        slot,
        seat: seat % card.quantity,
        holder,
        ...(held && holder === 'stay' ? { heldUntil: new Date(NOW.getTime() + seat * 60_000) } : {}),
      };
      taken.set(`${one.unitId} ${one.slot} ${one.seat}`, one);
    }
  }
  return [...taken.values()];
}

const nights = fc
  .record({ first: fc.integer({ min: 0, max: 16 }), nights: fc.integer({ min: 1, max: 4 }) })
  .map(({ first, nights: n }) => ({
    kind: 'nights' as const,
    checkIn: addDays('2026-11-23', first),
    checkOut: addDays('2026-11-23', first + n),
  }));
const range = fc
  .record({ day: fc.integer({ min: 0, max: 14 }), hour: fc.integer({ min: 8, max: 19 }), halves: fc.integer({ min: 1, max: 8 }) })
  .map(({ day, hour, halves }) => {
    const start = tokyoInstant(addDays('2026-11-23', day), `${String(hour).padStart(2, '0')}:00`);
    return { kind: 'range' as const, start, end: new Date(start.getTime() + halves * 1_800_000) };
  });
const windows = fc.oneof(
  { weight: 5, arbitrary: nights.map((one) => [one]) },
  { weight: 3, arbitrary: range.map((one) => [one]) },
  { weight: 3, arbitrary: fc.array(nights, { minLength: 2, maxLength: 5 }) },
  { weight: 1, arbitrary: fc.constant([]) },
);

const asks: fc.Arbitrary<SearchAsk> = fc.record({
  windows,
  party: fc.constantFrom(1, 1, 2, 3, 4, 6, 8, 11),
  municipality: fc.constantFrom(undefined, undefined, 'HAGI', 'SHIMONOSEKI'),
  siteKinds: fc.constantFrom([], [], ['VACANT_HOUSE', 'FORMER_SCHOOL']),
  unitKinds: fc.constantFrom([], [], [], ['WHOLE_HOUSE'], ['GUEST_ROOM'], ['DESK_HOT', 'MEETING_ROOM']),
  amenities: fc.constantFrom([], [], amenities.slice(0, 1), ['nobody-has-it']),
  wifiMin: fc.constantFrom(undefined, undefined, 100),
  priceMax: fc.constantFrom(undefined, undefined, 5_000, 20_000, 60_000),
  sort: fc.constantFrom('price' as const, 'price' as const, 'wifi' as const, 'name' as const),
  page: fc.constantFrom(1, 1, 2),
  size: fc.constantFrom(1, 2, 20),
});

describe('the search index', () => {
  it('finds what looking at everything finds, in the same order and at the same price', () => {
    fc.assert(
      fc.property(worlds, fc.array(asks, { minLength: 1, maxLength: 6 }), (world, list) => {
        const state = indexOf(world);
        for (const ask of list) {
          const plainly = findPlainly(world, ask, NOW);
          const { together: _, ...found } = findInIndex(state, ask, NOW);
          expect(sortedUnits(found)).toEqual(sortedUnits(plainly));
        }
      }),
      { numRuns: 400 },
    );
  });

  it('spreads a party that no place takes over the places that lie closest together, as cheaply as they can', () => {
    let spread = 0;
    fc.assert(
      fc.property(worlds, asks, nights, fc.integer({ min: 5, max: 16 }), (world, some, window, party) => {
        // Every site a little further away than the one before it.
        const sites = world.sites.map((site, n) => ({ ...site, lat: 34 + n * n * 0.01, lng: 131 + (n % 2) * 0.02 }));
        const apart = { ...world, sites };
        const free = { municipality: undefined, siteKinds: [], amenities: [], unitKinds: [], priceMax: undefined };
        const ask = { ...some, ...free, windows: [window], party };
        const found = findInIndex(indexOf(apart), ask, NOW);
        const plainly = found.total > 0 ? undefined : togetherPlainly(apart, ask, window, NOW);
        expect(found.together?.price).toBe(plainly?.price);
        if (plainly !== undefined) spread += 1;
        if (plainly !== undefined) expect(found.together?.distanceKm).toBeCloseTo(plainly.km, 6);
        const people = found.together?.found.flatMap((site) => site.units.map((unit) => unit.party)) ?? [party];
        expect(people.reduce((sum, n) => sum + n, 0)).toBe(party);
      }),
      { numRuns: 150 },
    );
    // A property that is never put to the test would hold as well.
    expect(spread).toBeGreaterThan(5);
  });

  it('knows of every unit and slot what the ledger’s claims say', () => {
    fc.assert(
      fc.property(worlds, (world) => {
        const state = indexOf(world);
        const occupancy = new Occupancy(new Map(world.cards.map((card) => [card.id, card])), world.taken);
        for (const card of world.cards) {
          const unit = state.facts.unit(card.id);
          const first = card.grain === 'half-hour' ? halfHourSlot(tokyoInstant('2026-11-25', '08:00')) : nightSlot('2026-11-24');
          for (let slot = first; slot < first + 12; slot++) expect(state.shown(unit, slot)).toEqual(occupancy.shown(card.id, slot));
          const runs = [{ from: first, to: first + 3 }];
          expect(state.free(unit, runs)).toBe(occupancy.free(card.id, runs));
        }
      }),
      { numRuns: 60 },
    );
  });

  it('is the same after any changes, looked at again in any order, as when it is made anew', () => {
    fc.assert(
      fc.property(worlds, worlds, fc.nat(), (world, other, turn) => {
        const state = indexOf(world);
        const taken = other.taken.flatMap((claim) => {
          const card = world.cards.find((one) => one.id === claim.unitId);
          return card === undefined || claim.seat >= card.quantity ? [] : [claim];
        });
        const leaves = world.cards.filter((card) => card.parts.length === 0);
        const order = [...leaves.slice(turn % leaves.length), ...leaves.slice(0, turn % leaves.length)];
        for (const card of order) {
          const unit = state.facts.unit(card.id);
          const plane = state.planeOf(unit);
          // In two steps, the later slots first, as changes may come.
          const middle = plane.base + (plane.slots >> 1);
          const own = taken.filter((claim) => claim.unitId === card.id);
          state.replace(unit, middle, plane.end, own);
          state.replace(unit, plane.base, middle, own);
        }
        const anew = indexOf({ ...world, taken });
        expect(Buffer.from(state.nights.bits.buffer).equals(Buffer.from(anew.nights.bits.buffer))).toBe(true);
        expect(Buffer.from(state.times.bits.buffer).equals(Buffer.from(anew.times.bits.buffer))).toBe(true);
      }),
      { numRuns: 60 },
    );
  });
});

/** Units of a catalogue entry come in the order of the tables, which says nothing. */
function sortedUnits(found: ReturnType<typeof findPlainly>) {
  const byId = (a: { unitId: string }, b: { unitId: string }) => (a.unitId < b.unitId ? -1 : 1);
  return { ...found, found: found.found.map((one) => ({ ...one, units: [...one.units].sort(byId) })) };
}
