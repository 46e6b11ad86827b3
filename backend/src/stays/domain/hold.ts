/**
 * How long a hold lasts. Must stay true: a hold always has an end that is known beforehand; only two things move it,
 * each once: ten more minutes on request, and the way to the payment page.
 * Source: Stripe Checkout refuses an expires_at of less than 30 minutes from now; the extra minute pays for the way there.
 */
import type { StayStatus } from './moves.js';

const MINUTE = 60_000;
export const HOLD_MINUTES = 15;
export const PROLONG_MINUTES = 10;
export const CHECKOUT_MINUTES = 31;

/** What the rules need to know of a stay. */
export type Hold = { readonly status: StayStatus; readonly heldUntil: Date | null; readonly prolongedAt: Date | null };

/** When a hold placed now ends. */
export function holdEnd(now: Date): Date {
  return new Date(now.getTime() + HOLD_MINUTES * MINUTE);
}

/** Whether the hold still lasts: the end itself no longer belongs to it. */
export function holdLasts(hold: Hold, now: Date): boolean {
  return hold.status === 'held' && hold.heldUntil !== null && now < hold.heldUntil;
}

/** Whether the ten more minutes may still be had. */
export function mayProlong(hold: Hold, now: Date): boolean {
  return holdLasts(hold, now) && hold.prolongedAt === null;
}

/** The end after prolonging: ten minutes on top of what is left. Throws RangeError for a stay without a hold. */
export function prolongedEnd(hold: Hold): Date {
  if (hold.heldUntil === null) throw new RangeError('nothing is held');
  return new Date(hold.heldUntil.getTime() + PROLONG_MINUTES * MINUTE);
}

/** When a payment page opened now closes. */
export function checkoutEnd(now: Date): Date {
  return new Date(now.getTime() + CHECKOUT_MINUTES * MINUTE);
}

/** The end of the hold once the payment page is open: the page's end, never earlier than promised before. */
export function endWithCheckout(hold: Hold, pageEnd: Date): Date {
  return hold.heldUntil !== null && hold.heldUntil > pageEnd ? hold.heldUntil : pageEnd;
}
