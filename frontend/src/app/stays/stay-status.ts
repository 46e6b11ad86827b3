import { Component, computed, input } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import type { StayStatus as Status } from './stay.types';

/** ● 確定 ▨ 確保中 ○ 取り消し済み: a shape and a word. */
const SHAPES: Record<Status, string> = { confirmed: 'open', held: 'held', cancelled: 'closed', lapsed: 'full', released: 'full' };

@Component({
  selector: 'eg-stay-status',
  imports: [TranslocoPipe],
  template: `<span class="st" [class]="'st--' + shape()">{{ 'stays.status.' + status() | transloco }}</span>`,
})
export class StayStatusBadge {
  readonly status = input.required<Status>();
  protected readonly shape = computed(() => SHAPES[this.status()]);
}
