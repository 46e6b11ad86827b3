import { Component, computed, input } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import { DayPipe } from '../ui';
import { perDay, Placed, withoutBed } from './per-day';

/** Day by day: places to sleep and to work against the people of the party. */
@Component({
  selector: 'eg-day-check',
  imports: [DayPipe, TranslocoPipe],
  template: `
    <section class="panel" aria-labelledby="days-heading">
      <div class="panel__head">
        <h2 id="days-heading">{{ 'stays.days.title' | transloco }}</h2>
        <span aria-live="polite">
          @if (missing()) {
            <span class="st st--few">{{ 'stays.days.missing' | transloco: { count: missing() } }}</span>
          } @else if (sleeps()) {
            <span class="st">{{ 'stays.days.enough' | transloco }}</span>
          }
        </span>
      </div>
      <table class="t">
        <thead>
          <tr>
            <th scope="col">{{ 'stays.days.day' | transloco }}</th>
            @if (sleeps()) {
              <th scope="col" class="r">{{ 'stays.days.beds' | transloco }}</th>
            }
            @if (works()) {
              <th scope="col" class="r">{{ 'stays.days.seats' | transloco }}</th>
            }
          </tr>
        </thead>
        <tbody>
          @for (day of days(); track day.date) {
            <tr>
              <th scope="row">{{ day.date | day: 'short' }}</th>
              @if (sleeps()) {
                <td class="r">
                  @if (day.beds !== null) {
                    <span [class.short]="day.beds < party()">{{ 'stays.days.of' | transloco: { places: day.beds, party: party() } }}</span>
                  } @else {
                    <span class="muted">—</span>
                  }
                </td>
              }
              @if (works()) {
                <td class="r">
                  @if (day.seats !== null) {
                    {{ 'stays.days.seatsOf' | transloco: { places: day.seats } }}
                  } @else {
                    <span class="muted">—</span>
                  }
                </td>
              }
            </tr>
          }
        </tbody>
      </table>
    </section>
  `,
  styles: `
    :host {
      display: block;
    }
    .t tbody th {
      font: var(--mat-sys-label-large);
      color: inherit;
      border-bottom-color: var(--mat-sys-outline-variant);
    }
    .t tr:last-child th {
      border-bottom: 0;
    }
    .t :is(th, td) {
      padding-block: 8px;
    }
    .short {
      color: var(--eg-few);
      font-weight: 700;
    }
    .short::before {
      content: '◆ ';
    }
  `,
})
export class DayCheck {
  readonly items = input.required<readonly Placed[]>();
  readonly party = input.required<number>();
  protected readonly days = computed(() => perDay(this.items()));
  protected readonly missing = computed(() => withoutBed(this.days(), this.party()));
  protected readonly sleeps = computed(() => this.days().some(({ beds }) => beds !== null));
  protected readonly works = computed(() => this.days().some(({ seats }) => seats !== null));
}
