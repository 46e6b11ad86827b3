import { Component, computed, effect, input, output, signal } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import { Problem, ProblemView } from '../problems';
import type { StayWindow } from '../stays/draft';
import { Use, usesOf } from '../stays/window-edit';
import { CalendarDate } from '../ui/calendar-date';
import { DayPipe } from '../ui/pipes';
import { Quantity } from '../ui/quantity';
import { SlotGrid, TimeSelection } from '../ui/slot-grid';
import { Status } from '../ui/status';
import { daysOffered, Nights, workdays } from './choice';
import type { UnitAvailability, UnitDetail } from './place.types';

/** Choosing the days, or the hours, of a desk or a room: only what its tariffs sell, only what is free for as many as are wanted. */
@Component({
  selector: 'eg-unit-times',
  imports: [DayPipe, ProblemView, Quantity, SlotGrid, Status, TranslocoPipe],
  templateUrl: './unit-times.html',
  styleUrl: './unit-times.css',
})
export class UnitTimes {
  readonly unit = input.required<UnitDetail>();
  readonly nights = input<Nights | null>(null);
  readonly day = input.required<CalendarDate>();
  /** Grows when something changed: look again. */
  readonly changes = input(0);
  readonly known = input<UnitAvailability>();
  readonly problem = input<Problem | null>(null);
  /** These days are needed, now or anew; the page fetches them. */
  readonly wanted = output<{ from: CalendarDate; to: CalendarDate }>();
  readonly chosen = output<{ window: StayWindow; quantity: number }>();
  readonly closed = output();

  protected readonly quantity = signal(1);
  protected readonly picked = signal<Use | null>(null);
  /** Days ticked by hand; until then the working days are. */
  protected readonly ticked = signal<readonly CalendarDate[] | null>(null);
  protected readonly time = signal<TimeSelection | null>(null);

  protected readonly uses = computed(() => usesOf(this.unit().tariffs));
  protected readonly use = computed<Use>(() => this.picked() ?? this.uses()[0] ?? 'days');
  protected readonly offered = computed(() => daysOffered(this.nights(), this.day()));
  protected readonly rows = computed(() => this.known()?.days.filter(({ date }) => this.offered().includes(date)) ?? []);
  protected readonly slotDays = computed(() =>
    this.rows().map(({ date, closed, holiday, slots }) => ({
      date,
      ...(closed ? { closed } : {}),
      ...(holiday ? { holiday } : {}),
      slots: (slots ?? []).map(({ start, free, state, heldUntil }) => ({ start, free, state, ...(heldUntil ? { heldUntil } : {}) })),
    })),
  );
  protected readonly days = computed(() => {
    const ticked =
      this.ticked() ??
      workdays(
        this.rows().map((row) => row.date),
        (date) => this.canHave(date),
      );
    return ticked.filter((date) => this.canHave(date));
  });
  protected readonly window = computed<StayWindow | null>(() => {
    const use = this.use();
    const time = this.time();
    if (use === 'range') return time && { kind: 'range', start: time.start, end: time.end };
    if (this.days().length === 0) return null;
    return { kind: 'days', days: [...this.days()].sort(), ...(use === 'am' || use === 'pm' || use === 'night' ? { part: use } : {}) };
  });

  constructor() {
    effect(() => {
      this.changes();
      this.ask();
    });
  }

  /** Free for as many as are wanted. A part of the day may be free where the whole day is not: the price then says so. */
  protected canHave(date: CalendarDate): boolean {
    const row = this.rows().find((one) => one.date === date);
    const whole = this.use() === 'days';
    return !!row && (row.free >= this.quantity() || (!whole && (row.state === 'open' || row.state === 'few')));
  }

  protected toggle(date: CalendarDate): void {
    const now = this.days();
    this.ticked.set(now.includes(date) ? now.filter((one) => one !== date) : [...now, date]);
  }

  protected confirm(): void {
    const window = this.window();
    if (window) this.chosen.emit({ window, quantity: this.quantity() });
  }

  protected ask(): void {
    const days = this.offered();
    const [from, to] = [days[0], days.at(-1)];
    if (from && to) this.wanted.emit({ from, to });
  }
}
