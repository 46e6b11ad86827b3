// Closing and reopening, and what came of it. What must stay true: what succeeded is not asked for again when the rest is tried once more.
import { inject, Injectable, signal } from '@angular/core';
import { asProblem, Problem } from '../problems';
import { ManageApi } from './manage.api';
import type { CloseAsk, Closed, Closure } from './manage.types';

@Injectable()
export class Closings {
  private readonly api = inject(ManageApi);
  readonly busy = signal(false);
  readonly problem = signal<Problem | null>(null);
  readonly closed = signal<readonly Closed[]>([]);
  readonly closure = signal<Closure | null>(null);
  private readonly done = new Set<string>();

  begin(): void {
    this.problem.set(null);
    this.closed.set([]);
    this.done.clear();
  }

  async close(asks: readonly CloseAsk[]): Promise<void> {
    await this.attempt(async () => {
      for (const ask of asks) {
        const wish = JSON.stringify(ask);
        if (this.done.has(wish)) continue;
        const closed = await this.api.close(ask);
        this.done.add(wish);
        this.closed.update((all) => [...all, closed]);
      }
    });
  }

  /** True when the closure is lifted. */
  reopen(): Promise<boolean> {
    const closure = this.closure();
    return this.attempt(async () => {
      if (closure) await this.api.reopen(closure.id);
    });
  }

  private async attempt(work: () => Promise<void>): Promise<boolean> {
    if (this.busy()) return false;
    this.busy.set(true);
    this.problem.set(null);
    try {
      await work();
      return true;
    } catch (error) {
      this.problem.set(asProblem(error));
      return false;
    } finally {
      this.busy.set(false);
    }
  }
}
