// Checks by what they are about, so that a person finds the ones they care for. What must stay true: no check is left out.
export const GROUPS = ['slots', 'money', 'promises'] as const;
export type Group = (typeof GROUPS)[number];

const MONEY = ['money', 'payments', 'refunds'];
const PROMISES = ['outbox', 'requests'];
/** Checks of stays that are about money and not about slots. */
const OF_MONEY = ['stays.total-differs'];

export function groupOf(name: string): Group {
  const [what = ''] = name.split('.');
  if (MONEY.includes(what) || OF_MONEY.includes(name)) return 'money';
  return PROMISES.includes(what) ? 'promises' : 'slots';
}

/** Every group with its checks, in the order they came. */
export function grouped<T extends { readonly name: string }>(checks: readonly T[]): { group: Group; checks: T[] }[] {
  return GROUPS.map((group) => ({ group, checks: checks.filter((check) => groupOf(check.name) === group) }));
}
