import { Component, computed, inject, input, output, signal } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import { Language, TextPipe } from '../i18n';
import type { DraftItem, StayWindow } from '../stays/draft';
import { usesOf } from '../stays/window-edit';
import { windowText } from '../stays/window-words';
import { CalendarDate } from '../ui/calendar-date';
import { Icon } from '../ui/icon';
import { YenPipe } from '../ui/pipes';
import { Picture } from '../ui/picture';
import { Quantity } from '../ui/quantity';
import { Status } from '../ui/status';
import { itemOf, Nights } from './choice';
import type { Problem } from '../problems';
import type { SiteDetail, UnitAvailability, UnitDays, UnitDetail } from './place.types';
import { inSeason } from './season';
import { overDays, overNights } from './unit-days';
import { UnitTimes } from './unit-times';

/** One unit: what it is, what it costs, whether it is free for the dates, and choosing it. */
@Component({
  selector: 'eg-unit-row',
  imports: [Icon, Picture, Quantity, Status, TextPipe, TranslocoPipe, UnitTimes, YenPipe],
  templateUrl: './unit-row.html',
  styleUrl: './unit-row.css',
})
export class UnitRow {
  private readonly language = inject(Language);
  readonly site = input.required<SiteDetail>();
  readonly unit = input.required<UnitDetail>();
  readonly days = input<UnitDays>();
  readonly nights = input<Nights | null>(null);
  /** The day that is looked at where no nights are chosen. */
  readonly day = input.required<CalendarDate>();
  readonly items = input<readonly DraftItem[]>([]);
  readonly live = input(false);
  readonly changes = input(0);
  readonly table = input<UnitAvailability>();
  readonly tableProblem = input<Problem | null>(null);
  readonly tableWanted = output<{ from: CalendarDate; to: CalendarDate }>();
  readonly added = output<DraftItem>();
  readonly replaced = output<{ old: DraftItem; item: DraftItem }>();
  readonly removed = output<DraftItem>();
  /** Nights are needed first. */
  readonly datesNeeded = output();

  protected readonly open = signal(false);
  protected readonly picture = computed(() => inSeason(this.unit().picture, this.nights()?.checkIn ?? this.day()));
  protected readonly uses = computed(() => usesOf(this.unit().tariffs));
  protected readonly mine = computed(() => this.items().filter((item) => item.unitId === this.unit().id));
  /** A room for the nights chosen says so by its button; times and numbers are listed. */
  protected readonly shownItems = computed(() => this.mine().filter((item) => item.window.kind !== 'nights' || this.unit().quantity > 1));
  protected readonly byNight = computed(() => this.unit().grain === 'night');
  protected readonly tariffs = computed(() => this.unit().tariffs.filter((tariff) => !tariff.season && !tariff.minNights));
  protected readonly price = computed(() => this.tariffs()[0] ?? this.unit().tariffs[0]);
  protected readonly seasons = computed(() => this.unit().tariffs.filter((tariff) => tariff.season || tariff.minNights));
  /** For the nights chosen; for what is let by time, the day looked at or the stay's days. */
  protected readonly state = computed(() => {
    const nights = this.nights();
    if (this.byNight()) return nights ? overNights(this.days(), nights.checkIn, nights.checkOut) : null;
    if (this.unit().grain === 'month') return null;
    return overDays([this.days()?.days.find((day) => day.date === (nights?.checkIn ?? this.day()))]);
  });
  protected readonly stateText = computed(() => this.state()?.state ?? 'unknown');
  protected readonly closedWhy = computed(
    () => this.days()?.days.find((day) => day.date === (this.nights()?.checkIn ?? this.day()))?.closed ?? null,
  );

  protected when(window: StayWindow): string {
    return windowText(window, this.language.lang());
  }

  /** Nights are chosen and unchosen by the button; everything else opens its table of days and hours. */
  protected press(): void {
    const [first] = this.mine();
    const nights = this.nights();
    if (!this.byNight()) this.open.update((open) => !open);
    else if (first) this.removed.emit(first);
    else if (nights) this.added.emit(itemOf(this.site(), this.unit(), { kind: 'nights', ...nights }));
    else this.datesNeeded.emit();
  }

  protected count(item: DraftItem, quantity: number): void {
    this.replaced.emit({ old: item, item: { ...item, quantity } });
  }

  protected take(wish: { window: StayWindow; quantity: number }): void {
    this.added.emit(itemOf(this.site(), this.unit(), wish.window, wish.quantity));
    this.open.set(false);
  }
}
