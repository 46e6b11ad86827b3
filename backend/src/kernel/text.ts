/**
 * A sentence that a person reads, in both languages of the house. Must stay true: neither language is ever left out.
 */

/** The languages every text exists in. Japanese is the master. */
export type Lang = 'ja' | 'en';

/** One text in both languages. */
export type Text = { ja: string; en: string };

/** True for a value shaped like Text: an object with exactly the two languages, both strings. */
export function isText(value: unknown): value is Text {
  if (typeof value !== 'object' || value === null || Object.keys(value).length !== 2) return false;
  const { ja, en } = value as Partial<Text>;
  return typeof ja === 'string' && typeof en === 'string';
}
