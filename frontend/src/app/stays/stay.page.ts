import { Component, computed, effect, inject, input, untracked, viewChild } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import { Language } from '../i18n';
import { ProblemView } from '../problems';
import { PageTitles } from '../shell/page-titles';
import { Blank, HoldBar, Icon, MomentPipe, Skeleton, YenPipe } from '../ui';
import { nextAfter } from './after-refusal';
import { CalendarPanel } from './calendar-panel';
import { CancelDialog } from './cancel-dialog';
import { FinalConfirmation } from './final-confirmation';
import { dateline, headline } from './headline';
import { PricedItem, PricePanel } from './price-panel';
import type { ScaledItem } from './scale';
import { Scales } from './scales';
import { ServerClock } from './server-clock';
import { StayItems } from './stay-items';
import { StayStore } from './stay.store';
import { StaySteps } from './stay-steps';
import { spanOf } from './window-words';

/** /stays/:id: one stay, whatever its status: held (and then the final confirmation), confirmed, or over. */
@Component({
  imports: [
    Blank,
    CalendarPanel,
    CancelDialog,
    FinalConfirmation,
    HoldBar,
    Icon,
    MomentPipe,
    PricePanel,
    ProblemView,
    RouterLink,
    Scales,
    Skeleton,
    StayItems,
    StaySteps,
    TranslocoPipe,
    YenPipe,
  ],
  providers: [StayStore, ServerClock],
  templateUrl: './stay.page.html',
  styleUrl: './stays.css',
})
export class StayPage {
  private readonly router = inject(Router);
  private readonly language = inject(Language);
  private readonly titles = inject(PageTitles);
  protected readonly store = inject(StayStore);
  protected readonly stay = this.store.stay;
  protected readonly clock = this.store.clock;
  readonly id = input.required<string>();
  private readonly dialog = viewChild(CancelDialog);

  protected readonly heading = computed(() => {
    const stay = this.stay();
    return stay ? stay.title || headline(stay.items, stay.party, this.language.lang()) : '';
  });
  protected readonly sub = computed(() => {
    const stay = this.stay();
    if (!stay) return '';
    return [
      dateline(stay.items, this.language.lang()),
      stay.company?.name,
      stay.title ? headline(stay.items, stay.party, this.language.lang()) : '',
    ]
      .filter(Boolean)
      .join(' ／ ');
  });
  protected readonly sites = computed(() => {
    const ids = [...new Set(this.stay()?.items.map(({ siteId }) => siteId))];
    return ids.flatMap((id) => this.store.facts.site(id) ?? []);
  });
  protected readonly picture = computed(() => this.sites()[0]?.pictures[0]);
  protected readonly priced = computed(() =>
    (this.stay()?.items ?? []).map(({ unitName, siteName, quantity, lines, total }): PricedItem => ({
      name: unitName,
      siteName,
      quantity,
      lines,
      total,
    })),
  );
  protected readonly scaled = computed(() =>
    (this.stay()?.items ?? []).map(({ unitName, window, lines, cancellation }): ScaledItem => ({
      name: this.language.of(unitName),
      firstUse: spanOf([window])?.from ?? '',
      lines,
      cancellation,
    })),
  );
  /** Words for a stay that is over: what happened, and what became of the money. */
  protected readonly end = computed(() => {
    const stay = this.stay();
    if (!stay) return null;
    if (this.store.isLapsing()) return { key: 'lapsing', money: '' };
    if (stay.status === 'lapsed') return { key: 'lapsed', money: stay.lateRefundedAt ? 'lateRefund' : 'nothingPaid' };
    if (stay.status === 'released') return { key: 'released', money: 'nothingPaid' };
    return stay.status === 'cancelled' ? { key: 'cancelled', money: 'cancelled' } : null;
  });
  protected readonly charged = computed(() => (this.stay()?.items ?? []).reduce((sum, { cancelled }) => sum + (cancelled?.yen ?? 0), 0));
  protected readonly endedAt = computed(() => this.stay()?.moves.at(-1)?.at);
  protected readonly pageProblem = computed(() => {
    const failed = this.store.failed();
    return failed && failed.deed !== 'cancel' ? failed.problem : null;
  });
  protected readonly cancelProblem = computed(() => {
    const failed = this.store.failed();
    return failed?.deed === 'cancel' ? failed.problem : null;
  });

  constructor() {
    effect(() => {
      const id = this.id();
      untracked(() => void this.store.load(id));
    });
    effect(() => {
      if (this.stay()) this.titles.say(`${this.heading()} ${this.stay()?.code}`);
    });
    effect(() => {
      const problem = this.store.loadProblem() ?? this.store.failed()?.problem;
      if (problem && nextAfter(problem) === 'sign-in')
        void this.router.navigate(['/sign-in'], { queryParams: { next: `/stays/${this.id()}` } });
    });
  }

  protected async checkout(): Promise<void> {
    const url = await this.store.checkout();
    if (url) location.assign(url);
  }
  protected async holdAgain(): Promise<void> {
    const id = await this.store.holdAgain();
    if (id) await this.router.navigate(['/stays', id]);
  }
  /** The same things as a draft; what is held now is let go first. */
  protected async change(): Promise<void> {
    if (this.store.isHeld() && !(await this.store.release())) return;
    this.store.refill();
    await this.router.navigate(['/stay']);
  }
  protected askToCancel(): void {
    this.store.failed.set(null);
    this.dialog()?.open();
  }
  protected cancel(refund: number): void {
    void this.store.cancel(refund);
  }
  protected reload(): void {
    void this.store.load(this.id());
  }
}
