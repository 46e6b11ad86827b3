/**
 * Rules of use: what is allowed, allowed with a permit, or denied in a unit. Must stay true: a rule can only be set to
 * a level it has a sentence for; assistance dogs are never turned away (身体障害者補助犬法).
 */
import type { Text } from '../../kernel/index.js';
import { USE_RULE_TEXTS } from './use-rule-texts.js';

export type UseRuleCode = keyof typeof USE_RULE_TEXTS;

/** Every code, in the order in which people read them. */
export const USE_RULE_CODES = Object.keys(USE_RULE_TEXTS) as UseRuleCode[];

/** A rule as a unit has it: which, at which level, and its number where the sentence has one (kg, ℃, A, people). */
export type UseRule = { code: UseRuleCode; level: string; value?: number };

/** The levels a rule can have: ALLOW, ALLOW_WITH_PERMIT and DENY, or its own (SLIPPERS, LIDDED_DRINK, LIMIT, REQUIRED …). */
export function levelsOf(code: UseRuleCode): string[] {
  return Object.keys(USE_RULE_TEXTS[code]).filter((key) => key !== 'icon');
}

/**
 * The rule's sentence and its icon. Throws RangeError for a level that the rule does not know, and for a sentence
 * with a number when the rule has none.
 */
export function describeUse(rule: UseRule): { icon: string; text: Text } {
  const entry = USE_RULE_TEXTS[rule.code] as { icon: string } & Record<string, Text | string>;
  const text = entry[rule.level];
  if (text === undefined || typeof text === 'string') throw new RangeError(`${rule.code} has no level ${rule.level}`);
  if (text.ja.includes('{value}') && rule.value === undefined) throw new RangeError(`${rule.code} needs a value`);
  const fill = (sentence: string) => sentence.replace('{value}', String(rule.value));
  return { icon: entry.icon, text: { ja: fill(text.ja), en: fill(text.en) } };
}

const rule = (code: UseRuleCode, level: string, value?: number): UseRule =>
  value === undefined ? { code, level } : { code, level, value };

/** For cultural properties: the building comes first. */
export const HERITAGE_USE_RULES: readonly UseRule[] = [
  rule('OPEN_FIRE', 'DENY'),
  rule('SMOKING', 'DENY'),
  rule('NAILS_TACKS', 'DENY'),
  rule('ADHESIVE_TAPE', 'ALLOW_WITH_PERMIT'),
  rule('FOOTWEAR', 'SLIPPERS'),
  rule('FOOD', 'DESIGNATED_ROOM'),
  rule('ALCOHOL', 'DENY'),
  rule('LOAD', 'LIMIT', 180),
  rule('HEAVY_EQUIPMENT', 'ALLOW_WITH_PERMIT'),
  rule('ROLLING_CASE', 'DENY'),
  rule('WET_UMBRELLA', 'DENY'),
  rule('PHOTO', 'ALLOW_WITH_PERMIT'),
  rule('TRIPOD_FLASH', 'ALLOW_WITH_PERMIT'),
  rule('DRONE', 'DENY'),
  rule('PETS', 'DENY'),
  rule('MUSIC_LOUDNESS', 'ALLOW_WITH_PERMIT'),
  rule('FLOWERS_PLANTS', 'DENY'),
  rule('EXTENSION_CORD', 'ALLOW_WITH_PERMIT'),
  rule('FURNITURE_MOVE', 'ALLOW_WITH_PERMIT'),
  rule('SIGNAGE', 'ALLOW_WITH_PERMIT'),
  rule('SALES', 'ALLOW_WITH_PERMIT'),
  rule('FUNDRAISING', 'ALLOW_WITH_PERMIT'),
  rule('RESTORE', 'REQUIRED'),
  rule('ATTENDANT', 'REQUIRED'),
  rule('EVACUATION_BRIEF', 'REQUIRED'),
];

/** For houses to stay in. */
export const HOUSE_USE_RULES: readonly UseRule[] = [
  rule('OPEN_FIRE', 'DENY'),
  rule('SMOKING', 'DENY'),
  rule('NAILS_TACKS', 'DENY'),
  rule('FOOTWEAR', 'SOCKS'),
  rule('FOOD', 'ALLOW'),
  rule('ALCOHOL', 'ALLOW'),
  rule('ROLLING_CASE', 'DENY'),
  rule('PHOTO', 'ALLOW'),
  rule('DRONE', 'DENY'),
  rule('PETS', 'DENY'),
  rule('MUSIC_LOUDNESS', 'DENY'),
  rule('FURNITURE_MOVE', 'ALLOW'),
  rule('RESTORE', 'REQUIRED'),
  rule('EVACUATION_BRIEF', 'REQUIRED'),
];

/** For offices, studios and halls that are no monument. */
export const WORKPLACE_USE_RULES: readonly UseRule[] = [
  rule('OPEN_FIRE', 'DENY'),
  rule('SMOKING', 'DENY'),
  rule('FOOTWEAR', 'OUTDOOR_OK'),
  rule('FOOD', 'ALLOW'),
  rule('ALCOHOL', 'ALLOW_WITH_PERMIT'),
  rule('PHOTO', 'ALLOW'),
  rule('DRONE', 'DENY'),
  rule('PETS', 'DENY'),
  rule('FURNITURE_MOVE', 'ALLOW'),
  rule('RESTORE', 'REQUIRED'),
  rule('EVACUATION_BRIEF', 'REQUIRED'),
];

/** A set of rules with some of them set differently or added; the order of the codes is kept. */
export function withUseRules(base: readonly UseRule[], changes: readonly UseRule[]): UseRule[] {
  const changed = new Map([...base, ...changes].map((r) => [r.code, r]));
  return USE_RULE_CODES.map((code) => changed.get(code)).filter((r) => r !== undefined);
}
