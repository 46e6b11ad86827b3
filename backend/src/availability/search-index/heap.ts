/** A heap of numbers by their keys, kept and filled again without making anything. The least key comes first. */
export class Heap {
  size = 0;
  private keys = new Float64Array(64);
  private ids = new Int32Array(64);

  clear(): void {
    this.size = 0;
  }

  /** Adds without order; `settle` puts all in order at once. */
  put(key: number, id: number): void {
    if (this.size === this.keys.length) this.grow();
    this.keys[this.size] = key;
    this.ids[this.size] = id;
    this.size += 1;
  }

  settle(): void {
    for (let at = (this.size >> 1) - 1; at >= 0; at--) this.sink(at);
  }

  push(key: number, id: number): void {
    this.put(key, id);
    for (let at = this.size - 1; at > 0;) {
      const above = (at - 1) >> 1;
      if ((this.keys[above] as number) <= (this.keys[at] as number)) return;
      this.swap(above, at);
      at = above;
    }
  }

  get leastKey(): number {
    return this.keys[0] as number;
  }

  /** Takes the one with the least key. Only when there is one. */
  pop(): number {
    const id = this.ids[0] as number;
    this.size -= 1;
    this.keys[0] = this.keys[this.size] as number;
    this.ids[0] = this.ids[this.size] as number;
    this.sink(0);
    return id;
  }

  private sink(from: number): void {
    const { keys, size } = this;
    for (let at = from; ;) {
      const left = at * 2 + 1;
      if (left >= size) return;
      const right = left + 1;
      const least = right < size && (keys[right] as number) < (keys[left] as number) ? right : left;
      if ((keys[at] as number) <= (keys[least] as number)) return;
      this.swap(at, least);
      at = least;
    }
  }

  private swap(a: number, b: number): void {
    const key = this.keys[a] as number;
    const id = this.ids[a] as number;
    this.keys[a] = this.keys[b] as number;
    this.ids[a] = this.ids[b] as number;
    this.keys[b] = key;
    this.ids[b] = id;
  }

  private grow(): void {
    const [keys, ids] = [new Float64Array(this.keys.length * 2), new Int32Array(this.ids.length * 2)];
    keys.set(this.keys);
    ids.set(this.ids);
    this.keys = keys;
    this.ids = ids;
  }
}
