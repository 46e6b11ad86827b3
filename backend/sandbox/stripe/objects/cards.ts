/** Test cards: the same numbers as Stripe's, with the same outcomes. Every other number is refused. */
import type { Attempt } from '../types.js';

interface TestCard {
  outcome: Attempt['outcome'];
  challenge: boolean;
  brand: 'visa' | 'mastercard' | 'jcb' | 'amex';
  country: string;
}

const visa = (outcome: Attempt['outcome'], challenge = false): TestCard => ({ outcome, challenge, brand: 'visa', country: 'US' });

const CARDS: Record<string, TestCard> = {
  '4242424242424242': visa('succeeds'),
  '4000003920000003': { ...visa('succeeds'), country: 'JP' },
  '5555555555554444': { ...visa('succeeds'), brand: 'mastercard' },
  '3566002020360505': { ...visa('succeeds'), brand: 'jcb', country: 'JP' },
  '4000002760003184': visa('succeeds', true),
  '4000002500003155': visa('succeeds', true),
  '4000000000009995': visa('insufficient_funds'),
  '4000000000000002': visa('generic_decline'),
  '4000008400001629': visa('generic_decline', true),
};

export interface CardInput {
  number: string;
  month: number;
  year: number;
  cvc: string;
}

export type CardFault = 'incorrect_number' | 'invalid_expiry_month' | 'invalid_expiry_year' | 'invalid_cvc';

/** The check digit of ISO/IEC 7812. */
export function luhn(number: string): boolean {
  const sum = [...number].reverse().reduce((total, digit, at) => {
    const value = Number(digit) * (at % 2 ? 2 : 1);
    return total + (value > 9 ? value - 9 : value);
  }, 0);
  return sum % 10 === 0;
}

/** What keeps a card from even being tried; null when it may be tried. `now` in milliseconds. */
export function cardFault(card: CardInput, now: number): CardFault | null {
  if (!/^\d{13,19}$/.test(card.number) || !luhn(card.number)) return 'incorrect_number';
  if (!(card.month >= 1 && card.month <= 12)) return 'invalid_expiry_month';
  const today = new Date(now);
  const months = card.year * 12 + card.month - (today.getUTCFullYear() * 12 + today.getUTCMonth() + 1);
  if (!Number.isInteger(card.year) || months < 0 || months > 50 * 12) return 'invalid_expiry_year';
  return /^\d{3,4}$/.test(card.cvc) ? null : 'invalid_cvc';
}

/** A well-formed number that is no test card is declined as Stripe's test mode declines a real one. */
export function testCard(number: string): TestCard {
  return CARDS[number] ?? visa('test_mode_live_card');
}
