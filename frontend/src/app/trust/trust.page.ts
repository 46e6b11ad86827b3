import { Component, computed, inject, signal } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import { Api, Trust, trustShow } from '../api';
import { TextPipe } from '../i18n';
import { asProblem, Problem, ProblemView } from '../problems';
import { Icon, MomentPipe, Skeleton } from '../ui';
import { CountPipe } from './count.pipe';
import { grouped } from './trust-groups';

/** What was checked of everybody's data, what was measured, and what was tried to break: as it was found. */
@Component({
  imports: [CountPipe, Icon, MomentPipe, ProblemView, Skeleton, TextPipe, TranslocoPipe],
  templateUrl: './trust.page.html',
  styleUrl: './trust.page.css',
})
export class TrustPage {
  private readonly api = inject(Api);
  protected readonly trust = signal<Trust | null>(null);
  protected readonly problem = signal<Problem | null>(null);
  protected readonly groups = computed(() => grouped(this.trust()?.verification?.checks ?? []));
  protected readonly race = ['press', 'one', 'others', 'proof'] as const;
  protected readonly columns = ['ours', 'limit', 'ratio', 'target'] as const;
  protected readonly commands = ['verify', 'bench', 'soak'] as const;

  constructor() {
    void this.load();
  }

  protected async load(): Promise<void> {
    this.problem.set(null);
    try {
      this.trust.set(await this.api.invoke(trustShow, {}));
    } catch (error) {
      this.problem.set(asProblem(error));
    }
  }

  protected seconds(ms: number): string {
    return (ms / 1000).toFixed(1);
  }
}
