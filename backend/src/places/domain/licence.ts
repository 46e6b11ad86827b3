/**
 * Which law lets people sleep at a place, and what follows. Must stay true: without a licence in force nobody stays
 * overnight, whatever the price is called; minpaku nights are counted and therefore sold only where they are counted.
 * Source: 旅館業法3条, 住宅宿泊事業法2条・3条, 消防法施行令 (stays of under a month count as lodging); rules.md section 2.1.
 */
import { nightCount, nightsOf, type CalendarDate, type Grain, type NightRange } from '../../kernel/index.js';

export const LICENCE_TYPES = ['KANI_SHUKUSHO', 'RYOKAN_HOTEL', 'MINPAKU', 'TOKKU', 'EVENT_MINPAKU', 'NONE'] as const;
export type LicenceType = (typeof LICENCE_TYPES)[number];

/** A site's licence. `expiresOn` is the last day it holds; without it the licence has no end. */
export type Licence = { type: LicenceType; no?: string | null; grantedOn?: CalendarDate | null; expiresOn?: CalendarDate | null };

/** Longest stay in nights without a long-stay contract: from a month on it would be a lease, which is not sold here. */
export const LONGEST_STAY = 28;

/** allowed: all year · minpaku: within the yearly count of days · never: not at this place or not in this unit. */
export type Overnight = 'allowed' | 'minpaku' | 'never';

/**
 * What the licence lets a unit do overnight. A unit sold by the half-hour is never slept in. A licence without its
 * number counts as none. TOKKU needs a designated special zone, and there is none in Yamaguchi; EVENT_MINPAKU needs a
 * request of the city for the days of an event: both are known and switched off.
 */
export function overnight(licence: Licence, unit: { grain: Grain }): Overnight {
  if (unit.grain !== 'night' || !licence.no) return 'never';
  if (licence.type === 'KANI_SHUKUSHO' || licence.type === 'RYOKAN_HOTEL') return 'allowed';
  return licence.type === 'MINPAKU' ? 'minpaku' : 'never';
}

/** Why nights cannot be sold: no licence for them · before or after its term · longer than a stay may be. */
export type LicenceRefusal =
  | { rule: 'no-licence' }
  | { rule: 'not-in-force'; from: CalendarDate | null; until: CalendarDate | null }
  | { rule: 'too-long'; longest: number };

/**
 * Undefined when the licence lets the nights be sold (for minpaku: the count of days is asked elsewhere). Every
 * night's date must lie within the licence's term; exactly LONGEST_STAY nights are still a stay.
 */
export function licenceRefusal(
  licence: Licence,
  unit: { grain: Grain; longStayContract?: boolean },
  range: NightRange,
): LicenceRefusal | undefined {
  if (overnight(licence, unit) === 'never') return { rule: 'no-licence' };
  const [from, until] = [licence.grantedOn ?? null, licence.expiresOn ?? null];
  const outside = (night: CalendarDate) => (from !== null && night < from) || (until !== null && night > until);
  if (nightsOf(range).some(outside)) return { rule: 'not-in-force', from, until };
  if (nightCount(range) > LONGEST_STAY && !unit.longStayContract) return { rule: 'too-long', longest: LONGEST_STAY };
  return undefined;
}

/** Whether a text is a minpaku notification number: M, prefecture (2) and serial (7), as in 第M350000000号. */
export function isMinpakuNumber(no: string): boolean {
  return /^第?M\d{9}号?(\s*[(（][^()（）]*[)）])?$/.test(no.normalize('NFKC'));
}
