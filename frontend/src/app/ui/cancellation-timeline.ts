import { Component, computed, inject, input } from '@angular/core';
import { TranslocoPipe, TranslocoService } from '@jsverse/transloco';
import { Language } from '../i18n/lang';
import { CalendarDate, daysBetween, formatDate, tokyoDate, tokyoTime } from './calendar-date';

/** As the API says it: from booking on, without gaps; instants; `until` is no longer part of the step. null: without beginning, without end. */
export interface CancellationStep {
  readonly from: string | null;
  readonly until: string | null;
  readonly pct: number;
}

const COLOURS: readonly [number, string][] = [
  [0, 'var(--eg-chart-4)'],
  [30, 'color-mix(in srgb, var(--eg-accent) 55%, var(--mat-sys-surface-container-lowest))'],
  [60, 'var(--eg-accent)'],
  [100, 'var(--mat-sys-error)'],
];

/** The scale drawn as a line of time from today to the arrival, each stretch with its share in words and numbers. */
@Component({
  selector: 'eg-cancellation-timeline',
  imports: [TranslocoPipe],
  template: `
    <div class="ends" aria-hidden="true">
      <span
        >{{ 'ui.cancel.today' | transloco }} <span class="num">{{ todayText() }}</span></span
      >
      <span class="in"
        >{{ 'ui.cancel.arrival' | transloco }} <span class="num">{{ firstUseText() }}</span></span
      >
    </div>
    <ol [style.grid-template-columns]="columns()">
      @for (step of drawn(); track $index) {
        <li [style.--k]="step.colour">
          <span>{{ step.when }}</span>
          <b>{{ step.pct === 0 ? ('ui.cancel.free' | transloco) : step.pct + '%' }}</b>
          @if (step.pct === 0) {
            <span>{{ 'ui.cancel.all' | transloco }}</span>
          }
        </li>
      }
    </ol>
  `,
  styles: `
    .ends {
      display: flex;
      justify-content: space-between;
      font: var(--mat-sys-label-small);
      font-weight: 700;
    }
    .ends > span::after {
      content: '';
      display: block;
      width: 2px;
      height: 16px;
      margin-top: 2px;
      background: var(--mat-sys-on-surface);
    }
    .ends .in {
      text-align: right;
    }
    .ends .in::after {
      margin-left: auto;
    }
    ol {
      display: grid;
    }
    li {
      border-top: 6px solid var(--k);
      padding: 10px 8px 0 0;
      font: var(--mat-sys-body-small);
      min-width: 0;
    }
    b {
      display: block;
      font:
        600 1.25rem/1.4 var(--eg-font-num),
        var(--eg-font-text);
    }
    @media (max-width: 720px) {
      .ends {
        display: none;
      }
      ol {
        grid-template-columns: 1fr !important;
      }
      li {
        border-top: 0;
        border-left: 6px solid var(--k);
        padding: 4px 0 12px 14px;
      }
    }
  `,
})
export class CancellationTimeline {
  private readonly language = inject(Language);
  private readonly transloco = inject(TranslocoService);
  readonly steps = input.required<readonly CancellationStep[]>();
  readonly firstUse = input.required<CalendarDate>();
  readonly now = input(new Date());

  protected readonly todayText = computed(() => formatDate(tokyoDate(this.now()), this.language.lang(), 'short'));
  protected readonly firstUseText = computed(() => formatDate(this.firstUse(), this.language.lang(), 'short'));
  protected readonly drawn = computed(() =>
    this.steps()
      .filter((step) => !step.until || new Date(step.until) > this.now())
      .map((step) => ({
        pct: step.pct,
        when: this.when(step),
        colour: COLOURS.find(([most]) => step.pct <= most)?.[1] ?? '',
        days: this.length(step),
      })),
  );
  /** Stretches as long as their days, within what a word needs and a screen has. */
  protected readonly columns = computed(() =>
    this.drawn()
      .map(({ days }) => `minmax(0, ${Math.min(8, Math.max(3, days))}fr)`)
      .join(' '),
  );

  private length(step: CancellationStep): number {
    const from = step.from && new Date(step.from) > this.now() ? tokyoDate(new Date(step.from)) : tokyoDate(this.now());
    const until = step.until ? tokyoDate(new Date(step.until)) : this.firstUse();
    return daysBetween(from, until < this.firstUse() ? until : this.firstUse());
  }

  /** 11/10（火）まで · 11/11–11/17 · 11/23 から: a step that ends at midnight includes the day before, one at 18:00 says so. */
  private when(step: CancellationStep): string {
    const starts = step.from && new Date(step.from) > this.now() ? new Date(step.from) : null;
    if (!step.until) return this.say('from', { from: starts ? this.at(starts) : this.todayText() });
    const last = this.at(new Date(step.until), true);
    return starts ? this.say('between', { from: this.at(starts), until: last }) : this.say('until', { until: last });
  }

  private at(instant: Date, isEnd = false): string {
    const time = tokyoTime(instant);
    const date = tokyoDate(isEnd && time === '00:00' ? new Date(instant.getTime() - 1) : instant);
    return `${formatDate(date, this.language.lang(), 'short')}${time === '00:00' ? '' : ` ${time}`}`;
  }

  private say(key: string, params: Record<string, string>): string {
    return this.transloco.translate(`ui.cancel.${key}`, params);
  }
}
