// Trying again by itself while the server says that it is not ready yet: after the time that it asks for, a few times.
// What must stay true: one wait at a time; after stop() nothing is asked any more.
import { signal } from '@angular/core';

const MOST_TRIES = 10;
const SECONDS = 3;

export class Patience {
  private timer: ReturnType<typeof setTimeout> | undefined;
  private tries = 0;
  private readonly waiting = signal(false);
  /** It will try again by itself; false once it has tried often enough. */
  readonly isWaiting = this.waiting.asReadonly();

  wait(seconds: number | null, again: () => void): void {
    clearTimeout(this.timer);
    this.waiting.set(this.tries < MOST_TRIES);
    if (this.tries++ >= MOST_TRIES) return;
    this.timer = setTimeout(again, Math.max(1, seconds ?? SECONDS) * 1000);
  }

  stop(): void {
    clearTimeout(this.timer);
    this.tries = 0;
    this.waiting.set(false);
  }
}
