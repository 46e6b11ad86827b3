import { Component, computed, inject, input, output } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import { Language, TextPipe } from '../i18n';
import { placeName } from '../places';
import { Icon } from '../ui/icon';
import { YenPipe } from '../ui/pipes';
import { Picture } from '../ui/picture';
import { Answer, partyOf, Result, siteParams, whenOfResult } from './results';
import { SearchQuery } from './search-query';
import { whenWords } from './when-words';
import { tokyoDate } from '../ui/calendar-date';

/** A party too large for any one place, divided over places close together: who sleeps where, what all of it costs, how it is booked. */
@Component({
  selector: 'eg-together',
  imports: [Icon, Picture, RouterLink, TextPipe, TranslocoPipe, YenPipe],
  templateUrl: './together.html',
  styleUrl: './together.css',
})
export class Together {
  private readonly language = inject(Language);
  readonly together = input.required<NonNullable<Answer['together']>>();
  readonly query = input.required<SearchQuery>();
  /** The site under the pointer or the focus, for the map; null when none is. */
  readonly pointed = output<string | null>();

  protected readonly places = computed(() =>
    this.together().results.map((result: Result) => ({
      id: result.site.id,
      site: result.site,
      where: placeName(result.site, this.language.lang()),
      people: partyOf(result),
      units: result.units,
      price: result.price,
      link: siteParams(this.query(), result),
    })),
  );
  protected readonly when = computed(() => {
    const [first] = this.together().results;
    return first ? whenWords(whenOfResult(first, this.query()), this.language.lang(), tokyoDate(new Date())) : null;
  });
}
