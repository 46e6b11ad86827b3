import { Component, inject } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import { Lang, Language } from '../i18n';
import { SessionStore } from '../session';

@Component({
  selector: 'eg-language-switch',
  imports: [TranslocoPipe],
  template: `
    <div role="group" [attr.aria-label]="'shell.language' | transloco">
      @for (choice of choices; track choice.lang) {
        <button type="button" [lang]="choice.lang" [attr.aria-pressed]="language.lang() === choice.lang" (click)="use(choice.lang)">
          {{ choice.name }}
        </button>
      }
    </div>
  `,
  styles: `
    div {
      display: inline-flex;
      gap: 2px;
    }
    button {
      min-height: 36px;
      padding: 0 6px;
      border: 0;
      background: none;
      font: var(--mat-sys-label-medium);
      white-space: nowrap;
      cursor: pointer;
    }
    button[aria-pressed='true'] {
      font-weight: 700;
    }
    button:hover {
      text-decoration: underline;
      text-underline-offset: 0.25em;
    }
  `,
})
export class LanguageSwitch {
  protected readonly language = inject(Language);
  private readonly session = inject(SessionStore);
  protected readonly choices: { lang: Lang; name: string }[] = [
    { lang: 'ja', name: '日本語' },
    { lang: 'en', name: 'English' },
  ];

  /** Letters follow: the account learns it too, when somebody is signed in. */
  protected use(lang: Lang): void {
    this.language.use(lang);
    void this.session.rememberLang(lang);
  }
}
