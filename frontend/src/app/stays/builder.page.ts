import { Component, computed, ElementRef, inject } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { TranslocoPipe, TranslocoService } from '@jsverse/transloco';
import { Language, TextPipe } from '../i18n';
import { ProblemView } from '../problems';
import { SessionStore } from '../session';
import { addDays, Blank, Icon, Quantity, tokyoDate, YenPipe } from '../ui';
import { BuilderStore } from './builder.store';
import { DayCheck } from './day-check';
import { bySite, DraftItem } from './draft';
import { LONGEST_TITLE, MOST_PEOPLE } from './draft.store';
import { dateline, headline } from './headline';
import { ItemEditor } from './item-editor';
import type { Placed } from './per-day';
import { PricedItem, PricePanel } from './price-panel';
import type { ScaledItem } from './scale';
import { Scales } from './scales';
import { ServerClock } from './server-clock';
import { StaySteps } from './stay-steps';
import { shifted } from './window-edit';
import { spanOf } from './window-words';

/** /stay: what is wanted, where and when, for how many; what it costs now; and the button that holds it for fifteen minutes. */
@Component({
  imports: [
    Blank,
    DayCheck,
    Icon,
    ItemEditor,
    PricePanel,
    ProblemView,
    Quantity,
    RouterLink,
    Scales,
    StaySteps,
    TextPipe,
    TranslocoPipe,
    YenPipe,
  ],
  providers: [BuilderStore, ServerClock],
  templateUrl: './builder.page.html',
  styleUrl: './stays.css',
})
export class BuilderPage {
  private readonly router = inject(Router);
  private readonly language = inject(Language);
  private readonly transloco = inject(TranslocoService);
  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef);
  protected readonly session = inject(SessionStore);
  protected readonly store = inject(BuilderStore);
  protected readonly clock = inject(ServerClock);
  protected readonly draft = this.store.draft;
  protected readonly mostPeople = MOST_PEOPLE;
  protected readonly longestTitle = LONGEST_TITLE;
  protected readonly shifts = [-7, -1, 1, 7];
  /** Not into the past. */
  protected readonly earliest = computed(() => spanOf(this.draft.items().map(({ window }) => window))?.from ?? '');

  protected readonly today = computed(() => tokyoDate(this.clock.now()));
  protected readonly groups = computed(() => bySite(this.draft.items()));
  protected readonly heading = computed(() => this.draft.title() || headline(this.draft.items(), this.draft.party(), this.language.lang()));
  protected readonly dates = computed(() => dateline(this.draft.items(), this.language.lang()));
  protected readonly picture = computed(() => this.store.facts.site(this.draft.items()[0]?.siteId ?? '')?.pictures[0]);
  protected readonly priced = computed(() =>
    this.draft.items().map((item): PricedItem => {
      const quoted = this.store.of(item);
      return {
        name: item.unitName,
        siteName: item.siteName,
        quantity: item.quantity,
        lines: quoted?.lines ?? [],
        total: quoted?.total ?? null,
      };
    }),
  );
  protected readonly placed = computed(() =>
    this.draft.items().flatMap((item): Placed[] => {
      const unit = this.store.facts.unit(item.siteId, item.unitId);
      return unit ? [{ window: item.window, quantity: item.quantity, capacity: unit.capacity }] : [];
    }),
  );
  protected readonly scaled = computed(() =>
    this.draft.items().flatMap((item): ScaledItem[] => {
      const quoted = this.store.of(item);
      const firstUse = spanOf([item.window])?.from ?? '';
      return quoted ? [{ name: this.language.of(item.unitName), firstUse, lines: quoted.lines, cancellation: quoted.cancellation }] : [];
    }),
  );
  /** Why the button would not work; empty when it would. */
  protected readonly obstacle = computed(() => {
    if (!this.store.isCurrent()) return '';
    const count = this.store.refused().length;
    if (count) return this.transloco.translate('stays.builder.refused', { count });
    return this.store.quote()?.problem?.detail ?? '';
  });

  constructor() {
    void this.session.ready();
  }

  protected async hold(): Promise<void> {
    if (this.obstacle()) return this.toTrouble();
    if (!this.store.canHold()) return this.store.look();
    const held = await this.store.hold();
    if (held === 'sign-in') await this.router.navigate(['/sign-in'], { queryParams: { next: '/stay' } });
    else if (held) await this.router.navigate(['/stays', held.id]);
  }

  protected change(index: number, item: DraftItem): void {
    this.draft.replace(index, item);
    this.store.facts.need([item.siteId]);
  }

  /** Everything by so many days. */
  protected shift(days: number): void {
    this.draft.setItems(this.draft.items().map((item) => ({ ...item, window: shifted(item.window, days) })));
  }

  protected reaches(days: number): boolean {
    return this.earliest() !== '' && addDays(this.earliest(), days) >= this.today();
  }

  /** The first item that cannot be had, or else the number of people. */
  private toTrouble(): void {
    const index = this.draft.items().findIndex((item) => this.store.of(item)?.available === false);
    const target = this.host.nativeElement.querySelector<HTMLElement>(index < 0 ? '#party-heading' : `#item-${index}`);
    target?.focus();
    target?.scrollIntoView({ block: 'center' });
  }
}
