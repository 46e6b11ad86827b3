/**
 * The life of a stay. Must stay true: this table is the only place that says which status may follow which, and by
 * whose hand; every change of a status asks it first.
 */

export const STAY_STATUSES = ['held', 'confirmed', 'lapsed', 'released', 'cancelled'] as const;
export type StayStatus = (typeof STAY_STATUSES)[number];

/** Whose hand moves a stay: a person who may book for it, money that arrived, or the time that ran out. */
export const MOVERS = ['booker', 'payment', 'clock'] as const;
export type Mover = (typeof MOVERS)[number];

export type Move = { readonly from: StayStatus | 'nothing'; readonly to: StayStatus; readonly by: Mover };

/** Every move there is. `lapsed` to `confirmed` is late money that found its slots still free. */
export const MOVES: readonly Move[] = [
  { from: 'nothing', to: 'held', by: 'booker' },
  { from: 'held', to: 'confirmed', by: 'payment' },
  { from: 'held', to: 'lapsed', by: 'clock' },
  { from: 'held', to: 'released', by: 'booker' },
  { from: 'lapsed', to: 'confirmed', by: 'payment' },
  { from: 'confirmed', to: 'cancelled', by: 'booker' },
];

/** Whether the table has this very move. A status never follows itself. */
export function mayMove(from: Move['from'], to: StayStatus, by: Mover): boolean {
  return MOVES.some((move) => move.from === from && move.to === to && move.by === by);
}

/** Whether a stay in this status has its slots in the ledger. */
export function holdsSlots(status: StayStatus): boolean {
  return status === 'held' || status === 'confirmed';
}
