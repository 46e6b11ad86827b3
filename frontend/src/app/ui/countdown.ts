import { Component, computed, DestroyRef, effect, inject, input, output, signal } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';

const ANNOUNCED = [5, 2, 1];

/** 'm:ss' of what is left, never less than 0:00. */
export function formatLeft(ms: number): string {
  const seconds = Math.max(0, Math.ceil(ms / 1000));
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
}

/**
 * The time left until an instant of the server. `now` is the server's clock as it was when `until` was told, so that a wrong
 * clock on the device does no harm. Says 5, 2 and 1 minutes to screen readers, and `lapsed` once.
 */
@Component({
  selector: 'eg-countdown',
  imports: [TranslocoPipe],
  template: `
    <span class="num" role="timer" aria-live="off">{{ text() }}</span>
    <span class="sr" aria-live="assertive">{{ minutes() ? ('ui.countdown.left' | transloco: { minutes: minutes() }) : '' }}</span>
  `,
})
export class Countdown {
  readonly until = input.required<string>();
  readonly now = input<string>();
  readonly lapsed = output();

  private readonly ticks = signal(Date.now());
  private readonly offset = computed(() => {
    const now = this.now();
    this.until(); // told anew, the clocks are compared anew
    return now ? Date.parse(now) - Date.now() : 0;
  });
  readonly left = computed(() => Date.parse(this.until()) - this.ticks() - this.offset());
  protected readonly text = computed(() => formatLeft(this.left()));
  /** The whole minute being announced, or 0. */
  protected readonly minutes = computed(
    () => ANNOUNCED.find((minute) => this.left() <= minute * 60_000 && this.left() > (minute - 0.5) * 60_000) ?? 0,
  );

  constructor() {
    const timer = setInterval(() => this.ticks.set(Date.now()), 500);
    inject(DestroyRef).onDestroy(() => clearInterval(timer));
    let told = '';
    effect(() => {
      if (this.left() > 0 || told === this.until()) return;
      told = this.until();
      this.lapsed.emit();
    });
  }
}
