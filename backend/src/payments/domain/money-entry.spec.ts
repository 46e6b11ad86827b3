import fc from 'fast-check';
import { assertBalanced, keptEntry, paidEntry, refundedEntry } from './money-entry.js';
import { mayMovePayment, PAYMENT_MOVES, PAYMENT_STATUSES } from './payment-moves.js';

describe('the money ledger', () => {
  it('balances whatever was paid, refunded and kept', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 99_999_999 }), (yen) => {
        for (const entry of [paidEntry('p', 's', yen), refundedEntry('r', 's', yen), keptEntry('s', 'k', yen)]) assertBalanced(entry);
      }),
    );
  });

  it.each([
    [
      'does not sum to zero',
      [
        { account: 'stripe', yen: 2 },
        { account: 'unearned', yen: -1 },
      ],
    ],
    ['has one side', [{ account: 'stripe', yen: 0 }]],
    [
      'has a side of nothing',
      [
        { account: 'stripe', yen: 0 },
        { account: 'unearned', yen: 0 },
      ],
    ],
    [
      'names an account twice',
      [
        { account: 'stripe', yen: 1 },
        { account: 'stripe', yen: -1 },
      ],
    ],
    [
      'has a fraction of a yen',
      [
        { account: 'stripe', yen: 0.5 },
        { account: 'unearned', yen: -0.5 },
      ],
    ],
  ] as const)('refuses an entry that %s', (_why, rows) => {
    expect(() => assertBalanced({ name: 'x', stayId: 's', rows: [...rows] })).toThrow();
  });
});

describe('a payment', () => {
  it('never leaves paid, and can always still become paid', () => {
    expect(PAYMENT_MOVES.paid).toEqual([]);
    for (const from of PAYMENT_STATUSES) expect(mayMovePayment(from, 'paid')).toBe(from !== 'paid');
  });
});
