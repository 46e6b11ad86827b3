import { Component, computed, input, output } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import { Countdown } from './countdown';
import { Icon } from './icon';

/** A hold lasts a quarter of an hour; a prolonged one is measured by what it has left when it is shown. */
const SHORTEST_MS = 15 * 60_000;

/** ⌛ 確保しています 14:32 ▬▬▬ 延長する: the hold a person works under, on top of every page of the stay. */
@Component({
  selector: 'eg-hold-bar',
  imports: [Countdown, Icon, TranslocoPipe],
  template: `
    <div class="bar">
      <div class="container in">
        <eg-icon name="hourglass" />
        <span>{{ 'ui.hold.held' | transloco }}</span>
        <eg-countdown class="time" [until]="until()" [now]="now()" (lapsed)="lapsed.emit()" #clock />
        <div class="meter" aria-hidden="true"><i [style.width.%]="share(clock.left())"></i></div>
        <span class="grow small note-text">{{ 'ui.hold.then' | transloco }}</span>
        @if (prolongable()) {
          <button type="button" class="linkbtn" [disabled]="busy()" (click)="prolong.emit()">{{ 'ui.hold.prolong' | transloco }}</button>
        }
      </div>
    </div>
  `,
  styles: `
    .bar {
      background: var(--mat-sys-tertiary-container);
      color: var(--mat-sys-on-tertiary-container);
    }
    .in {
      display: flex;
      align-items: center;
      gap: 16px;
      min-height: 56px;
      font: var(--mat-sys-label-large);
    }
    .time {
      font: 600 1.375rem/1 var(--eg-font-num);
    }
    .meter {
      flex: 1;
      max-width: 320px;
      --mc: var(--eg-accent);
      background: color-mix(in srgb, currentColor 16%, transparent);
    }
    .note-text {
      text-align: right;
    }
    .linkbtn {
      min-height: 44px;
    }
    @media (max-width: 720px) {
      .in {
        gap: 10px;
        font-size: 0.875rem;
      }
      .meter,
      .note-text {
        display: none;
      }
      .linkbtn {
        margin-left: auto;
      }
    }
  `,
})
export class HoldBar {
  readonly until = input.required<string>();
  readonly now = input<string>();
  readonly prolongable = input(false);
  readonly busy = input(false);
  readonly prolong = output();
  readonly lapsed = output();

  protected readonly whole = computed(() =>
    Math.max(SHORTEST_MS, Date.parse(this.until()) - Date.parse(this.now() ?? new Date().toISOString())),
  );

  protected share(left: number): number {
    return Math.min(100, Math.max(0, (left / this.whole()) * 100));
  }
}
