/** Dates and spans as people read them. Pure text: no zone, no locale data of the machine. */
import { addDays, type CalendarDate, weekday } from './calendar-date.js';
import type { Lang, Text } from './text.js';

const DAYS = { ja: '日月火水木金土', en: ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'] } as const;
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** '2026年11月17日（火）' or 'Tue, 17 Nov 2026'; without the year when `year` is false. */
export function formatDate(date: CalendarDate, lang: Lang, { year = true }: { readonly year?: boolean } = {}): string {
  const [y, m, d] = date.split('-').map(Number) as [number, number, number];
  const day = DAYS[lang][weekday(date)] ?? '';
  if (lang === 'ja') return `${year ? `${y}年` : ''}${m}月${d}日（${day}）`;
  return `${day}, ${d} ${MONTHS[m - 1] ?? ''}${year ? ` ${y}` : ''}`;
}

/** Nights as '1月25日（月）〜30日…・5泊': the second date is the day of departure. */
export function nightsText(checkIn: CalendarDate, checkOut: CalendarDate, nights: number): Text {
  return {
    ja: `${formatDate(checkIn, 'ja')}〜${formatDate(checkOut, 'ja', { year: checkIn.slice(0, 4) !== checkOut.slice(0, 4) })}・${nights}泊`,
    en: `${formatDate(checkIn, 'en')} – ${formatDate(checkOut, 'en', { year: checkIn.slice(0, 4) !== checkOut.slice(0, 4) })}, ${nights} ${nights === 1 ? 'night' : 'nights'}`,
  };
}

/** Days as a list, with runs of neighbours joined: '1月26日（火）〜29日（金）の4日'. */
export function daysText(days: readonly CalendarDate[], lang: Lang): string {
  const sorted = [...days].sort();
  const runs: [CalendarDate, CalendarDate][] = [];
  for (const day of sorted) {
    const last = runs.at(-1);
    if (last !== undefined && addDays(last[1], 1) === day) last[1] = day;
    else runs.push([day, day]);
  }
  const words = runs.map(([from, to], i) => {
    const first = formatDate(from, lang, { year: i === 0 });
    return from === to ? first : `${first}${lang === 'ja' ? '〜' : ' – '}${formatDate(to, lang, { year: false })}`;
  });
  const count = lang === 'ja' ? `${sorted.length}日` : `${sorted.length} ${sorted.length === 1 ? 'day' : 'days'}`;
  return sorted.length === 1 ? (words[0] ?? '') : `${words.join(lang === 'ja' ? '、' : ', ')}${lang === 'ja' ? '・' : ', '}${count}`;
}
