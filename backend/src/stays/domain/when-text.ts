/**
 * A window in words, for letters and calendars. Must stay true: dates and times are those of the place (Tokyo),
 * figures are half-width, and both languages say the same.
 */
import { daysBetween, tokyoDate, tokyoTime, weekday, type CalendarDate, type DayPart, type Text, type Window } from '../../kernel/index.js';

const DAY_JA = ['日', '月', '火', '水', '木', '金', '土'];
const DAY_EN = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'];
const MONTH_EN = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
const PART: Readonly<Record<DayPart, Text>> = {
  am: { ja: '午前', en: 'morning' },
  pm: { ja: '午後', en: 'afternoon' },
  night: { ja: '夜間', en: 'evening' },
};

/** '1月25日（月）' and 'Mon 25 Jan'; with the year when asked. */
export function dateText(date: CalendarDate, withYear = false): Text {
  const [year, month, day] = date.split('-').map(Number) as [number, number, number];
  const at = weekday(date);
  return {
    ja: `${withYear ? `${year}年` : ''}${month}月${day}日（${DAY_JA[at]}）`,
    en: `${DAY_EN[at]} ${day} ${MONTH_EN[month - 1]}${withYear ? ` ${year}` : ''}`,
  };
}

/** '11月23日（月）09:15' and 'Mon 23 Nov, 09:15': a moment as the clocks at the place show it. */
export function momentText(instant: Date): Text {
  const [day, time] = [dateText(tokyoDate(instant)), tokyoTime(instant)];
  return { ja: `${day.ja}${time}`, en: `${day.en}, ${time}` };
}

/** Nights with their number; a range with its times (an end at midnight is 24:00); days as a list, or first and last of many. */
export function whenText(window: Window): Text {
  if (window.kind === 'nights') {
    const [from, to, n] = [dateText(window.checkIn, true), dateText(window.checkOut), daysBetween(window.checkIn, window.checkOut)];
    return { ja: `${from.ja}〜${to.ja} ${n}泊`, en: `${from.en} – ${to.en}, ${n} ${n === 1 ? 'night' : 'nights'}` };
  }
  if (window.kind === 'range') {
    const day = dateText(tokyoDate(window.start), true);
    const times = [tokyoTime(window.start), tokyoTime(window.end) === '00:00' ? '24:00' : tokyoTime(window.end)];
    return { ja: `${day.ja} ${times.join('〜')}`, en: `${day.en}, ${times.join('–')}` };
  }
  return daysText(window.days, window.part);
}

function daysText(days: readonly CalendarDate[], part: DayPart | undefined): Text {
  const sorted = [...days].sort();
  const [from = '', to = from] = [sorted[0], sorted.at(-1)];
  const [first, last, n] = [dateText(from, true), dateText(to), sorted.length];
  const tail: Text = part === undefined ? { ja: '', en: '' } : { ja: ` ${PART[part].ja}`, en: `, ${PART[part].en}` };
  const inOne = n > 1 && daysBetween(from, to) === n - 1;
  if (inOne || n > 4)
    return {
      ja: `${first.ja}〜${last.ja}${inOne ? ' ' : 'のうち'}${n}日間${tail.ja}`,
      en: `${first.en} – ${last.en}, ${n} days${tail.en}`,
    };
  const each = [first, ...sorted.slice(1).map((date) => dateText(date))];
  return { ja: each.map((t) => t.ja).join('・') + tail.ja, en: each.map((t) => t.en).join(', ') + tail.en };
}
