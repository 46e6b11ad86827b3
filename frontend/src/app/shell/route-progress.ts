import { Component, effect, inject, signal } from '@angular/core';
import { Router } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';

const PATIENCE_MS = 250;

/** A thin line while a page is fetched; not for those that are there at once. */
@Component({
  selector: 'eg-route-progress',
  imports: [TranslocoPipe],
  template: `@if (slow()) {
    <div role="progressbar" [attr.aria-label]="'ui.loading' | transloco"></div>
  }`,
  styles: `
    div {
      position: fixed;
      inset: 0 0 auto;
      height: 3px;
      z-index: 60;
      background: linear-gradient(90deg, transparent, var(--eg-accent), transparent) 0 0 / 50% 100% no-repeat;
      animation: run 1.1s var(--eg-ease) infinite;
    }
    @keyframes run {
      from {
        background-position: -60% 0;
      }
      to {
        background-position: 160% 0;
      }
    }
  `,
})
export class RouteProgress {
  private readonly router = inject(Router);
  protected readonly slow = signal(false);

  constructor() {
    effect((onCleanup) => {
      if (!this.router.currentNavigation()) return this.slow.set(false);
      const timer = setTimeout(() => this.slow.set(true), PATIENCE_MS);
      onCleanup(() => clearTimeout(timer));
    });
  }
}
