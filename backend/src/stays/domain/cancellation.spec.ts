import { cancellationNow } from './cancellation.js';

describe('cancelling a stay', () => {
  it('gives back what is not charged, to the yen', () => {
    expect(
      cancellationNow(211_860, [
        { id: 'a', pct: 20, yen: 36_300 },
        { id: 'd', pct: 0, yen: 0 },
      ]),
    ).toMatchObject({ charge: 36_300, refund: 175_560 });
    expect(cancellationNow(1_000, [])).toMatchObject({ charge: 0, refund: 1_000 });
  });

  it('never charges more than was paid', () => {
    expect(() => cancellationNow(1_000, [{ id: 'a', pct: 100, yen: 1_001 }])).toThrow(RangeError);
  });
});
