/**
 * Reads of sites, units and tariffs. Must stay true: the number of statements does not depend on how many units or sites
 * are asked for; nothing is kept between requests, so that every instance sees a change at once.
 */
import { Injectable } from '@nestjs/common';
import { Database, fromJson, type Tx } from '../platform/database/index.js';
import { NO_LICENCE, type LicenceFacts, type RatePlanFacts, type SiteFacts, type UnitCard } from './facts.js';
import { licenceOf, ratePlanOf, siteOf, unitOf, type UnitOfSiteRow } from './rows/facts-of-rows.js';
import type { LicenceRow } from './rows/licence.row.js';
import type { RatePlanRow } from './rows/rate-plan.row.js';
import type { SiteRow } from './rows/site.row.js';

export type SiteFilter = { ids?: readonly string[]; idOrSlug?: string; municipality?: string; kinds?: readonly string[] };

const UNIT_COLUMNS = `u.id, u.site_id, u.name, u.kind, u.grain, u.capacity, u.quantity, u.mode, u.pay_mode, u.seller, u.opening, u.buffer_min, u.lead_min,
  u.horizon_days, u.cancel_policy, u.tax_code, u.cleaning_fee, u.long_stay, u.extras, u.picture, u.demo, u.position, u.version,
  s.slug AS site_slug, s.name AS site_name, s.kind AS site_kind, s.municipality, s.closing_rules, s.day_parts, s.arrival, s.departure`;

/** What belongs to a unit, as JSON lists in no order. */
const BELONGING_COLUMNS = `(SELECT JSON_ARRAYAGG(p.part_id) FROM unit_parts p WHERE p.unit_id = u.id) AS parts,
  (SELECT JSON_ARRAYAGG(${objectOf('l', ['site_id', 'type', 'number', 'authority', 'granted_on', 'expires_on', 'rooms', 'legal_cap'])})
   FROM licences l WHERE l.site_id = u.site_id) AS licences,
  (SELECT JSON_ARRAYAGG(${objectOf('r', ['id', 'unit_id', 'name', 'per', 'slot', 'yen', 'charge', 'tax_code', 'season_from', 'season_to', 'valid_from', 'valid_to', 'weekday_mask', 'holidays', 'min_nights', 'priority'])})
   FROM rate_plans r WHERE r.unit_id = u.id) AS plans`;

type BookableRow = UnitOfSiteRow & { parts: unknown; licences: unknown; plans: unknown };

@Injectable()
export class PlacesQueries {
  constructor(private readonly database: Database) {}

  async sites(filter: SiteFilter): Promise<SiteFacts[]> {
    const { where, params } = conditions(filter);
    const rows = await this.database.read<SiteRow>(`SELECT s.* FROM sites s WHERE s.opened = 1 ${where} ORDER BY s.id`, params);
    const licences = await this.licences(rows.map((row) => row.id));
    return rows.map((row) => siteOf(row, licences.get(row.id) ?? NO_LICENCE));
  }

  /** `within` reads inside a transaction, after its locks. */
  async units(by: { ids?: readonly string[]; siteIds?: readonly string[] }, within?: Tx): Promise<UnitCard[]> {
    const [column, values] = by.ids ? ['u.id', by.ids] : ['u.site_id', by.siteIds ?? []];
    if (values.length === 0) return [];
    const rows = await this.read<UnitOfSiteRow>(
      within,
      `SELECT ${UNIT_COLUMNS} FROM units u JOIN sites s ON s.id = u.site_id WHERE s.opened = 1 AND ${column} IN (?) ORDER BY u.site_id, u.position, u.id`,
      [values],
    );
    const ids = rows.map((row) => row.id);
    const [parts, licences] = await Promise.all([
      this.parts(ids, within),
      this.licences([...new Set(rows.map((row) => row.site_id))], within),
    ]);
    return rows.map((row) => unitOf(row, parts.get(row.id) ?? [], licences.get(row.site_id) ?? NO_LICENCE));
  }

