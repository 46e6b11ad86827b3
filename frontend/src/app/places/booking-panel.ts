import { Component, computed, inject, input, output } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import { Language, TextPipe } from '../i18n';
import { Problem, ProblemView } from '../problems';
import { DraftItem, itemOfAlternative, windowOfAsk } from '../stays/draft';
import { lineText } from '../stays/line-words';
import { stepAt } from '../stays/scale';
import type { Alternative, PriceLine, Quote, QuotedItem } from '../stays/stay.types';
import { windowText } from '../stays/window-words';
import { addDays, formatDate, formatMoment, tokyoDate, tokyoTime } from '../ui/calendar-date';
import { DateRangeField } from '../ui/date-range-field';
import { Icon } from '../ui/icon';
import { NightSelection } from '../ui/night-selection';
import { YenPipe } from '../ui/pipes';
import { Quantity } from '../ui/quantity';
import type { Nights } from './choice';
import type { SiteDetail } from './place.types';

/**
 * What is chosen here and what it costs, as it is chosen; why something cannot be had, with what can be had instead; and the way on.
 * It tells nothing that the last price did not say: while a new one is asked for, the old one steps back.
 */
@Component({
  selector: 'eg-booking-panel',
  imports: [DateRangeField, Icon, ProblemView, Quantity, RouterLink, TextPipe, TranslocoPipe, YenPipe],
  templateUrl: './booking-panel.html',
  styleUrl: './booking-panel.css',
})
export class BookingPanel {
  private readonly language = inject(Language);
  readonly site = input.required<SiteDetail>();
  readonly nights = input<Nights | null>(null);
  readonly party = input.required<number>();
  readonly items = input.required<readonly DraftItem[]>();
  readonly quote = input<Quote | null>(null);
  readonly quoting = input(false);
  readonly problem = input<Problem | null>(null);
  readonly holding = input(false);
  readonly holdProblem = input<Problem | null>(null);
  readonly signedIn = input(true);
  readonly elsewhere = input(0);
  readonly nightsChanged = output<Nights>();
  readonly partyChanged = output<number>();
  readonly removed = output<DraftItem>();
  readonly replaced = output<{ old: DraftItem; item: DraftItem }>();
  readonly retried = output();
  readonly held = output();

  protected readonly sleeps = computed(() => this.site().units.some((unit) => unit.grain === 'night'));
  protected readonly selection = computed<NightSelection>(() => this.nights() ?? { checkIn: null, checkOut: null });
  /** The chosen things beside what the last price says of them; they go together by place in the list and by unit. */
  protected readonly rows = computed(() =>
    this.items().map((item, index) => {
      const quoted = this.quote()?.items.find((one) => one.index === index && one.unitId === item.unitId);
      return {
        item,
        quoted,
        total: quoted?.total ?? null,
        name: item.quantity > 1 ? ` ×${item.quantity}` : '',
        when: windowText(item.window, this.language.lang()),
      };
    }),
  );
  protected readonly bookable = computed(() => this.items().length > 0 && !this.quoting() && this.quote()?.bookable === true);
  /** Until when everything chosen can be given up without paying. */
  protected readonly freeUntil = computed(() => {
    const steps = (this.quote()?.items ?? []).map((item) => stepAt(item.cancellation, new Date()));
    if (steps.length === 0 || steps.some((step) => !step || step.pct > 0)) return null;
    return (
      steps
        .map((step) => step?.until ?? null)
        .filter((until): until is string => until !== null)
        .sort()[0] ?? null
    );
  });
  /** 1月17日（日） where it ends at midnight: that day belongs to it. */
  protected readonly freeUntilText = computed(() => {
    const until = this.freeUntil();
    if (!until) return '';
    const at = new Date(until);
    const lang = this.language.lang();
    return tokyoTime(at) === '00:00' ? formatDate(addDays(tokyoDate(at), -1), lang) : formatMoment(at, lang);
  });

  protected lineOf(line: PriceLine): string {
    return lineText(line, this.language.lang());
  }

  protected takeNights({ checkIn, checkOut }: NightSelection): void {
    if (checkIn && checkOut) this.nightsChanged.emit({ checkIn, checkOut });
  }

  protected alternatives(quoted: QuotedItem): readonly Alternative[] {
    return (quoted.problem?.alternatives ?? []).slice(0, 3);
  }

  protected alternativeText(alternative: Alternative): string {
    const window = windowOfAsk(alternative);
    const when = window ? windowText(window, this.language.lang()) : '';
    const where = alternative.siteId === this.site().id ? '' : this.language.of(alternative.siteName);
    return [where, this.language.of(alternative.unitName), when].filter(Boolean).join(' ');
  }

  protected take(item: DraftItem, alternative: Alternative): void {
    const other = itemOfAlternative(item, alternative);
    if (other) this.replaced.emit({ old: item, item: other });
  }
}
