// What templates say of money and time. Impure where the language matters: they read its signal, so that a switch redraws them.
import { inject, Pipe, PipeTransform } from '@angular/core';
import { Language } from '../i18n/lang';
import { CalendarDate, DateStyle, formatDate, formatDates, formatMoment, formatMonth, formatNights, tokyoTime } from './calendar-date';
import { formatYen } from './money';

const toDate = (instant: string | Date): Date => (typeof instant === 'string' ? new Date(instant) : instant);

/** {{ 48920 | yen }} → ¥48,920 */
@Pipe({ name: 'yen' })
export class YenPipe implements PipeTransform {
  transform(yen: number | null | undefined): string {
    return yen === null || yen === undefined ? '' : formatYen(yen);
  }
}

/** {{ '2026-11-17' | day }} → 11月17日（火）; 'short', 'full' and 'month' too */
@Pipe({ name: 'day', pure: false })
export class DayPipe implements PipeTransform {
  private readonly language = inject(Language);
  transform(date: CalendarDate | null | undefined, style: DateStyle | 'month' = 'long'): string {
    if (!date) return '';
    return style === 'month' ? formatMonth(date, this.language.lang()) : formatDate(date, this.language.lang(), style);
  }
}

/** {{ checkIn | days: checkOut }} → 11/17（火）– 20（金） */
@Pipe({ name: 'days', pure: false })
export class DaysPipe implements PipeTransform {
  private readonly language = inject(Language);
  transform(from: CalendarDate | null | undefined, to: CalendarDate | null | undefined): string {
    return from ? formatDates(from, to ?? from, this.language.lang()) : '';
  }
}

/** {{ stay.heldUntil | moment }} → 11月17日（火）14:32; 'time' gives 14:32 alone. Always Japan's clock. */
@Pipe({ name: 'moment', pure: false })
export class MomentPipe implements PipeTransform {
  private readonly language = inject(Language);
  transform(instant: string | Date | null | undefined, style: DateStyle | 'time' = 'long'): string {
    if (!instant) return '';
    return style === 'time' ? tokyoTime(toDate(instant)) : formatMoment(toDate(instant), this.language.lang(), style);
  }
}

/** {{ 3 | nights }} → 3泊 · 3 nights */
@Pipe({ name: 'nights', pure: false })
export class NightsPipe implements PipeTransform {
  private readonly language = inject(Language);
  transform(nights: number): string {
    return formatNights(nights, this.language.lang());
  }
}
