// The lines of a price in words: ¥13,200 × 5泊 × 2. Pure; amounts are the server's.
import type { Lang } from '../i18n';
import { formatYen } from '../ui';
import type { PriceLine } from './stay.types';

type Counter = readonly [ja: string, one: string, many: string];
const COUNTERS: Record<string, Counter> = {
  'price.night': ['泊', 'night', 'nights'],
  'price.hour': ['時間', 'hour', 'hours'],
  'price.halfHour': ['× 30分', '× 30 min', '× 30 min'],
  'price.halfDay': ['回', 'half-day', 'half-days'],
  'price.slot': ['回', 'part of a day', 'parts of a day'],
  'price.day': ['日', 'day', 'days'],
  'price.month': ['か月', 'month', 'months'],
};

/** ¥880 × 4日 × 8 · 清掃料 ¥6,600 · 連泊割引（10%）−¥3,600 */
export function lineText(line: PriceLine, lang: Lang): string {
  const counter = COUNTERS[line.code];
  const units = line.units > 1 ? ` × ${line.units}` : '';
  if (!counter) return `${line.label[lang]} ${formatYen(line.unitYen)}${units}`;
  const [ja, one, many] = counter;
  const count = lang === 'ja' ? `${line.count}${ja}` : `${line.count} ${line.count === 1 ? one : many}`;
  return `${formatYen(line.unitYen)} × ${count}${units}`;
}

/** What each person comes to, rounded up to the yen: never less than their share. */
export const perPerson = (total: number, party: number): number => Math.ceil(total / Math.max(1, party));
