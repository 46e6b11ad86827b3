// The lists of a company's stays: what is to come, what is over, what was given up.
import type { StayStatus } from './stay.types';

export type TabName = 'upcoming' | 'past' | 'cancelled';
export interface StaysTab {
  readonly name: TabName;
  /** Of GET /api/stays. */
  readonly ask: { readonly status: readonly StayStatus[]; readonly when?: 'upcoming' | 'past' };
}

export const STAYS_TABS: readonly StaysTab[] = [
  { name: 'upcoming', ask: { status: ['confirmed'], when: 'upcoming' } },
  { name: 'past', ask: { status: ['confirmed'], when: 'past' } },
  { name: 'cancelled', ask: { status: ['cancelled', 'released', 'lapsed'] } },
];

/** The tab of an address; the first for a name that is none. */
export const tabOf = (name: string | null | undefined): StaysTab =>
  STAYS_TABS.find((tab) => tab.name === name) ?? (STAYS_TABS[0] as StaysTab);
