/**
 * Everything that search has to know of all sites and units, in as few and small records as it takes: words, pictures and
 * stories stay in the tables. Must stay true: what many units say alike (hours, closing rules, times) is one shared object;
 * five statements, whatever the number of units.
 */
import { Injectable } from '@nestjs/common';
import type { CalendarDate } from '../kernel/index.js';
import { Database, fromJson } from '../platform/database/index.js';
import type { Licence } from './domain/licence.js';
import { type Amenity, NO_LICENCE, type RatePlanFacts, type SiteFacts, type UnitCard } from './facts.js';

/** What decides whether a window of a unit can be had at all, but for the term of its licence. */
export type UnitRules = Pick<
  UnitCard,
  'grain' | 'leadMin' | 'horizonDays' | 'arrival' | 'departure' | 'bufferMin' | 'hours' | 'closingRules' | 'partTimes' | 'licence'
>;

export type UnitRecord = Pick<
  UnitCard,
  'id' | 'siteId' | 'kind' | 'grain' | 'capacity' | 'quantity' | 'version' | 'cleaningFee' | 'longStay'
> & { readonly rules: UnitRules };

/** `licensed`: the first and the last night that the licence in force holds for; null where it has no such end. */
export type SiteRecord = Pick<SiteFacts, 'id' | 'kind' | 'municipality' | 'kana' | 'lat' | 'lng'> & {
  readonly wifiDown: number;
  readonly amenities: readonly string[];
  readonly licensed: { readonly from: CalendarDate | null; readonly to: CalendarDate | null };
};

export type PlaceRecords = {
  readonly sites: readonly SiteRecord[];
  readonly units: readonly UnitRecord[];
  readonly parts: readonly { readonly whole: string; readonly part: string }[];
  readonly plans: readonly RatePlanFacts[];
};

type SiteLine = Omit<SiteRecord, 'amenities' | 'licensed'> & {
  amenities: unknown;
  closing_rules: unknown;
  day_parts: unknown;
  arrival: unknown;
  departure: unknown;
};
type UnitLine = Omit<UnitRecord, 'rules' | 'longStay'> & {
  longStay: unknown;
  opening: unknown;
  bufferMin: number;
  leadMin: number;
  horizonDays: number;
};
type LicenceLine = { siteId: string; type: Licence['type']; numbered: number; grantedOn: string | null; expiresOn: string | null };

/** The law's kind of the licence, without its number, places and term. */
export function licenceKind(type: Licence['type'], numbered: boolean): UnitRules['licence'] {
  return numbered ? { ...NO_LICENCE, type, no: 'numbered' } : NO_LICENCE;
}

@Injectable()
export class PlaceRecordsReader {
  constructor(private readonly database: Database) {}

  async read(): Promise<PlaceRecords> {
    const shared = new Shared();
    const licences = new Map((await this.licences()).map((line) => [line.siteId, line]));
    const lines = await this.database.read<SiteLine>(
      `SELECT id, kind, municipality, kana, lat, lng, wifi_down AS wifiDown, ${text('amenities', 'closing_rules', 'day_parts', 'arrival', 'departure')}
       FROM sites WHERE opened = 1 ORDER BY id`,
    );
    const byId = new Map(lines.map((line) => [line.id, line]));
    const sites = lines.map(({ id, kind, municipality, kana, lat, lng, wifiDown, amenities }): SiteRecord => {
      const licence = licences.get(id);
      const codes = shared.json<Amenity[], string[]>(amenities, (list) => list.map((amenity) => amenity.code));
      const licensed = { from: licence?.grantedOn ?? null, to: licence?.expiresOn ?? null };
      return { id, kind, municipality, kana, lat: Number(lat), lng: Number(lng), wifiDown, amenities: codes, licensed };
    });
    const units = (await this.units()).flatMap((line): UnitRecord[] => {
      const site = byId.get(line.siteId);
      if (site === undefined) return [];
      const { id, siteId, kind, grain, capacity, quantity, version, cleaningFee } = line;
      const rules = shared.rules(line, site, licences.get(siteId));
      const longStay = shared.json<UnitCard['longStay'], UnitCard['longStay']>(line.longStay, (steps) => steps);
      return [{ id, siteId, kind, grain, capacity, quantity, version: Number(version), cleaningFee, longStay, rules }];
    });
    return { sites, units, parts: await this.parts(), plans: await this.plans() };
  }

