// The server's clock, followed on the device: a wrong clock there moves no deadline. Ticks every second while its page is open.
import { computed, DestroyRef, inject, Injectable, signal } from '@angular/core';

@Injectable()
export class ServerClock {
  private readonly ticks = signal(Date.now());
  private readonly offset = signal(0);
  readonly now = computed(() => new Date(this.ticks() + this.offset()));

  constructor() {
    const timer = setInterval(() => this.ticks.set(Date.now()), 1000);
    inject(DestroyRef).onDestroy(() => clearInterval(timer));
  }

  /** `now` as an answer told it just now. */
  told(now: string): void {
    const device = Date.now();
    this.ticks.set(device);
    this.offset.set(Date.parse(now) - device);
  }
}
