import { Component, computed, inject, input } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import { Language, Text, TextPipe } from '../i18n';
import { Picture, YenPipe } from '../ui';
import { lineText, perPerson } from './line-words';
import type { PriceLine, Tax } from './stay.types';

export interface PricedItem {
  readonly name: Text;
  readonly siteName: Text;
  readonly quantity: number;
  readonly lines: readonly PriceLine[];
  readonly total: number | null;
}

/** What it costs: lines with tax, the total, the tax in it, and each person's share. What is to be done stands below, as content. */
@Component({
  selector: 'eg-price-panel',
  imports: [Picture, TextPipe, TranslocoPipe, YenPipe],
  template: `
    <section class="panel panel--float" aria-labelledby="price-heading">
      <div class="top">
        @if (picture(); as shown) {
          <eg-picture [picture]="shown" [decorative]="true" [eager]="true" />
        }
        <div>
          <h2 id="price-heading">{{ heading() }}</h2>
          <p class="small muted">{{ sub() }}</p>
        </div>
      </div>
      <dl class="sum" [attr.aria-busy]="busy()" [class.old]="busy()">
        @for (item of shown(); track $index) {
          <div>
            <dt>
              {{ item.name | text }}
              @if (item.site) {
                <small>{{ item.site | text }}</small>
              }
              @for (line of item.texts; track $index) {
                <small class="num">{{ line }}</small>
              }
            </dt>
            <dd>{{ item.total === null ? '–' : (item.total | yen) }}</dd>
          </div>
        }
        <div class="total">
          <dt>{{ 'stays.price.total' | transloco }}</dt>
          <dd>{{ total() === null ? '–' : (total() | yen) }}</dd>
        </div>
        @for (rate of tax()?.byRate ?? []; track rate.code) {
          @if (rate.tax > 0) {
            <div class="small muted">
              <dt>{{ 'stays.price.tax' | transloco: { pct: rate.pct } }}</dt>
              <dd>{{ rate.tax | yen }}</dd>
            </div>
          }
        }
        @if (party() > 1 && total()) {
          <div class="small muted">
            <dt>{{ 'stays.price.each' | transloco: { count: party() } }}</dt>
            <dd>{{ 'stays.price.about' | transloco: { yen: (each() | yen) } }}</dd>
          </div>
        }
      </dl>
      <ng-content />
    </section>
  `,
  styles: `
    :host {
      display: block;
    }
    .top {
      display: flex;
      gap: 14px;
      align-items: center;
      margin-bottom: 16px;
    }
    h2 {
      font: var(--mat-sys-title-medium);
    }
    eg-picture {
      flex: none;
      width: 96px;
      --picture-ratio: 4 / 3;
      --picture-radius: 6px;
    }
    dt {
      min-width: 0;
    }
    dt .num {
      white-space: normal;
    }
    .old dd {
      color: var(--mat-sys-on-surface-variant);
    }
    .sum {
      margin-bottom: 16px;
    }
    .sum .small {
      padding: 3px 0;
    }
  `,
})
export class PricePanel {
  private readonly language = inject(Language);
  readonly heading = input.required<string>();
  readonly sub = input('');
  readonly picture = input<{ readonly url: string; readonly alt: Text }>();
  readonly items = input.required<readonly PricedItem[]>();
  readonly total = input.required<number | null>();
  readonly tax = input<Tax>();
  readonly party = input.required<number>();
  /** The price is being asked for anew. */
  readonly busy = input(false);

  protected readonly each = computed(() => perPerson(this.total() ?? 0, this.party()));
  protected readonly shown = computed(() => {
    const isOneSite = new Set(this.items().map(({ siteName }) => siteName.ja)).size <= 1;
    return this.items().map(({ name, siteName, lines, total }) => ({
      name,
      total,
      site: isOneSite ? null : siteName,
      texts: lines.map((line) => lineText(line, this.language.lang())),
    }));
  });
}
