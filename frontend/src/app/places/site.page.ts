import { Component, computed, DOCUMENT, effect, inject, input, untracked } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import { Language, TextPipe } from '../i18n';
import { ProblemView } from '../problems';
import { SessionStore } from '../session';
import { PageTitles } from '../shell/page-titles';
import type { DraftItem } from '../stays/draft';
import {
  Blank,
  CalendarDate,
  daysBetween,
  firstOfMonth,
  Icon,
  isCalendarDate,
  SiteMap,
  Skeleton,
  tokyoInstant,
  tokyoIso,
  YenPipe,
} from '../ui';
import { BookingPanel } from './booking-panel';
import { itemOf, Nights, nightsOf, readUnits } from './choice';
import { dayOf, FirstLine } from './first-free';
import { FirstFreeLines } from './first-free-lines';
import { FirstFreeStore } from './first-free.store';
import { Gallery } from './gallery';
import { PeopleLooking } from './people-looking';
import { placeName } from './place-name';
import type { SiteDetail, UnitDetail } from './place.types';
import { inSeason } from './season';
import { SiteCalendar } from './site-calendar';
import { SiteChoice } from './site-choice.store';
import { SiteDays } from './site-days.store';
import { figuresOf } from './site-figures';
import { SiteStore } from './site.store';
import { UnitRow } from './unit-row';
import { UseRules } from './use-rules';
import { WifiCard } from './wifi-card';

const HALF_HOUR = /^([01]\d|2[0-4]):[03]0$/;

/** A place: its pictures and facts, what is free there, choosing units and times, and the price of what is chosen. */
@Component({
  selector: 'eg-site',
  imports: [
    Blank,
    BookingPanel,
    FirstFreeLines,
    Gallery,
    Icon,
    PeopleLooking,
    ProblemView,
    RouterLink,
    SiteCalendar,
    SiteMap,
    Skeleton,
    TextPipe,
    TranslocoPipe,
    UnitRow,
    UseRules,
    WifiCard,
    YenPipe,
  ],
  providers: [SiteStore, SiteDays, SiteChoice, FirstFreeStore],
  templateUrl: './site.page.html',
  styleUrl: './site.page.css',
})
export class SitePage {
  private readonly router = inject(Router);
  private readonly language = inject(Language);
  private readonly titles = inject(PageTitles);
  private readonly document = inject(DOCUMENT);
  protected readonly session = inject(SessionStore);
  protected readonly store = inject(SiteStore);
  protected readonly days = inject(SiteDays);
  protected readonly choice = inject(SiteChoice);
  protected readonly firstFree = inject(FirstFreeStore);

  /** From the address. */
  readonly slug = input.required<string>();
  readonly checkIn = input<string>();
  readonly checkOut = input<string>();
  readonly day = input<string>();
  readonly start = input<string>();
  readonly end = input<string>();
  readonly party = input<string>();
  /** What the results page found: units and quantities, chosen once and then taken off the address. */
  readonly units = input<string>();

  protected readonly nights = computed<Nights | null>(() => {
    const [checkIn, checkOut] = [this.checkIn() ?? '', this.checkOut() ?? ''];
    return isCalendarDate(checkIn) && isCalendarDate(checkOut) && checkIn < checkOut ? { checkIn, checkOut } : null;
  });
  protected readonly dayShown = computed<CalendarDate>(() => {
    const day = this.day() ?? '';
    return isCalendarDate(day) && day >= this.days.today ? day : (this.nights()?.checkIn ?? this.days.today);
  });

  protected readonly site = this.store.site;
  protected readonly place = computed(() => {
    const site = this.site();
    return site ? placeName(site, this.language.lang()) : '';
  });
  protected readonly pictures = computed(() =>
    (this.site()?.pictures ?? []).map((picture) => inSeason(picture, this.nights()?.checkIn ?? null)),
  );
  protected readonly needsDates = computed(() => !this.nights() && !!this.site()?.units.some((unit) => unit.grain === 'night'));
  protected readonly price = computed(() => this.site()?.priceFrom ?? null);
  protected readonly facts = computed(() => figuresOf(this.site()?.units ?? []));
  protected readonly map = computed(() => {
    const site = this.site();
    const name = this.language.of(site?.name);
    return site ? [{ id: site.id, lat: site.lat, lng: site.lng, text: name, label: name }] : [];
  });
  protected readonly back = computed(() => ({
    checkIn: this.checkIn(),
    checkOut: this.checkOut(),
    day: this.day(),
    start: this.start(),
    end: this.end(),
    party: this.party(),
  }));
  protected readonly nightCount = computed(() => {
    const nights = this.nights();
    return nights ? daysBetween(nights.checkIn, nights.checkOut) : 0;
  });

