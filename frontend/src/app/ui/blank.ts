import { Component, input } from '@angular/core';

/** Nothing here: a picture, a heading, a sentence that helps, and the ways on (as content). */
@Component({
  selector: 'eg-blank',
  template: `
    <img [src]="'scenes/' + picture() + '.svg'" alt="" width="300" height="188" />
    @if (level() === 1) {
      <h1>{{ heading() }}</h1>
    } @else if (level() === 2) {
      <h2>{{ heading() }}</h2>
    } @else {
      <h3>{{ heading() }}</h3>
    }
    @if (text()) {
      <p>{{ text() }}</p>
    }
    <div class="ways"><ng-content /></div>
  `,
  styles: `
    :host {
      display: block;
      text-align: center;
      padding: 24px;
    }
    img {
      width: 100%;
      max-width: 300px;
      height: auto;
      aspect-ratio: 16 / 10;
      object-fit: cover;
      margin: 0 auto 16px;
      border-radius: 8px;
    }
    h1,
    h2,
    h3 {
      font: var(--mat-sys-title-large);
    }
    p {
      color: var(--mat-sys-on-surface-variant);
      font: var(--mat-sys-body-medium);
      margin: 6px auto 16px;
      max-width: 26em;
    }
    .ways {
      display: flex;
      flex-wrap: wrap;
      justify-content: center;
      gap: 8px;
    }
  `,
})
export class Blank {
  readonly heading = input.required<string>();
  readonly text = input('');
  /** night: nothing found · day: something went wrong */
  readonly picture = input<'night' | 'day'>('night');
  readonly level = input<1 | 2 | 3>(2);
}
