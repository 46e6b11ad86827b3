import { Component, computed, effect, inject, input, output, signal } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import { Language } from '../i18n';
import { daysBetween, formatDate, formatDates, tokyoDate } from '../ui/calendar-date';
import { DateRangeField } from '../ui/date-range-field';
import { Icon } from '../ui/icon';
import { NightSelection, NO_NIGHTS } from '../ui/night-selection';
import { NightsPipe } from '../ui/pipes';
import { Quantity } from '../ui/quantity';
import { MOST_PEOPLE, MUNICIPALITIES, SearchQuery, When } from './search-query';

const HALF_HOURS = Array.from({ length: 49 }, (_, index) => `${String(Math.floor(index / 2)).padStart(2, '0')}:${index % 2 ? '30' : '00'}`);

/** When, how many, where: one line that says it, and under it the form that changes it. Nothing is asked before it is sent. */
@Component({
  selector: 'eg-when-form',
  imports: [DateRangeField, Icon, NightsPipe, Quantity, TranslocoPipe],
  templateUrl: './when-form.html',
  styleUrl: './when-form.css',
})
export class WhenForm {
  private readonly language = inject(Language);
  readonly query = input.required<SearchQuery>();
  readonly changed = output<Pick<SearchQuery, 'when' | 'party' | 'municipality'>>();

  protected readonly municipalities = MUNICIPALITIES;
  protected readonly times = HALF_HOURS;
  protected readonly most = MOST_PEOPLE;
  protected readonly today = tokyoDate(new Date());
  protected readonly kinds = ['nights', 'hours', 'any'] as const;
  protected readonly open = signal(false);
  protected readonly kind = signal<When['kind']>('nights');
  protected readonly nights = signal<NightSelection>(NO_NIGHTS);
  protected readonly day = signal('');
  protected readonly start = signal('09:00');
  protected readonly end = signal('17:00');
  protected readonly party = signal(1);
  protected readonly municipality = signal<SearchQuery['municipality']>('');
  /** What is still wrong; nothing is said before the form was sent. */
  protected readonly sent = signal(false);
  protected readonly wrong = computed(() => {
    if (this.kind() === 'nights') return this.nights().checkIn && this.nights().checkOut ? '' : 'nights';
    if (this.kind() === 'hours') return this.day() && this.start() < this.end() ? '' : 'hours';
    return '';
  });

  protected readonly said = computed(() => {
    const { when } = this.query();
    const lang = this.language.lang();
    if (when.kind === 'nights')
      return { dates: formatDates(when.checkIn, when.checkOut, lang), nights: daysBetween(when.checkIn, when.checkOut) };
    if (when.kind === 'hours') return { dates: `${formatDate(when.day, lang, 'short')} ${when.start}–${when.end}`, nights: 0 };
    return null;
  });

  constructor() {
    effect(() => this.fill(this.query()));
  }

  protected send(): void {
    this.sent.set(true);
    if (this.wrong()) return;
    this.changed.emit({ when: this.when(), party: this.party(), municipality: this.municipality() });
    this.open.set(false);
    this.sent.set(false);
  }

  private when(): When {
    const { checkIn, checkOut } = this.nights();
    if (this.kind() === 'nights' && checkIn && checkOut) return { kind: 'nights', checkIn, checkOut };
    return this.kind() === 'hours' ? { kind: 'hours', day: this.day(), start: this.start(), end: this.end() } : { kind: 'any' };
  }

  private fill({ when, party, municipality }: SearchQuery): void {
    this.party.set(party);
    this.municipality.set(municipality);
    this.kind.set(when.kind === 'any' ? 'nights' : when.kind);
    if (when.kind === 'nights') this.nights.set({ checkIn: when.checkIn, checkOut: when.checkOut });
    if (when.kind !== 'hours') return;
    this.day.set(when.day);
    this.start.set(when.start);
    this.end.set(when.end);
  }
}
