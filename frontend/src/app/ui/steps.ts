import { afterRenderEffect, Component, ElementRef, inject, input } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import { Icon } from './icon';

/** ① 日程と部屋 — ② 滞在を組み立てる — ③ お支払い — ④ 確認. `current` counts from 0. */
@Component({
  selector: 'eg-steps',
  imports: [Icon, TranslocoPipe],
  template: `
    <ol tabindex="0" [attr.aria-label]="'ui.steps' | transloco">
      @for (step of steps(); track $index) {
        <li [class.done]="$index < current()" [class.on]="$index === current()" [attr.aria-current]="$index === current() ? 'step' : null">
          <i aria-hidden="true">
            @if ($index < current()) {
              <eg-icon name="check" />
            } @else {
              {{ $index + 1 }}
            }
          </i>
          {{ step }}
        </li>
      }
    </ol>
  `,
  styles: `
    ol {
      display: flex;
      align-items: center;
      gap: 12px;
      padding: 24px 0;
      font: var(--mat-sys-label-large);
      overflow-x: auto;
      scrollbar-width: none;
    }
    li {
      display: flex;
      gap: 10px;
      align-items: center;
      white-space: nowrap;
      color: var(--mat-sys-on-surface-variant);
    }
    li + li::before {
      content: '';
      width: 48px;
      height: 1px;
      background: var(--mat-sys-outline);
    }
    i {
      width: 28px;
      height: 28px;
      border-radius: 50%;
      display: grid;
      place-items: center;
      border: 1px solid var(--mat-sys-outline);
      font: 600 0.8125rem/1 var(--eg-font-num);
    }
    .on {
      color: var(--mat-sys-on-surface);
      font-weight: 700;
    }
    .on i {
      background: var(--mat-sys-primary);
      color: var(--mat-sys-on-primary);
      border-color: var(--mat-sys-primary);
    }
    .done i {
      background: var(--mat-sys-primary-container);
      color: var(--mat-sys-on-primary-container);
      border-color: transparent;
    }
    @media (max-width: 720px) {
      ol {
        padding: 16px 0;
      }
      li + li::before {
        width: 16px;
      }
    }
  `,
})
export class Steps {
  readonly steps = input.required<readonly string[]>();
  readonly current = input.required<number>();

  constructor() {
    const host = inject<ElementRef<HTMLElement>>(ElementRef);
    // on a narrow screen the step one is at must be in sight
    afterRenderEffect(() => {
      this.current();
      this.steps();
      const [list, step] = [host.nativeElement.querySelector('ol'), host.nativeElement.querySelector<HTMLElement>('li.on')];
      if (list && step) list.scrollLeft = step.offsetLeft - list.offsetLeft - 16;
    });
  }
}
