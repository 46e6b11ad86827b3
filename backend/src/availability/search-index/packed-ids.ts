/**
 * Ids to row numbers in little memory: the texts packed into one buffer, found through a hash table of numbers. A Map of
 * strings would cost more for each unit than its two years of nights. Must stay true: ids are ASCII.
 */
export class PackedIds {
  private readonly bytes: Buffer;
  private readonly starts: Uint32Array;
  private readonly table: Int32Array;
  private readonly mask: number;

  constructor(ids: readonly string[]) {
    this.bytes = Buffer.from(ids.join(''), 'latin1');
    this.starts = new Uint32Array(ids.length + 1);
    let size = 4;
    while (size < ids.length * 1.25) size *= 2;
    this.table = new Int32Array(size).fill(-1);
    this.mask = size - 1;
    let start = 0;
    ids.forEach((id, i) => {
      this.starts[i] = start;
      start += id.length;
      let at = hash(id) & this.mask;
      while (this.table[at] !== -1) at = (at + 1) & this.mask;
      this.table[at] = i;
    });
    this.starts[ids.length] = start;
  }

  get size(): number {
    return this.starts.length - 1;
  }

  get byteLength(): number {
    return this.bytes.byteLength + this.starts.byteLength + this.table.byteLength;
  }

  /** The row of the id, -1 where there is none. */
  find(id: string): number {
    for (let at = hash(id) & this.mask; ; at = (at + 1) & this.mask) {
      const row = this.table[at] as number;
      if (row === -1 || this.is(row, id)) return row;
    }
  }

  id(row: number): string {
    return this.bytes.toString('latin1', this.starts[row], this.starts[row + 1]);
  }

  private is(row: number, id: string): boolean {
    const start = this.starts[row] as number;
    if ((this.starts[row + 1] as number) - start !== id.length) return false;
    for (let i = 0; i < id.length; i++) if (this.bytes[start + i] !== id.charCodeAt(i)) return false;
    return true;
  }
}

/** FNV-1a over the characters. */
function hash(id: string): number {
  let h = 0x811c9dc5;
  for (let i = 0; i < id.length; i++) h = Math.imul(h ^ id.charCodeAt(i), 0x01000193);
  return h ^ (h >>> 15);
}
