/**
 * The demo sites as facts: the given records joined with their words. Must stay true: prices, capacities, hours and modes
 * are those of the records; the words add language, pictures and rules, never another number.
 */
import type { Text } from '../../kernel/index.js';
import { legalCap } from '../domain/capacity.js';
import { closingRulesOf } from '../domain/closing-codes.js';
import { NO_LICENCE, type Extra, type LicenceFacts, type RatePlanFacts, type SiteFacts, type UnitCard } from '../facts.js';
import { seedOf } from '../scene/index.js';
import { amenityOf } from './amenity-words.js';
import { demoRecords, type SiteRecord, type UnitRecord } from './demo-records.js';
import { t, type SiteWords } from './site-words.js';
import { demoPlan } from './demo-plan.js';
import { summerPlans, longStays } from './summer-plans.js';
import { SITE_WORDS } from './words/index.js';

/** A unit without what it shares with its site. */
export type DemoUnit = Omit<
  UnitCard,
  'siteSlug' | 'siteName' | 'siteKind' | 'municipality' | 'closingRules' | 'partTimes' | 'licence' | 'arrival' | 'departure' | 'version'
>;
export type DemoSite = { site: SiteFacts; units: DemoUnit[]; plans: RatePlanFacts[] };

const CITY: Readonly<Record<SiteRecord['city'], { municipality: SiteFacts['municipality']; name: Text }>> = {
  萩市: { municipality: 'HAGI', name: t('萩市', 'Hagi City') },
  下関市: { municipality: 'SHIMONOSEKI', name: t('下関市', 'Shimonoseki City') },
};
const METHOD = t(
  '有線のアクセスポイント（5GHz）に最も近い席で3回測った中央値です。',
  'Median of three runs at the seat nearest the wired access point (5 GHz).',
);
const EXTRAS: Readonly<Record<string, Text>> = { av: t('映像設備', 'Video equipment'), sound: t('音響設備', 'Sound equipment') };
const GRANTED_ON = '2025-04-01';

export function demoSites(): DemoSite[] {
  return demoRecords().map((record) => {
    const words = SITE_WORDS[record.id];
    if (words === undefined) throw new RangeError(`no words for the site ${record.id}`);
    const units = record.units.map((unit, position) => unitOf(record, unit, words, position));
    return { site: siteOf(record, words), units, plans: [...record.units.flatMap(plansOf), ...summerPlans(record)] };
  });
}

function siteOf(record: SiteRecord, words: SiteWords): SiteFacts {
  const { id, slug, real, lat, lng } = record;
  const { downMbps, upMbps, pingMs, measuredAt, backupLte } = record.wifi;
  return {
    ...{ id, slug, real, lat, lng },
    name: t(record.nameJa, record.nameEn),
    kana: record.nameKana,
    kind: record.siteKind,
    municipality: CITY[record.city].municipality,
    district: t(record.district, words.district),
    address: words.address,
    // A postal code that still has to be checked is not shown.
    ...(record.postal && /^\d{3}-\d{4}$/.test(record.postal) ? { postal: record.postal } : {}),
    ...(words.heritage ? { heritage: words.heritage } : {}),
    story: words.story,
    wifi: { downMbps, upMbps, pingMs, measuredAt, method: METHOD, backup: backupLte },
    amenities: words.amenities.map(amenityOf),
    access: words.access,
    rules: words.rules,
    opening: words.opening,
    closingRules: closingRulesOf(record.closures),
    ...(record.slots ? { partTimes: record.slots } : {}),
    ...(record.arrival ? { arrival: record.arrival } : {}),
    ...(record.departure ? { departure: record.departure } : {}),
    licence: licenceOf(record),
    pictures: { seed: seedOf(id), scenes: words.pictures },
    demo: !real,
  };
}

function licenceOf(record: SiteRecord): LicenceFacts {
  if (record.licence === 'NONE') return NO_LICENCE;
  // Shimonoseki has a health centre of its own, so its mayor licenses inns; notifications of minpaku go to the governor.
  const mayor = record.city === '下関市' && record.licence !== 'MINPAKU';
  const rooms = record.rooms ?? [];
  return {
    type: record.licence,
    no: record.licenceNo ?? null,
    authority: mayor ? t('下関市長（デモ）', 'Mayor of Shimonoseki (demo)') : t('山口県知事（デモ）', 'Governor of Yamaguchi (demo)'),
    grantedOn: GRANTED_ON,
    expiresOn: null,
    rooms,
    legalCap: legalCap(record.licence, rooms),
  };
}

function unitOf(site: SiteRecord, unit: UnitRecord, words: SiteWords, position: number): DemoUnit {
  const own = words.units[unit.code.slice(site.id.length + 1)];
  if (own === undefined) throw new RangeError(`no words for the unit ${unit.code}`);
  const { kind, grain, capacity, quantity, mode, payMode, cancelPolicy, taxCode } = unit;
  return {
    ...{ kind, grain, capacity, quantity, mode, payMode, cancelPolicy, taxCode },
    id: unit.code,
    siteId: site.id,
    name: t(unit.nameJa, own.en),
    parts: unit.parts ?? [],
    seller:
      unit.seller === 'city'
        ? { kind: 'city', name: CITY[site.city].name }
        : { kind: 'site-manager', name: t('施設管理者（デモ）', 'The manager of the site (demo)') },
    hours: unit.open ?? [],
    bufferMin: own.bufferMin ?? 0,
    leadMin: own.leadMin ?? 0,
    horizonDays: 365,
    cleaningFee: unit.cleaningFee ?? 0,
    longStay: longStays(unit),
    extras: (unit.extras ?? []).map(({ code, per, yen }): Extra => ({ code, name: EXTRAS[code] ?? t(code, code), per, yen })),
    picture: own.picture,
    demo: unit.demo !== false,
    position,
  };
}

function plansOf(unit: UnitRecord): RatePlanFacts[] {
  return unit.tariffs.map(({ per, slot, yen }) =>
    demoPlan(unit, { id: [unit.code, per, ...(slot ? [slot] : [])].join('-'), per, slot: slot ?? null, yen }),
  );
}
