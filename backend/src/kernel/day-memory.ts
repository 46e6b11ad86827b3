/**
 * A yes or no for each day, worked out when it is first asked and remembered. Must stay true: the answer of a day never
 * changes; days of the past are not remembered, because nobody asks for them often.
 */

/** 4 October 2024: older days are worked out each time. */
const FIRST = 20_000;
const MOST = 8_000;
const UNKNOWN = 0;
const NO = 1;
const YES = 2;

export class DayMemory {
  private known = new Uint8Array(0);

  /** `ask` is given days since 1970-01-01. */
  constructor(private readonly ask: (day: number) => boolean) {}

  is(day: number): boolean {
    const at = day - FIRST;
    if (at < 0 || at >= MOST) return this.ask(day);
    if (at >= this.known.length) this.reach(at);
    if (this.known[at] === UNKNOWN) this.known[at] = this.ask(day) ? YES : NO;
    return this.known[at] === YES;
  }

  private reach(at: number): void {
    const wider = new Uint8Array(Math.min(MOST, at + 800));
    wider.set(this.known);
    this.known = wider;
  }
}
