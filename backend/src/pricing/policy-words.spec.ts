import { policyLines } from './policy-words.js';

describe('a cancellation scale in words', () => {
  it('names the days of lodging without a gap', () => {
    expect(policyLines('LODGE_STD', '2026-11-23').map(({ label, pct }) => `${label.ja} ${pct}`)).toEqual([
      '8日前まで 0',
      '7〜4日前 20',
      '3〜2日前 30',
      '前日 50',
      '当日 80',
      'それ以降・ご連絡のないとき 100',
    ]);
  });

  it('names the hour where there is one', () => {
    expect(policyLines('DESK', '2026-11-23')[0]).toEqual({ label: { ja: '前日18:00まで', en: 'Until 18:00 the day before' }, pct: 0 });
  });

  it('throws for a policy nobody knows', () => {
    expect(() => policyLines('NOPE', '2026-11-23')).toThrow(RangeError);
  });
});
