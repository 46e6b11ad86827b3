import { Component, computed, DOCUMENT, effect, ElementRef, inject, signal, viewChild } from '@angular/core';
import { toSignal } from '@angular/core/rxjs-interop';
import { ActivatedRoute, Router } from '@angular/router';
import { TranslocoPipe, TranslocoService } from '@jsverse/transloco';
import { Language, TextPipe } from '../i18n';
import { ProblemView } from '../problems';
import { Blank, formatYen, Icon, type MapPlace, MomentPipe, SiteMap, Skeleton } from '../ui';
import { Filters, WIFI_STEPS, withStep } from './filters';
import { ResultCard } from './result-card';
import { Result, siteParams } from './results';
import { filterCount, Params, readQuery, SearchQuery, SORTS, withoutFilters, writeQuery } from './search-query';
import { NOT_READY, SearchStore, Way } from './search.store';
import { Together } from './together';
import { WhenForm } from './when-form';

/** Refusals of the dates themselves: said where they are chosen. */
const OF_DATES = ['search.no-window', 'availability.range-too-wide', 'window.past', 'window.empty', 'window.off-grid', 'licence.too-long'];

/** The results for the query in the address. The address is the only place where the query lives. */
@Component({
  selector: 'eg-search',
  imports: [Blank, Filters, Icon, MomentPipe, ProblemView, ResultCard, SiteMap, Skeleton, TextPipe, Together, TranslocoPipe, WhenForm],
  providers: [SearchStore],
  templateUrl: './search.page.html',
  styleUrl: './search.page.css',
})
export class SearchPage {
  private readonly route = inject(ActivatedRoute);
  private readonly router = inject(Router);
  private readonly language = inject(Language);
  private readonly transloco = inject(TranslocoService);
  private readonly document = inject(DOCUMENT);
  private readonly sheet = viewChild.required<ElementRef<HTMLDialogElement>>('sheet');
  protected readonly store = inject(SearchStore);

  private readonly params = toSignal(this.route.queryParams);
  protected readonly query = computed(() => readQuery((this.params() ?? {}) as Params));
  protected readonly count = computed(() => filterCount(this.query()));
  protected readonly sorts = SORTS;
  /** The steps offered; another one that the address brought stands among them. */
  protected readonly wifi = computed(() => withStep(WIFI_STEPS, this.query().wifiMin));
  protected readonly unitKinds = ['GUEST_ROOM', 'WHOLE_HOUSE', 'DESK_HOT', 'MEETING_ROOM'] as const;
  protected readonly hot = signal<string | null>(null);
  /** On a phone: whether the map takes the list's place. */
  protected readonly mapOpen = signal(false);
  protected readonly quick = computed(() => this.store.amenities().slice(0, 3));
  private readonly onMap = computed(() => [...this.store.results(), ...(this.store.together()?.results ?? [])]);
  protected readonly places = computed(() => this.onMap().map((result) => this.placeOf(result)));
  protected readonly preparing = computed(() => this.store.problem()?.code === NOT_READY);
  protected readonly refusal = computed(() => {
    const problem = this.store.problem();
    return problem && OF_DATES.includes(problem.code) ? problem : null;
  });

  constructor() {
    effect(() => void this.store.ask(this.query()));
  }

  protected go(query: SearchQuery): void {
    void this.router.navigate([], { queryParams: writeQuery(query), scroll: 'manual' });
  }

  protected change(part: Partial<SearchQuery>): void {
    this.go({ ...this.query(), ...part, page: 1 });
  }

  protected toggleAmenity(code: string): void {
    const now = this.query().amenity;
    this.change({ amenity: now.includes(code) ? now.filter((one) => one !== code) : [...now, code] });
  }

  protected clear(): void {
    this.go(withoutFilters(this.query()));
  }

  protected turn(page: number): void {
    this.go({ ...this.query(), page });
    this.document.defaultView?.scrollTo({ top: 0 });
  }

  protected openSheet(): void {
    this.sheet().nativeElement.showModal();
  }

  protected closeSheet(): void {
    this.sheet().nativeElement.close();
  }

  protected open(siteId: string): void {
    const result = this.onMap().find(({ site }) => site.id === siteId);
    if (result) void this.router.navigate(['/sites', result.site.slug], { queryParams: siteParams(this.query(), result) });
  }

  protected wayText(way: Way): string {
    this.language.lang();
    return this.transloco.translate(`search.empty.ways.${way.kind}`, { total: way.total });
  }

  private placeOf(result: Result): MapPlace {
    this.language.lang();
    const { site, state } = result;
    const dated = this.query().when.kind !== 'any';
    const yen = dated ? result.price : (site.priceFrom?.yen ?? null);
    const gone = dated && (state === 'held' || state === 'full' || state === 'closed');
    const text = gone ? this.transloco.translate(`search.map.${state}`) : yen === null ? this.language.of(site.name) : formatYen(yen);
    return {
      id: site.id,
      lat: site.lat,
      lng: site.lng,
      text,
      label: `${this.language.of(site.name)} ${text}`,
      ...(dated ? { state } : {}),
    };
  }
}
