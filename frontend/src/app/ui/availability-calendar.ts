// Months of nights or days, Sunday first, live: what can be had, what somebody holds, what it costs; chosen by mouse or keys.
// What must stay true: one tab stop for all months; a day's whole meaning is in its name (state, number, price, holiday), never in colour alone;
// an update changes a cell in place and moves nothing.
import { Component, computed, ElementRef, inject, input, linkedSignal, model, output } from '@angular/core';
import { TranslocoPipe, TranslocoService } from '@jsverse/transloco';
import { Language, Text } from '../i18n/lang';
import {
  addMonths,
  CalendarDate,
  eachDay,
  firstOfMonth,
  formatDate,
  formatMonth,
  tokyoDate,
  tokyoTime,
  weekday,
  weekdayName,
  WeekdayNumber,
  weeksOfMonth,
} from './calendar-date';
import { dayForKey } from './calendar-keys';
import { holidayOf } from './holidays';
import { Icon } from './icon';
import { formatYen } from './money';
import { chooseNight, NightSelection, NO_NIGHTS } from './night-selection';
import type { SlotState } from './status';

/** A day as the API's availability says it; `isNew`: it just came free. */
export interface CalendarDay {
  readonly date: CalendarDate;
  readonly state: SlotState;
  readonly free?: number;
  readonly priceFrom?: number;
  readonly holiday?: Text;
  readonly closed?: Text;
  readonly heldUntil?: string;
  readonly isNew?: boolean;
}
interface Cell {
  readonly date: CalendarDate;
  readonly number: number;
  readonly note: string;
  readonly label: string;
  readonly classes: string;
  readonly selected: boolean;
  readonly disabled: boolean;
}

