// How many can work, meet and sleep at a site. Pure. What must stay true: wholes are not counted beside their parts.
import type { UnitDetail } from './place.types';
import { unitsForCalendar } from './unit-days';

export interface Figure {
  readonly kind: 'desks' | 'meeting' | 'beds';
  readonly count: number;
}
const DESKS: readonly string[] = ['DESK_HOT', 'PHONE_BOOTH', 'PRIVATE_OFFICE'];
const ROOMS: readonly string[] = ['MEETING_ROOM', 'EVENT_HALL'];

/** Seats in all, people in the largest room, beds in all; what there is none of is left out. */
export function figuresOf(units: readonly UnitDetail[]): Figure[] {
  const places = (some: readonly UnitDetail[]): number => some.reduce((sum, { capacity, quantity }) => sum + capacity * quantity, 0);
  const figures: Figure[] = [
    { kind: 'desks', count: places(units.filter(({ kind }) => DESKS.includes(kind))) },
    { kind: 'meeting', count: Math.max(0, ...units.filter(({ kind }) => ROOMS.includes(kind)).map(({ capacity }) => capacity)) },
    { kind: 'beds', count: places(unitsForCalendar(units, 'night')) },
  ];
  return figures.filter(({ count }) => count > 0);
}
