/**
 * The sentences that say why a day is closed. Must stay true: both languages, for every pattern; a shifted day names
 * the day it was shifted from, because that is what a visitor wonders about.
 */
import { weekday, type CalendarDate, type Text } from '../../kernel/index.js';
import type { ClosingPattern, Weekday } from './closing-rules.js';

export const WEEKDAY_JA = ['日', '月', '火', '水', '木', '金', '土'] as const;
export const WEEKDAY_EN = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'] as const;
const MONTH_EN = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'];
const ORDINAL_EN = ['', 'first', 'second', 'third', 'fourth', 'fifth'];

const monthDay = (text: string) => text.split('-').slice(-2).map(Number) as [number, number];

/** '12/29' and '29 December' of a text that ends in MM-DD. */
function dayText(text: string): Text {
  const [month, day] = monthDay(text);
  return { ja: `${month}/${day}`, en: `${day} ${MONTH_EN[month - 1]}` };
}

function weekdays(days: readonly Weekday[], extra?: Text): Text {
  return {
    ja: [...days.map((d) => WEEKDAY_JA[d]), ...(extra ? [extra.ja] : [])].join('・'),
    en: [...days.map((d) => `${WEEKDAY_EN[d]}s`), ...(extra ? [extra.en] : [])].join(', '),
  };
}

/** 「9/21（月・祝）の振替休館」: the closing that a holiday on the usual day moved here. */
export function shiftedReason(origin: CalendarDate): Text {
  const day = weekday(origin) as Weekday;
  const text = dayText(origin);
  return {
    ja: `${text.ja}（${WEEKDAY_JA[day]}・祝）の振替休館`,
    en: `Closed in place of ${WEEKDAY_EN[day]} ${text.en} (a holiday)`,
  };
}

function nthReason(rule: Extract<ClosingPattern, { type: 'NTH_WEEKDAY' }>): Text {
  const after = rule.daysAfter ?? 0;
  const month = rule.month === undefined ? { ja: '毎月', en: 'every month' } : { ja: `${rule.month}月の`, en: MONTH_EN[rule.month - 1] };
  const next =
    after === 0
      ? { ja: '', en: '' }
      : after === 1
        ? { ja: 'とその翌日', en: ' and the day after' }
        : { ja: `とその後${after}日間`, en: ` and ${after} days after` };
  return {
    ja: `${month.ja}第${rule.nth}${WEEKDAY_JA[rule.weekday]}曜日${next.ja}は休みです`,
    en: `Closed on the ${ORDINAL_EN[rule.nth]} ${WEEKDAY_EN[rule.weekday]} of ${month.en}${next.en}`,
  };
}

/** The sentence for a pattern without words of its own. */
export function reasonFor(rule: ClosingPattern): Text {
  switch (rule.type) {
    case 'WEEKLY':
      return { ja: `${weekdays(rule.weekdays).ja}曜日は休みです`, en: `Closed on ${weekdays(rule.weekdays).en}` };
    case 'WEEKDAY_OR_NEXT_NON_HOLIDAY':
      return { ja: `${WEEKDAY_JA[rule.weekday]}曜日は休みです`, en: `Closed on ${WEEKDAY_EN[rule.weekday]}s` };
    case 'NTH_WEEKDAY':
      return nthReason(rule);
    case 'DATE_RANGE_ANNUAL': {
      const [first, last] = [dayText(rule.first), dayText(rule.last)];
      return { ja: `${first.ja}〜${last.ja}は休みです`, en: `Closed from ${first.en} to ${last.en}` };
    }
    case 'DAY_AFTER_HOLIDAY':
      return { ja: '祝日の翌日は休みです', en: 'Closed on the day after a holiday' };
    case 'WEEKDAYS_AND_HOLIDAYS': {
      const days = weekdays(rule.weekdays, { ja: '祝日', en: 'holidays' });
      return { ja: `${days.ja}は休みです`, en: `Closed on ${days.en}` };
    }
    default:
      return rule.type === 'ONE_OFF_OPEN'
        ? { ja: '臨時に開館します', en: 'Open by exception' }
        : { ja: '臨時の休みです', en: 'Closed by exception' };
  }
}
