/**
 * The beat of what is told: the first touch of a key goes at once, those of the window after it go together when it
 * ends. What must stay true: a key is never told twice at the same time, so its messages keep their order; a touch is
 * never lost; a key that rests is forgotten.
 */
type Beat = { touched: boolean; telling: Promise<void>; timer?: NodeJS.Timeout };

export class Cadence {
  private readonly beats = new Map<string, Beat>();

  /** `tell` takes what has gathered for the key when it is called, not before; it says itself what went wrong. */
  constructor(
    private readonly windowMs: number,
    private readonly tell: (key: string) => Promise<void>,
  ) {}

  touch(key: string): void {
    const beat = this.beats.get(key);
    if (beat !== undefined) beat.touched = true;
    else this.begin(key);
  }

  /** Tells what waits without waiting for windows to end, and ends when all of it is told. */
  async settle(): Promise<void> {
    while (this.beats.size > 0) {
      const keys = [...this.beats.keys()];
      await Promise.all(keys.map((key) => this.close(key)));
    }
  }

  /** At once means with whatever else is told in the same breath: changes of one commit come one after the other. */
  private begin(key: string): void {
    const beat: Beat = { touched: false, telling: Promise.resolve() };
    beat.telling = beat.telling.then(() => ((beat.touched = false), this.tell(key))).catch(() => undefined);
    this.beats.set(key, beat);
    beat.timer = setTimeout(() => void this.close(key), this.windowMs);
  }

  private async close(key: string): Promise<void> {
    const beat = this.beats.get(key);
    clearTimeout(beat?.timer);
    await beat?.telling;
    if (beat === undefined || this.beats.get(key) !== beat) return;
    this.beats.delete(key);
    if (beat.touched) this.begin(key);
  }
}
