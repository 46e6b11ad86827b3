import { Component, computed, effect, input, output } from '@angular/core';
import type { SiteAvailability } from '../places';
import { addDays, CalendarDate, eachDay, tokyoDate, weekday } from '../ui/calendar-date';
import { daysOf, When } from './search-query';

const LENGTH = 14;

/** Two weeks around the chosen days, a glance of what is free; the words above say the same, so it is hidden from screen readers. */
@Component({
  selector: 'eg-day-strip',
  template: `
    @for (day of days(); track day.date) {
      <i [class.x]="!day.free" [class.stay]="day.chosen" [class.unknown]="day.unknown" [class.sun]="day.sunday">{{ day.number }}</i>
    }
  `,
  styles: `
    :host {
      display: grid;
      grid-template-columns: repeat(14, 1fr);
      gap: 3px;
      margin-top: 14px;
      height: 26px;
      max-width: 520px;
    }
    i {
      font: 500 0.75rem/26px var(--eg-font-num);
      text-align: center;
      border-radius: 3px;
      background: var(--eg-open-soft);
      color: var(--eg-open);
    }
    .x {
      background: none;
      color: var(--mat-sys-on-surface-variant);
      text-decoration: line-through;
    }
    .unknown {
      background: var(--mat-sys-surface-container);
      color: var(--mat-sys-on-surface-variant);
      text-decoration: none;
    }
    .stay {
      box-shadow: inset 0 -3px var(--mat-sys-primary);
      border-radius: 3px 3px 0 0;
      font-weight: 700;
    }
  `,
  host: { 'aria-hidden': 'true' },
})
export class DayStrip {
  /** The kind of unit that was found: rooms are shown by nights, desks by days. */
  readonly kind = input.required<string>();
  readonly when = input.required<When>();
  /** Turns true when something changed there: look again. */
  readonly news = input(false);

  readonly known = input<SiteAvailability>();
  /** These days are needed, now or anew; the page fetches them. */
  readonly wanted = output<{ from: CalendarDate; to: CalendarDate }>();

  private readonly span = computed(() => {
    const today = tokyoDate(new Date());
    const first = daysOf(this.when())?.from ?? today;
    const from = addDays(first, -5) < today ? today : addDays(first, -5);
    return { from, to: addDays(from, LENGTH - 1) };
  });
  protected readonly days = computed(() => {
    const chosen = daysOf(this.when());
    const free = this.freeDays();
    return eachDay(this.span().from, addDays(this.span().to, 1)).map((date) => ({
      date,
      number: Number(date.slice(8)),
      free: free?.has(date) ?? true,
      unknown: free === null,
      chosen: chosen !== null && date >= chosen.from && date <= chosen.to,
      sunday: weekday(date) === 0,
    }));
  });

  constructor() {
    effect(() => {
      this.news();
      this.wanted.emit(this.span());
    });
  }

  private freeDays(): Set<CalendarDate> | null {
    const known = this.known();
    if (!known) return null;
    const nights = ['GUEST_ROOM', 'WHOLE_HOUSE'].includes(this.kind());
    const units = known.units.filter((unit) => (unit.grain === 'night') === nights);
    return new Set(units.flatMap((unit) => unit.days.filter((day) => day.state === 'open' || day.state === 'few').map((day) => day.date)));
  }
}
