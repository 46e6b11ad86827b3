import { Component, input, model } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import { How, HOWS, NightsWish } from './nights-wish';
import { Flex, FLEX } from './search-query';

/** How strictly the dates are meant: as they are, some days around them, or any nights of a stretch, on weekends alone if wished. */
@Component({
  selector: 'eg-nights-how',
  imports: [TranslocoPipe],
  template: `
    <fieldset>
      <legend class="sr">{{ 'search.wish.how' | transloco }}</legend>
      @for (name of hows; track name) {
        <label class="chip" [class.on]="wish().how === name">
          <input class="sr" type="radio" [name]="group()" [value]="name" [checked]="wish().how === name" (change)="change({ how: name })" />
          {{ 'search.wish.' + name | transloco }}
        </label>
      }
    </fieldset>
    @if (wish().how === 'around') {
      <label class="chip pick">
        <span class="sr">{{ 'search.wish.flexLabel' | transloco }}</span>
        <select (change)="setFlex($any($event.target).value)">
          @for (days of flexes; track days) {
            <option [value]="days" [selected]="days === wish().flex">{{ 'search.wish.flex' | transloco: { days } }}</option>
          }
        </select>
      </label>
    } @else if (wish().how === 'stretch') {
      <label class="check">
        <input type="checkbox" [checked]="wish().weekends" (change)="change({ weekends: $any($event.target).checked })" />
        {{ 'search.wish.weekends' | transloco }}
      </label>
    }
  `,
  styleUrl: './nights-how.css',
})
export class NightsHow {
  readonly wish = model.required<NightsWish>();
  /** Radio buttons of one page that belong together. */
  readonly group = input('how');
  protected readonly hows = HOWS;
  protected readonly flexes = FLEX;

  protected change(part: { readonly how?: How; readonly weekends?: boolean; readonly flex?: Flex }): void {
    this.wish.set({ ...this.wish(), ...part });
  }

  protected setFlex(value: string): void {
    const flex = FLEX.find((days) => String(days) === value);
    if (flex) this.change({ flex });
  }
}
