import { Component, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import { SessionStore } from '../session';
import { Logo } from './logo';

@Component({
  selector: 'eg-footer',
  imports: [RouterLink, TranslocoPipe, Logo],
  template: `
    <footer>
      <div class="container in">
        <div>
          <eg-logo />
          <p>{{ 'shell.footer.about' | transloco }}</p>
        </div>
        @for (column of columns; track column.title) {
          <nav [attr.aria-label]="column.title | transloco">
            <h2>{{ column.title | transloco }}</h2>
            <ul>
              @for (link of column.links; track link.to) {
                @if (link.to !== '/manage' || session.manages()) {
                  <li>
                    <a [routerLink]="link.to">{{ link.text | transloco }}</a>
                  </li>
                }
              }
            </ul>
          </nav>
        }
      </div>
    </footer>
  `,
  styles: `
    footer {
      background: var(--eg-lintel);
      color: var(--eg-on-lintel);
      padding-block: 48px;
      --eg-focus: var(--eg-accent);
      --eg-focus-halo: var(--eg-lintel);
    }
    .in {
      display: grid;
      grid-template-columns: 1.6fr 1fr 1fr 1fr;
      gap: 32px;
    }
    p {
      margin-top: 16px;
      max-width: 24em;
      font: var(--mat-sys-body-small);
    }
    h2 {
      font: var(--mat-sys-title-small);
      margin-bottom: 8px;
    }
    a {
      display: inline-block;
      padding: 6px 0;
      color: inherit;
      text-decoration: none;
      font: var(--mat-sys-body-small);
    }
    a:hover {
      text-decoration: underline;
    }
    @media (max-width: 720px) {
      .in {
        grid-template-columns: 1fr 1fr;
        gap: 24px 20px;
      }
      .in > :first-child {
        grid-column: 1 / 3;
      }
    }
  `,
})
export class Footer {
  protected readonly session = inject(SessionStore);
  protected readonly columns = [
    {
      title: 'shell.footer.use',
      links: [
        { to: '/search', text: 'shell.footer.search' },
        { to: '/stays', text: 'shell.nav.stays' },
        { to: '/guide', text: 'shell.nav.guide' },
      ],
    },
    {
      title: 'shell.footer.run',
      links: [
        { to: '/company', text: 'shell.footer.company' },
        { to: '/manage', text: 'shell.nav.manage' },
        { to: '/sign-in', text: 'shell.account.signIn' },
      ],
    },
    {
      title: 'shell.footer.legal',
      links: [
        { to: '/trust', text: 'shell.footer.trust' },
        { to: '/legal/commerce', text: 'shell.footer.commerce' },
        { to: '/legal/terms', text: 'shell.footer.terms' },
        { to: '/legal/privacy', text: 'shell.footer.privacy' },
        { to: '/accessibility', text: 'shell.footer.accessibility' },
      ],
    },
  ];
}
