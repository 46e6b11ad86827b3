/** Keeps the demo's next three months bookable: no site is more than half full by the demo's own stays. */
import { addDays, halfHourSlot, nightSlot, tokyoInstant, type CalendarDate } from '../../kernel/index.js';
import type { UnitCard } from '../../places/index.js';
import type { Bookable } from '../judge-items.js';

const DAYS = 92;
const MOST = 0.5;
/** Half-hours of an ordinary opening day. */
const DAY_SLOTS = 24;

export class RoomAhead {
  private readonly room = new Map<string, number>();
  private readonly used = new Map<string, number>();
  private readonly units: ReadonlyMap<string, UnitCard>;

  constructor(
    cards: readonly UnitCard[],
    private readonly today: CalendarDate,
  ) {
    this.units = new Map(cards.map((card) => [card.id, card]));
    for (const card of cards)
      if (card.parts.length === 0) add(this.room, keyOf(card), card.quantity * DAYS * (card.grain === 'night' ? 1 : DAY_SLOTS));
  }

  hasRoomFor(items: readonly Bookable[]): boolean {
    const wanted = new Map<string, number>();
    for (const item of items) add(wanted, keyOf(item.unit), this.slotsOf(item));
    return [...wanted].every(([key, slots]) => (this.used.get(key) ?? 0) + slots <= (this.room.get(key) ?? 0) * MOST);
  }

  take(items: readonly Bookable[]): void {
    for (const item of items) add(this.used, keyOf(item.unit), this.slotsOf(item));
  }

  /** Slots of all seats that lie within the months ahead. */
  private slotsOf({ unit, quantity, claims }: Bookable): number {
    const slotOf = (date: CalendarDate) => (unit.grain === 'night' ? nightSlot(date) : halfHourSlot(tokyoInstant(date, '00:00')));
    const [from, to] = [slotOf(this.today), slotOf(addDays(this.today, DAYS))];
    const seats = unit.parts.length === 0 ? quantity : unit.parts.reduce((sum, id) => sum + (this.units.get(id)?.quantity ?? 1), 0);
    return seats * claims.runs.reduce((sum, run) => sum + Math.max(0, Math.min(run.to, to) - Math.max(run.from, from)), 0);
  }
}

const keyOf = (unit: Pick<UnitCard, 'siteId' | 'grain'>) => `${unit.siteId} ${unit.grain}`;

function add(map: Map<string, number>, key: string, n: number): void {
  map.set(key, (map.get(key) ?? 0) + n);
}
