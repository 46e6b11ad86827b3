import { Component, computed, inject, input } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import { Language } from '../i18n/lang';
import { tokyoTime } from './calendar-date';

/** As the API says it of a slot, a day or a unit; `unknown` while we are offline. */
export type SlotState = 'open' | 'few' | 'held' | 'full' | 'closed' | 'past';

/**
 * ● 空きあり 12席 ◆ 残り1室 ▨ 手続き中（14:32まで） ○ 満室 × 休館: a shape, a word and a number, never colour alone.
 * `counter` is what is counted (席, 室, 棟 …) in the reader's language; without it the number stands alone.
 */
@Component({
  selector: 'eg-status',
  imports: [TranslocoPipe],
  template: `<span class="st" [class]="'st--' + shape()" [class.st--live]="live() && (state() === 'open' || state() === 'few')">{{
    'ui.status.' + text() | transloco: { free: free() ?? '', counter: counter(), until: until() }
  }}</span>`,
})
export class Status {
  private readonly language = inject(Language);
  readonly state = input.required<SlotState | 'unknown'>();
  readonly free = input<number | null>();
  readonly counter = input('');
  readonly heldUntil = input<string | null>();
  readonly live = input(false);

  protected readonly shape = computed(() => (this.state() === 'past' ? 'full' : this.state()));
  protected readonly until = computed(() => {
    this.language.lang();
    const until = this.heldUntil();
    return until ? tokyoTime(new Date(until)) : '';
  });
  protected readonly text = computed(() => {
    const state = this.state();
    if (state === 'held') return this.until() ? 'heldUntil' : 'held';
    if (state === 'open' || state === 'few') return this.free() == null ? state : `${state}Count`;
    return state;
  });
}
