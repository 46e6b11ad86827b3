/** How rows become facts. JSON comes as text from MariaDB and as objects from MySQL; flags come as 0 and 1. */
import type { Text } from '../../kernel/index.js';
import { fromJson } from '../../platform/database/index.js';
import type { LicenceFacts, RatePlanFacts, SiteFacts, UnitCard } from '../facts.js';
import type { LicenceRow } from './licence.row.js';
import type { RatePlanRow } from './rate-plan.row.js';
import type { SiteRow } from './site.row.js';
import type { UnitRow } from './unit.row.js';

/** A unit joined with what it shares with its site. */
export type UnitOfSiteRow = UnitRow &
  Pick<SiteRow, 'municipality' | 'closing_rules' | 'day_parts' | 'arrival' | 'departure'> & {
    site_slug: string;
    site_name: unknown;
    site_kind: SiteFacts['kind'];
  };

/** `{ key: value }` of a JSON column, or nothing where it is NULL. */
function given<K extends string, T>(key: K, value: unknown): { [key in K]?: T } {
  return (value === null || value === undefined ? {} : { [key]: fromJson<T>(value) }) as { [key in K]?: T };
}

/** What a site and its units share about time. */
function times(row: Pick<SiteRow, 'closing_rules' | 'day_parts' | 'arrival' | 'departure'>) {
  return {
    closingRules: fromJson<SiteFacts['closingRules']>(row.closing_rules),
    ...given<'partTimes', NonNullable<SiteFacts['partTimes']>>('partTimes', row.day_parts),
    ...given<'arrival', NonNullable<SiteFacts['arrival']>>('arrival', row.arrival),
    ...given<'departure', NonNullable<SiteFacts['departure']>>('departure', row.departure),
  };
}

export function siteOf(row: SiteRow, licence: LicenceFacts): SiteFacts {
  const text = (value: unknown): Text => fromJson<Text>(value);
  return {
    id: row.id,
    slug: row.slug,
    real: Boolean(row.real_place),
    name: text(row.name),
    kana: row.kana,
    kind: row.kind,
    municipality: row.municipality,
    district: text(row.district),
    address: text(row.address),
    ...(row.postal === null ? {} : { postal: row.postal }),
    lat: Number(row.lat),
    lng: Number(row.lng),
    ...given<'heritage', Text>('heritage', row.heritage),
    story: text(row.story),
    wifi: fromJson(row.wifi),
    amenities: fromJson(row.amenities),
    access: fromJson(row.access),
    rules: fromJson(row.rules_of_use),
    ...given<'opening', Text>('opening', row.opening),
    ...times(row),
    licence,
    pictures: fromJson(row.picture),
    demo: Boolean(row.demo),
  };
}

export function unitOf(row: UnitOfSiteRow, parts: string[], licence: LicenceFacts): UnitCard {
  return {
    id: row.id,
    siteId: row.site_id,
    siteSlug: row.site_slug,
    siteName: fromJson(row.site_name),
    siteKind: row.site_kind,
    municipality: row.municipality,
    name: fromJson(row.name),
    kind: row.kind,
    grain: row.grain,
    capacity: row.capacity,
    quantity: row.quantity,
    parts,
    mode: row.mode,
    payMode: row.pay_mode,
    seller: fromJson(row.seller),
    hours: row.opening === null ? [] : fromJson(row.opening),
    ...times(row),
    licence,
    bufferMin: row.buffer_min,
    leadMin: row.lead_min,
    horizonDays: row.horizon_days,
    cancelPolicy: row.cancel_policy,
    taxCode: row.tax_code,
    cleaningFee: row.cleaning_fee,
    longStay: fromJson(row.long_stay),
    extras: fromJson(row.extras),
    picture: row.picture,
    demo: Boolean(row.demo),
    position: row.position,
    version: Number(row.version),
  };
}

export function ratePlanOf(row: RatePlanRow): RatePlanFacts {
  return {
    id: row.id,
    unitId: row.unit_id,
    name: row.name === null ? null : fromJson<Text>(row.name),
    per: row.per,
    slot: row.slot,
    yen: row.yen,
    charge: row.charge,
    taxCode: row.tax_code,
    from: row.season_from ?? row.valid_from,
    to: row.season_to ?? row.valid_to,
    validFrom: row.valid_from,
    validTo: row.valid_to,
    weekdays: row.weekday_mask,
    holidays: Boolean(row.holidays),
    minNights: row.min_nights,
    priority: row.priority,
  };
}

export function licenceOf(row: LicenceRow): LicenceFacts {
  return {
    type: row.type,
    no: row.number,
    grantedOn: row.granted_on,
    expiresOn: row.expires_on,
    ...given<'authority', Text>('authority', row.authority),
    rooms: fromJson(row.rooms),
    legalCap: row.legal_cap,
  };
}
