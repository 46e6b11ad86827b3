/** The data set that everything is measured on: what a seed gives, and that nobody is booked twice in it. */
import { dayNumber } from '../../src/kernel/index.js';
import { demoSites } from '../../src/places/demo/demo-sites.js';

type Unit = { id: string; quantity: number; capacity: number; parts: string[]; plans: { yen: number }[] };
type Claim = { unit: string; slot: number; seat: number; holder: string; holderId: string };

type Asked = { seed: string; from: string; nights: number };
type Sites = {
  templatesOf: (sites: typeof demoSites) => object;
  siteAt: (n: number, asked: Asked & { templates: object; most: number }) => { units: Unit[] };
};
type Claims = {
  NEARLY_FULL: { from: number; to: number };
  claimsText: (units: readonly Unit[], asked: Asked & { taken: number; special: object }) => Iterable<Buffer>;
};

// Scripts in plain JavaScript have no types of their own.
const bench = (name: string): Promise<unknown> => import(new URL(`../../../bench/dataset/${name}.mjs`, import.meta.url).href);
const { siteAt, templatesOf } = (await bench('sites')) as Sites;
const { claimsText, NEARLY_FULL } = (await bench('claims')) as Claims;

const FROM = '2026-11-24';
const NIGHTS = 350;
const templates = templatesOf(demoSites);

function unitsOf(seed: string, sites = 24): Unit[] {
  return Array.from({ length: sites }, (_, n) => siteAt(n + 1, { seed, from: FROM, nights: NIGHTS, templates, most: 9 })).flatMap(
    (site) => site.units,
  );
}

function claimsOf(units: Unit[], seed: string): Claim[] {
  const special = { held: [], closures: [] };
  const text = [...claimsText(units, { seed, from: FROM, nights: NIGHTS, taken: 0.6, special })].map(String).join('');
  return text
    .trimEnd()
    .split('\n')
    .map((line) => {
      const [unit = '', slot, seat, holder = '', holderId = ''] = line.split('\t');
      return { unit, slot: Number(slot), seat: Number(seat), holder, holderId };
    });
}

describe('the data set', () => {
  const units = unitsOf('7');
  const claims = claimsOf(units, '7');
  const leaves = units.filter((unit) => unit.parts.length === 0);
  const seats = leaves.reduce((sum, unit) => sum + unit.quantity, 0);

  it('is the same for the same seed, and another for another', () => {
    expect(unitsOf('7')).toEqual(units);
    expect(claimsOf(unitsOf('7'), '7')).toEqual(claims);
    expect(claimsOf(unitsOf('8'), '8')).not.toEqual(claims);
  });

  it('begins as a larger one does', () => {
    expect(unitsOf('7', 8)).toEqual(units.slice(0, unitsOf('7', 8).length));
    const some = unitsOf('7', 8);
    const known = new Set(some.map((unit) => unit.id));
    const place = ({ unit, slot, seat }: Claim) => [unit, slot, seat];
    expect(claimsOf(some, '7').map(place)).toEqual(claims.filter((claim) => known.has(claim.unit)).map(place));
  });

  it('comes in the order of the ledger’s key, each place once', () => {
    const keys = claims.map(({ unit, slot, seat }) => `${unit} ${slot} ${String(seat).padStart(3, '0')}`);
    expect(keys).toEqual([...new Set(keys)].sort());
  });

  it('seats nobody beyond the quantity, and nobody in a whole house but in its rooms', () => {
    const byId = new Map(units.map((unit) => [unit.id, unit]));
    expect(claims.filter(({ unit, seat }) => seat >= (byId.get(unit)?.quantity ?? 0))).toEqual([]);
    expect(claims.filter(({ unit }) => byId.get(unit)?.parts.length !== 0)).toEqual([]);
    expect(units.some((unit) => unit.parts.length > 0)).toBe(true);
    expect(units.some((unit) => unit.quantity > 1)).toBe(true);
  });

  it('keeps everybody on one seat, night after night', () => {
    const stays = Map.groupBy(
      claims.filter(({ holder }) => holder === 'feed'),
      ({ holderId }) => holderId,
    );
    for (const nights of stays.values()) {
      const [first] = nights as [Claim, ...Claim[]];
      expect(nights.map(({ unit, slot, seat }) => [unit, slot, seat])).toEqual(
        nights.map((_, n) => [first.unit, first.slot + n, first.seat]),
      );
    }
  });

  it('is taken as far as was asked, and nearly full in the month of the festival', () => {
    const festival = ({ slot }: Claim) => slot >= dayNumber(FROM) + NEARLY_FULL.from && slot < dayNumber(FROM) + NEARLY_FULL.to;
    const month = NEARLY_FULL.to - NEARLY_FULL.from;
    const usual = claims.filter((claim) => !festival(claim)).length / (seats * (NIGHTS - month));
    const full = claims.filter(festival).length / (seats * month);
    expect(usual).toBeGreaterThan(0.55);
    expect(usual).toBeLessThan(0.65);
    expect(full).toBeGreaterThan(0.96);
  });
});
