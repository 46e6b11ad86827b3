/** Why a stay cannot be treated as one that is held: it never will be again, or its time ran out and it may be held anew. */
import type { Problem } from '../kernel/index.js';
import { askOf } from './item-ask.js';
import type { StayItemRow, StayRow } from './stay.row.js';
import { HoldOver, StayNotHeld } from './stays.problems.js';

/** The refusal for a stay whose hold does not last. `items` in it can be posted again as they are. */
export function holdRefusal({ stay, items }: { readonly stay: StayRow; readonly items: readonly StayItemRow[] }): Problem {
  const over = stay.status === 'lapsed' || stay.status === 'held';
  if (!over) return StayNotHeld.of(stay.status);
  const again = items.map((item) => askOf(item.unitId, item.window, { quantity: item.quantity, party: item.party }));
  return HoldOver.of(stay.id, stay.heldUntil ?? stay.createdAt, again);
}
