/**
 * How many people may sleep in a house. Must stay true: the law's ceiling goes by the floor of each room; what is
 * sold never exceeds it.
 * Source: 旅館業法施行令1条2項 (33 ㎡, or 3.3 ㎡ a person below ten), 住宅宿泊事業法 厚生労働省関係施行規則 (3.3 ㎡ a guest); rules.md section 2.6.
 */
import type { LicenceType } from './licence.js';

/** A room's floor: inner measure in ㎡ to two places, without kitchen, bath, toilet, corridor, closet and 床の間. */
export type Room = { name: string; areaM2: number };

// Hundredths of a square metre: 9.9 / 3.3 in doubles may fall short of 3.
const hundredths = (areaM2: number) => Math.round(areaM2 * 100);
const guestsOn = (areaHundredths: number) => Math.floor(areaHundredths / 330);

/**
 * The law's ceiling in persons. MINPAKU: room by room, never pooled. KANI_SHUKUSHO and RYOKAN_HOTEL: room by room
 * from 33 ㎡ in all, else by the whole floor and below ten persons; never above the permit's own number. Any other
 * licence: 0. No rooms: 0.
 */
export function legalCap(licence: LicenceType, rooms: readonly Room[], permitCap = Number.POSITIVE_INFINITY): number {
  const roomWise = rooms.reduce((sum, room) => sum + guestsOn(hundredths(room.areaM2)), 0);
  if (licence === 'MINPAKU') return roomWise;
  if (licence !== 'KANI_SHUKUSHO' && licence !== 'RYOKAN_HOTEL') return 0;
  const total = rooms.reduce((sum, room) => sum + hundredths(room.areaM2), 0);
  return total >= 3300 ? Math.min(roomWise, permitCap) : Math.min(guestsOn(total), 9, permitCap);
}

/** What may be sold: the least of the law's ceiling, beds, the fire permit and the manager's own number. */
export function sellCap(legal: number, limits: { bedding?: number; firePermit?: number; manager?: number }): number {
  return Math.min(legal, limits.bedding ?? legal, limits.firePermit ?? legal, limits.manager ?? legal);
}
