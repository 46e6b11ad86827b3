import { Component, inject } from '@angular/core';
import { RouterLink, RouterLinkActive } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import { SessionStore } from '../session';
import { Icon } from '../ui/icon';

/** The menu of a phone. A page with a .stickybar covers it with its own action. */
@Component({
  selector: 'eg-bottom-bar',
  imports: [RouterLink, RouterLinkActive, TranslocoPipe, Icon],
  template: `
    <nav [attr.aria-label]="'shell.nav.label' | transloco">
      <a routerLink="/search" routerLinkActive="here" ariaCurrentWhenActive="page"
        ><eg-icon name="search" />{{ 'shell.nav.search' | transloco }}</a
      >
      <a routerLink="/stays" routerLinkActive="here" ariaCurrentWhenActive="page"
        ><eg-icon name="calendar" />{{ 'shell.bar.stays' | transloco }}</a
      >
      @if (session.sites().length) {
        <a routerLink="/manage" routerLinkActive="here" ariaCurrentWhenActive="page"
          ><eg-icon name="house" />{{ 'shell.bar.manage' | transloco }}</a
        >
      } @else {
        <a routerLink="/company" routerLinkActive="here" ariaCurrentWhenActive="page"
          ><eg-icon name="building" />{{ 'shell.bar.company' | transloco }}</a
        >
      }
      <a routerLink="/guide" routerLinkActive="here" ariaCurrentWhenActive="page"
        ><eg-icon name="book" />{{ 'shell.bar.guide' | transloco }}</a
      >
      <a routerLink="/settings" routerLinkActive="here" ariaCurrentWhenActive="page"
        ><eg-icon name="person" />{{ 'shell.nav.settings' | transloco }}</a
      >
    </nav>
  `,
  styles: `
    nav {
      display: none;
    }
    @media (max-width: 720px) {
      nav {
        position: fixed;
        inset: auto 0 0;
        z-index: 30;
        display: grid;
        grid-template-columns: repeat(5, 1fr);
        background: var(--mat-sys-surface-container-lowest);
        border-top: 1px solid var(--mat-sys-outline-variant);
        padding-bottom: env(safe-area-inset-bottom);
      }
      a {
        display: grid;
        justify-items: center;
        gap: 3px;
        padding: 9px 0 8px;
        font: 500 0.6875rem/1.3 var(--eg-font-text);
        color: var(--mat-sys-on-surface-variant);
        text-decoration: none;
      }
      a.here {
        color: var(--mat-sys-primary);
        font-weight: 700;
        box-shadow: inset 0 3px var(--eg-accent);
      }
    }
  `,
})
export class BottomBar {
  protected readonly session = inject(SessionStore);
}
