import { Component, computed, effect, inject, input, untracked } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import { ProblemView } from '../problems';
import { Icon } from '../ui';
import { ReturnStore } from './return.store';
import { StaySteps } from './stay-steps';

/** /stays/:id/return: back from the payment page. Waits calmly for the confirmation, which comes whether this page is open or not. */
@Component({
  imports: [Icon, ProblemView, RouterLink, StaySteps, TranslocoPipe],
  providers: [ReturnStore],
  template: `
    <div class="container container--narrow page">
      <eg-stay-steps [current]="3" />
      <h1 class="h1">{{ 'stays.return.title' | transloco }}</h1>
      @if (store.state() === 'waiting') {
        <p>{{ 'stays.return.text' | transloco }}</p>
        <div
          class="meter"
          role="progressbar"
          [attr.aria-label]="'stays.return.title' | transloco"
          aria-valuemin="0"
          aria-valuemax="100"
          [attr.aria-valuenow]="percent()"
        >
          <i [style.width.%]="percent()"></i>
        </div>
        <p class="small muted" role="status">
          {{
            (store.isOffline() ? 'stays.return.offline' : store.waited() > 15000 ? 'stays.return.still' : 'stays.return.soon') | transloco
          }}
        </p>
      } @else if (store.state() === 'late') {
        <div class="note note--few" role="status">
          <eg-icon name="hourglass" />
          <div>
            <b>{{ 'stays.return.late' | transloco }}</b>
            <p>{{ 'stays.return.lateText' | transloco }}</p>
          </div>
        </div>
        <div class="ways">
          <button type="button" class="btn btn--filled" (click)="store.start(id())">{{ 'stays.return.again' | transloco }}</button>
          <a class="btn btn--outlined" [routerLink]="['/stays', id()]">{{ 'stays.return.open' | transloco }}</a>
        </div>
      }
      @if (store.problem(); as problem) {
        <eg-problem [problem]="problem" [safe]="'stays.return.safe' | transloco" [canRetry]="true" (retry)="store.start(id())" />
      }
      <p class="small muted">{{ 'stays.return.closed' | transloco }}</p>
    </div>
  `,
  styles: `
    .page {
      display: grid;
      gap: 16px;
      padding-top: 0;
    }
    .h1 {
      font: var(--mat-sys-headline-large);
    }
    .ways {
      display: flex;
      flex-wrap: wrap;
      gap: 8px;
    }
    i {
      transition: width 1s linear;
    }
  `,
})
export class ReturnPage {
  private readonly router = inject(Router);
  protected readonly store = inject(ReturnStore);
  readonly id = input.required<string>();
  protected readonly percent = computed(() => Math.round(this.store.progress() * 100));

  constructor() {
    effect(() => {
      const id = this.id();
      untracked(() => this.store.start(id));
    });
    effect(() => {
      const state = this.store.state();
      if (state === 'settled') void this.router.navigate(['/stays', this.id()], { replaceUrl: true });
      if (state === 'sign-in') void this.router.navigate(['/sign-in'], { queryParams: { next: this.router.url } });
    });
  }
}
