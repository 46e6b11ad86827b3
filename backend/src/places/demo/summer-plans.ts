/**
 * One house shows seasons and long stays: はまさき帳場 in the weeks around Bon and from a fortnight on. Must stay true: outside
 * 08-08..08-16, and below fourteen nights, every price of the demo is the one of its record.
 */
import type { RatePlanFacts, UnitCard } from '../facts.js';
import type { SiteRecord, UnitRecord } from './demo-records.js';
import { demoPlan } from './demo-plan.js';
import { t } from './site-words.js';

const HOUSE = 'HGI-02';
/** Nights in the season, by unit: about a fifth more. */
const SUMMER: Readonly<Record<string, number>> = { 'HGI-02-A': 13_200, 'HGI-02-B': 13_200, 'HGI-02-C': 11_900, 'HGI-02-Z': 34_300 };
const SEASON = { from: '08-08', to: '08-16', name: t('お盆の期間', 'Bon season') };

export function summerPlans(site: SiteRecord): RatePlanFacts[] {
  if (site.id !== HOUSE) return [];
  return site.units.flatMap((unit) => {
    const yen = SUMMER[unit.code];
    if (yen === undefined) return [];
    return [demoPlan(unit, { ...SEASON, id: `${unit.code}-night-bon`, per: 'night', yen, priority: 10 })];
  });
}

/** A tenth off from a fortnight on. */
export function longStays(unit: UnitRecord): UnitCard['longStay'] {
  return unit.code in SUMMER ? [{ nights: 14, pct: 10 }] : [];
}
