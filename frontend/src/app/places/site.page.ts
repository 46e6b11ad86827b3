import { Component, computed, DOCUMENT, effect, inject, input, signal, untracked } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { TranslocoPipe, TranslocoService } from '@jsverse/transloco';
import { Language, TextPipe } from '../i18n';
import { ProblemView } from '../problems';
import { SessionStore } from '../session';
import { PageTitles } from '../shell/page-titles';
import type { DraftItem } from '../stays/draft';
import {
  AvailabilityCalendar,
  Blank,
  CalendarDate,
  eachDay,
  firstOfMonth,
  formatDate,
  Icon,
  isCalendarDate,
  MomentPipe,
  NightSelection,
  NO_NIGHTS,
  SiteMap,
  Skeleton,
  tokyoInstant,
  tokyoIso,
  tokyoTime,
  YenPipe,
} from '../ui';
import { BookingPanel } from './booking-panel';
import { itemOf, Nights, nightsOf, readUnits } from './choice';
import { Gallery } from './gallery';
import { placeName } from './place-name';
import type { SiteDetail, UnitDetail } from './place.types';
import { inSeason } from './season';
import { SiteChoice } from './site-choice.store';
import { SiteDays } from './site-days.store';
import { SiteStore } from './site.store';
import { calendarOf, overNights, unitsForCalendar } from './unit-days';
import { UnitRow } from './unit-row';
import { UseRules } from './use-rules';
import { WifiCard } from './wifi-card';

/** A place: its pictures and facts, what is free there, choosing units and times, and the price of what is chosen. */
@Component({
  selector: 'eg-site',
  imports: [
    AvailabilityCalendar,
    Blank,
    BookingPanel,
    Gallery,
    Icon,
    MomentPipe,
    ProblemView,
    RouterLink,
    SiteMap,
    Skeleton,
    TextPipe,
    TranslocoPipe,
    UnitRow,
    UseRules,
    WifiCard,
    YenPipe,
  ],
  providers: [SiteStore, SiteDays, SiteChoice],
  templateUrl: './site.page.html',
  styleUrl: './site.page.css',
})
export class SitePage {
  private readonly router = inject(Router);
  private readonly language = inject(Language);
  private readonly transloco = inject(TranslocoService);
  private readonly titles = inject(PageTitles);
  private readonly document = inject(DOCUMENT);
  protected readonly session = inject(SessionStore);
  protected readonly store = inject(SiteStore);
  protected readonly days = inject(SiteDays);
  protected readonly choice = inject(SiteChoice);

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
  /** Picked in the calendar, its end still open. */
  private readonly half = signal<NightSelection>(NO_NIGHTS);
  protected readonly selection = computed<NightSelection>(() => (this.half().checkIn ? this.half() : (this.nights() ?? NO_NIGHTS)));
  protected readonly dayShown = computed<CalendarDate>(() => {
    const day = this.day() ?? '';
    return isCalendarDate(day) && day >= this.days.today ? day : (this.nights()?.checkIn ?? this.days.today);
  });
  protected readonly looked = computed(() => [this.dayShown()]);

