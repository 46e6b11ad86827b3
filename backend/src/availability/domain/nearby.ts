/** What lies near a wish that cannot be met: other dates, other places. Pure. */
import { addDays, type Window } from '../../kernel/index.js';

const MS_PER_DAY = 86_400_000;

/** The same window so many days later, or earlier for a negative number. Japan's days are all 24 hours long. */
export function shiftWindow(window: Window, days: number): Window {
  if (window.kind === 'nights') return { ...window, checkIn: addDays(window.checkIn, days), checkOut: addDays(window.checkOut, days) };
  if (window.kind === 'days') return { ...window, days: window.days.map((date) => addDays(date, days)) };
  return {
    ...window,
    start: new Date(window.start.getTime() + days * MS_PER_DAY),
    end: new Date(window.end.getTime() + days * MS_PER_DAY),
  };
}

/** 1, -1, 2, -2 … up to `most`: nearest first, later before earlier. */
export function nearestShifts(most: number): number[] {
  return Array.from({ length: most }, (_, i) => [i + 1, -(i + 1)]).flat();
}

/** Distance in kilometres over the earth's surface (haversine, mean radius 6371 km). */
export function distanceKm(a: { lat: number; lng: number }, b: { lat: number; lng: number }): number {
  const rad = (degrees: number) => (degrees * Math.PI) / 180;
  const h = Math.sin(rad(b.lat - a.lat) / 2) ** 2 + Math.cos(rad(a.lat)) * Math.cos(rad(b.lat)) * Math.sin(rad(b.lng - a.lng) / 2) ** 2;
  return 2 * 6371 * Math.asin(Math.sqrt(h));
}