  private units(): Promise<UnitLine[]> {
    return this.database.read(
      `SELECT id, site_id AS siteId, kind, grain, capacity, quantity, version, cleaning_fee AS cleaningFee, ${text('opening')},
       CAST(long_stay AS CHAR) AS longStay, buffer_min AS bufferMin, lead_min AS leadMin, horizon_days AS horizonDays FROM units ORDER BY id`,
    );
  }

  private parts(): Promise<{ whole: string; part: string }[]> {
    return this.database.read('SELECT unit_id AS whole, part_id AS part FROM unit_parts ORDER BY unit_id, part_id');
  }

  /** The newest licence of a site comes last. */
  private licences(): Promise<LicenceLine[]> {
    return this.database.read(
      `SELECT site_id AS siteId, type, COALESCE(number, '') <> '' AS numbered, granted_on AS grantedOn, expires_on AS expiresOn
       FROM licences ORDER BY site_id, granted_on`,
    );
  }

  private async plans(): Promise<RatePlanFacts[]> {
    const rows = await this.database.rows<PlanLine>(
      `SELECT id, unit_id, per, slot, yen, charge, tax_code, season_from, season_to, valid_from, valid_to, weekday_mask, holidays, min_nights,
       priority FROM rate_plans ORDER BY unit_id, id`,
    );
    return rows.map(planOf);
  }
}

type PlanLine = readonly [
  id: string,
  unitId: string,
  per: RatePlanFacts['per'],
  slot: RatePlanFacts['slot'],
  yen: number,
  charge: RatePlanFacts['charge'],
  taxCode: RatePlanFacts['taxCode'],
  seasonFrom: string | null,
  seasonTo: string | null,
  validFrom: string | null,
  validTo: string | null,
  weekdays: number | null,
  holidays: number,
  minNights: number | null,
  priority: number,
];

function planOf(line: PlanLine): RatePlanFacts {
  const [id, unitId, per, slot, yen, charge, taxCode, seasonFrom, seasonTo, validFrom, validTo, weekdays, holidays, minNights, priority] =
    line;
  return {
    ...{ id, unitId, name: null, per, slot, yen, charge, taxCode, validFrom, validTo, weekdays, minNights, priority },
    from: seasonFrom ?? validFrom,
    to: seasonTo ?? validTo,
    holidays: Boolean(holidays),
  };
}

/** JSON columns as text, so that what many say alike is parsed once. */
const text = (...columns: string[]) => columns.map((column) => `CAST(${column} AS CHAR) AS ${column}`).join(', ');

/** What has been read already, by its text. */
class Shared {
  private readonly values = new Map<string, unknown>();

  json<T, R>(value: unknown, make: (parsed: T) => R): R {
    const key = typeof value === 'string' ? value : JSON.stringify(value);
    if (!this.values.has(key)) this.values.set(key, make(fromJson<T>(key)));
    return this.values.get(key) as R;
  }

  rules(unit: UnitLine, site: SiteLine, licence: LicenceLine | undefined): UnitRules {
    const { grain, bufferMin, leadMin, horizonDays, opening } = unit;
    const numbered = Boolean(Number(licence?.numbered ?? 0));
    const said = [site.closing_rules, site.day_parts, site.arrival, site.departure, opening].map((v) =>
      v === null || typeof v === 'string' ? v : JSON.stringify(v),
    );
    const key = JSON.stringify([grain, bufferMin, leadMin, horizonDays, numbered ? licence?.type : null, said]);
    const known = this.values.get(key) as UnitRules | undefined;
    if (known !== undefined) return known;
    const given = <T>(name: string, value: unknown) => (value === null ? {} : { [name]: fromJson<T>(value) });
    const rules = {
      grain,
      bufferMin,
      leadMin,
      horizonDays,
      licence: licenceKind(licence?.type ?? 'NONE', numbered),
      hours: opening === null ? [] : fromJson<UnitCard['hours']>(opening),
      closingRules: fromJson<UnitCard['closingRules']>(site.closing_rules),
      ...given('partTimes', site.day_parts),
      ...given('arrival', site.arrival),
      ...given('departure', site.departure),
    } as UnitRules;
    this.values.set(key, rules);
    return rules;
  }
}
