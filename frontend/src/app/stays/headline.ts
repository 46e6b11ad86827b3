// What a stay is called where it has no name: こっとい灯台荘で、8名・5泊. Pure.
import type { Lang, Text } from '../i18n';
import { daysBetween, formatDate } from '../ui';
import type { StayWindow } from './draft';
import { datesOf, spanOf } from './window-words';

interface Told {
  readonly siteName: Text;
  readonly window: StayWindow;
}

const WORDS = {
  ja: {
    at: (site: string, others: number) => (others ? `${site}ほか${others}か所で` : `${site}で`),
    people: (count: number) => `${count}名`,
    nights: (count: number) => `${count}泊`,
    days: (count: number) => (count === 1 ? '1日' : `${count}日間`),
    join: (at: string, rest: readonly string[]) => `${at}、${rest.join('・')}`,
  },
  en: {
    at: (site: string, others: number) => (others ? `${site} and ${others} more` : site),
    people: (count: number) => (count === 1 ? '1 person' : `${count} people`),
    nights: (count: number) => (count === 1 ? '1 night' : `${count} nights`),
    days: (count: number) => (count === 1 ? '1 day' : `${count} days`),
    join: (at: string, rest: readonly string[]) => `${at}: ${rest.join(', ')}`,
  },
};

/** Sites, people, and nights or days; empty for no items. */
export function headline(items: readonly Told[], party: number, lang: Lang): string {
  const first = items[0];
  if (!first) return '';
  const words = WORDS[lang];
  const sites = [...new Set(items.map(({ siteName }) => siteName[lang] || siteName.ja))];
  const nights = new Set(items.flatMap(({ window }) => (window.kind === 'nights' ? datesOf(window) : []))).size;
  const days = new Set(items.flatMap(({ window }) => datesOf(window))).size;
  return words.join(words.at(sites[0] ?? '', sites.length - 1), [words.people(party), nights ? words.nights(nights) : words.days(days)]);
}

/** 2027年1月25日（月）– 30日（土） · Mon, Jan 25, 2027 – Sat, Jan 30; empty for no items. */
export function dateline(items: readonly Told[], lang: Lang): string {
  const span = spanOf(items.map(({ window }) => window));
  if (!span) return '';
  const start = formatDate(span.from, lang, 'full');
  if (daysBetween(span.from, span.to) === 0) return start;
  const isSameMonth = lang === 'ja' && span.from.slice(0, 7) === span.to.slice(0, 7);
  const end = formatDate(span.to, lang, span.from.slice(0, 4) === span.to.slice(0, 4) ? 'long' : 'full');
  return `${start}– ${isSameMonth ? end.replace(/^\d+月/, '') : end}`.replace('– ', lang === 'ja' ? '– ' : ' – ');
}