  /** Units as `units` gives them and all their tariffs, in one statement: a booking asks while others wait for its locks. */
  async bookable(ids: readonly string[], within?: Tx): Promise<{ units: UnitCard[]; plans: RatePlanFacts[] }> {
    if (ids.length === 0) return { units: [], plans: [] };
    const rows = await this.read<BookableRow>(
      within,
      `SELECT ${UNIT_COLUMNS}, ${BELONGING_COLUMNS} FROM units u JOIN sites s ON s.id = u.site_id
       WHERE s.opened = 1 AND u.id IN (?) ORDER BY u.site_id, u.position, u.id`,
      [ids],
    );
    return {
      units: rows.map((row) => unitOf(row, listOf<string>(row.parts).sort(), newestOf(listOf<LicenceRow>(row.licences)))),
      plans: rows.flatMap((row) => listOf<RatePlanRow>(row.plans).sort(byId).map(ratePlanOf)),
    };
  }

  async ratePlans(unitIds: readonly string[], within?: Tx): Promise<RatePlanFacts[]> {
    if (unitIds.length === 0) return [];
    return (await this.read<RatePlanRow>(within, 'SELECT * FROM rate_plans WHERE unit_id IN (?) ORDER BY unit_id, id', [unitIds])).map(
      ratePlanOf,
    );
  }

  async ratePlansOfSites(siteIds: readonly string[]): Promise<RatePlanFacts[]> {
    if (siteIds.length === 0) return [];
    const rows = await this.database.read<RatePlanRow>(
      'SELECT r.* FROM units u JOIN rate_plans r ON r.unit_id = u.id WHERE u.site_id IN (?) ORDER BY r.unit_id, r.id',
      [siteIds],
    );
    return rows.map(ratePlanOf);
  }

  private read<T>(within: Tx | undefined, sql: string, params: unknown[]): Promise<T[]> {
    return within === undefined ? this.database.read<T>(sql, params) : within.query<T[]>(sql, params);
  }

  private async parts(unitIds: readonly string[], within?: Tx): Promise<Map<string, string[]>> {
    const parts = new Map<string, string[]>();
    if (unitIds.length === 0) return parts;
    const rows = await this.read<{ whole: string; part: string }>(
      within,
      'SELECT unit_id AS whole, part_id AS part FROM unit_parts WHERE unit_id IN (?) ORDER BY unit_id, part_id',
      [unitIds],
    );
    for (const { whole, part } of rows) parts.set(whole, [...(parts.get(whole) ?? []), part]);
    return parts;
  }

  /** The newest licence of each site: a renewal follows the one before it. */
  private async licences(siteIds: readonly string[], within?: Tx): Promise<Map<string, LicenceFacts>> {
    if (siteIds.length === 0) return new Map();
    const rows = await this.read<LicenceRow>(within, 'SELECT * FROM licences WHERE site_id IN (?) ORDER BY site_id, granted_on', [siteIds]);
    return new Map(rows.map((row) => [row.site_id, licenceOf(row)]));
  }
}

function objectOf(table: string, columns: readonly string[]): string {
  return `JSON_OBJECT(${columns.map((column) => `'${column}', ${table}.${column}`).join(', ')})`;
}

/** NULL where there is nothing to list. */
function listOf<T>(value: unknown): T[] {
  return value === null ? [] : fromJson<T[]>(value);
}

const byId = (a: { id: string }, b: { id: string }): number => (a.id < b.id ? -1 : 1);

/** A renewal follows the licence before it; one without a date comes before all. */
function newestOf(licences: readonly LicenceRow[]): LicenceFacts {
  const [newest] = [...licences].sort((a, b) => ((a.granted_on ?? '') < (b.granted_on ?? '') ? 1 : -1));
  return newest === undefined ? NO_LICENCE : licenceOf(newest);
}

function conditions({ ids, idOrSlug, municipality, kinds }: SiteFilter): { where: string; params: unknown[] } {
  const wanted: [string, unknown[]][] = [];
  if (ids) wanted.push(ids.length > 0 ? ['s.id IN (?)', [ids]] : ['1 = 0', []]);
  if (idOrSlug !== undefined) wanted.push(['(s.id = ? OR s.slug = ?)', [idOrSlug, idOrSlug]]);
  if (municipality !== undefined) wanted.push(['s.municipality = ?', [municipality]]);
  if (kinds && kinds.length > 0) wanted.push(['s.kind IN (?)', [kinds]]);
  return { where: wanted.map(([sql]) => `AND ${sql}`).join(' '), params: wanted.flatMap(([, params]) => params) };
}
