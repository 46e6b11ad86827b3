import { Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import { TextPipe } from '../i18n';
import { Language, Text } from '../i18n/lang';
import { Icon } from './icon';
import { YenPipe } from './pipes';
import { Picture } from './picture';
import { SlotState, Status } from './status';

/** What a card shows of a site; the API's SiteCard is one. */
export interface SiteCardView {
  readonly slug: string;
  readonly name: Text;
  readonly kind: string;
  readonly district: Text;
  readonly municipality: string;
  readonly wifi: { readonly downMbps: number };
  readonly pictures: readonly { readonly url: string; readonly alt: Text }[];
  readonly priceFrom: { readonly yen: number; readonly per: string } | null;
}

/** A site among others: its picture, its place, its measured Wi-Fi, what is free, from what price. */
@Component({
  selector: 'eg-site-card',
  imports: [Icon, Picture, RouterLink, Status, TextPipe, TranslocoPipe, YenPipe],
  template: `
    <a [routerLink]="['/sites', site().slug]" [queryParams]="query()">
      <div class="pic">
        @if (site().pictures[0]; as picture) {
          <eg-picture [picture]="picture" [decorative]="true" />
        }
        <span class="tag">{{ 'ui.siteKind.' + site().kind | transloco }}</span>
      </div>
      <h3>{{ site().name | text }}</h3>
      <p class="meta">
        <span><eg-icon name="pin" />{{ place() }}</span>
        <span
          ><eg-icon name="wifi" />{{ 'ui.wifi' | transloco }} <span class="num">{{ site().wifi.downMbps }} Mbps</span></span
        >
      </p>
      <p class="foot">
        @if (state(); as state) {
          <eg-status [state]="state" [free]="free()" [counter]="counter()" [live]="live()" />
        } @else {
          <span></span>
        }
        @if (site().priceFrom; as price) {
          <span class="price"
            ><b>{{ price.yen | yen }}</b
            >{{ 'ui.per.' + price.per | transloco }}</span
          >
        }
      </p>
    </a>
  `,
  styles: `
    a {
      display: block;
      color: inherit;
      text-decoration: none;
    }
    .pic {
      position: relative;
      overflow: hidden;
      border-radius: 8px;
      --picture-ratio: 4 / 3;
    }
    eg-picture {
      transition: transform var(--eg-slow) var(--eg-ease);
    }
    a:hover eg-picture {
      transform: scale(1.025);
    }
    .tag {
      position: absolute;
      left: 12px;
      top: 12px;
      --bg: rgb(255 255 255 / 0.94);
      --fg: #221b17;
    }
    h3 {
      margin-top: 14px;
      font: var(--mat-sys-headline-small);
      letter-spacing: 0.04em;
    }
    .meta {
      display: flex;
      flex-wrap: wrap;
      gap: 4px 16px;
      margin-top: 2px;
      color: var(--mat-sys-on-surface-variant);
      font: var(--mat-sys-body-small);
    }
    .meta > span {
      display: inline-flex;
      gap: 5px;
      align-items: center;
    }
    .foot {
      display: flex;
      justify-content: space-between;
      align-items: baseline;
      gap: 8px;
      margin-top: 8px;
    }
  `,
})
export class SiteCard {
  private readonly language = inject(Language);
  readonly site = input.required<SiteCardView>();
  readonly state = input<SlotState | 'unknown'>();
  readonly free = input<number | null>();
  readonly counter = input('');
  readonly live = input(false);
  /** Dates and party to take along. */
  readonly query = input<Record<string, string | number | null | undefined>>({});

  /** 萩市浜崎 · Hamasaki, Hagi */
  protected readonly place = computed(() => {
    const district = this.language.of(this.site().district);
    const city = MUNICIPALITIES[this.site().municipality]?.[this.language.lang()] ?? '';
    return this.language.lang() === 'ja' ? `${city}${district}` : [district, city].filter(Boolean).join(', ');
  });
}

const MUNICIPALITIES: Record<string, Text> = { HAGI: { ja: '萩市', en: 'Hagi' }, SHIMONOSEKI: { ja: '下関市', en: 'Shimonoseki' } };
