import { Component, computed, inject, input, output } from '@angular/core';
import { TranslocoPipe, TranslocoService } from '@jsverse/transloco';
import { Language } from '../i18n/lang';
import { Icon } from '../ui/icon';
import { OFFLINE, Problem, UNREADABLE } from './problem';

/**
 * What happened, what is safe, what to do. `safe` is the page's own sentence (the page knows whether money moved);
 * without it we say that nothing was changed. `retry` shows a button when trying again may help.
 */
@Component({
  selector: 'eg-problem',
  imports: [Icon, TranslocoPipe],
  template: `
    <div class="note" [class.note--err]="!offline()" [class.note--few]="offline()" role="alert">
      <eg-icon [name]="offline() ? 'offline' : 'alert'" />
      <div class="stack--tight grow">
        <b>{{ title() }}</b>
        @if (detail()) {
          <p>{{ detail() }}</p>
        }
        @for (error of problem().errors; track $index) {
          <p class="small">{{ error.message }}</p>
        }
        <p class="small">{{ safe() || ('problems.safe' | transloco) }}</p>
        @if (problem().reference) {
          <p class="small">
            {{ 'problems.reference' | transloco }} <span class="num">{{ problem().reference }}</span>
          </p>
        }
        @if (retryable()) {
          <button type="button" class="btn btn--outlined btn--sm" (click)="retry.emit()">{{ 'problems.retry' | transloco }}</button>
        }
        <ng-content />
      </div>
    </div>
  `,
  styles: `
    :host {
      display: block;
    }
  `,
})
export class ProblemView {
  private readonly transloco = inject(TranslocoService);
  private readonly language = inject(Language);
  readonly problem = input.required<Problem>();
  readonly safe = input('');
  /** Set by pages that listen to `retry`. */
  readonly canRetry = input(false);
  readonly retry = output();

  protected readonly offline = computed(() => this.problem().code === OFFLINE);
  protected readonly retryable = computed(() => this.canRetry() && this.problem().isPassing);
  protected readonly title = computed(() => this.problem().title || this.own('title'));
  protected readonly detail = computed(() => this.problem().detail || (this.problem().title ? '' : this.own('detail')));

  private own(part: 'title' | 'detail'): string {
    this.language.lang();
    const { code, status } = this.problem();
    const which = code === OFFLINE ? 'offline' : code === UNREADABLE && status < 500 ? 'unreadable' : 'server';
    return this.transloco.translate(`problems.${which}.${part}`);
  }
}
