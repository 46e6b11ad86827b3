/** Tariffs as pages show them. Must stay true: the price a site starts from is one that anybody can have today, no season's and no long stay's. */
import type { CalendarDate, Text, Yen } from '../kernel/index.js';
import type { RatePlanFacts } from './facts.js';
import type { UnitDetail } from './places.dto.js';

/** Which tariff speaks for a site: nights first, then whole days, then the shorter ones. */
const PER_ORDER = ['night', 'day', 'hour', 'halfDay', 'slot', 'halfHour', 'month'] as const;

const isSeasonal = (plan: RatePlanFacts): boolean => plan.from?.length === 5 || plan.to?.length === 5;

function validOn(plan: RatePlanFacts, on: CalendarDate): boolean {
  return (plan.validFrom ?? on) <= on && on <= (plan.validTo ?? on);
}

/** The lowest tariff of the kind that speaks for the units, or null when there is none. */
export function priceFrom(plans: readonly RatePlanFacts[], today: CalendarDate): { yen: Yen; per: RatePlanFacts['per'] } | null {
  const usual = plans.filter(
    (plan) => !isSeasonal(plan) && plan.minNights === null && plan.weekdays === null && !plan.holidays && validOn(plan, today),
  );
  for (const per of PER_ORDER) {
    const yen = usual.filter((plan) => plan.per === per).map((plan) => plan.yen);
    if (yen.length > 0) return { yen: Math.min(...yen), per };
  }
  return null;
}

/** Base tariffs first, then seasons and long stays. */
export function tariffsOf(plans: readonly RatePlanFacts[]): UnitDetail['tariffs'] {
  const rank = (plan: RatePlanFacts): number => PER_ORDER.indexOf(plan.per) * 10 + (isSeasonal(plan) ? 5 : 0) + (plan.minNights ? 2 : 0);
  return [...plans]
    .sort((a, b) => rank(a) - rank(b) || (a.id < b.id ? -1 : 1))
    .map((plan) => ({
      per: plan.per,
      ...(plan.slot ? { slot: plan.slot } : {}),
      yen: plan.yen,
      charge: plan.charge,
      ...(plan.name ? { name: plan.name } : {}),
      ...(isSeasonal(plan) ? { season: seasonWords(plan.from ?? '01-01', plan.to ?? '12-31') } : {}),
      ...(plan.minNights ? { minNights: plan.minNights } : {}),
    }));
}

const MONTHS = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'];

function seasonWords(from: string, to: string): Text {
  const [[m1, d1], [m2, d2]] = [from, to].map((day) => day.split('-').map(Number)) as [[number, number], [number, number]];
  return { ja: `${m1}月${d1}日〜${m2}月${d2}日`, en: `${d1} ${MONTHS[m1 - 1]} to ${d2} ${MONTHS[m2 - 1]}` };
}
