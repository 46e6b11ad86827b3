/** The words for a price line. Must stay true: both languages, and the same words on screens, letters and documents. */
import type { DayPart, Text } from '../kernel/index.js';
import type { PriceLine } from './domain/price-line.js';

const PER: Readonly<Record<PriceLine['per'], Text>> = {
  night: { ja: '1泊', en: 'Night' },
  hour: { ja: '1時間', en: 'Hour' },
  halfHour: { ja: '30分', en: 'Half-hour' },
  halfDay: { ja: '半日', en: 'Half-day' },
  slot: { ja: '区分', en: 'Part of the day' },
  day: { ja: '1日', en: 'Day' },
  month: { ja: '1か月', en: 'Month' },
  stay: { ja: '1回', en: 'Stay' },
};

const PART: Readonly<Record<DayPart, Text>> = {
  am: { ja: '午前', en: 'Morning' },
  pm: { ja: '午後', en: 'Afternoon' },
  night: { ja: '夜間', en: 'Evening' },
};

/** The words for one line of a price. */
export function priceText(line: Pick<PriceLine, 'label' | 'per' | 'part' | 'pct'>): Text {
  if (line.label === 'price.cleaning') return { ja: '清掃料', en: 'Cleaning' };
  if (line.label === 'price.longStay') return { ja: `連泊割引（${line.pct ?? 0}%）`, en: `Long-stay discount (${line.pct ?? 0}%)` };
  return line.part === undefined ? PER[line.per] : PART[line.part];
}
