import { Component, computed, input } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';

/** Where content will be, while it is fetched: rows with or without a picture. Says once that it is loading. */
@Component({
  selector: 'eg-skeleton',
  imports: [TranslocoPipe],
  template: `
    <p class="sr" role="status">{{ 'ui.loading' | transloco }}</p>
    @for (row of each(); track row) {
      <div class="line" [class.line--pic]="pictures()" aria-hidden="true">
        @if (pictures()) {
          <i class="sk pic"></i>
        }
        <div class="text">
          <i class="sk" style="width: 30%"></i><i class="sk tall" style="width: 70%"></i><i class="sk" style="width: 90%"></i
          ><i class="sk" style="width: 45%"></i>
        </div>
      </div>
    }
  `,
  styles: `
    :host {
      display: grid;
      gap: 24px;
    }
    .line--pic {
      display: grid;
      grid-template-columns: minmax(88px, 180px) 1fr;
      gap: 20px;
    }
    .text {
      display: grid;
      gap: 10px;
      align-content: start;
    }
    .sk {
      display: block;
      height: 14px;
      border-radius: 4px;
      background: linear-gradient(
          100deg,
          var(--mat-sys-surface-container-high) 30%,
          var(--mat-sys-surface-container) 50%,
          var(--mat-sys-surface-container-high) 70%
        )
        0 0 / 300% 100%;
      animation: sk 1.8s linear infinite;
    }
    .tall {
      height: 22px;
    }
    .pic {
      height: auto;
      aspect-ratio: 3 / 2;
    }
    @keyframes sk {
      from {
        background-position: 120% 0;
      }
      to {
        background-position: -60% 0;
      }
    }
  `,
})
export class Skeleton {
  readonly rows = input(3);
  readonly pictures = input(true);
  protected readonly each = computed(() => Array.from({ length: this.rows() }, (_, index) => index));
}
