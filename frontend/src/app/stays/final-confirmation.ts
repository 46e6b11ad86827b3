import { Component, computed, ElementRef, inject, input, output, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import { Language, TextPipe } from '../i18n';
import type { SiteDetail } from '../places';
import { Icon, MomentPipe, YenPipe } from '../ui';
import { lineText } from './line-words';
import { Scales } from './scales';
import { SiteFacts } from './site-facts';
import type { Stay } from './stay.types';
import { dateline } from './headline';
import { ownHours, span, windowText } from './window-words';

type Consent = 'terms' | 'rules';

/**
 * The final confirmation screen: how many and for how long, the whole price with tax, when and how it is paid, when it is used, until when it
 * can be applied for, and what cancelling costs (特定商取引法 12条の6; rules.md 5.6). What must stay true: nothing is agreed to beforehand,
 * and the last button says exactly what it does.
 */
@Component({
  selector: 'eg-final-confirmation',
  imports: [Icon, MomentPipe, RouterLink, Scales, TextPipe, TranslocoPipe, YenPipe],
  templateUrl: './final-confirmation.html',
  styleUrl: './final-confirmation.css',
})
export class FinalConfirmation {
  private readonly language = inject(Language);
  protected readonly facts = inject(SiteFacts);
  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef);
  readonly stay = input.required<Stay>();
  readonly sites = input.required<readonly SiteDetail[]>();
  readonly now = input.required<Date>();
  readonly busy = input(false);
  readonly confirmed = output();

  protected readonly agreed = signal<ReadonlySet<Consent>>(new Set());
  protected readonly isAsked = signal(false);
  protected readonly ruled = computed(() => this.sites().filter(({ rules }) => rules.length > 0));
  protected readonly consents = computed((): Consent[] => (this.ruled().length ? ['terms', 'rules'] : ['terms']));
  protected readonly missing = computed(() => this.consents().filter((consent) => !this.agreed().has(consent)));
  protected readonly dates = computed(() => dateline(this.stay().items, this.language.lang()));
  protected readonly isOneSite = computed(() => new Set(this.stay().items.map(({ siteId }) => siteId)).size === 1);
  protected readonly things = computed(() => {
    const lang = this.language.lang();
    return this.stay().items.map((item) => ({
      ...item,
      when: windowText(item.window, lang),
      own: ownHours(item.window, lang),
      texts: item.lines.map((line) => lineText(line, lang)),
    }));
  });
  /** When one may come and must leave, where people sleep. */
  protected readonly doors = computed(() => {
    const overnight = new Set(this.stay().items.flatMap(({ siteId, window }) => (window.kind === 'nights' ? [siteId] : [])));
    return this.sites().filter(({ id, arrival, departure }) => overnight.has(id) && (arrival || departure));
  });
  protected readonly tax = computed(() => this.stay().tax.byRate.reduce((sum, { tax }) => sum + tax, 0));
  protected readonly scaled = computed(() =>
    this.stay().items.map((item) => ({ ...item, name: this.language.of(item.unitName), firstUse: span(item.window).from })),
  );

  protected agree(consent: Consent, isAgreed: boolean): void {
    this.agreed.update((agreed) => new Set([...agreed, consent].filter((one) => one !== consent || isAgreed)));
  }

  protected confirm(): void {
    const [first] = this.missing();
    this.isAsked.set(true);
    if (first) this.host.nativeElement.querySelector<HTMLElement>(`#consent-${first}`)?.focus();
    else if (!this.busy()) this.confirmed.emit();
  }
}
