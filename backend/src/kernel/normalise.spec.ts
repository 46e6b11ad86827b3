import { normaliseNumeric, normaliseText } from './normalise.js';

describe('what people type', () => {
  it('becomes full-width kana and half-width letters', () => {
    expect([normaliseText('ﾀｲｼｮｳｶﾝ'), normaliseText('　ＥＮＧＡＷＡ　'), normaliseText('㈱みなと')]).toEqual([
      'タイショウカン',
      'ENGAWA',
      '(株)みなと',
    ]);
  });

  it('keeps its minus sign and long vowels where it is no number', () => {
    expect([normaliseText('７５９−５５１１'), normaliseText('ユーザー')]).toEqual(['759−5511', 'ユーザー']);
  });

  it.each([
    '７５９−５５１１',
    '759‐5511',
    '759‑5511',
    '759‒5511',
    '759–5511',
    '759—5511',
    '759―5511',
    '759－5511',
    '759ー5511',
    ' 759-5511 ',
  ])('reads the number %s', (typed) => {
    expect(normaliseNumeric(typed)).toBe('759-5511');
  });

  it('keeps the rarer forms of names', () => {
    expect(normaliseText('髙﨑')).toBe('髙﨑');
  });
});
