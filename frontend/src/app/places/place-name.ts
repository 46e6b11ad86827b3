// Where a site lies, in a line. Pure.
import type { Lang, Text } from '../i18n';

const MUNICIPALITIES: Readonly<Record<string, Text>> = {
  HAGI: { ja: '萩市', en: 'Hagi' },
  SHIMONOSEKI: { ja: '下関市', en: 'Shimonoseki' },
};

/** 萩市浜崎 · Hamasaki, Hagi */
export function placeName({ municipality, district }: { readonly municipality: string; readonly district: Text }, lang: Lang): string {
  const city = MUNICIPALITIES[municipality]?.[lang] ?? '';
  return lang === 'ja' ? `${city}${district.ja}` : [district.en, city].filter(Boolean).join(', ');
}
