import { Component, computed, inject, input, model, signal } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import { Language } from '../i18n/lang';
import { addDays, formatNights, tokyoDate } from '../ui/calendar-date';
import { DayPipe } from '../ui/pipes';
import { monthOf, monthsFrom, monthStretch, NightsWish } from './nights-wish';
import { LONGEST_STAY, MOST_DAYS } from './search-query';

const OWN = 'own';

/** So many nights, and the month or the days in which they may lie. */
@Component({
  selector: 'eg-stretch-fields',
  imports: [DayPipe, TranslocoPipe],
  templateUrl: './stretch-fields.html',
  styleUrl: './stretch-fields.css',
  host: { '[class.bar]': 'bar()' },
})
export class StretchFields {
  private readonly language = inject(Language);
  readonly wish = model.required<NightsWish>();
  /** Within a bar of other fields: months alone, without frames. */
  readonly bar = input(false);
  readonly wrong = input(false);
  /** The id of the sentence that says what is wrong. */
  readonly wrongId = input('');

  protected readonly today = tokyoDate(new Date());
  protected readonly months = monthsFrom(this.today);
  protected readonly own = OWN;
  private readonly byDays = signal(false);
  /** The month chosen, or that the days are given. */
  protected readonly month = computed(() => (this.byDays() ? OWN : monthOf(this.wish(), this.today) || OWN));
  protected readonly latest = computed(() => (this.wish().from ? addDays(this.wish().from, MOST_DAYS) : ''));
  protected readonly described = computed(() => (this.wrong() ? this.wrongId() : null));
  protected readonly counts = computed(() => {
    const lang = this.language.lang();
    return Array.from({ length: LONGEST_STAY }, (_, index) => ({ nights: index + 1, text: formatNights(index + 1, lang) }));
  });

  protected pick(value: string): void {
    this.byDays.set(value === OWN);
    if (value !== OWN) this.change(monthStretch(value, this.today));
  }

  protected change(part: Partial<NightsWish>): void {
    this.wish.set({ ...this.wish(), ...part });
  }
}