  constructor() {
    effect(() => void this.store.load(this.slug()));
    effect(() => {
      const site = this.site();
      if (site) untracked(() => this.begin(site));
    });
    effect(() => this.days.nights.set(this.nights()));
    effect(() => {
      const nights = this.nights();
      if (nights && this.site()) untracked(() => this.choice.setNights(nights));
    });
    effect(() => this.titles.say(this.language.of(this.site()?.name)));
  }

  protected setNights(nights: Nights): void {
    this.address({ ...nights });
  }

  protected setDay(day: CalendarDate): void {
    this.address({ day, start: null, end: null });
  }

  /** The first free time of a unit: chosen, and shown in the calendar. */
  protected takeFirst({ unit, window, quantity }: NonNullable<FirstLine['found']>): void {
    const site = this.site();
    if (!site) return;
    this.choice.add(itemOf(site, unit, window, quantity));
    if (window.kind === 'nights') this.setNights({ checkIn: window.checkIn, checkOut: window.checkOut });
    else this.setDay(dayOf(window));
  }

  protected async hold(): Promise<void> {
    const held = await this.choice.hold();
    if (held === 'sign-in') await this.router.navigate(['/sign-in'], { queryParams: { next: this.router.url } });
    else if (held) await this.router.navigate(['/stays', held.stayId]);
  }

  protected replace({ old, item }: { old: DraftItem; item: DraftItem }): void {
    this.choice.replace(old, item);
    const nights = nightsOf([item]);
    if (nights && item.siteId === this.site()?.id) this.setNights(nights);
  }

  protected goTo(id: string): void {
    const target = this.document.getElementById(id);
    target?.scrollIntoView({ block: 'start' });
    target?.focus({ preventScroll: true });
  }

  protected unitDays(unit: UnitDetail) {
    return this.days.known()?.units.find((one) => one.unitId === unit.id);
  }

  /** The first look: the people and the units that the address brings; else the dates of what was chosen here before. */
  private begin(site: SiteDetail): void {
    this.days.siteId.set(site.id);
    this.choice.site.set(site);
    const party = Number(this.party());
    if (Number.isInteger(party) && party > 0 && party <= 200) this.choice.setParty(party);
    const wished = readUnits(this.units());
    const before = nightsOf(this.choice.items());
    if (wished.length) this.chooseWished(site, wished);
    else if (!this.nights() && before) this.setNights(before);
    else this.days.month.set(firstOfMonth(this.dayShown()));
  }

  private chooseWished(site: SiteDetail, wished: readonly { id: string; quantity: number }[]): void {
    const nights = this.nights();
    const [day, start, end] = [this.day() ?? '', this.start() ?? '', this.end() ?? ''];
    const items = wished.flatMap(({ id, quantity }) => {
      const unit = site.units.find((one) => one.id === id);
      if (unit?.grain === 'night' && nights) return [itemOf(site, unit, { kind: 'nights', ...nights }, quantity)];
      if (unit?.grain !== 'half-hour' || !isCalendarDate(day) || !HALF_HOUR.test(start) || !HALF_HOUR.test(end) || start >= end) return [];
      return [
        itemOf(site, unit, { kind: 'range', start: tokyoIso(tokyoInstant(day, start)), end: tokyoIso(tokyoInstant(day, end)) }, quantity),
      ];
    });
    if (items.length) this.choice.setItems(items);
    this.address({ units: null });
  }

  private address(params: Record<string, string | null>): void {
    void this.router.navigate([], { queryParams: params, queryParamsHandling: 'merge', replaceUrl: true, scroll: 'manual' });
  }
}
