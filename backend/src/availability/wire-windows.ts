/** Windows as they cross the wire in answers. */
import type { Window } from '../kernel/index.js';
import type { Alternative } from './availability.problems.js';

/** The fields of an item that say when. */
export function wireWindow(window: Window): Pick<Alternative, 'checkIn' | 'checkOut' | 'start' | 'end' | 'days' | 'part'> {
  if (window.kind === 'nights') return { checkIn: window.checkIn, checkOut: window.checkOut };
  if (window.kind === 'range') return { start: window.start.toISOString(), end: window.end.toISOString() };
  return { days: window.days, ...(window.part === undefined ? {} : { part: window.part }) };
}
