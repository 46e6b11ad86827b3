import { Component, computed, input } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import { TextPipe } from '../i18n';
import { Icon } from '../ui/icon';
import { DayPipe } from '../ui/pipes';
import type { Wifi } from './place.types';

const SCALE = 500;
const MARKS = [50, 100, 300] as const;

/** What was measured, when and how; a measurement of more than 180 days ago says so and steps back. */
@Component({
  selector: 'eg-wifi-card',
  imports: [DayPipe, Icon, TextPipe, TranslocoPipe],
  template: `
    <div class="wifi" [class.stale]="wifi().stale">
      <div>
        <p class="down">
          <b>{{ wifi().downMbps }}</b> <span>Mbps</span>
        </p>
        <p class="small muted">{{ 'places.wifi.down' | transloco }}</p>
        <p class="small">
          {{ 'places.wifi.up' | transloco }} <b class="num">{{ wifi().upMbps }}</b> ／ {{ 'places.wifi.ping' | transloco }}
          <b class="num">{{ wifi().pingMs }}</b> ms
        </p>
      </div>
      <div class="scale" aria-hidden="true">
        <i class="bar" [style.width.%]="share(wifi().downMbps)"></i>
        @for (mark of marks; track mark) {
          <span class="mark" [style.left.%]="share(mark)"
            ><small>{{ 'places.wifi.mark.' + mark | transloco }}</small
            ><small class="num">{{ mark }}</small></span
          >
        }
      </div>
    </div>
    <p class="small muted">
      {{ 'places.wifi.taken' | transloco: { date: (wifi().measuredAt | day: 'full'), method: (wifi().method | text) } }}
    </p>
    @if (wifi().stale) {
      <p class="small old"><eg-icon name="clock" />{{ 'places.wifi.staleNote' | transloco }}</p>
    } @else {
      <p class="small">{{ meaning() | transloco }}</p>
    }
    @if (wifi().backup) {
      <p class="small"><eg-icon name="check" /> {{ 'places.wifi.backup' | transloco }}</p>
    }
  `,
  styles: `
    .wifi {
      display: grid;
      grid-template-columns: auto 1fr;
      gap: 16px 40px;
      align-items: center;
      margin-bottom: 12px;
    }
    .down b {
      font: 500 3rem/1 var(--eg-font-num);
      letter-spacing: -0.03em;
    }
    .down span {
      font-family: var(--eg-font-num);
    }
    .stale .down b {
      color: var(--mat-sys-on-surface-variant);
      font-weight: 400;
    }
    .scale {
      position: relative;
      height: 10px;
      margin-bottom: 44px;
      border-radius: 5px;
      background: var(--mat-sys-surface-container-high);
    }
    .bar {
      display: block;
      height: 100%;
      border-radius: 5px;
      background: var(--mat-sys-primary);
    }
    .stale .bar {
      background: var(--mat-sys-outline);
    }
    .mark {
      position: absolute;
      top: 0;
      padding-top: 14px;
      border-left: 1px solid var(--mat-sys-outline);
      padding-left: 5px;
      line-height: 1.3;
      color: var(--mat-sys-on-surface-variant);
      white-space: nowrap;
    }
    .mark small {
      display: block;
      font: var(--mat-sys-label-small);
    }
    .old {
      display: flex;
      gap: 6px;
      align-items: center;
    }
    eg-icon {
      vertical-align: -0.25em;
    }
    @media (max-width: 720px) {
      .wifi {
        grid-template-columns: 1fr;
      }
    }
  `,
})
export class WifiCard {
  readonly wifi = input.required<Wifi>();
  protected readonly marks = MARKS;
  protected readonly meaning = computed(() => {
    const down = this.wifi().downMbps;
    return `places.wifi.means.${[...MARKS].reverse().find((mark) => down >= mark) ?? 0}`;
  });

  /** Slow lines are told apart better than fast ones: the scale is a root. */
  protected share(mbps: number): number {
    return Math.min(100, Math.sqrt(mbps / SCALE) * 100);
  }
}
