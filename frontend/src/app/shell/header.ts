import { Component, inject, input } from '@angular/core';
import { RouterLink, RouterLinkActive } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import { SessionStore } from '../session';
import { AccountMenu } from './account-menu';
import { LanguageSwitch } from './language-switch';
import { Logo } from './logo';

/** The lintel. Dark on the home page, where the picture hangs under it; plaster elsewhere. */
@Component({
  selector: 'eg-header',
  imports: [RouterLink, RouterLinkActive, TranslocoPipe, AccountMenu, LanguageSwitch, Logo],
  template: `
    <header [class.lintel]="lintel()">
      <div class="container container--wide in">
        <a class="logo" routerLink="/" [attr.aria-label]="'shell.homeLink' | transloco"><eg-logo /></a>
        <nav [attr.aria-label]="'shell.nav.label' | transloco">
          @for (link of links; track link.to) {
            @if (link.to !== '/manage' || session.manages()) {
              <a [routerLink]="link.to" routerLinkActive="here" ariaCurrentWhenActive="page">{{ link.text | transloco }}</a>
            }
          }
        </nav>
        <eg-language-switch />
        <eg-account-menu [onLintel]="lintel()" />
      </div>
    </header>
  `,
  styleUrl: './header.css',
})
export class Header {
  protected readonly session = inject(SessionStore);
  readonly lintel = input(false);
  protected readonly links = [
    { to: '/search', text: 'shell.nav.search' },
    { to: '/stays', text: 'shell.nav.stays' },
    { to: '/manage', text: 'shell.nav.manage' },
    { to: '/guide', text: 'shell.nav.guide' },
  ];
}
