import { Component, computed, effect, ElementRef, inject, input, output, signal } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import { Language } from '../i18n';
import type { Problem } from '../problems';
import { tokyoDate } from '../ui/calendar-date';
import { DateRangeField } from '../ui/date-range-field';
import { Icon } from '../ui/icon';
import { NightSelection } from '../ui/night-selection';
import { Quantity } from '../ui/quantity';
import { NightsHow } from './nights-how';
import { freshWish, NightsWish, whenOf, wishOf, wrongIn } from './nights-wish';
import { isOvernight, MOST_PEOPLE, MUNICIPALITIES, SearchQuery, When } from './search-query';
import { StretchFields } from './stretch-fields';
import { whenWords } from './when-words';

const HALF_HOURS = Array.from({ length: 49 }, (_, index) => `${String(Math.floor(index / 2)).padStart(2, '0')}:${index % 2 ? '30' : '00'}`);

/** When, how many, where: one line that says it, and under it the form that changes it. Nothing is asked before it is sent. */
@Component({
  selector: 'eg-when-form',
  imports: [DateRangeField, Icon, NightsHow, Quantity, StretchFields, TranslocoPipe],
  templateUrl: './when-form.html',
  styleUrl: './when-form.css',
})
export class WhenForm {
  private readonly language = inject(Language);
  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef);
  readonly query = input.required<SearchQuery>();
  /** Why the server found no sense in these dates: shown at the fields, which open by themselves. */
  readonly refusal = input<Problem | null>(null);
  readonly changed = output<Pick<SearchQuery, 'when' | 'party' | 'municipality'>>();

  protected readonly municipalities = MUNICIPALITIES;
  protected readonly times = HALF_HOURS;
  protected readonly most = MOST_PEOPLE;
  protected readonly today = tokyoDate(new Date());
  protected readonly kinds = ['nights', 'hours', 'any'] as const;
  protected readonly open = signal(false);
  protected readonly kind = signal<(typeof this.kinds)[number]>('nights');
  protected readonly wish = signal<NightsWish>(freshWish(this.today));
  protected readonly day = signal('');
  protected readonly start = signal('09:00');
  protected readonly end = signal('17:00');
  protected readonly party = signal(1);
  protected readonly municipality = signal<SearchQuery['municipality']>('');
  /** What is still wrong; nothing is said before the form was sent. */
  protected readonly sent = signal(false);
  protected readonly wrong = computed(() => {
    if (this.kind() === 'nights') return wrongIn(this.wish());
    if (this.kind() === 'hours') return this.day() && this.start() < this.end() ? '' : 'hours';
    return '';
  });

  protected readonly said = computed(() => whenWords(this.query().when, this.language.lang(), this.today));
  /** The server's words, but where they name its own fields. */
  protected readonly refusedKey = computed(() => (this.refusal()?.code === 'availability.range-too-wide' ? 'search.when.wrong.wide' : ''));
  protected readonly isWrong = computed(() => (this.sent() && this.wrong() !== '') || this.refusal() !== null);

  constructor() {
    effect(() => this.fill(this.query()));
    effect(() => {
      if (this.refusal()) this.open.set(true);
    });
  }

  /** Opens the form and leads there. */
  show(): void {
    this.open.set(true);
    setTimeout(() => this.host.nativeElement.querySelector<HTMLElement>('.form :is(input:checked, select, button)')?.focus());
  }

  protected setDates(dates: NightSelection): void {
    this.wish.update((wish) => ({ ...wish, dates }));
  }

  protected send(): void {
    this.sent.set(true);
    if (this.wrong()) return;
    this.changed.emit({ when: this.when(), party: this.party(), municipality: this.municipality() });
    this.open.set(false);
    this.sent.set(false);
  }

  private when(): When {
    if (this.kind() === 'nights') return whenOf(this.wish()) ?? { kind: 'any' };
    return this.kind() === 'hours' ? { kind: 'hours', day: this.day(), start: this.start(), end: this.end() } : { kind: 'any' };
  }

  private fill({ when, party, municipality }: SearchQuery): void {
    this.party.set(party);
    this.municipality.set(municipality);
    this.kind.set(when.kind === 'hours' ? 'hours' : 'nights');
    if (isOvernight(when)) this.wish.update((wish) => wishOf(when, wish));
    if (when.kind !== 'hours') return;
    this.day.set(when.day);
    this.start.set(when.start);
    this.end.set(when.end);
  }
}
