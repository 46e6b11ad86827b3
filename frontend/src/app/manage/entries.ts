import { Component, computed, inject, input, output } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import { Language, TextPipe } from '../i18n';
import { formatDate, formatNights, daysBetween, Icon, tokyoTime } from '../ui';
import { stretchWords, unitName, windowWords } from './closure-words';
import type { Bar, Closure, ManagedCalendar, ManagedUnit } from './manage.types';
import { barsOf } from './spans';

interface Entry {
  readonly key: string;
  readonly bar: Bar;
  readonly kind: 'stay' | 'hold' | 'feed';
  readonly when: string;
  readonly length: string;
  readonly until: string;
  readonly isFresh: boolean;
}

/** The calendar as a list, its equal: closures with their way back, then unit by unit who has it, then the days on which it rests. */
@Component({
  selector: 'eg-entries',
  imports: [Icon, TextPipe, TranslocoPipe],
  templateUrl: './entries.html',
  styleUrl: './entries.css',
})
export class Entries {
  private readonly language = inject(Language);
  readonly units = input.required<readonly ManagedUnit[]>();
  readonly calendar = input.required<ManagedCalendar>();
  readonly fresh = input<ReadonlySet<string>>(new Set());
  readonly closing = output<string>();
  readonly reopening = output<Closure>();

  protected readonly groups = computed(() => {
    const { units, closures } = this.calendar();
    return this.units().map((unit) => ({
      unit,
      entries: barsOf(unit, units, closures)
        .filter(({ holder }) => holder !== 'closure')
        .sort((a, b) => (a.from < b.from ? -1 : 1))
        .map((bar) => this.entry(unit, bar)),
    }));
  });
  protected readonly closures = computed(() =>
    this.calendar().closures.map((closure) => ({
      closure,
      what: unitName(closure, this.units(), this.language.lang()),
      when: windowWords(closure.window, this.language.lang()),
    })),
  );
  protected readonly rests = computed(() => {
    const lang = this.language.lang();
    return this.calendar()
      .days.filter(({ closed }) => closed)
      .map(({ date, closed }) => ({ date, day: formatDate(date, lang, 'short'), reason: closed?.[lang] ?? '' }));
  });

  private entry(unit: ManagedUnit, bar: Bar): Entry {
    const lang = this.language.lang();
    return {
      key: `${bar.holder} ${bar.id} ${bar.from}`,
      bar,
      kind: bar.holder === 'feed' ? 'feed' : bar.status === 'held' ? 'hold' : 'stay',
      when: stretchWords(bar.from, bar.to, unit.grain, lang),
      length: unit.grain === 'night' ? formatNights(daysBetween(bar.from, bar.to), lang) : '',
      until: bar.heldUntil ? tokyoTime(new Date(bar.heldUntil)) : '',
      isFresh: [unit.id, ...unit.parts].some((id) => this.fresh().has(`${id} ${bar.id}`)),
    };
  }
}
