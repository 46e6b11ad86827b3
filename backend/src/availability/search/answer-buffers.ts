/**
 * Memory for answers, used again and again. An answer of forty kilobytes in memory of its own costs more than finding it:
 * fresh pages, and garbage for each request. Must stay true: nobody gets memory that is still being sent; what is not given
 * back in time is simply left to the garbage collector.
 */
const SMALLEST = 65_536;
const MOST_KEPT = 64;

export class AnswerBuffers {
  private readonly kept = new Map<number, Buffer[]>();
  private count = 0;

  /** At least so many bytes; what is in them is old. */
  take(bytes: number): Buffer {
    let size = SMALLEST;
    while (size < bytes) size *= 2;
    const found = this.kept.get(size)?.pop();
    if (found === undefined) return Buffer.allocUnsafeSlow(size);
    this.count -= 1;
    return found;
  }

  /** To be called once, when the last byte has left. */
  give(buffer: Buffer): void {
    if (this.count >= MOST_KEPT) return;
    this.count += 1;
    const list = this.kept.get(buffer.byteLength);
    if (list === undefined) this.kept.set(buffer.byteLength, [buffer]);
    else list.push(buffer);
  }
}
