import { Component } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import { Icon, Status } from '../ui';

const CHAPTERS: Record<string, readonly string[]> = {
  find: ['when', 'party', 'wifi', 'kinds'],
  hold: ['fifteen', 'more', 'seen'],
  pay: ['card', 'confirm', 'mail'],
  cancel: ['how', 'lodging', 'desk', 'meeting', 'money'],
  company: ['join', 'roles'],
  manage: ['calendar', 'close'],
};

/** How to use it, on one page: what to press, what happens, what it costs. */
@Component({
  imports: [Icon, RouterLink, Status, TranslocoPipe],
  template: `
    <div class="container page">
      <h1>{{ 'guide.title' | transloco }}</h1>
      <p class="muted">{{ 'guide.lead' | transloco }}</p>
      <div class="frame">
        <nav [attr.aria-label]="'guide.contents' | transloco">
          <ul>
            @for (chapter of chapters; track chapter.name) {
              <li>
                <a routerLink="/guide" [fragment]="chapter.name">{{ 'guide.' + chapter.name + '.title' | transloco }}</a>
              </li>
            }
            <li>
              <a routerLink="/guide" fragment="states">{{ 'guide.states.title' | transloco }}</a>
            </li>
          </ul>
        </nav>
        <div class="prose">
          @for (chapter of chapters; track chapter.name) {
            <section [id]="chapter.name">
              <h2>{{ 'guide.' + chapter.name + '.title' | transloco }}</h2>
              <p>{{ 'guide.' + chapter.name + '.lead' | transloco }}</p>
              <dl>
                @for (item of chapter.items; track item) {
                  <dt>{{ 'guide.' + chapter.name + '.' + item + '.q' | transloco }}</dt>
                  <dd>{{ 'guide.' + chapter.name + '.' + item + '.a' | transloco }}</dd>
                }
              </dl>
            </section>
          }
          <section id="states">
            <h2>{{ 'guide.states.title' | transloco }}</h2>
            <p>{{ 'guide.states.lead' | transloco }}</p>
            <ul class="states">
              @for (state of states; track state) {
                <li>
                  <eg-status [state]="state" /><span>{{ 'guide.states.' + state | transloco }}</span>
                </li>
              }
            </ul>
          </section>
          <p class="note">
            <eg-icon name="mail" /><span
              >{{ 'guide.contact' | transloco }} <a routerLink="/legal/commerce">{{ 'shell.footer.commerce' | transloco }}</a></span
            >
          </p>
        </div>
      </div>
    </div>
  `,
  styles: `
    .frame {
      display: grid;
      grid-template-columns: 220px minmax(0, 1fr);
      gap: var(--eg-s7);
      margin-top: var(--eg-s6);
      align-items: start;
    }
    nav {
      position: sticky;
      top: 92px;
    }
    nav a {
      display: block;
      padding: 8px 0 8px 14px;
      border-left: 2px solid var(--mat-sys-outline-variant);
      color: inherit;
      text-decoration: none;
      font: var(--mat-sys-label-large);
    }
    nav a:hover {
      border-color: var(--eg-accent);
    }
    section:first-child h2 {
      margin-top: 0;
    }
    section > * + * {
      margin-top: var(--eg-s3);
    }
    dt {
      margin-top: var(--eg-s4);
      font: var(--mat-sys-title-medium);
    }
    dd {
      color: var(--mat-sys-on-surface-variant);
    }
    .states {
      list-style: none;
      padding: 0;
    }
    .states li {
      display: grid;
      grid-template-columns: 12em 1fr;
      gap: 12px;
      padding: 8px 0;
      border-top: 1px solid var(--mat-sys-outline-variant);
      font: var(--mat-sys-body-medium);
    }
    @media (max-width: 720px) {
      .frame {
        grid-template-columns: minmax(0, 1fr);
        gap: var(--eg-s5);
      }
      nav {
        position: static;
      }
      .states li {
        grid-template-columns: 1fr;
        gap: 2px;
      }
    }
  `,
})
export class GuidePage {
  protected readonly chapters = Object.entries(CHAPTERS).map(([name, items]) => ({ name, items }));
  protected readonly states = ['open', 'few', 'held', 'full', 'closed'] as const;
}
