import { Component, input, model } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import { Icon } from './icon';

/** − 4 + : a small number with a name. <eg-quantity [(value)]="party" [min]="1" [max]="20" [label]="…" counter="名" /> */
@Component({
  selector: 'eg-quantity',
  imports: [Icon, TranslocoPipe],
  template: `
    <div role="group" [attr.aria-label]="label()">
      <button
        type="button"
        class="iconbtn"
        [disabled]="value() <= min()"
        (click)="step(-1)"
        [attr.aria-label]="'ui.quantity.less' | transloco: { label: label() }"
      >
        <eg-icon name="minus" />
      </button>
      <output aria-live="polite"
        ><span class="num">{{ value() }}</span> {{ counter() }}</output
      >
      <button
        type="button"
        class="iconbtn"
        [disabled]="value() >= max()"
        (click)="step(1)"
        [attr.aria-label]="'ui.quantity.more' | transloco: { label: label() }"
      >
        <eg-icon name="plus" />
      </button>
    </div>
  `,
  styles: `
    div {
      display: inline-flex;
      align-items: center;
      border: 1px solid var(--mat-sys-outline);
      border-radius: 8px;
      background: var(--mat-sys-surface-container-lowest);
    }
    output {
      min-width: 3.2em;
      text-align: center;
      font: var(--mat-sys-label-large);
      white-space: nowrap;
    }
  `,
})
export class Quantity {
  readonly value = model.required<number>();
  readonly min = input(1);
  readonly max = input(99);
  readonly label = input.required<string>();
  readonly counter = input('');

  protected step(by: number): void {
    this.value.update((value) => Math.min(this.max(), Math.max(this.min(), value + by)));
  }
}
