import { Component, ElementRef, inject, input, linkedSignal, model, output } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import { Icon } from '../ui';
import { Area, areaBetween, isWithin, Spot, spotForKey } from './area';
import type { Column, Row } from './tape-model';

/**
 * The table of units × days: a grid of cells with bars lying over them. One tab stop; arrows move, Shift+arrows select, Enter confirms, Esc
 * lets go; a mouse drags. What must stay true: every bar is also in the words of the cells it covers, so nothing hangs on sight or a mouse.
 */
@Component({
  selector: 'eg-tape',
  imports: [Icon, TranslocoPipe],
  templateUrl: './tape.html',
  styleUrl: './tape.css',
  host: {
    '(pointerdown)': 'press($event)',
    '(pointerover)': 'drag($event)',
    '(document:pointerup)': 'release()',
    '(click)': 'touch($event)',
    '(dblclick)': 'double($event)',
    '(keydown)': 'key($event)',
  },
})
export class Tape {
  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef);
  readonly columns = input.required<readonly Column[]>();
  readonly rows = input.required<readonly Row[]>();
  readonly corner = input('');
  readonly label = input.required<string>();
  readonly area = model<Area | null>(null);
  readonly confirmed = output();

  private pressed = false;
  private anchor: Spot | null = null;
  /** The one cell that Tab reaches: now, at first. */
  protected readonly active = linkedSignal<{ columns: number; rows: number }, Spot>({
    source: () => ({ columns: this.columns().length, rows: this.rows().length }),
    computation: (size, previous) => {
      const now = Math.max(
        0,
        this.columns().findIndex(({ isNow }) => isNow),
      );
      const kept = previous?.value;
      return kept && kept.row < size.rows && kept.column < size.columns ? kept : { row: 0, column: now };
    },
  });

  protected isOn(row: number, column: number): boolean {
    return isWithin(this.area(), { row, column });
  }

  /** Puts the focus back into the table, where it was. */
  focus(): void {
    const { row, column } = this.active();
    this.cell({ row, column })?.focus();
  }

  protected press(event: PointerEvent): void {
    const spot = this.spotOf(event);
    if (!spot || event.button !== 0 || event.pointerType !== 'mouse') return;
    this.pressed = true;
    if (!event.shiftKey || !this.anchor || !this.area()) this.anchor = spot;
    this.choose(spot);
  }

  protected drag(event: PointerEvent): void {
    const spot = this.pressed ? this.spotOf(event) : null;
    if (spot) this.choose(spot);
  }

  protected release(): void {
    this.pressed = false;
  }

  protected double(event: Event): void {
    if (this.spotOf(event)) this.confirmed.emit();
  }

  /** A tap, or what a screen reader calls a click: one cell; a second tap spans the two. */
  protected touch(event: MouseEvent): void {
    const spot = this.spotOf(event);
    if (!spot || (event as PointerEvent).pointerType === 'mouse') return;
    const area = this.area();
    const isSecond = area !== null && area.top === area.bottom && area.left === area.right && !isWithin(area, spot) && this.anchor !== null;
    if (!isSecond) this.anchor = spot;
    this.choose(spot);
  }

  protected key(event: KeyboardEvent): void {
    const spot = this.spotOf(event);
    if (!spot) return;
    if (event.key === 'Enter' || event.key === ' ') {
      event.preventDefault();
      if (!this.area()) this.begin(spot);
      if (event.key === 'Enter') this.confirmed.emit();
      return;
    }
    if (event.key === 'Escape' && this.area()) {
      event.preventDefault();
      this.anchor = null;
      this.area.set(null);
      return;
    }
    const target = spotForKey(event.key, spot, { rows: this.rows().length, columns: this.columns().length }, event.ctrlKey);
    if (!target) return;
    event.preventDefault();
    this.active.set(target);
    this.cell(target)?.focus();
    if (event.shiftKey) {
      if (!this.area() || !this.anchor) this.anchor = spot; // the page may have let the last selection go
      this.area.set(areaBetween(this.anchor, target));
    } else {
      this.anchor = null;
      this.area.set(null);
    }
  }

  private spotOf(event: Event): Spot | null {
    const cell = (event.target as Element | null)?.closest<HTMLElement>('[data-spot]');
    const [row, column] = (cell?.dataset['spot'] ?? '').split('-').map(Number);
    return cell && row !== undefined && column !== undefined ? { row, column } : null;
  }

  private begin(spot: Spot): void {
    this.anchor = spot;
    this.choose(spot);
  }

  private choose(spot: Spot): void {
    this.active.set(spot);
    this.area.set(areaBetween(this.anchor ?? spot, spot));
    this.cell(spot)?.focus({ preventScroll: true });
  }

  private cell({ row, column }: Spot): HTMLElement | null {
    return this.host.nativeElement.querySelector<HTMLElement>(`[data-spot="${row}-${column}"]`);
  }
}
