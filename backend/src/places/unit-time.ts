/** The rules of time and licence, asked of a UnitCard. */
import { addDays, type CalendarDate, type HolidayOverrides, type NightRange, type Text } from '../kernel/index.js';
import { closedOn } from './domain/closing-rules.js';
import { licenceRefusal, overnight, type LicenceRefusal, type Overnight } from './domain/licence.js';
import { isOpen, openingOn, type ClosedDay, type OpenDay } from './domain/opening-hours.js';
import type { UnitCard } from './facts.js';

type Timed = Pick<UnitCard, 'hours' | 'closingRules' | 'partTimes'>;

/** The unit's opening on a day, or why there is none. */
export function hoursOn(unit: Timed, date: CalendarDate, overrides?: HolidayOverrides): OpenDay | ClosedDay {
  return openingOn(unit.hours, unit.closingRules, date, {
    ...(unit.partTimes ? { partTimes: unit.partTimes } : {}),
    ...(overrides ? { overrides } : {}),
  });
}

/** Why the site is closed on the day by its rules; says nothing of hours. */
export function closedReason(place: Pick<UnitCard, 'closingRules'>, date: CalendarDate, overrides?: HolidayOverrides): Text | undefined {
  return closedOn(place.closingRules, date, overrides)?.reason;
}

const grainOf = (unit: Pick<UnitCard, 'grain'>) => ({ grain: unit.grain === 'night' ? ('night' as const) : ('half-hour' as const) });

/** Whether somebody may sleep in the unit. */
export function overnightIn(unit: Pick<UnitCard, 'grain' | 'licence'>): Overnight {
  return overnight(unit.licence, grainOf(unit));
}

/** What the licence says against the nights; undefined when nothing. */
export function refuseNights(unit: Pick<UnitCard, 'grain' | 'licence'>, range: NightRange): LicenceRefusal | undefined {
  return licenceRefusal(unit.licence, grainOf(unit), range);
}

/** The first day from `from` on, within so many days, on which the unit opens (by time) or its site does (by night). */
export function nextOpen(unit: Timed & Pick<UnitCard, 'grain'>, from: CalendarDate, within = 31): CalendarDate | undefined {
  for (let i = 0, date = from; i < within; i++, date = addDays(date, 1)) {
    if (unit.grain === 'night' ? closedReason(unit, date) === undefined : isOpen(hoursOn(unit, date))) return date;
  }
  return undefined;
}
