/**
 * Recurring and single closing days of a site, computed from rules. Must stay true: a closed day is never a row in
 * the ledger; a rule only ever answers for a calendar date in Tokyo; opening once beats closing once, and closing
 * once beats every recurring rule.
 * Source: 下関市条例第126号 (太翔館), 萩市規則 平成29年第13号 (萩・明倫学舎); rules.md section 3.1.
 */
import { addDays, isHoliday, weekday, type CalendarDate, type HolidayOverrides, type Text } from '../../kernel/index.js';
import { reasonFor, shiftedReason } from './closing-reasons.js';

/** A weekday, 0 for Sunday. */
export type Weekday = 0 | 1 | 2 | 3 | 4 | 5 | 6;

/** When a rule is in force, both ends included; an absent end is open. It is the closed day itself that must lie within. */
export type InForce = { from?: CalendarDate; to?: CalendarDate };

export type ClosingPattern =
  /** Closed on these weekdays, holiday or not. */
  | { type: 'WEEKLY'; weekdays: Weekday[] }
  /** Closed on the weekday; where that is a holiday, open, and closed on the next day that is none. */
  | { type: 'WEEKDAY_OR_NEXT_NON_HOLIDAY'; weekday: Weekday }
  /** Closed on the nth weekday of a month (of every month when none is named) and on so many days after it. */
  | { type: 'NTH_WEEKDAY'; month?: number; nth: number; weekday: Weekday; daysAfter?: number }
  /** Closed every year from one 'MM-DD' to another, both included; wraps the year when the first is the later. */
  | { type: 'DATE_RANGE_ANNUAL'; first: string; last: string }
  /** Closed on the day after a holiday, unless it is a holiday itself. */
  | { type: 'DAY_AFTER_HOLIDAY' }
  /** Closed on these weekdays and on every holiday. */
  | { type: 'WEEKDAYS_AND_HOLIDAYS'; weekdays: Weekday[] }
  /** Closed on these days only, both ends included; a single day when there is no last. */
  | { type: 'ONE_OFF_CLOSE'; first: CalendarDate; last?: CalendarDate }
  /** Open on these days whatever any other rule says. */
  | { type: 'ONE_OFF_OPEN'; first: CalendarDate; last?: CalendarDate };

/** One rule. `reason` is what people read; without it a sentence is made from the pattern. */
export type ClosingRule = ClosingPattern & InForce & { reason?: Text };

/** Why a day is closed, and by which rule. */
export type Closed = { reason: Text; rule: ClosingRule };

/** The holiday on the rule's weekday from which the closing moved to this date, or undefined when it did not. */
function shiftedFrom(date: CalendarDate, day: Weekday, overrides?: HolidayOverrides): CalendarDate | undefined {
  if (isHoliday(date, overrides)) return undefined;
  for (let before = addDays(date, -1); isHoliday(before, overrides); before = addDays(before, -1)) {
    if (weekday(before) === day) return before;
  }
  return undefined;
}

function isNthWeekday(date: CalendarDate, rule: Extract<ClosingPattern, { type: 'NTH_WEEKDAY' }>): boolean {
  const inMonth = rule.month === undefined || Number(date.slice(5, 7)) === rule.month;
  return inMonth && weekday(date) === rule.weekday && Math.ceil(Number(date.slice(8)) / 7) === rule.nth;
}

function inAnnualRange(date: CalendarDate, first: string, last: string): boolean {
  const day = date.slice(5);
  return first <= last ? first <= day && day <= last : first <= day || day <= last;
}

function matches(rule: ClosingRule, date: CalendarDate, overrides?: HolidayOverrides): boolean {
  const day = weekday(date) as Weekday;
  switch (rule.type) {
    case 'WEEKLY':
      return rule.weekdays.includes(day);
    case 'WEEKDAY_OR_NEXT_NON_HOLIDAY':
      return (day === rule.weekday && !isHoliday(date, overrides)) || shiftedFrom(date, rule.weekday, overrides) !== undefined;
    case 'NTH_WEEKDAY':
      return Array.from({ length: (rule.daysAfter ?? 0) + 1 }, (_, n) => addDays(date, -n)).some((d) => isNthWeekday(d, rule));
    case 'DATE_RANGE_ANNUAL':
      return inAnnualRange(date, rule.first, rule.last);
    case 'DAY_AFTER_HOLIDAY':
      return isHoliday(addDays(date, -1), overrides) && !isHoliday(date, overrides);
    case 'WEEKDAYS_AND_HOLIDAYS':
      return rule.weekdays.includes(day) || isHoliday(date, overrides);
    default:
      return rule.first <= date && date <= (rule.last ?? rule.first);
  }
}

function inForce(rule: InForce, date: CalendarDate): boolean {
  return (rule.from === undefined || rule.from <= date) && (rule.to === undefined || date <= rule.to);
}

function reasonOf(rule: ClosingRule, date: CalendarDate, overrides?: HolidayOverrides): Text {
  if (rule.type === 'WEEKDAY_OR_NEXT_NON_HOLIDAY' && weekday(date) !== rule.weekday) {
    const origin = shiftedFrom(date, rule.weekday, overrides);
    if (origin) return shiftedReason(origin);
  }
  return rule.reason ?? reasonFor(rule);
}

/**
 * Why the site is closed on the day, or undefined when it is open. Among equals the rule that comes first in the list
 * answers. No rules: always open. The reason for a shifted day names the holiday it comes from.
 */
export function closedOn(rules: readonly ClosingRule[], date: CalendarDate, overrides?: HolidayOverrides): Closed | undefined {
  const hits = rules.filter((rule) => inForce(rule, date) && matches(rule, date, overrides));
  if (hits.some((rule) => rule.type === 'ONE_OFF_OPEN')) return undefined;
  const rule = hits.find((hit) => hit.type === 'ONE_OFF_CLOSE') ?? hits[0];
  return rule && { reason: reasonOf(rule, date, overrides), rule };
}