@Component({
  selector: 'eg-availability-calendar',
  imports: [Icon, TranslocoPipe],
  templateUrl: './availability-calendar.html',
  styleUrl: './availability-calendar.css',
})
export class AvailabilityCalendar {
  private readonly language = inject(Language);
  private readonly transloco = inject(TranslocoService);
  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef);

  /** The first month shown. */
  readonly month = model(firstOfMonth(tokyoDate(new Date())));
  readonly months = input(2);
  readonly days = input<readonly CalendarDay[]>([]);
  /** nights: arrival and departure · days: any number of days · day: one day · none: only to look at */
  readonly choosing = input<'nights' | 'days' | 'day' | 'none'>('nights');
  readonly nights = model<NightSelection>(NO_NIGHTS);
  readonly picked = model<readonly CalendarDate[]>([]);
  /** True where no availability is known and every day from `min` on may be chosen. */
  readonly assumeOpen = input(false);
  readonly min = input<CalendarDate>(tokyoDate(new Date()));
  readonly max = input<CalendarDate>('2199-12-31');
  /** What is counted: 室, 席, 棟 / rooms … in the reader's language. */
  readonly counter = input('');
  readonly legend = input(true);
  /** The months shown, after a change: what a page fetches. */
  readonly monthsShown = output<{ readonly from: CalendarDate; readonly to: CalendarDate }>();
  /** A day was chosen with Enter or a click that cannot be had, and why. */
  readonly refused = output<CalendarDate>();

  private readonly today = tokyoDate(new Date());
  private readonly known = computed(() => new Map(this.days().map((day) => [day.date, day])));
  protected readonly active = linkedSignal<CalendarDate, CalendarDate>({
    source: this.month,
    computation: (month, previous) => {
      const kept = previous?.value;
      if (kept && kept >= month && kept < addMonths(month, this.months())) return kept;
      const chosen = this.nights().checkIn ?? this.picked()[0];
      return [chosen, this.min()].find((date) => date && date >= month && date < addMonths(month, this.months())) ?? month;
    },
  });
  protected readonly weekdays = computed(() =>
    ([0, 1, 2, 3, 4, 5, 6] as WeekdayNumber[]).map((day) => ({ day, name: weekdayName(day, this.language.lang()) })),
  );
  protected readonly grids = computed(() =>
    Array.from({ length: this.months() }, (_, index) => {
      const first = addMonths(this.month(), index);
      return {
        first,
        name: formatMonth(first, this.language.lang()),
        weeks: weeksOfMonth(first).map((week) => week.map((date) => date && this.cell(date))),
      };
    }),
  );
  protected readonly canGoBack = computed(() => this.month() > firstOfMonth(this.min()));
  protected readonly hasPrices = computed(() => this.days().some((day) => day.priceFrom !== undefined));
  protected readonly hasHeld = computed(() => this.days().some((day) => day.state === 'held'));

  protected turn(months: number): void {
    const month = addMonths(this.month(), months);
    this.month.set(month);
    this.monthsShown.emit({ from: month, to: addMonths(month, this.months()) });
  }

  protected key(event: KeyboardEvent, date: CalendarDate): void {
    if (event.key === 'Escape' && this.choosing() === 'nights' && this.nights().checkIn) {
      event.preventDefault();
      event.stopPropagation();
      this.nights.set(NO_NIGHTS);
      return;
    }
    const target = dayForKey(event.key, date, event.shiftKey);
    if (!target) return;
    event.preventDefault();
    this.focus(target < this.min() ? this.min() : target > this.max() ? this.max() : target);
  }

  protected choose(date: CalendarDate): void {
    this.active.set(date);
    if (this.choosing() === 'none') return;
    if (this.choosing() === 'nights') {
      const after = chooseNight(this.nights(), date, (night) => this.canHave(night));
      if (after === this.nights()) this.refused.emit(date);
      else this.nights.set(after);
      return;
    }
    if (!this.canHave(date)) return this.refused.emit(date);
    if (this.choosing() === 'day') return this.picked.set([date]);
    this.picked.update((dates) => (dates.includes(date) ? dates.filter((other) => other !== date) : [...dates, date].sort()));
  }

  private focus(date: CalendarDate): void {
    while (date < this.month()) this.turn(-1);
    while (date >= addMonths(this.month(), this.months())) this.turn(1);
    this.active.set(date);
    setTimeout(() => this.host.nativeElement.querySelector<HTMLElement>(`[data-date="${date}"]`)?.focus());
  }

  private canHave(date: CalendarDate): boolean {
    const state = this.stateOf(date);
    return state === 'open' || state === 'few';
  }

  private stateOf(date: CalendarDate): SlotState | undefined {
    if (date < this.min() || date > this.max()) return 'past';
    return this.known().get(date)?.state ?? (this.assumeOpen() ? 'open' : undefined);
  }

  private cell(date: CalendarDate): Cell {
    const day = this.known().get(date);
    const state = this.stateOf(date);
    const holiday = day?.holiday ?? holidayOf(date);
    const place = this.place(date);
    const classes = [
      state ?? 'unknown',
      place,
      holiday || weekday(date) === 0 ? 'sun' : weekday(date) === 6 ? 'sat' : '',
      date === this.today ? 'today' : '',
      day?.isNew ? 'new' : '',
    ];
    return {
      date,
      number: Number(date.slice(8)),
      note: this.note(day, state, place),
      label: this.label(date, day, state, holiday, place),
      classes: classes.filter(Boolean).join(' '),
      selected: place !== '',
      disabled: !this.canHave(date) && place === '' && !this.mayDepart(date),
    };
  }

  /** start · in · end of the chosen nights; picked for single days. */
  private place(date: CalendarDate): '' | 'start' | 'in' | 'end' | 'picked' {
    if (this.choosing() !== 'nights') return this.picked().includes(date) ? 'picked' : '';
    const { checkIn, checkOut } = this.nights();
    if (date === checkIn) return 'start';
    if (date === checkOut) return 'end';
    return checkIn && checkOut && date > checkIn && date < checkOut ? 'in' : '';
  }

  private mayDepart(date: CalendarDate): boolean {
    const { checkIn, checkOut } = this.nights();
    return (
      this.choosing() === 'nights' &&
      !!checkIn &&
      !checkOut &&
      date > checkIn &&
      eachDay(checkIn, date).every((night) => this.canHave(night))
    );
  }

  private note(day: CalendarDay | undefined, state: SlotState | undefined, place: string): string {
    if (place === 'end') return this.say('depart');
    if (day?.isNew) return this.say('new');
    if (state === 'held') return this.say('held');
    if (state === 'closed') return this.say('closed');
    if (state === 'full') return '—';
    if (state === 'few' && day?.free !== undefined) return this.say('few', { free: day.free });
    if (!day || (state !== 'open' && state !== 'few')) return '';
    if (day.priceFrom !== undefined) return (day.priceFrom / 1000).toFixed(1);
    return day.free === undefined ? '' : String(day.free);
  }

  private label(
    date: CalendarDate,
    day: CalendarDay | undefined,
    state: SlotState | undefined,
    holiday: Text | undefined,
    place: string,
  ): string {
    const words = [formatDate(date, this.language.lang()), this.language.of(holiday)];
    if (day?.closed && state === 'closed') words.push(this.language.of(day.closed));
    else if (state === 'held' && day?.heldUntil) words.push(this.status('heldUntil', { until: tokyoTime(new Date(day.heldUntil)) }));
    else if ((state === 'open' || state === 'few') && day?.free !== undefined)
      words.push(this.status(`${state}Count`, { free: day.free, counter: this.counter() }));
    else if (state && (day || state === 'past')) words.push(this.status(state));
    if (day?.priceFrom !== undefined && (state === 'open' || state === 'few')) words.push(formatYen(day.priceFrom));
    if (place) words.push(this.say(`place.${place}`));
    return words.filter(Boolean).join(this.language.lang() === 'ja' ? '、' : ', ');
  }

  private say(key: string, params: Record<string, unknown> = {}): string {
    return this.transloco.translate(`ui.calendar.${key}`, params);
  }
  private status(key: string, params: Record<string, unknown> = {}): string {
    return this.transloco.translate(`ui.status.${key}`, params);
  }
}
