import { Component, input } from '@angular/core';

/** The porch of the session pages: one narrow panel with a heading. */
@Component({
  selector: 'eg-entrance',
  template: `
    <div class="container container--narrow page">
      <h1>{{ heading() }}</h1>
      @if (lead()) {
        <p class="muted">{{ lead() }}</p>
      }
      <div class="panel stack"><ng-content /></div>
      <ng-content select="[below]" />
    </div>
  `,
  styles: `
    p {
      margin-top: var(--eg-s2);
    }
    .panel {
      margin-top: var(--eg-s5);
    }
  `,
})
export class Entrance {
  readonly heading = input.required<string>();
  readonly lead = input('');
}
