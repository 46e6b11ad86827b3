import { Component, computed, effect, inject, input, untracked } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import { Language, TextPipe } from '../i18n';
import { ProblemView } from '../problems';
import { SessionStore } from '../session';
import { Blank, Countdown, formatDates, Icon, Skeleton, YenPipe } from '../ui';
import { nextAfter } from './after-refusal';
import { DraftStore } from './draft.store';
import { ServerClock } from './server-clock';
import type { StayCard } from './stay.types';
import { StayStatusBadge } from './stay-status';
import { STAYS_TABS } from './stays-tabs';
import { StaysStore } from './stays.store';

/** /stays: the stays of my company and my own: held ones with the time they have left, then a list to come, past or given up. */
@Component({
  imports: [Blank, Countdown, Icon, ProblemView, RouterLink, Skeleton, StayStatusBadge, TextPipe, TranslocoPipe, YenPipe],
  providers: [StaysStore, ServerClock],
  templateUrl: './stays.page.html',
  styleUrl: './stays.page.css',
})
export class StaysPage {
  private readonly language = inject(Language);
  private readonly router = inject(Router);
  protected readonly session = inject(SessionStore);
  protected readonly draft = inject(DraftStore);
  protected readonly store = inject(StaysStore);
  protected readonly tabs = STAYS_TABS;
  /** Of the address: /stays?tab=past&page=2 */
  readonly tab = input<string>();
  readonly page = input<string>();

  protected readonly isOfSeveral = computed(() => this.session.companies().length > 1);
  protected readonly heading = computed(() => this.session.company()?.name ?? '');

  constructor() {
    effect(() => {
      const [tab, page] = [this.tab(), Math.max(1, Number(this.page()) || 1)];
      untracked(() => this.store.open(tab, page));
    });
    // The session has ended meanwhile, perhaps in another tab.
    effect(() => {
      const problem = this.store.problem();
      if (problem && nextAfter(problem) === 'sign-in') void this.router.navigate(['/sign-in'], { queryParams: { next: this.router.url } });
    });
  }

  /** The year is said only where it is not this one. */
  protected dates(stay: StayCard): string {
    const [lang, year] = [this.language.lang(), stay.from.slice(0, 4)];
    const dates = formatDates(stay.from, stay.until, lang);
    if (year === this.store.now().slice(0, 4)) return dates;
    return lang === 'ja' ? `${year}年${dates}` : `${dates}, ${year}`;
  }
}
