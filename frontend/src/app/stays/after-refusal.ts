// What a page does after a refusal. Pure; codes, never text.
import { Problem } from '../problems';

/**
 * sign-in: a person is needed, the draft stays · look-again: something moved on, so what is shown is fetched anew · new-amounts: the refund
 * has changed, both amounts are shown again · try-again: nobody answered, or it is too busy · say: it is said, and nothing else
 */
export type Next = 'sign-in' | 'look-again' | 'new-amounts' | 'try-again' | 'say';

const MOVED_ON = new Set([
  'stays.hold-over',
  'stays.not-held',
  'stays.paid-already',
  'stays.not-confirmed',
  'stays.over',
  'stays.prolonged-already',
  'slots.taken',
]);
/** Rules about an item: a fresh quote says which item, and what would succeed. A long line in front of it is no rule. */
const ABOUT_AN_ITEM = /^(?:slots\.(?!busy)|(?:places|window|licence|sale|pricing|quote)\.)|^stays\.(?:party|quantity)-too-large$/;

export function nextAfter(problem: Problem): Next {
  if (problem.status === 401) return 'sign-in';
  if (problem.code === 'stays.refund-changed') return 'new-amounts';
  if (MOVED_ON.has(problem.code) || ABOUT_AN_ITEM.test(problem.code)) return 'look-again';
  return problem.isPassing ? 'try-again' : 'say';
}

/** The amounts a refused cancellation tells; null when it tells none. */
export function amountsOf(problem: Problem): { readonly refund: number; readonly charge: number } | null {
  const { refund, charge } = problem.members;
  return typeof refund === 'number' && typeof charge === 'number' ? { refund, charge } : null;
}
