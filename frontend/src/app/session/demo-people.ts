import { Component, output } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';

const PASSWORD = 'engawa-demo-2026';
const PEOPLE = ['booker@minato', 'admin@minato', 'booker@hokuto', 'manager@kottoi', 'manager@taishokan', 'office@engawa', 'resident@hagi'];

/** The demo's people, to sign in as one of them with one press. They exist in demo data only. */
@Component({
  selector: 'eg-demo-people',
  imports: [TranslocoPipe],
  template: `
    <section class="panel stack--tight">
      <h2>{{ 'session.demo.title' | transloco }}</h2>
      <p class="small muted">
        {{ 'session.demo.password' | transloco }} <code>{{ password }}</code>
      </p>
      <ul>
        @for (person of people; track person.email) {
          <li>
            <button type="button" class="btn btn--outlined btn--sm btn--full" (click)="chosen.emit({ email: person.email, password })">
              <span class="num">{{ person.email }}</span><span class="small muted">{{ person.text | transloco }}</span>
            </button>
          </li>
        }
      </ul>
    </section>
  `,
  styles: `
    .panel {
      margin-top: var(--eg-s4);
    }
    h2 {
      font: var(--mat-sys-title-medium);
    }
    .btn {
      justify-content: space-between;
      flex-wrap: wrap;
      gap: 0 8px;
      padding-block: 4px;
      white-space: normal;
    }
    li + li {
      margin-top: 6px;
    }
  `,
})
export class DemoPeople {
  readonly chosen = output<{ email: string; password: string }>();
  protected readonly password = PASSWORD;
  protected readonly people = PEOPLE.map((who) => ({ email: `${who}.example.jp`, text: `session.demo.${who.replace('@', '-')}` }));
}
