import { Component, computed, inject, input, output } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import { Language, TextPipe } from '../i18n';
import type { Amenity } from '../places';
import { formatYen } from '../ui/money';
import { filterCount, SearchQuery, SITE_KINDS, UNIT_KINDS } from './search-query';

export const WIFI_STEPS = [50, 100, 150, 300] as const;
export const PRICE_STEPS = [5000, 10_000, 30_000, 50_000, 100_000, 200_000] as const;

/** The steps in order, with one of the address's own among them. */
export const withStep = (steps: readonly number[], own: number | null): readonly number[] =>
  own === null || steps.includes(own) ? steps : [...steps, own].sort((a, b) => a - b);

/** Everything a search can be narrowed by, applied as soon as it is chosen: a list that is too short is seen at once. */
@Component({
  selector: 'eg-filters',
  imports: [TextPipe, TranslocoPipe],
  templateUrl: './filters.html',
  styleUrl: './filters.css',
})
export class Filters {
  private readonly language = inject(Language);
  readonly query = input.required<SearchQuery>();
  readonly amenities = input<readonly Amenity[]>([]);
  readonly total = input(0);
  readonly changed = output<SearchQuery>();
  readonly cleared = output();
  readonly closed = output();

  protected readonly siteKinds = SITE_KINDS;
  protected readonly unitKinds = UNIT_KINDS;
  protected readonly wifiSteps = computed(() => withStep(WIFI_STEPS, this.query().wifiMin));
  protected readonly prices = computed(() => withStep(PRICE_STEPS, this.query().priceMax).map((yen) => ({ yen, text: formatYen(yen) })));
  protected readonly count = computed(() => filterCount(this.query()));
  protected readonly lang = this.language.lang;

  protected change(part: Partial<SearchQuery>): void {
    this.changed.emit({ ...this.query(), ...part, page: 1 });
  }

  protected toggle(list: 'siteKind' | 'amenity', value: string): void {
    const now: readonly string[] = this.query()[list];
    this.change({ [list]: now.includes(value) ? now.filter((one) => one !== value) : [...now, value] });
  }
}
