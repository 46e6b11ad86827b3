/**
 * The short codes by which the sites' records name their closing rules. Must stay true: a code that is not known
 * stops the import; a place that closes for the weather or for conservation has no calendar of it.
 */
import type { ClosingRule, Weekday } from './closing-rules.js';

const WEEKDAY_CODES: Readonly<Record<string, Weekday>> = { SUN: 0, MON: 1, TUE: 2, WED: 3, THU: 4, FRI: 5, SAT: 6 };

/** Causes of closure that nobody can compute beforehand: they come as closures of their own, one by one. */
export const NOT_COMPUTED = ['WIND_OVER_20MS', 'CONSERVATION'] as const;

const YEAR_END = { ja: '年末年始（12/29〜1/3）は休みです', en: 'Closed over the New Year (29 December to 3 January)' };
const WINTER = { ja: '冬季（12月〜2月）は休みです', en: 'Closed for the winter (December to February)' };

const SINGLE: Readonly<Record<string, ClosingRule>> = {
  YEAR_END_1229_0103: { type: 'DATE_RANGE_ANNUAL', first: '12-29', last: '01-03', reason: YEAR_END },
  // The code says 28 February; the season is the winter, so a leap year's 29th belongs to it.
  SEASON_1201_0228: { type: 'DATE_RANGE_ANNUAL', first: '12-01', last: '02-29', reason: WINTER },
  FEB_FIRST_TUE_AND_NEXT: { type: 'NTH_WEEKDAY', month: 2, nth: 1, weekday: 2, daysAfter: 1 },
  SAT_SUN_HOLIDAY: { type: 'WEEKDAYS_AND_HOLIDAYS', weekdays: [6, 0] },
  SUN_HOLIDAY: { type: 'WEEKDAYS_AND_HOLIDAYS', weekdays: [0] },
  DAY_AFTER_HOLIDAY: { type: 'DAY_AFTER_HOLIDAY' },
};

/**
 * The rule a code stands for; undefined for the causes in NOT_COMPUTED. Throws RangeError for an unknown code.
 * `XXX_OR_NEXT_NON_HOLIDAY` takes any weekday.
 */
export function closingRuleOf(code: string): ClosingRule | undefined {
  if ((NOT_COMPUTED as readonly string[]).includes(code)) return undefined;
  const day = WEEKDAY_CODES[/^([A-Z]{3})_OR_NEXT_NON_HOLIDAY$/.exec(code)?.[1] ?? ''];
  const rule: ClosingRule | undefined = day === undefined ? SINGLE[code] : { type: 'WEEKDAY_OR_NEXT_NON_HOLIDAY', weekday: day };
  if (!rule) throw new RangeError(`unknown closing code ${code}`);
  return rule;
}

/** The rules of a list of codes, in its order, without those that cannot be computed. */
export function closingRulesOf(codes: readonly string[]): ClosingRule[] {
  return codes.map(closingRuleOf).filter((rule) => rule !== undefined);
}
