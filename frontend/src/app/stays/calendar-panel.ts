import { Component, computed, inject, input } from '@angular/core';
import { TranslocoPipe, TranslocoService } from '@jsverse/transloco';
import { Language, TextPipe } from '../i18n';
import type { SiteDetail } from '../places';
import { Icon } from '../ui';
import { googleLinks } from './google-calendar';
import type { Stay } from './stay.types';

/** The stay in one's own calendar: a file for any of them, links for Google's. */
@Component({
  selector: 'eg-calendar-panel',
  imports: [Icon, TextPipe, TranslocoPipe],
  template: `
    <section class="panel" aria-labelledby="calendar-heading">
      <h2 id="calendar-heading">{{ 'stays.calendar.title' | transloco }}</h2>
      <p class="muted">{{ 'stays.calendar.text' | transloco }}</p>
      <a class="btn btn--outlined" [href]="file()" [attr.download]="stay().code + '.ics'"
        ><eg-icon name="download" />{{ 'stays.calendar.file' | transloco }}</a
      >
      <details>
        <summary>{{ 'stays.calendar.google' | transloco }}</summary>
        <ul>
          @for (entry of entries(); track entry.item.id) {
            @for (link of entry.links; track link.href) {
              <li>
                <a [href]="link.href" target="_blank" rel="noopener noreferrer">{{ entry.item.unitName | text }} {{ link.label }}</a>
              </li>
            }
          }
        </ul>
      </details>
    </section>
  `,
  styles: `
    :host {
      display: block;
    }
    h2 {
      font: var(--mat-sys-title-large);
    }
    p {
      font: var(--mat-sys-body-medium);
      margin: 4px 0 12px;
    }
    summary {
      min-height: 44px;
      align-content: center;
      cursor: pointer;
      font: var(--mat-sys-label-large);
      margin-top: 8px;
    }
    li {
      padding: 6px 0;
      font: var(--mat-sys-body-medium);
    }
  `,
})
export class CalendarPanel {
  private readonly language = inject(Language);
  private readonly transloco = inject(TranslocoService);
  readonly stay = input.required<Stay>();
  readonly sites = input.required<readonly SiteDetail[]>();
  protected readonly file = computed(() => `/api/stays/${encodeURIComponent(this.stay().id)}/calendar.ics`);
  protected readonly entries = computed(() => {
    const lang = this.language.lang();
    const { code, id, items } = this.stay();
    const details = this.transloco.translate('stays.calendar.details', { code, url: `${location.origin}/stays/${id}` });
    return items.map((item) => {
      const site = this.sites().find((one) => one.id === item.siteId);
      const place = [item.siteName[lang], site?.address[lang]].filter(Boolean).join(lang === 'ja' ? '　' : ', ');
      return {
        item,
        links: googleLinks({ text: `${item.siteName[lang]} ${item.unitName[lang]}`, place, details, window: item.window }, lang),
      };
    });
  });
}
