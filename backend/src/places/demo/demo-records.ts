/** The records of the demo sites as they were given (demo-sites.json; its note says what is real), with their shape. */
import { readFileSync } from 'node:fs';
import type { TaxCode } from '../../kernel/index.js';
import type { LicenceType } from '../domain/licence.js';
import type { PartTimes, WeeklyHours } from '../domain/opening-hours.js';
import type { Mode, PayMode, RatePlanFacts, SiteKind, UnitGrain, UnitKind } from '../facts.js';

export type UnitRecord = {
  code: string;
  nameJa: string;
  kind: UnitKind;
  capacity: number;
  quantity: number;
  parts?: string[];
  demo?: boolean;
  tariffs: { per: RatePlanFacts['per']; slot?: 'am' | 'pm' | 'night'; yen: number }[];
  extras?: { code: string; per: 'hour'; yen: number }[];
  cleaningFee?: number;
  mode: Mode;
  grain: UnitGrain;
  open?: WeeklyHours;
  payMode: PayMode;
  seller: 'city' | 'site manager';
  taxCode: TaxCode;
  cancelPolicy: string;
};

export type SiteRecord = {
  id: string;
  slug: string;
  real: boolean;
  nameJa: string;
  nameKana: string;
  nameEn: string;
  city: '萩市' | '下関市';
  district: string;
  postal?: string;
  lat: number;
  lng: number;
  siteKind: SiteKind;
  licence: LicenceType;
  licenceNo?: string;
  manager?: string;
  closures: string[];
  units: UnitRecord[];
  rooms?: { name: string; areaM2: number }[];
  legalCapMax?: number;
  wifi: { downMbps: number; upMbps: number; pingMs: number; measuredAt: string; method: string; backupLte: boolean };
  slots?: PartTimes;
  arrival?: { from: string; to: string };
  departure?: { by: string };
};

export function demoRecords(): SiteRecord[] {
  const text = readFileSync(new URL('./demo-sites.json', import.meta.url), 'utf8');
  return (JSON.parse(text) as { sites: SiteRecord[] }).sites;
}
