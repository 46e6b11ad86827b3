import { grouped, groupOf } from './trust-groups';

describe('the checks by what they are about', () => {
  it('puts claims, holds and closures together', () => {
    expect(['claims.missing', 'holds.overdue', 'closures.want-free', 'stays.sold-twice', 'index.differs'].map(groupOf)).toEqual(
      Array(5).fill('slots'),
    );
  });
  it('puts all that is money together, a total of a stay too', () => {
    expect(['money.unbalanced', 'payments.not-in-full', 'refunds.fees-differ', 'stays.total-differs'].map(groupOf)).toEqual(
      Array(4).fill('money'),
    );
  });
  it('leaves none out, also one that it never heard of', () => {
    const checks = ['outbox.aside', 'something.new', 'money.unbalanced'].map((name) => ({ name }));
    expect(grouped(checks).flatMap((group) => group.checks)).toHaveLength(3);
  });
});
