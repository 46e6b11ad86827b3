// A table of half-hours, one row a day: what is free, taken or held, and a time chosen by mouse, finger or keys.
// What must stay true: a chosen time lies on one day and spans nothing that cannot be had; one tab stop for the whole table.
import { Component, computed, ElementRef, inject, input, linkedSignal, model, output } from '@angular/core';
import { TranslocoPipe, TranslocoService } from '@jsverse/transloco';
import { Language, Text } from '../i18n/lang';
import { CalendarDate, formatDate, tokyoInstant, tokyoIso, tokyoTime, weekday } from './calendar-date';
import { addHalfHours, halfHourOf, rangeFrom } from './slot-range';
import type { SlotState } from './status';

/** A day as GET /api/units/:id/availability says it (half-hour grain). */
export interface SlotDay {
  readonly date: CalendarDate;
  readonly closed?: Text;
  readonly holiday?: Text;
  readonly slots?: readonly { readonly start: string; readonly free: number; readonly state: SlotState; readonly heldUntil?: string }[];
}
/** Instants with Japan's offset, as an item of a stay takes them. */
export interface TimeSelection {
  readonly start: string;
  readonly end: string;
}
interface Cell {
  readonly time: string;
  readonly state: SlotState | 'none';
  readonly canHave: boolean;
  readonly on: boolean;
  readonly first: boolean;
  readonly label: string;
}
interface Place {
  readonly row: number;
  readonly column: number;
}

