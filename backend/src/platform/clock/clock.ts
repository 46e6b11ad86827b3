/** The only place that asks what time it is. Rules take `now` as an argument; tests put a FixedClock here. */
import { Injectable } from '@nestjs/common';
import { type CalendarDate, tokyoDate } from '../../kernel/calendar-date.js';

@Injectable()
export class Clock {
  now(): Date {
    return new Date();
  }

  /** Today in Asia/Tokyo, where every site stands. */
  today(): CalendarDate {
    return tokyoDate(this.now());
  }
}
