/** What the records of the demo sites lack: English, stories, amenities by code, rules, pictures. Everything here but the two real sites is invented. */
import type { Text } from '../../kernel/index.js';
import type { UseRule } from '../domain/use-rules.js';
import type { PictureSpec } from '../facts.js';

export type AmenityWord = readonly [code: string, count?: number];

export type SiteWords = {
  district: string;
  address: Text;
  heritage?: Text;
  story: Text;
  /** The station, the sea, and what one has to know before setting out. */
  access: Text[];
  opening: Text;
  amenities: AmenityWord[];
  rules: UseRule[];
  pictures: PictureSpec[];
  /** By the last part of the unit's code. */
  units: Record<string, { en: string; picture: string; bufferMin?: number; leadMin?: number }>;
};

export const t = (ja: string, en: string): Text => ({ ja, en });

/** A picture by day in autumn, which is when the demo plays; `look` may set another hour, season or style. */
export function picture(
  variant: string,
  kind: PictureSpec['kind'],
  ja: string,
  en: string,
  look: Partial<Pick<PictureSpec, 'time' | 'season' | 'style'>> = {},
): PictureSpec {
  return { variant, kind, time: 'day', season: 'autumn', ...look, alt: { ja, en } };
}
