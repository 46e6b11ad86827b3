/** The bridge from a unit's card to the pricing rules: its hours, its fees, the scale of its policy. */
import { firstUse, type CalendarDate, type Window } from '../kernel/index.js';
import { hoursOn, isOpen, type RatePlanFacts, type UnitCard } from '../places/index.js';
import { scaleFor, type ScaleSnapshot } from './domain/cancellation-scale.js';
import { priceItem, type PriceResult } from './domain/price-item.js';
import { inForce } from './domain/rate-plan.js';

export type Wanted = { readonly window: Window; readonly quantity: number; readonly party: number };

/** What of a unit's card decides its price. */
export type PricedCard = Pick<UnitCard, 'hours' | 'closingRules' | 'partTimes' | 'cleaningFee' | 'longStay'>;

/** The price of so many of the unit over a window, or why there is none. Pure. */
export function priceUnit(unit: PricedCard, plans: readonly RatePlanFacts[], wanted: Wanted): PriceResult {
  const opening = (date: CalendarDate) => {
    const day = hoursOn(unit, date);
    return isOpen(day) ? day : undefined;
  };
  const on = firstUse(wanted.window);
  return priceItem({
    ...wanted,
    unit: { cleaningFee: unit.cleaningFee, longStay: unit.longStay },
    plans: plans.filter((plan) => inForce(plan, on)),
    opening,
  });
}

/** The cancellation scale in force for the unit when booked on this day, for a party of this size. */
export function scaleOf(unit: Pick<UnitCard, 'cancelPolicy'>, party: number, bookedOn: CalendarDate): ScaleSnapshot {
  return scaleFor(unit.cancelPolicy, party, bookedOn);
}
