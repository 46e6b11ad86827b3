/**
 * Rate plans: what a unit costs by the night, hour, day or part of a day, and which plan counts on a given day. Must
 * stay true: the choice depends on the plans and the date alone, never on their order in a list.
 */
import { isHoliday, weekday, type CalendarDate, type DayPart, type HolidayOverrides, type TaxCode, type Yen } from '../../kernel/index.js';

export type TariffPer = 'night' | 'hour' | 'halfHour' | 'halfDay' | 'slot' | 'day' | 'month';

/** UNIT: for each unit booked, however many people. PERSON: for each person of the party. */
export type ChargeBy = 'UNIT' | 'PERSON';

/**
 * One tariff, tax included. `from`/`to` bound it, both included: as dates 'YYYY-MM-DD', or as an annual season 'MM-DD'
 * that wraps the year when `from` is the later. `weekdays` is a mask (bit 0 for Sunday), `holidays` adds holidays to
 * it; either limits the plan to those days. A night tariff with `minNights` asks for a stay of so many.
 */
export type RatePlan = {
  id: string;
  unitId: string;
  per: TariffPer;
  slot?: DayPart | null;
  yen: Yen;
  charge: ChargeBy;
  taxCode: TaxCode;
  from?: string | null;
  to?: string | null;
  weekdays?: number | null;
  holidays?: boolean | null;
  minNights?: number | null;
  priority: number;
};

/** What a plan is wanted for. `nights` is the length of the stay, for plans that ask for a minimum. */
export type PlanWanted = { per: TariffPer; slot?: DayPart; on: CalendarDate; nights?: number };

/** Whether the day lies in the plan's season or validity; a season may wrap the year. */
export function inSeason(plan: RatePlan, on: CalendarDate): boolean {
  const { from, to } = plan;
  const cut = (bound: string) => (bound.length === 5 ? on.slice(5) : on);
  const after = !from || from <= cut(from);
  const before = !to || cut(to) <= to;
  const wraps = from && to && from.length === 5 && to.length === 5 && from > to;
  return wraps ? after || before : after && before;
}

/** Whether the day is one of the plan's weekdays or holidays; always where it names none. */
export function onItsDays(plan: RatePlan, on: CalendarDate, overrides?: HolidayOverrides): boolean {
  if (!plan.weekdays && !plan.holidays) return true;
  const inMask = ((plan.weekdays ?? 0) & (1 << weekday(on))) !== 0;
  return inMask || (plan.holidays === true && isHoliday(on, overrides));
}

/** A seasonal plan may be limited to some years besides: the day of the first use decides. */
export function inForce(plan: { readonly validFrom?: string | null; readonly validTo?: string | null }, on: CalendarDate): boolean {
  return (!plan.validFrom || plan.validFrom <= on) && (!plan.validTo || on <= plan.validTo);
}

/** 3 for holidays, or a season's weekdays · 2 for a season · 1 for weekdays · 0 for the base plan. */
function specificity(plan: RatePlan): number {
  const season = plan.from || plan.to ? 2 : 0;
  return plan.holidays ? 3 : season + (plan.weekdays ? 1 : 0);
}

/** The order in which plans count: priority, then the more specific, then the id, only so that the answer is always the same. */
export function before(a: RatePlan, b: RatePlan): number {
  return b.priority - a.priority || specificity(b) - specificity(a) || (a.id < b.id ? -1 : 1);
}

/**
 * The plan that counts for what is wanted, or undefined when none does. A plan for a minimum of nights is passed over
 * by shorter stays, so that the base plan takes its place.
 */
export function choosePlan(plans: readonly RatePlan[], wanted: PlanWanted, overrides?: HolidayOverrides): RatePlan | undefined {
  const fits = (plan: RatePlan) =>
    plan.per === wanted.per &&
    (plan.slot ?? undefined) === wanted.slot &&
    (plan.minNights ?? 0) <= (wanted.nights ?? Number.POSITIVE_INFINITY) &&
    inSeason(plan, wanted.on) &&
    onItsDays(plan, wanted.on, overrides);
  return plans.filter(fits).sort(before)[0];
}