@Component({
  selector: 'eg-slot-grid',
  imports: [TranslocoPipe],
  templateUrl: './slot-grid.html',
  styleUrl: './slot-grid.css',
  host: { '(document:pointerup)': 'pressed = false' },
})
export class SlotGrid {
  private readonly language = inject(Language);
  private readonly transloco = inject(TranslocoService);
  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef);

  readonly days = input.required<readonly SlotDay[]>();
  /** How many seats must be free. */
  readonly quantity = input(1);
  readonly selection = model<TimeSelection | null>(null);
  /** What the table shows, for screen readers: the room's name. */
  readonly label = input.required<string>();
  readonly refused = output<string>();

  protected pressed = false;
  private anchor: Place | null = null;
  /** True between the first and the second press: the next one on the same day ends the time. */
  private open = false;

  /** Columns from the earliest opening to the latest closing of the days shown, on whole hours. */
  protected readonly columns = computed(() => {
    const halves = this.days().flatMap((day) => (day.slots ?? []).map((slot) => halfHourOf(tokyoTime(new Date(slot.start)))));
    if (halves.length === 0) return [];
    const from = Math.floor(Math.min(...halves) / 2) * 2;
    const to = Math.ceil((Math.max(...halves) + 1) / 2) * 2;
    return Array.from({ length: to - from }, (_, index) => addHalfHours('00:00', from + index));
  });
  protected readonly hours = computed(() =>
    this.columns()
      .filter((_, index) => index % 2 === 0)
      .map((time) => Number(time.slice(0, 2))),
  );
  protected readonly rows = computed(() =>
    this.days().map((day) => ({
      date: day.date,
      name: formatDate(day.date, this.language.lang(), 'short'),
      holiday: this.language.of(day.holiday),
      closed: day.closed ? this.language.of(day.closed) : day.slots?.length ? '' : this.transloco.translate('ui.status.closed'),
      sunday: weekday(day.date) === 0 || !!day.holiday,
      cells: this.cells(day),
    })),
  );
  protected readonly active = linkedSignal<readonly SlotDay[], Place>({
    source: this.days,
    computation: (days, previous) => {
      const row = Math.max(
        0,
        days.findIndex((day) => day.slots?.length),
      );
      return previous && previous.value.row < days.length ? previous.value : { row, column: 0 };
    },
  });
  protected readonly said = computed(() => {
    const selection = this.selection();
    if (!selection) return '';
    const [start, end] = [new Date(selection.start), new Date(selection.end)];
    const day = this.days().find(({ slots }) => slots?.some((slot) => Date.parse(slot.start) === start.getTime()));
    const date = day ? formatDate(day.date, this.language.lang(), 'short') : '';
    return this.transloco.translate('ui.slots.chosen', {
      date,
      from: tokyoTime(start),
      to: tokyoTime(end),
      hours: (end.getTime() - start.getTime()) / 3_600_000,
    });
  });

  protected press(row: number, column: number): void {
    this.active.set({ row, column });
    if (this.open && this.anchor?.row === row && this.anchor.column !== column) {
      this.choose(this.anchor, column);
      this.open = false;
      return;
    }
    const cell = this.rows()[row]?.cells[column];
    if (!cell?.canHave) return this.refused.emit(cell?.label ?? '');
    this.anchor = { row, column };
    this.open = true;
    this.choose(this.anchor, column);
  }

  protected drag(row: number, column: number): void {
    if (!this.pressed || this.anchor?.row !== row || this.anchor.column === column) return;
    this.choose(this.anchor, column);
    this.open = false;
  }

  protected key(event: KeyboardEvent, row: number, column: number): void {
    const moves: Record<string, Place> = {
      ArrowLeft: { row, column: column - 1 },
      ArrowRight: { row, column: column + 1 },
      ArrowUp: { row: row - 1, column },
      ArrowDown: { row: row + 1, column },
      Home: { row, column: 0 },
      End: { row, column: this.columns().length - 1 },
    };
    const target = moves[event.key];
    if (event.key === 'Escape' && this.selection()) {
      event.preventDefault();
      event.stopPropagation();
      this.anchor = null;
      this.open = false;
      this.selection.set(null);
    } else if (target && this.rows()[target.row]?.cells[target.column]) {
      event.preventDefault();
      this.active.set(target);
      setTimeout(() => this.host.nativeElement.querySelector<HTMLElement>(`[data-at="${target.row}-${target.column}"]`)?.focus());
      if (!event.shiftKey || target.row !== row) return;
      this.anchor ??= { row, column };
      if (this.anchor.row !== row) this.anchor = { row, column };
      this.choose(this.anchor, target.column);
      this.open = false;
    }
  }

  private choose(anchor: Place, column: number): void {
    const row = this.rows()[anchor.row];
    const range =
      row &&
      rangeFrom(
        row.cells.map((cell) => cell.canHave),
        anchor.column,
        column,
      );
    const [first, last] = [row?.cells[range?.from ?? -1], row?.cells[(range?.to ?? 0) - 1]];
    if (!row || !first || !last) return;
    this.selection.set({
      start: tokyoIso(tokyoInstant(row.date, first.time)),
      end: tokyoIso(tokyoInstant(row.date, addHalfHours(last.time, 1))),
    });
  }

  private cells(day: SlotDay): Cell[] {
    const slots = new Map((day.slots ?? []).map((slot) => [tokyoTime(new Date(slot.start)), slot]));
    const selection = this.selection();
    const [from, to] = selection ? [Date.parse(selection.start), Date.parse(selection.end)] : [0, 0];
    return this.columns().map((time) => {
      const slot = slots.get(time);
      const at = slot ? Date.parse(slot.start) : -1;
      const canHave = !!slot && (slot.state === 'open' || slot.state === 'few') && slot.free >= this.quantity();
      const state = slot?.state ?? 'none';
      return {
        time,
        state,
        canHave,
        on: at >= from && at < to && at >= 0,
        first: at === from,
        label: this.labelOf(day.date, time, canHave, state, slot?.heldUntil),
      };
    });
  }

  private labelOf(date: CalendarDate, time: string, canHave: boolean, state: SlotState | 'none', heldUntil?: string): string {
    const key = canHave
      ? 'open'
      : state === 'none'
        ? 'closed'
        : state === 'held'
          ? heldUntil
            ? 'heldUntil'
            : 'held'
          : state === 'past'
            ? 'past'
            : 'full';
    const status = this.transloco.translate(`ui.status.${key}`, { until: heldUntil ? tokyoTime(new Date(heldUntil)) : '' });
    return `${formatDate(date, this.language.lang(), 'short')} ${time}–${addHalfHours(time, 1)} ${status}`;
  }
}
