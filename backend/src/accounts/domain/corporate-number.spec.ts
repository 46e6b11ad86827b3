import { checkDigit, corporateNumber } from './corporate-number.js';

describe('a corporate number', () => {
  it.each([
    '4011001098993',
    '7123456789012',
    '2000020350001',
    '4000020352012',
    '2000020352047',
    '7999901000001',
    '6999901000002',
    '9999901000008',
  ])('is taken when its check digit holds: %s', (number) => expect(corporateNumber(number)).toBe(number));

  it('is refused when its check digit is another', () => {
    expect(checkDigit('234567890123')).toBe(9);
    expect(corporateNumber('1234567890123')).toBeUndefined();
  });

  it('is refused when any one digit of it is changed by one', () => {
    const number = '4011001098993';
    for (let at = 0; at < number.length; at++) {
      const other = String((Number(number[at]) + 1) % 10);
      const changed = number.slice(0, at) + other + number.slice(at + 1);
      // Modulo nine, 0 and 9 are the same digit: the one change the scheme cannot see.
      if (number[at] === '9') expect(corporateNumber(changed)).toBe(at === 0 ? undefined : changed);
      else expect(corporateNumber(changed)).toBeUndefined();
    }
  });

  it('is read from the ways people write it', () => {
    for (const typed of ['T4011001098993', '４０１１００１０９８９９３', '4-0110-0109-8993', ' 4011 0010 98993 ', 't4011001098993']) {
      expect(corporateNumber(typed)).toBe('4011001098993');
    }
  });

  it.each(['', '401100109899', '40110010989930', '401100109899X', 'T'])('is refused when it is not thirteen digits: "%s"', (typed) => {
    expect(corporateNumber(typed)).toBeUndefined();
  });
});
