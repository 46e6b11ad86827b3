import { Component, computed, inject, input } from '@angular/core';
import { MatMenuModule } from '@angular/material/menu';
import { Router, RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import { asProblem, Snack } from '../problems';
import { SessionStore } from '../session';
import { Icon } from '../ui/icon';

/** Who I am, whose bookings I see, and the way out; or the way in. */
@Component({
  selector: 'eg-account-menu',
  imports: [MatMenuModule, RouterLink, TranslocoPipe, Icon],
  template: `
    @if (session.user(); as user) {
      <button type="button" class="who" [matMenuTriggerFor]="menu">
        <span class="sr">{{ 'shell.account.menu' | transloco }}</span>
        <span class="avatar" aria-hidden="true">{{ initial() }}</span>
        <span class="name">{{ name() }}</span>
      </button>
      <mat-menu #menu="matMenu" xPosition="before">
        <p class="me" role="presentation">
          <b>{{ user.name }}</b><br /><span class="small muted">{{ user.email }}</span>
        </p>
        @if (session.companies().length > 1) {
          @for (company of session.companies(); track company.id) {
            <button mat-menu-item type="button" (click)="session.choose(company.id)">
              <span class="item"><eg-icon [name]="company.id === session.company()?.id ? 'check' : 'building'" />{{ company.name }}</span>
            </button>
          }
        }
        <a mat-menu-item routerLink="/stays"
          ><span class="item"><eg-icon name="calendar" />{{ 'shell.nav.stays' | transloco }}</span></a
        >
        <a mat-menu-item routerLink="/company"
          ><span class="item"><eg-icon name="building" />{{ 'shell.nav.company' | transloco }}</span></a
        >
        @if (session.manages()) {
          <a mat-menu-item routerLink="/manage"
            ><span class="item"><eg-icon name="house" />{{ 'shell.nav.manage' | transloco }}</span></a
          >
        }
        <a mat-menu-item routerLink="/settings"
          ><span class="item"><eg-icon name="settings" />{{ 'shell.nav.settings' | transloco }}</span></a
        >
        <button mat-menu-item type="button" (click)="leave()">
          <span class="item"><eg-icon name="out" />{{ 'shell.account.signOut' | transloco }}</span>
        </button>
      </mat-menu>
    } @else if (session.isKnown() || session.problem()) {
      <a class="btn btn--outlined btn--sm" [class.light]="onLintel()" routerLink="/sign-in" [queryParams]="next()">{{
        'shell.account.signIn' | transloco
      }}</a>
    }
  `,
  styles: `
    :host {
      display: block;
      min-width: 34px;
    }
    .who {
      display: flex;
      align-items: center;
      gap: 10px;
      min-height: 44px;
      border: 0;
      padding: 0 4px;
      background: none;
      font: var(--mat-sys-label-medium);
      white-space: nowrap;
      cursor: pointer;
    }
    .light {
      background: none;
      color: inherit;
      border-color: rgb(247 241 232 / 0.55);
    }
    .me {
      padding: 10px 16px;
      font: var(--mat-sys-body-medium);
      border-bottom: 1px solid var(--mat-sys-outline-variant);
    }
    .item {
      display: flex;
      align-items: center;
      gap: 12px;
    }
    @media (max-width: 720px) {
      .name {
        display: none;
      }
    }
  `,
})
export class AccountMenu {
  protected readonly session = inject(SessionStore);
  private readonly router = inject(Router);
  private readonly snack = inject(Snack);
  readonly onLintel = input(false);
  protected readonly name = computed(() => this.session.company()?.name ?? this.session.user()?.name ?? '');
  protected readonly initial = computed(() => [...(this.session.user()?.name ?? '')][0] ?? '');

  /** Back to where we are after signing in, unless that is home or the sign-in pages themselves. */
  protected next(): Record<string, string> {
    const url = this.router.url;
    return /^\/($|\?|sign|forgot|reset|verify)/.test(url) ? {} : { next: url };
  }

  protected async leave(): Promise<void> {
    try {
      await this.session.signOut();
      await this.router.navigateByUrl('/');
      this.snack.sayText('shell.account.signedOut');
    } catch (error) {
      this.snack.say(asProblem(error).title);
    }
  }
}
