// The frame around every page: lintel, the page, the ground below, and on phones the bar at the foot.
import { Component, computed, inject } from '@angular/core';
import { toSignal } from '@angular/core/rxjs-interop';
import { NavigationEnd, Router, RouterOutlet } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import { filter, map, startWith } from 'rxjs';
import { SessionStore } from './session';
import { BottomBar } from './shell/bottom-bar';
import { Footer } from './shell/footer';
import { Header } from './shell/header';
import { OfflineBar } from './shell/offline-bar';
import { PageTitles } from './shell/page-titles';
import { RouteProgress } from './shell/route-progress';

@Component({
  selector: 'eg-root',
  imports: [RouterOutlet, TranslocoPipe, Header, Footer, BottomBar, OfflineBar, RouteProgress],
  template: `
    <a class="skip" href="#main" (click)="skip($event, main)">{{ 'shell.skip' | transloco }}</a>
    <eg-route-progress />
    @if (session.isDemo()) {
      <aside class="demo no-print" [attr.aria-label]="'shell.demoLabel' | transloco">{{ 'shell.demo' | transloco }}</aside>
    }
    <eg-header class="no-print" [lintel]="isHome()" />
    <eg-offline-bar class="no-print" />
    <main id="main" #main tabindex="-1"><router-outlet /></main>
    <eg-footer class="no-print" />
    <eg-bottom-bar class="no-print" />
    <p class="sr" aria-live="polite">{{ titles.announcement() }}</p>
  `,
  styles: `
    :host {
      display: flex;
      flex-direction: column;
      min-height: 100vh;
    }
    main {
      flex: 1;
    }
    eg-header {
      position: sticky;
      top: 0;
      z-index: 20;
    }
    .skip {
      position: absolute;
      left: 16px;
      top: -80px;
      padding: 10px 16px;
      background: var(--mat-sys-surface-container-lowest);
      z-index: 50;
    }
    .skip:focus {
      top: 12px;
    }
    .demo {
      padding: 5px 16px;
      background: var(--mat-sys-tertiary-container);
      color: var(--mat-sys-on-tertiary-container);
      text-align: center;
      font: var(--mat-sys-label-small);
    }
  `,
})
export class App {
  private readonly router = inject(Router);
  protected readonly session = inject(SessionStore);
  protected readonly titles = inject(PageTitles);
  private readonly path = toSignal(
    this.router.events.pipe(
      filter((event) => event instanceof NavigationEnd),
      map((event) => event.urlAfterRedirects.split(/[?#]/)[0]),
      startWith(''),
    ),
  );
  protected readonly isHome = computed(() => this.path() === '/');

  protected skip(event: Event, main: HTMLElement): void {
    event.preventDefault(); // <base href> would make the fragment a navigation home
    main.focus();
    main.scrollIntoView();
  }
}
