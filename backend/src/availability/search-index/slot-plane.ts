/**
 * What is taken, as bits: one row for each seat, one column of bits for each slot, columns side by side so that "free on
 * all these slots" is an AND over a few columns. Must stay true: a set bit means taken; slots outside the plane are nobody's
 * to ask about here.
 */
export class SlotPlane {
  readonly words: number;
  readonly bits: Int32Array;

  /** Covers slots [base, base + slots) of `rows` seats. */
  constructor(
    readonly base: number,
    readonly slots: number,
    readonly rows: number,
  ) {
    this.words = (rows + 31) >> 5;
    this.bits = new Int32Array(this.words * slots);
  }

  get end(): number {
    return this.base + this.slots;
  }

  get bytes(): number {
    return this.bits.byteLength;
  }

  covers(from: number, to: number): boolean {
    return from >= this.base && to <= this.end;
  }

  take(row: number, slot: number): void {
    const at = (slot - this.base) * this.words + (row >> 5);
    this.bits[at] = (this.bits[at] as number) | (1 << (row & 31));
  }

  free(row: number, slot: number): void {
    const at = (slot - this.base) * this.words + (row >> 5);
    this.bits[at] = (this.bits[at] as number) & ~(1 << (row & 31));
  }

  isTaken(row: number, slot: number): boolean {
    return ((this.bits[(slot - this.base) * this.words + (row >> 5)] as number) & (1 << (row & 31))) !== 0;
  }

  /** Whether the seat is free through [from, to). Must be covered. */
  isFreeThrough(row: number, from: number, to: number): boolean {
    const [word, bit] = [row >> 5, 1 << (row & 31)];
    for (let slot = from; slot < to; slot++) {
      if (((this.bits[(slot - this.base) * this.words + word] as number) & bit) !== 0) return false;
    }
    return true;
  }

  /** Into `into`, a word for 32 seats: the seats that are free through [from, to). Must be covered. */
  freeThrough(from: number, to: number, into: Int32Array): void {
    const { bits, words } = this;
    let at = (from - this.base) * words;
    for (let w = 0; w < words; w++) into[w] = ~(bits[at + w] as number);
    for (let slot = from + 1; slot < to; slot++) {
      at += words;
      for (let w = 0; w < words; w++) into[w] = (into[w] as number) & ~(bits[at + w] as number);
    }
    const spare = this.rows & 31;
    if (spare !== 0) into[words - 1] = (into[words - 1] as number) & ((1 << spare) - 1);
  }

  /** The seat's bits of the whole plane, eight slots a byte, lowest first. */
  rowBytes(row: number): Uint8Array {
    const bytes = new Uint8Array((this.slots + 7) >> 3);
    for (let i = 0; i < this.slots; i++) {
      if (this.isTaken(row, this.base + i)) bytes[i >> 3] = (bytes[i >> 3] as number) | (1 << (i & 7));
    }
    return bytes;
  }

  /**
   * Takes what the bytes of neighbouring seats say, eight slots a byte from the plane's first slot on. Seat by seat it would
   * touch memory far apart for every bit; so the seats of one word go together.
   */
  takeRows(rows: readonly { readonly row: number; readonly bytes: Uint8Array }[]): void {
    const byWord = Map.groupBy(rows, ({ row }) => row >> 5);
    const eight = new Int32Array(8);
    for (const [word, seats] of byWord) {
      for (let b = 0; b < (this.slots + 7) >> 3; b++) {
        eight.fill(0);
        for (const { row, bytes } of seats) {
          const byte = bytes[b] as number;
          if (byte === 0) continue;
          const bit = 1 << (row & 31);
          for (let i = 0; i < 8; i++) if ((byte & (1 << i)) !== 0) eight[i] = (eight[i] as number) | bit;
        }
        for (let i = 0; i < 8 && b * 8 + i < this.slots; i++) {
          const at = (b * 8 + i) * this.words + word;
          this.bits[at] = (this.bits[at] as number) | (eight[i] as number);
        }
      }
    }
  }
}
