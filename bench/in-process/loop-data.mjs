// The index's own bits, sites and tariffs as the plain arrays of the bare loop, and the bits of a filter.
import { bareLoop } from './loop.mjs';

const MOST_PLANS = 4;

/** For each shape of tariffs which plan counts on which night, whether it is by person, and what is off from seven nights on. */
function shapeArrays({ shapes }, { base, slots }) {
  const planOf = new Uint8Array(shapes.length * slots);
  const [person, pct] = [new Uint8Array(shapes.length), new Uint8Array(shapes.length)];
  const one = Array.from({ length: MOST_PLANS }, (_, n) => Int32Array.from({ length: MOST_PLANS }, (__, k) => (n === k ? 1_000 : 0)));
  const all = new Int32Array(MOST_PLANS).fill(1_000);
  shapes.forEach((shape, s) => {
    for (let n = 0; n < slots; n++) {
      shape.ask(base + n, 1);
      planOf[s * slots + n] = Math.max(
        0,
        one.findIndex((yens) => shape.total(yens, 0, 1, 1, 0) > 0),
      );
    }
    person[s] = shape.total(all, 0, 1, 2, 0) > shape.total(all, 0, 1, 1, 0) ? 1 : 0;
    shape.ask(base, 7);
    pct[s] = 100 - shape.total(all, 0, 1, 1, 0) / 70;
  });
  return { planOf, person, pct };
}

/** {loop, filterOf}: the loop over what the index knows now, and the bits of the seats that fit a question's filters. */
export function loopOver({ facts, nights }) {
  const rows = facts.unitOfNightRow;
  const { units, sites, shapes } = facts;
  const of = (column) => Int32Array.from(rows, (unit) => column[unit]);
  const yens = new Int32Array(rows.length * MOST_PLANS);
  rows.forEach((unit, row) =>
    yens.set(units.yens.subarray(units.yenAt[unit], units.yenAt[unit + 1] ?? units.yens.length), row * MOST_PLANS),
  );
  const plane = { bits: Int32Array.from(nights.bits), words: nights.words, base: nights.base, slots: nights.slots };
  const columns = {
    site: of(units.site),
    capacity: of(units.capacity),
    cleaning: of(units.cleaning),
    shape: of(units.tariff).map((number) => number - 1),
    yens,
  };
  const loop = bareLoop({ ...plane, ...columns, ...shapeArrays(shapes, nights) });
  const filters = new Map();
  const filterOf = (ask) => {
    const key = JSON.stringify([ask.municipality, ask.siteKind, ask.amenity, ask.wifiMin]);
    const known = filters.get(key) ?? bitsWhere(columns.site, nights.words, (site) => fits(sites, site, ask));
    filters.set(key, known);
    return known;
  };
  return { loop, filterOf };
}

function fits(sites, site, { municipality, siteKind, amenity, wifiMin }) {
  const { words } = sites;
  return (
    (municipality === undefined || words.municipality[sites.municipality[site]] === municipality) &&
    (siteKind === undefined || words.kind[sites.kind[site]] === siteKind) &&
    (wifiMin === undefined || sites.wifi[site] >= wifiMin) &&
    (amenity === undefined || sites.amenitySets[sites.amenities[site]].has(words.amenity.indexOf(amenity)))
  );
}

function bitsWhere(siteOfRow, words, fit) {
  const bits = new Int32Array(words);
  siteOfRow.forEach((site, row) => {
    if (fit(site)) bits[row >> 5] |= 1 << (row & 31);
  });
  return bits;
}
