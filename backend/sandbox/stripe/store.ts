/**
 * What the sandbox remembers. With a folder, every change is one line of an append-only journal, replayed at start.
 * What must stay true: one `write` is one line, so a crash leaves a change whole or not at all, together with the answer that
 * is kept for its idempotency key and the events it caused. The line is handed to the system, not flushed to the disk: it
 * outlives kill -9 of this process, which is what a sandbox needs.
 */
import { closeSync, existsSync, mkdirSync, openSync, readFileSync, renameSync, writeFileSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import type { Tables } from './types.js';

type Name = keyof Tables;
type Entry = [name: Name, id: string, value: unknown];
const FILE = 'journal.jsonl';

export class Store {
  private readonly tables = new Map<Name, Map<string, unknown>>();
  private pending: Entry[] = [];
  private undo: Entry[] = [];
  private depth = 0;
  private file: number | undefined;
  private readonly listeners: (() => void)[] = [];

  /** `keep` says what survives compaction: old idempotency keys need not. */
  constructor(
    private readonly folder?: string,
    private readonly keep: (name: string, value: unknown) => boolean = () => true,
  ) {
    if (!folder) return;
    mkdirSync(folder, { recursive: true });
    this.replay(join(folder, FILE));
    this.compact();
  }

  private table(name: Name): Map<string, unknown> {
    const table = this.tables.get(name) ?? new Map<string, unknown>();
    this.tables.set(name, table);
    return table;
  }

  get<N extends Name>(name: N, id: string): Tables[N] | undefined {
    return this.table(name).get(id) as Tables[N] | undefined;
  }

  /** In the order of creation. Values are never changed in place: put a new one. */
  all<N extends Name>(name: N): Tables[N][] {
    return [...this.table(name).values()] as Tables[N][];
  }

  put<N extends Name>(name: N, id: string, value: Tables[N]): void {
    if (this.depth === 0) throw new Error('A change happens inside write().');
    this.undo.push([name, id, this.table(name).get(id)]);
    this.table(name).set(id, value);
    this.pending.push([name, id, value]);
  }

  /** Runs a change; when it throws, nothing of it stays. Inside another `write` it becomes part of that one. */
  write<T>(change: () => T): T {
    const mark = this.undo.length;
    this.depth += 1;
    try {
      return change();
    } catch (failure) {
      this.takeBack(mark);
      throw failure;
    } finally {
      this.depth -= 1;
      if (this.depth === 0) this.commit();
    }
  }

  /** Called after every change that was kept. */
  afterWrite(listener: () => void): void {
    this.listeners.push(listener);
  }

  clear(): void {
    this.tables.clear();
    this.compact();
  }

  close(): void {
    if (this.file !== undefined) closeSync(this.file);
    this.file = undefined;
  }

  private takeBack(mark: number): void {
    for (const [name, id, before] of this.undo.splice(mark).reverse()) {
      if (before === undefined) this.table(name).delete(id);
      else this.table(name).set(id, before);
    }
    this.pending.length = mark;
  }

  private commit(): void {
    const entries = this.pending;
    this.pending = [];
    this.undo = [];
    if (entries.length === 0) return;
    if (this.file !== undefined) writeSync(this.file, `${JSON.stringify(entries)}\n`);
    for (const listener of this.listeners) listener();
  }

  /** A last line without its end was being written when the process died: it was never answered, so it is left out. */
  private replay(path: string): void {
    if (!existsSync(path)) return;
    const lines = readFileSync(path, 'utf8').split('\n');
    for (const line of lines.slice(0, -1)) {
      for (const [name, id, value] of JSON.parse(line) as Entry[]) this.table(name).set(id, value);
    }
  }

  private compact(): void {
    if (!this.folder) return;
    this.close();
    const path = join(this.folder, FILE);
    const entries = [...this.tables].flatMap(([name, rows]) =>
      [...rows].filter(([, value]) => this.keep(name, value)).map(([id, value]) => `${JSON.stringify([[name, id, value]])}\n`),
    );
    writeFileSync(`${path}.new`, entries.join(''));
    renameSync(`${path}.new`, path);
    this.file = openSync(path, 'a');
  }
}
