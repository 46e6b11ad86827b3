/**
 * Japan's corporate numbers (法人番号). Must stay true: a number is stored as thirteen half-width digits whose check
 * digit holds, or not at all.
 * Source: National Tax Agency, 法人番号の構成 (check digit = 9 − (Σ Pn×Qn mod 9)); rules.md 4.2.
 */
import { normaliseNumeric } from '../../kernel/index.js';

const DIGITS = 13;

/**
 * The check digit, 1 to 9, of the twelve digits that follow it. Pn is the n-th digit from the right, and counts once
 * where n is odd and twice where n is even.
 */
export function checkDigit(base: string): number {
  const sum = [...base].reverse().reduce((total, digit, at) => total + Number(digit) * (at % 2 === 0 ? 1 : 2), 0);
  return 9 - (sum % 9);
}

/**
 * The number as thirteen digits, or undefined when it is none. Full-width figures, hyphens, spaces and the T of an
 * invoice registration number are how people write it, and are taken off.
 */
export function corporateNumber(typed: string): string | undefined {
  const digits = normaliseNumeric(typed).replace(/[-\s]/g, '').replace(/^T/i, '');
  if (digits.length !== DIGITS || !/^[0-9]+$/.test(digits)) return undefined;
  return checkDigit(digits.slice(1)) === Number(digits[0]) ? digits : undefined;
}
