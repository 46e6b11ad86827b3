/**
 * Hands messages to many receivers in slices, with the event loop free in between. What must stay true: one turn of the
 * loop is held for a slice at most, however many messages and receivers there are; messages take turns, so a small room
 * does not wait for a large one; every receiver is handed every message once.
 */
export const MOST_IN_A_SLICE = 400;
/** A slow machine ends its slice sooner; looked at after so many receivers, because asking the time costs too. */
export const MOST_MS = 8;
const LOOK_EVERY = 25;

type Job<R, M> = { readonly receivers: readonly R[]; readonly message: M; next: number; readonly done: () => void };

export class SlicedSender<R, M> {
  private readonly jobs: Job<R, M>[] = [];
  private running = false;

  constructor(
    private readonly hand: (receiver: R, message: M) => void,
    private readonly later: (turn: () => void) => void = setImmediate,
    private readonly now: () => number = () => performance.now(),
  ) {}

  /** Ends when everyone has been handed the message; the first slice goes at once if this turn of the loop is still free. */
  send(receivers: readonly R[], message: M): Promise<void> {
    if (receivers.length === 0) return Promise.resolve();
    const { promise, resolve } = Promise.withResolvers<void>();
    this.jobs.push({ receivers, message, next: 0, done: resolve });
    if (!this.running) this.turn();
    return promise;
  }

  /** Comes again even when nothing is left, so that what is sent meanwhile waits for the next turn of the loop. */
  private turn(): void {
    this.running = this.jobs.length > 0;
    if (!this.running) return;
    this.later(() => this.turn());
    const until = this.now() + MOST_MS;
    let left = MOST_IN_A_SLICE;
    while (left > 0 && this.jobs.length > 0) {
      left -= this.part(left);
      if (this.now() >= until) return;
    }
  }

  /** A few receivers of the first job, which then goes to the end of the queue. */
  private part(most: number): number {
    const job = this.jobs.shift();
    if (job === undefined) return most;
    const end = Math.min(job.receivers.length, job.next + Math.min(LOOK_EVERY, most));
    const count = end - job.next;
    for (; job.next < end; job.next++) this.hand(job.receivers[job.next] as R, job.message);
    if (job.next < job.receivers.length) this.jobs.push(job);
    else job.done();
    return count;
  }
}
