/**
 * One way of writing for text that people type. Must stay true: what they meant is kept; a name's rare character is
 * never replaced by its common cousin beyond what Unicode calls the same.
 * Source: Unicode Annex 15 (NFKC). NFKC leaves the minus sign U+2212 and the long-vowel mark U+30FC alone, so numbers
 * need a second step.
 */

/** Everything that people and their keyboards use as a hyphen between digits. */
const HYPHENS = /[\u2010\u2011\u2012\u2013\u2014\u2015\u2212\uff0d\u30fc]/g;

/** NFKC, with spaces (full-width ones too) at both ends taken off: half-width kana and full-width letters unify. */
export function normaliseText(text: string): string {
  return text.normalize('NFKC').trim();
}

/** For post codes, telephone and other numbers: normaliseText, and every kind of dash becomes '-'. */
export function normaliseNumeric(text: string): string {
  return normaliseText(text).replace(HYPHENS, '-');
}
