// Sites out of the demo's own shapes: their stories, pictures, amenities, rules and closing days, under other names and numbers.
import { dateOf, dayNumber } from './days.mjs';
import { dice } from './random.mjs';
import { licenceTerm, unitsOf } from './units.mjs';

const KANA = 'アイウエオカキクケコサシスセソタチツテトナニヌネノハヒフヘホマミムメモヤユヨラリルレロワ'.split('');
const DOWN = [18, 42, 61, 88, 120, 180, 240, 310, 480, 620, 940];

/** What the sites are made from: `demoSites()` of the built product. */
export function templatesOf(demoSites) {
  const sites = demoSites();
  const closings = [[], ...sites.map(({ site }) => site.closingRules).filter((rules) => rules.length > 0)];
  const byCode = new Map(sites.flatMap(({ site }) => site.amenities).map((amenity) => [amenity.code, amenity]));
  const seller = sites.flatMap(({ units }) => units).find((unit) => unit.seller.kind === 'site-manager').seller;
  const policy = sites.flatMap(({ units }) => units).find((unit) => unit.grain === 'night').cancelPolicy;
  return { sites: sites.map(({ site }) => site), closings, amenities: [...byCode.values()], seller, policy };
}

function amenitiesOf(own, templates, throws) {
  const more = Array.from({ length: throws.below(5) }, () => throws.pick(templates.amenities));
  return [...new Map([...own, ...more].map((amenity) => [amenity.code, amenity])).values()];
}

function wifiOf(model, from, throws) {
  const downMbps = throws.pick(DOWN) + throws.below(20);
  const measuredAt = dateOf(dayNumber(from) - throws.below(300));
  return { ...model, downMbps, upMbps: Math.round(downMbps * 0.6), pingMs: throws.from(4, 28), measuredAt };
}

function licenceOf(id, from, units, throws) {
  const cap = units.filter((unit) => unit.parts.length === 0).reduce((sum, unit) => sum + unit.capacity * unit.quantity, 0);
  const kind = throws.chance(0.08) ? 'MINPAKU' : throws.pick(['KANI_SHUKUSHO', 'RYOKAN_HOTEL']);
  const number = kind === 'MINPAKU' ? `第M35${id.slice(-6).padStart(7, '0')}号` : `第${id.slice(-6)}号`;
  return { type: kind, number, rooms: [{ name: '全室', areaM2: cap * 4 }], legalCap: cap, ...licenceTerm(from) };
}

/** The site with this number and at most `most` units. The same number is always the same site. */
export function siteAt(n, { seed, from, nights, templates, most }) {
  const throws = dice(seed, `site ${n}`);
  const id = `BN-${String(n).padStart(6, '0')}`;
  const model = throws.pick(templates.sites);
  const name = Array.from({ length: 3 }, () => throws.pick(KANA)).join('');
  const site = {
    id,
    slug: `bench-${n}`,
    model,
    name: { ja: `${name}荘 ${n}`, en: `House ${n}` },
    kana: `${name}ソウ`,
    kind: model.kind,
    municipality: throws.pick(['HAGI', 'SHIMONOSEKI']),
    lat: 34 + throws.next() / 2,
    lng: 130.8 + throws.next() * 0.7,
    wifi: wifiOf(model.wifi, from, throws),
    amenities: amenitiesOf(model.amenities, templates, throws),
    closingRules: throws.chance(0.7) ? [] : throws.pick(templates.closings),
    arrival: { from: '15:00', to: throws.pick(['19:00', '20:00', '22:00']) },
    departure: { by: '10:00' },
    roomPicture: throws.pick(model.pictures.scenes).variant,
    frontPicture: model.pictures.scenes[0].variant,
  };
  const units = unitsOf(id, site, nights, most, throws);
  return { ...site, units, licence: licenceOf(id, from, units, throws) };
}
