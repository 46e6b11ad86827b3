// What is different between two answers for the same calendar, so that it can be said in one sentence and outlined for a while. Pure.
import type { Bar, ManagedCalendar } from './manage.types';

export type NewsKind = 'booked' | 'held' | 'closed' | 'feed' | 'freed' | 'reopened';
export interface News {
  readonly kind: NewsKind;
  readonly unitId: string;
  readonly bar: Bar;
}

const nameOf = (unitId: string, bar: Bar): string => `${unitId} ${bar.holder} ${bar.id} ${bar.from} ${bar.to}`;

function listed(calendar: ManagedCalendar): Map<string, News> {
  return new Map(
    calendar.units.flatMap(({ unitId, bars }) =>
      bars.map((bar): [string, News] => [nameOf(unitId, bar), { kind: kindOf(bar), unitId, bar }]),
    ),
  );
}

function kindOf(bar: Bar): NewsKind {
  if (bar.holder === 'closure') return 'closed';
  if (bar.holder === 'feed') return 'feed';
  return bar.status === 'held' ? 'held' : 'booked';
}

/** What came, what changed its state, what went; nothing when the answers are for other days. */
export function newsBetween(before: ManagedCalendar | null, after: ManagedCalendar): News[] {
  if (!before || before.siteId !== after.siteId || before.from !== after.from || before.to !== after.to) return [];
  const [was, is] = [listed(before), listed(after)];
  const came = [...is].filter(([name, news]) => was.get(name)?.kind !== news.kind).map(([, news]) => news);
  const stays = new Set([...is.values()].map(({ unitId, bar }) => `${unitId} ${bar.id}`));
  const went = [...was]
    .filter(([name, { unitId, bar }]) => !is.has(name) && !stays.has(`${unitId} ${bar.id}`))
    .map(([, news]): News => ({ ...news, kind: news.kind === 'closed' ? 'reopened' : 'freed' }));
  return [...came, ...went];
}
