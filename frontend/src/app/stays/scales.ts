import { Component, computed, input } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import { CancellationTimeline, YenPipe } from '../ui';
import { ScaledItem, scaleGroups } from './scale';

/** The cancellation scales drawn as lines of time, one for each scale and first day; below each, what cancelling now comes to. */
@Component({
  selector: 'eg-scales',
  imports: [CancellationTimeline, TranslocoPipe, YenPipe],
  template: `
    <div class="stack">
      @for (group of groups(); track $index) {
        <div>
          @if (groups().length > 1) {
            <h3>{{ group.names.join('stays.and' | transloco) }}</h3>
          }
          <eg-cancellation-timeline [steps]="group.steps" [firstUse]="group.firstUse" [now]="minute()" />
          <p class="small" [class.muted]="!group.pct">
            {{ (group.pct ? 'stays.scale.nowCosts' : 'stays.scale.nowFree') | transloco: { pct: group.pct, yen: (group.yen | yen) } }}
          </p>
        </div>
      }
    </div>
    <p class="hint">{{ 'stays.scale.hint' | transloco }}</p>
  `,
  styles: `
    :host {
      display: block;
    }
    h3 {
      font: var(--mat-sys-title-small);
      margin-bottom: 8px;
    }
    .stack {
      --eg-s4: 24px;
    }
    .hint {
      margin-top: 12px;
    }
  `,
})
export class Scales {
  readonly items = input.required<readonly ScaledItem[]>();
  readonly now = input.required<Date>();
  /** Redrawn once a minute, not with every tick. */
  protected readonly minute = computed(() => new Date(Math.floor(this.now().getTime() / 60_000) * 60_000), {
    equal: (a, b) => a.getTime() === b.getTime(),
  });
  protected readonly groups = computed(() => scaleGroups(this.items(), this.minute()));
}
