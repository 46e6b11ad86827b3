import { Component, computed, input, signal } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import { TextPipe } from '../i18n';
import { Icon, IconName } from '../ui/icon';
import type { UseRule } from './place.types';

/** The API names its drawings by thing; these are the ones of ours that show it. */
const DRAWN: Readonly<Record<string, IconName>> = {
  flame: 'fire',
  smoke: 'smoke',
  nail: 'hammer',
  tape: 'close',
  shoe: 'shoes',
  cup: 'cup',
  glass: 'cup',
  camera: 'camera',
  tripod: 'camera',
  paw: 'pet',
  speaker: 'music',
  flower: 'tree',
  chair: 'move',
  crate: 'move',
  suitcase: 'move',
  person: 'person',
  people: 'people',
  exit: 'out',
  broom: 'check',
  key: 'key',
};
const FIRST = 8;

/** How the place may be used, the strictest first; the rest unfolds. */
@Component({
  selector: 'eg-use-rules',
  imports: [Icon, TextPipe, TranslocoPipe],
  template: `
    <ul>
      @for (rule of shown(); track rule.code) {
        <li [class.allowed]="rule.level === 'allow'">
          <eg-icon [name]="icon(rule)" />
          <span
            ><span class="sr">{{ 'places.rules.' + rule.level | transloco }}</span> {{ rule.text | text }}</span
          >
        </li>
      }
    </ul>
    @if (rules().length > shown().length) {
      <button type="button" class="btn btn--outlined btn--sm" (click)="all.set(true)">
        {{ 'places.rules.more' | transloco: { count: rules().length } }}
      </button>
    }
  `,
  styles: `
    ul {
      display: grid;
      grid-template-columns: 1fr 1fr;
      gap: 14px 28px;
      margin-bottom: 16px;
    }
    li {
      display: flex;
      gap: 12px;
      font: var(--mat-sys-body-medium);
    }
    eg-icon {
      margin-top: 3px;
      color: var(--mat-sys-secondary);
    }
    .allowed eg-icon {
      color: var(--eg-open);
    }
    @media (max-width: 720px) {
      ul {
        grid-template-columns: 1fr;
      }
    }
  `,
})
export class UseRules {
  readonly rules = input.required<readonly UseRule[]>();
  protected readonly all = signal(false);
  protected readonly shown = computed(() => {
    const rank = (rule: UseRule): number => ['deny', 'permit', 'note', 'allow'].indexOf(rule.level);
    const sorted = [...this.rules()].sort((a, b) => rank(a) - rank(b));
    return this.all() || sorted.length <= FIRST + 2 ? sorted : sorted.slice(0, FIRST);
  });

  protected icon(rule: UseRule): string {
    return DRAWN[rule.icon] ?? rule.icon;
  }
}
