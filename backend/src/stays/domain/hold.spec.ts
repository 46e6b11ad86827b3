import { checkoutEnd, endWithCheckout, holdEnd, holdLasts, mayProlong, prolongedEnd, type Hold } from './hold.js';

const at = (time: string) => new Date(`2026-11-23T${time}+09:00`);
const held = (until: string, prolonged: Date | null = null): Hold => ({ status: 'held', heldUntil: at(until), prolongedAt: prolonged });

describe('a hold', () => {
  it('lasts fifteen minutes', () => {
    expect(holdEnd(at('09:00:00'))).toEqual(at('09:15:00'));
  });

  it('is over at its end, not after it', () => {
    expect(holdLasts(held('09:15:00'), at('09:14:59'))).toBe(true);
    expect(holdLasts(held('09:15:00'), at('09:15:00'))).toBe(false);
  });

  it('is no hold in any other status', () => {
    for (const status of ['confirmed', 'lapsed', 'released', 'cancelled'] as const)
      expect(holdLasts({ ...held('09:15:00'), status }, at('09:00:00'))).toBe(false);
    expect(holdLasts({ status: 'held', heldUntil: null, prolongedAt: null }, at('09:00:00'))).toBe(false);
  });

  it('gets ten more minutes once, on top of what is left, and only before its end', () => {
    expect(mayProlong(held('09:15:00'), at('09:14:00'))).toBe(true);
    expect(prolongedEnd(held('09:15:00'))).toEqual(at('09:25:00'));
    expect(mayProlong(held('09:25:00', at('09:14:00')), at('09:20:00'))).toBe(false);
    expect(mayProlong(held('09:15:00'), at('09:15:00'))).toBe(false);
    expect(() => prolongedEnd({ status: 'held', heldUntil: null, prolongedAt: null })).toThrow(RangeError);
  });

  it('lasts as long as the payment page, which Stripe keeps open for thirty minutes at least', () => {
    expect(checkoutEnd(at('09:10:00'))).toEqual(at('09:41:00'));
    expect(endWithCheckout(held('09:15:00'), at('09:41:00'))).toEqual(at('09:41:00'));
    expect(endWithCheckout(held('09:50:00'), at('09:41:00'))).toEqual(at('09:50:00'));
  });
});
