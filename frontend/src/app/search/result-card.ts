import { Component, computed, inject, input, output } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import { Language, TextPipe } from '../i18n';
import { placeName, type SiteAvailability } from '../places';
import { CalendarDate, daysBetween } from '../ui/calendar-date';
import { Icon } from '../ui/icon';
import { DayPipe, NightsPipe, YenPipe } from '../ui/pipes';
import { Picture } from '../ui/picture';
import { Status } from '../ui/status';
import { DayStrip } from './day-strip';
import { countOf, notSold, Result, siteParams, unitNames, whenOfResult } from './results';
import { SearchQuery } from './search-query';
import { fromText } from './when-words';

/** One site that fits: what it is, what is free for these people at this time, what all of it costs. News change words, never places. */
@Component({
  selector: 'eg-result-card',
  imports: [DayPipe, DayStrip, Icon, NightsPipe, Picture, RouterLink, Status, TextPipe, TranslocoPipe, YenPipe],
  templateUrl: './result-card.html',
  styleUrl: './result-card.css',
  host: { '[class.hot]': 'hot()', '[class.fresh]': 'fresh()', '(mouseenter)': 'pointed.emit(true)', '(mouseleave)': 'pointed.emit(false)' },
})
export class ResultCard {
  private readonly language = inject(Language);
  readonly result = input.required<Result>();
  readonly query = input.required<SearchQuery>();
  readonly live = input(false);
  readonly hot = input(false);
  readonly fresh = input(false);
  readonly eager = input(false);
  readonly strip = input<SiteAvailability>();
  readonly stripWanted = output<{ from: CalendarDate; to: CalendarDate }>();
  readonly pointed = output<boolean>();

  protected readonly site = computed(() => this.result().site);
  /** 萩市浜崎 · Hamasaki, Hagi */
  protected readonly place = computed(() => placeName(this.site(), this.language.lang()));
  protected readonly link = computed(() => siteParams(this.query(), this.result()));
  /** Its own dates, where several would have done. */
  protected readonly when = computed(() => whenOfResult(this.result(), this.query()));
  protected readonly ownDates = computed(() => {
    const { checkIn, checkOut } = this.result().window ?? {};
    return checkIn && checkOut ? fromText(checkIn, checkOut, this.language.lang()) : '';
  });
  protected readonly nights = computed(() => {
    const when = this.when();
    return when.kind === 'nights' ? daysBetween(when.checkIn, when.checkOut) : 0;
  });
  protected readonly isDated = computed(() => this.query().when.kind !== 'any');
  protected readonly units = computed(() => unitNames(this.result().units, this.language.lang()));
  protected readonly sale = computed(() => notSold(this.result()));
  protected readonly kind = computed(() => this.result().units[0]?.kind ?? 'GUEST_ROOM');
  protected readonly amenities = computed(() => this.site().amenities.slice(0, 2));
  protected readonly counted = computed(() => countOf(this.result(), this.query()));
}
