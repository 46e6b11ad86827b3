/** The door's reads. Must stay true: the number of queries is the same whatever the number of units. */
import { Injectable } from '@nestjs/common';
import type { Text } from '../kernel/index.js';
import { Database, fromJson, type Tx } from '../platform/database/index.js';
import type { ClosingRule } from './domain/closing-rules.js';
import type { LicenceType } from './domain/licence.js';
import type { PartTimes, WeeklyHours } from './domain/opening-hours.js';
import type { RatePlanFacts, SiteFacts, UnitCard } from './unit-card.js';

type Reader = Pick<Database, 'read'> | Tx;
type SiteColumns = {
  site_id: string; slug: string; site_name: unknown; municipality: SiteFacts['municipality']; lat: number; lng: number; closing_rules: unknown; day_parts: unknown;
  arrival: unknown; departure: unknown;
  licence_type: LicenceType | null; licence_number: string | null; granted_on: string | null; expires_on: string | null;
};
type UnitColumns = {
  id: string; position: number; name: unknown; kind: UnitCard['kind']; grain: UnitCard['grain']; capacity: number; quantity: number; parts: string | null;
  mode: UnitCard['mode']; pay_mode: UnitCard['payMode']; opening: unknown; buffer_min: number; lead_min: number; horizon_days: number;
  cancel_policy: string; tax_code: UnitCard['taxCode']; cleaning_fee: number; long_stay: unknown; demo: number;
};

const SELECT_UNITS = `SELECT u.id, u.position, u.name, u.kind, u.grain, u.capacity, u.quantity, u.mode, u.pay_mode, u.opening, u.buffer_min, u.lead_min,
    u.horizon_days, u.cancel_policy, u.tax_code, u.cleaning_fee, u.long_stay, u.demo,
    (SELECT GROUP_CONCAT(p.part_id ORDER BY p.part_id) FROM unit_parts p WHERE p.unit_id = u.id) AS parts,
    s.id AS site_id, s.slug, s.name AS site_name, s.municipality, s.lat, s.lng, s.closing_rules, s.day_parts, s.arrival, s.departure,
    l.type AS licence_type, l.number AS licence_number, l.granted_on, l.expires_on
  FROM units u JOIN sites s ON s.id = u.site_id
  LEFT JOIN licences l ON l.id = (SELECT x.id FROM licences x WHERE x.site_id = s.id ORDER BY x.granted_on DESC, x.id DESC LIMIT 1)`;

const SELECT_PLANS = `SELECT id, unit_id AS unitId, per, slot, yen, charge, tax_code AS taxCode, COALESCE(season_from, valid_from) AS \`from\`, COALESCE(season_to, valid_to) AS \`to\`, weekday_mask AS weekdays, holidays,
    min_nights AS minNights, priority, name FROM rate_plans`;

@Injectable()
export class Places {
  constructor(private readonly database: Database) {}

  /** The cards of these units by id; an unknown id is absent. One query. `within` reads inside a transaction. */
  async units(ids: readonly string[], within?: Tx): Promise<Map<string, UnitCard>> {
    if (ids.length === 0) return new Map();
    return byId(await this.cards('WHERE u.id IN (?)', [ids], within));
  }

  /** Every unit of the site in its order; empty for an unknown site. One query. */
  unitsOfSite(siteId: string): Promise<UnitCard[]> {
    return this.cards('WHERE u.site_id = ? ORDER BY u.position, u.id', [siteId]);
  }

  /** Every unit there is, by site and position. One query. */
  allUnits(): Promise<UnitCard[]> {
    return this.cards('ORDER BY u.site_id, u.position, u.id', []);
  }

  /** The tariffs of these units. One query. */
  async ratePlans(unitIds: readonly string[], within?: Tx): Promise<RatePlanFacts[]> {
    if (unitIds.length === 0) return [];
    const rows = await this.rows<Omit<RatePlanFacts, 'holidays' | 'name'> & { holidays: number; name: unknown }>(`${SELECT_PLANS} WHERE unit_id IN (?) ORDER BY unit_id, id`, [unitIds], within);
    return rows.map((row) => ({ ...row, holidays: Boolean(row.holidays), name: fromJson<Text | null>(row.name) }));
  }

  private async cards(where: string, params: readonly unknown[], within?: Tx): Promise<UnitCard[]> {
    const rows = await this.rows<UnitColumns & SiteColumns>(`${SELECT_UNITS} ${where}`, params, within);
    const sites = new Map<string, SiteFacts>();
    return rows.map((row) => {
      const site = sites.get(row.site_id) ?? siteOf(row);
      sites.set(row.site_id, site);
      return cardOf(row, site);
    });
  }

  private rows<T>(sql: string, params: readonly unknown[], within?: Reader): Promise<T[]> {
    return within !== undefined && 'query' in within ? within.query<T[]>(sql, params as unknown[]) : this.database.read<T>(sql, params);
  }
}

function byId(cards: readonly UnitCard[]): Map<string, UnitCard> {
  return new Map(cards.map((card) => [card.id, card]));
}

function siteOf(row: SiteColumns): SiteFacts {
  return {
    id: row.site_id,
    slug: row.slug,
    name: fromJson<Text>(row.site_name),
    municipality: row.municipality,
    lat: row.lat,
    lng: row.lng,
    closingRules: fromJson<ClosingRule[]>(row.closing_rules),
    partTimes: fromJson<PartTimes | null>(row.day_parts),
    arrival: fromJson<SiteFacts['arrival']>(row.arrival),
    departure: fromJson<SiteFacts['departure']>(row.departure),
    licence: { type: row.licence_type ?? 'NONE', no: row.licence_number, grantedOn: row.granted_on, expiresOn: row.expires_on },
  };
}

function cardOf(row: UnitColumns, site: SiteFacts): UnitCard {
  return {
    id: row.id,
    site,
    position: row.position,
    name: fromJson<Text>(row.name),
    kind: row.kind,
    grain: row.grain,
    capacity: row.capacity,
    quantity: row.quantity,
    parts: row.parts === null ? [] : row.parts.split(','),
    mode: row.mode,
    payMode: row.pay_mode,
    opening: fromJson<WeeklyHours | null>(row.opening) ?? [],
    bufferMin: row.buffer_min,
    leadMin: row.lead_min,
    horizonDays: row.horizon_days,
    cancelPolicy: row.cancel_policy,
    taxCode: row.tax_code,
    cleaningFee: row.cleaning_fee,
    longStay: fromJson<UnitCard['longStay']>(row.long_stay),
    demo: Boolean(row.demo),
  };
}
