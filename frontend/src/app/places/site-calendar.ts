import { Component, computed, inject, input, model, output, signal } from '@angular/core';
import { TranslocoPipe, TranslocoService } from '@jsverse/transloco';
import { Language, TextPipe } from '../i18n';
import { Problem, ProblemView } from '../problems';
import { AvailabilityCalendar, CalendarDate, formatDate, Icon, MomentPipe, NightSelection, NO_NIGHTS, tokyoTime } from '../ui';
import type { Nights } from './choice';
import type { SiteAvailability, SiteDetail } from './place.types';
import type { News } from './site-days.store';
import { calendarOf, unitsForCalendar } from './unit-days';

/** Two months of a site, live: all of it or one unit. Picks nights where people can sleep here, else a day. */
@Component({
  selector: 'eg-site-calendar',
  imports: [AvailabilityCalendar, Icon, MomentPipe, ProblemView, TextPipe, TranslocoPipe],
  templateUrl: './site-calendar.html',
  styleUrl: './site-calendar.css',
})
export class SiteCalendar {
  private readonly language = inject(Language);
  private readonly transloco = inject(TranslocoService);
  readonly site = input.required<SiteDetail>();
  readonly known = input<SiteAvailability | null>(null);
  /** "unit date" that came free a moment ago. */
  readonly fresh = input<ReadonlySet<string>>(new Set());
  readonly news = input<News | null>(null);
  readonly live = input(false);
  readonly problem = input<Problem | null>(null);
  readonly nights = input<Nights | null>(null);
  readonly day = input.required<CalendarDate>();
  readonly month = model.required<CalendarDate>();
  readonly nightsPicked = output<Nights>();
  readonly dayPicked = output<CalendarDate>();
  readonly retried = output();

  /** Picked, its end still open. */
  private readonly half = signal<NightSelection>(NO_NIGHTS);
  protected readonly selection = computed<NightSelection>(() => {
    const half = this.half();
    return half.checkIn ? half : { ...(this.nights() ?? NO_NIGHTS) };
  });
  protected readonly looked = computed(() => [this.day()]);
  protected readonly reason = signal('');
  protected readonly sleeps = computed(() => this.site().units.some((unit) => unit.grain === 'night'));
  /** The one unit that is shown; '' for all of them. */
  protected readonly shown = signal('');
  protected readonly units = computed(() => this.site().units.filter((unit) => unit.grain === (this.sleeps() ? 'night' : 'half-hour')));
  protected readonly counter = computed(() => this.units().find((unit) => !unit.parts.length)?.kind ?? 'GUEST_ROOM');
  protected readonly days = computed(() => {
    const known = this.known();
    const ids = this.shown() ? [this.shown()] : unitsForCalendar(this.units(), this.sleeps() ? 'night' : 'half-hour').map(({ id }) => id);
    return known ? calendarOf(known, ids, this.fresh()) : [];
  });
  /** One sentence of what just changed. */
  protected readonly newsText = computed(() => {
    const news = this.news();
    const unit = this.site().units.find(({ id }) => id === news?.unitId);
    if (!news || !unit) return '';
    const date = formatDate(news.date, this.language.lang());
    const until = news.heldUntil ? tokyoTime(new Date(news.heldUntil)) : '';
    const key = news.state === 'held' && until ? 'heldUntil' : news.state;
    return this.transloco.translate(`places.news.${key}`, { date, unit: this.language.of(unit.name), until });
  });

  /** A new object each time: given up, the calendar goes back to the nights that are chosen. */
  protected pick({ checkIn, checkOut }: NightSelection): void {
    this.reason.set('');
    this.half.set(checkIn && checkOut ? { ...NO_NIGHTS } : { checkIn, checkOut });
    if (checkIn && checkOut) this.nightsPicked.emit({ checkIn, checkOut });
  }

  protected look([day]: readonly CalendarDate[]): void {
    this.reason.set('');
    if (day) this.dayPicked.emit(day);
  }

  /** Why a day that was pressed cannot be had. */
  protected explain(date: CalendarDate): void {
    const day = this.days().find((one) => one.date === date);
    const until = day?.heldUntil ? tokyoTime(new Date(day.heldUntil)) : '';
    const why = day?.closed
      ? this.language.of(day.closed)
      : this.transloco.translate(`places.calendar.why.${day?.state ?? 'past'}`, { until });
    const lang = this.language.lang();
    this.reason.set(`${formatDate(date, lang)}${lang === 'ja' ? '：' : ': '}${why}`);
  }
}
