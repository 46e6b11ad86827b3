/**
 * Puts the demo's sites, units and tariffs into the database. Must stay true: loading again changes nothing that is there;
 * six statements, however many sites. The caller answers for this being a demo.
 */
import type { Tx } from '../../platform/database/index.js';
import type { RatePlanFacts, SiteFacts } from '../facts.js';
import { logPlaceChanges } from '../place-changes.js';
import { demoSites, type DemoUnit } from './demo-sites.js';

type Row = Readonly<Record<string, unknown>>;
const json = (value: unknown): string | null => (value === undefined || value === null ? null : JSON.stringify(value));

export async function loadDemoSites(tx: Tx): Promise<void> {
  const all = demoSites();
  const units = all.flatMap((one) => one.units);
  await put(
    tx,
    'sites',
    all.map((one) => siteRow(one.site)),
  );
  await put(
    tx,
    'licences',
    all.filter((one) => one.site.licence.type !== 'NONE').map((one) => licenceRow(one.site)),
  );
  await put(tx, 'units', units.map(unitRow));
  await put(
    tx,
    'unit_parts',
    units.flatMap((unit) => unit.parts.map((part) => ({ unit_id: unit.id, part_id: part }))),
  );
  await put(
    tx,
    'rate_plans',
    all.flatMap((one) => one.plans.map(planRow)),
  );
  await logPlaceChanges(
    tx,
    all.map((one) => one.site.id),
  );
}

async function put(tx: Tx, table: string, rows: readonly Row[]): Promise<void> {
  const [first] = rows;
  if (first === undefined) return;
  const columns = Object.keys(first);
  const key = columns[0] ?? '';
  await tx.query(`INSERT INTO ${table} (${columns.join(', ')}) VALUES ? ON DUPLICATE KEY UPDATE ${key} = ${table}.${key}`, [
    rows.map((row) => columns.map((column) => row[column])),
  ]);
}

function siteRow(site: SiteFacts): Row {
  const { id, slug, kana, kind, municipality, lat, lng, demo } = site;
  return {
    ...{ id, slug, kana, kind, municipality, lat, lng, demo },
    real_place: site.real,
    name: json(site.name),
    district: json(site.district),
    address: json(site.address),
    postal: site.postal ?? null,
    heritage: json(site.heritage),
    story: json(site.story),
    wifi: json(site.wifi),
    wifi_down: site.wifi.downMbps,
    amenities: json(site.amenities),
    access: json(site.access),
    rules_of_use: json(site.rules),
    opening: json(site.opening),
    closing_rules: json(site.closingRules),
    day_parts: json(site.partTimes),
    arrival: json(site.arrival),
    departure: json(site.departure),
    picture: json(site.pictures),
    opened: true,
  };
}

function licenceRow({ id, licence }: SiteFacts): Row {
  return {
    id: `${id}-${licence.grantedOn ?? ''}`,
    site_id: id,
    type: licence.type,
    number: licence.no ?? null,
    authority: json(licence.authority),
    granted_on: licence.grantedOn ?? null,
    expires_on: licence.expiresOn ?? null,
    rooms: json(licence.rooms),
    legal_cap: licence.legalCap,
  };
}

function unitRow(unit: DemoUnit): Row {
  const { id, kind, grain, capacity, quantity, mode, picture, demo, position } = unit;
  return {
    ...{ id, kind, grain, capacity, quantity, mode, picture, demo, position },
    site_id: unit.siteId,
    name: json(unit.name),
    pay_mode: unit.payMode,
    seller: json(unit.seller),
    opening: unit.hours.length > 0 ? json(unit.hours) : null,
    buffer_min: unit.bufferMin,
    lead_min: unit.leadMin,
    horizon_days: unit.horizonDays,
    cancel_policy: unit.cancelPolicy,
    tax_code: unit.taxCode,
    cleaning_fee: unit.cleaningFee,
    long_stay: json(unit.longStay),
    extras: json(unit.extras),
  };
}

function planRow(plan: RatePlanFacts): Row {
  const seasonal = plan.from?.length === 5;
  return {
    id: plan.id,
    unit_id: plan.unitId,
    name: json(plan.name),
    per: plan.per,
    slot: plan.slot,
    yen: plan.yen,
    charge: plan.charge,
    tax_code: plan.taxCode,
    season_from: seasonal ? plan.from : null,
    season_to: seasonal ? plan.to : null,
    valid_from: plan.validFrom,
    valid_to: plan.validTo,
    weekday_mask: plan.weekdays,
    holidays: plan.holidays,
    min_nights: plan.minNights,
    priority: plan.priority,
  };
}
