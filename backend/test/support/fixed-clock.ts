/** A clock that stands still until the test moves it. */
import type { CalendarDate } from '../../src/kernel/index.js';
import { Clock } from '../../src/platform/clock/index.js';

/** Monday, 09:00 in Tokyo: long before every date the journeys book. */
export const TEST_NOW = new Date('2026-11-23T09:00:00+09:00');

export class FixedClock extends Clock {
  private instant = new Date(TEST_NOW);

  override now(): Date {
    return new Date(this.instant);
  }

  setNow(instant: Date | string): void {
    this.instant = new Date(instant);
  }

  advance(ms: number): void {
    this.instant = new Date(this.instant.getTime() + ms);
  }
}

export const MINUTE = 60_000;
export type { CalendarDate };
