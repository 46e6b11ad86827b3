/** Ids that look like Stripe's: a prefix that says the kind, then letters and digits that nobody can guess. */
import { randomInt } from 'node:crypto';

const ALPHABET = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';

const LENGTHS = {
  cs_test_a1: 56,
  pi_3: 23,
  ch_3: 23,
  pm_1: 23,
  re_3: 23,
  txn_3: 23,
  evt_1: 23,
  li_1: 23,
  price_1: 23,
  prod_: 14,
  cus_: 14,
  req_: 14,
  whd_: 16,
} as const;

export type IdPrefix = keyof typeof LENGTHS;

export function randomText(length: number): string {
  return Array.from({ length }, () => ALPHABET[randomInt(ALPHABET.length)]).join('');
}

export function newId(prefix: IdPrefix): string {
  return prefix + randomText(LENGTHS[prefix]);
}
