import { Component, computed, inject, input, output } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import { Language, TextPipe } from '../i18n';
import type { UnitDetail } from '../places';
import { DayPipe, Icon, Quantity, tokyoTime, YenPipe } from '../ui';
import { DraftItem, itemOfAlternative, StayWindow } from './draft';
import type { Alternative, QuotedItem } from './stay.types';
import * as edit from './window-edit';
import { endTime, ownHours, span, windowText } from './window-words';

/** One thing that is wanted: when, how many, for whom, its price, or why it cannot be had and what could be had instead. */
@Component({
  selector: 'eg-item-editor',
  imports: [DayPipe, Icon, Quantity, RouterLink, TextPipe, TranslocoPipe, YenPipe],
  templateUrl: './item-editor.html',
  styleUrl: './item-editor.css',
})
export class ItemEditor {
  private readonly language = inject(Language);
  readonly item = input.required<DraftItem>();
  readonly index = input.required<number>();
  /** Of the site; without it quantity and people are not bounded here, and the server says so. */
  readonly unit = input<UnitDetail>();
  readonly quoted = input<QuotedItem>();
  readonly today = input.required<string>();
  readonly changed = output<DraftItem>();
  readonly removed = output();

  protected readonly edit = edit;
  protected readonly id = computed(() => `item-${this.index()}`);
  protected readonly window = computed(() => this.item().window);
  protected readonly when = computed(() => windowText(this.window(), this.language.lang()));
  protected readonly own = computed(() => ownHours(this.window(), this.language.lang()));
  protected readonly use = computed(() => edit.useOf(this.window()));
  protected readonly uses = computed(() => {
    const uses = edit.usesOf(this.unit()?.tariffs ?? []);
    return uses.includes(this.use()) ? uses : [this.use(), ...uses];
  });
  protected readonly mostQuantity = computed(() => this.unit()?.quantity ?? 100);
  protected readonly mostPeople = computed(() => Math.max(1, (this.unit()?.capacity ?? 500) * this.item().quantity));
  protected readonly people = computed(() =>
    Math.min(this.mostPeople(), this.item().party ?? this.quoted()?.party ?? this.item().quantity),
  );
  protected readonly hours = computed(() => edit.hoursOn(this.unit()?.opening ?? [], span(this.window()).from));
  protected readonly starts = computed(() => this.withOwn(edit.halfHours(this.hours()).slice(0, -1), this.from()));
  protected readonly ends = computed(() => this.withOwn(edit.halfHours(this.hours()), this.to()).filter((time) => time > this.from()));
  protected readonly date = computed(() => span(this.window()).from);
  protected readonly from = computed(() => {
    const window = this.window();
    return window.kind === 'range' ? tokyoTime(new Date(window.start)) : '';
  });
  protected readonly to = computed(() => {
    const window = this.window();
    return window.kind === 'range' ? endTime(window.end) : '';
  });
  protected readonly refusal = computed(() => (this.quoted()?.available === false ? this.quoted()?.problem : undefined));
  protected readonly alternatives = computed(() =>
    (this.refusal()?.alternatives ?? []).flatMap((alternative) => {
      const item = itemOfAlternative(this.item(), alternative);
      return item ? [{ item, label: this.labelOf(alternative, item) }] : [];
    }),
  );

  protected set(window: StayWindow): void {
    this.changed.emit({ ...this.item(), window });
  }
  protected setUse(use: string): void {
    this.set(edit.usedAs(this.window(), use as edit.Use, this.hours()));
  }
  protected setQuantity(quantity: number): void {
    const { party, ...item } = this.item();
    const most = (this.unit()?.capacity ?? 500) * quantity;
    this.changed.emit({ ...item, quantity, ...(party === undefined || party > most ? {} : { party }) });
  }
  protected setPeople(party: number): void {
    this.changed.emit({ ...this.item(), party });
  }

  private withOwn(times: readonly string[], own: string): string[] {
    return [...new Set([...times, own])].filter(Boolean).sort();
  }
  /** What is different about it: the days of the same room, another room, another site. */
  private labelOf(alternative: Alternative, item: DraftItem): string {
    const [lang, dot] = [this.language.lang(), this.language.lang() === 'ja' ? '・' : ', '];
    const when = windowText(item.window, lang);
    if (alternative.kind === 'dates') return when;
    const unit = this.language.of(alternative.unitName);
    const where = alternative.kind === 'site' ? `${this.language.of(alternative.siteName)} ${unit}` : unit;
    return when === this.when() ? where : `${where}${dot}${when}`;
  }
}
