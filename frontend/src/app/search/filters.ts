import { Component, computed, inject, input, output } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import { Language, TextPipe } from '../i18n';
import type { Amenity } from '../places';
import { formatYen } from '../ui/money';
import { filterCount, SearchQuery } from './search-query';

export const SITE_KINDS = ['VACANT_HOUSE', 'IDLE_FACILITY', 'CULTURAL_PROPERTY', 'FORMER_SCHOOL', 'FORMER_SHOP', 'WAREHOUSE', 'MUNICIPAL_COWORK'] as const;
export const UNIT_KINDS = ['GUEST_ROOM', 'WHOLE_HOUSE', 'DESK_HOT', 'PHONE_BOOTH', 'MEETING_ROOM', 'EVENT_HALL', 'PRIVATE_OFFICE'] as const;
export const WIFI_STEPS = [50, 100, 150, 300] as const;
export const PRICE_STEPS = [5000, 10_000, 30_000, 50_000, 100_000, 200_000] as const;

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
  protected readonly wifiSteps = WIFI_STEPS;
  protected readonly prices = computed(() => PRICE_STEPS.map((yen) => ({ yen, text: formatYen(yen) })));
  protected readonly count = computed(() => filterCount(this.query()));
  protected readonly lang = this.language.lang;

  protected change(part: Partial<SearchQuery>): void {
    this.changed.emit({ ...this.query(), ...part, page: 1 });
  }

  protected toggle(list: 'siteKind' | 'amenity', value: string): void {
    const now = this.query()[list];
    this.change({ [list]: now.includes(value) ? now.filter((one) => one !== value) : [...now, value] });
  }
}
