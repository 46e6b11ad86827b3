import { Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import { Language, TextPipe } from '../i18n';
import { YenPipe } from '../ui';
import { SiteFacts } from './site-facts';
import type { StayItem } from './stay.types';
import { ownHours, windowText } from './window-words';

/** What belongs to a stay, site by site: which unit, when, how many, for whom, at what price, and what cancelling it has cost. */
@Component({
  selector: 'eg-stay-items',
  imports: [RouterLink, TextPipe, TranslocoPipe, YenPipe],
  template: `
    @for (group of groups(); track group.siteId) {
      <section class="panel" [attr.aria-labelledby]="'site-' + group.siteId">
        <div class="panel__head">
          <h2 [id]="'site-' + group.siteId">
            <a [routerLink]="['/sites', group.siteSlug]">{{ group.siteName | text }}</a>
          </h2>
        </div>
        <ul class="list">
          @for (item of group.items; track item.id) {
            <li>
              <div class="grow">
                <h3>{{ item.unitName | text }}</h3>
                <p>
                  {{ item.when }}
                  @if (item.own) {
                    <span class="small muted">{{ 'stays.ownHours' | transloco: { hours: item.own } }}</span>
                  }
                </p>
                <p class="small muted">
                  {{
                    'stays.item.for'
                      | transloco
                        : { quantity: item.quantity, counter: facts.counter(item.siteId, item.unitId) | transloco, people: item.party }
                  }}
                </p>
                @if (item.cancelled; as cancelled) {
                  <p class="small">{{ 'stays.item.cancelled' | transloco: { pct: cancelled.pct, yen: (cancelled.yen | yen) } }}</p>
                }
              </div>
              <p class="num">{{ item.total | yen }}</p>
            </li>
          }
        </ul>
      </section>
    }
  `,
  styles: `
    :host {
      display: grid;
      gap: 20px;
    }
    h2 {
      font: var(--mat-sys-title-large);
    }
    h2 a {
      color: inherit;
      text-decoration: none;
    }
    h2 a:hover {
      text-decoration: underline;
    }
    h3 {
      font: var(--mat-sys-title-medium);
    }
    li {
      display: flex;
      gap: 16px;
      font: var(--mat-sys-body-medium);
    }
    .num {
      font-weight: 600;
      padding-top: 2px;
    }
  `,
})
export class StayItems {
  private readonly language = inject(Language);
  protected readonly facts = inject(SiteFacts);
  readonly items = input.required<readonly StayItem[]>();
  protected readonly groups = computed(() => {
    const lang = this.language.lang();
    const siteIds = [...new Set(this.items().map(({ siteId }) => siteId))];
    return siteIds
      .map((id) => this.items().filter(({ siteId }) => siteId === id))
      .map((items) => ({
        siteId: items[0]?.siteId ?? '',
        siteSlug: items[0]?.siteSlug ?? '',
        siteName: items[0]?.siteName,
        items: items.map((item) => ({ ...item, when: windowText(item.window, lang), own: ownHours(item.window, lang) })),
      }));
  });
}
