import {
  describeUse,
  HERITAGE_USE_RULES,
  HOUSE_USE_RULES,
  levelsOf,
  USE_RULE_CODES,
  withUseRules,
  WORKPLACE_USE_RULES,
} from './use-rules.js';

describe('a rule of use', () => {
  it('has an icon of its own and a sentence in both languages at every level', () => {
    const described = USE_RULE_CODES.flatMap((code) => levelsOf(code).map((level) => describeUse({ code, level, value: 5 })));
    for (const { text } of described) {
      expect(text.ja).toMatch(/[ぁ-ん].*。$/);
      expect(text.en).toMatch(/^[A-Z].*\.$/);
    }
    expect(new Set(USE_RULE_CODES.map((code) => describeUse({ code, level: levelsOf(code)[0]!, value: 5 }).icon)).size).toBe(
      USE_RULE_CODES.length,
    );
  });

  it('puts its number into the sentence', () => {
    expect(describeUse({ code: 'LOAD', level: 'LIMIT', value: 180 }).text).toEqual({
      ja: '床に載せられる重さは1㎡あたり180kgまでです。',
      en: 'The floor carries up to 180 kg per square metre.',
    });
  });

  it('cannot be set to a level without a sentence, nor go without its number', () => {
    expect(() => describeUse({ code: 'DRONE', level: 'ALLOW' })).toThrow(RangeError);
    expect(() => describeUse({ code: 'DRONE', level: 'icon' })).toThrow(RangeError);
    expect(() => describeUse({ code: 'LOAD', level: 'LIMIT' })).toThrow(RangeError);
  });

  it('about pets never turns an assistance dog away', () => {
    for (const level of levelsOf('PETS')) expect(describeUse({ code: 'PETS', level }).text.ja).toContain('補助犬');
  });
});

describe('a set of rules', () => {
  it.each([
    ['heritage', HERITAGE_USE_RULES],
    ['house', HOUSE_USE_RULES],
    ['workplace', WORKPLACE_USE_RULES],
  ] as const)('for a %s can be read out whole and names no rule twice', (_kind, rules) => {
    expect(rules.map((r) => describeUse(r).text.ja)).toHaveLength(new Set(rules.map((r) => r.code)).size);
  });

  it('of a monument denies fire, smoke and nails', () => {
    const level = (code: string) => HERITAGE_USE_RULES.find((r) => r.code === code)?.level;
    expect(['OPEN_FIRE', 'SMOKING', 'NAILS_TACKS'].map(level)).toEqual(['DENY', 'DENY', 'DENY']);
  });

  it('can be changed for one unit', () => {
    const rules = withUseRules(HOUSE_USE_RULES, [
      { code: 'PETS', level: 'ALLOW' },
      { code: 'LOAD', level: 'LIMIT', value: 300 },
    ]);
    expect(rules.filter((r) => r.code === 'PETS' || r.code === 'LOAD')).toEqual([
      { code: 'LOAD', level: 'LIMIT', value: 300 },
      { code: 'PETS', level: 'ALLOW' },
    ]);
    expect(rules).toHaveLength(HOUSE_USE_RULES.length + 1);
  });
});