  protected readonly site = this.store.site;
  protected readonly place = computed(() => {
    const site = this.site();
    return site ? placeName(site, this.language.lang()) : '';
  });
  protected readonly pictures = computed(() =>
    (this.site()?.pictures ?? []).map((picture) => inSeason(picture, this.nights()?.checkIn ?? null)),
  );
  protected readonly grain = computed(() => (this.site()?.units.some((unit) => unit.grain === 'night') ? 'night' : 'half-hour'));
  /** The one unit whose days the calendar shows; '' for all of them. */
  protected readonly calendarUnit = signal('');
  protected readonly calendarUnits = computed(() => this.site()?.units.filter((unit) => unit.grain === this.grain()) ?? []);
  protected readonly calendarDays = computed(() => {
    const [known, site, one] = [this.days.known(), this.site(), this.calendarUnit()];
    if (!known || !site) return [];
    const ids = one ? [one] : unitsForCalendar(site.units, this.grain()).map((unit) => unit.id);
    return calendarOf(known, ids, this.days.fresh());
  });
  protected readonly counter = computed(() => this.calendarUnits().find((unit) => !unit.parts.length)?.kind ?? 'GUEST_ROOM');
  protected readonly reason = signal('');
  protected readonly price = computed(() => this.site()?.priceFrom ?? null);
  protected readonly facts = computed(() => factsOf(this.site()?.units ?? []));
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
  /** One sentence of what just changed. */
  protected readonly newsText = computed(() => {
    const news = this.days.news();
    const unit = this.site()?.units.find((one) => one.id === news?.unitId);
    if (!news || !unit) return '';
    const date = formatDate(news.date, this.language.lang());
    const until = news.heldUntil ? tokyoTime(new Date(news.heldUntil)) : '';
    const key = news.state === 'held' && until ? 'heldUntil' : news.state;
    return this.transloco.translate(`places.news.${key}`, { date, unit: this.language.of(unit.name), until });
  });
  /** For the dates chosen, what is left of everything that is counted: said on the panel's head and on the bar of a phone. */
  protected readonly left = computed(() => {
    const [nights, known, site] = [this.nights(), this.days.known(), this.site()];
    if (!nights || !known || !site) return null;
    const free = unitsForCalendar(site.units, 'night').map((unit) =>
      overNights(
        known.units.find((one) => one.unitId === unit.id),
        nights.checkIn,
        nights.checkOut,
      ),
    );
    return free.length && free.every(({ state }) => state !== 'unknown') ? free.reduce((sum, { free: one }) => sum + one, 0) : null;
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

  protected setNights(nights: Nights | null): void {
    this.half.set(NO_NIGHTS);
    this.reason.set('');
    this.address({ checkIn: nights?.checkIn ?? null, checkOut: nights?.checkOut ?? null });
  }

  protected pickNights(selection: NightSelection): void {
    this.reason.set('');
    const { checkIn, checkOut } = selection;
    if (checkIn && checkOut) this.setNights({ checkIn, checkOut });
    else this.half.set(selection);
  }

  protected pickDay([day]: readonly CalendarDate[]): void {
    this.reason.set('');
    if (day) this.address({ day, start: null, end: null });
  }

  /** Why a day that was pressed cannot be had. */
  protected explain(date: CalendarDate): void {
    const day = this.calendarDays().find((one) => one.date === date);
    const why = day?.closed
      ? this.language.of(day.closed)
      : this.transloco.translate(`places.calendar.why.${day?.state ?? 'past'}`, {
          until: day?.heldUntil ? tokyoTime(new Date(day.heldUntil)) : '',
        });
    this.reason.set(`${formatDate(date, this.language.lang())}${this.language.lang() === 'ja' ? '：' : ': '}${why}`);
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
      if (unit?.grain !== 'half-hour' || !isCalendarDate(day) || !start || !end) return [];
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

  /** The nights of the stay, for words. */
  protected readonly nightCount = computed(() => {
    const nights = this.nights();
    return nights ? eachDay(nights.checkIn, nights.checkOut).length : 0;
  });
}

/** How many can work, meet and sleep here; wholes are not counted beside their parts. */
function factsOf(units: readonly UnitDetail[]): { kind: 'desks' | 'meeting' | 'beds'; count: number }[] {
  const sum = (kinds: readonly string[]): number =>
    units.filter((unit) => kinds.includes(unit.kind)).reduce((total, unit) => total + unit.capacity * unit.quantity, 0);
  const most = (kinds: readonly string[]): number =>
    Math.max(0, ...units.filter((unit) => kinds.includes(unit.kind)).map((unit) => unit.capacity));
  const beds = unitsForCalendar(units, 'night').reduce((total, unit) => total + unit.capacity * unit.quantity, 0);
  const facts = [
    { kind: 'desks', count: sum(['DESK_HOT', 'PHONE_BOOTH', 'PRIVATE_OFFICE']) },
    { kind: 'meeting', count: most(['MEETING_ROOM', 'EVENT_HALL']) },
    { kind: 'beds', count: beds },
  ] as const;
  return facts.filter(({ count }) => count > 0);
}
