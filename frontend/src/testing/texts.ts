// The root texts in English for component tests, and a feature's own beside them under their scope.
import { TranslocoTestingModule, TranslocoTestingOptions } from '@jsverse/transloco';
import en from '../app/i18n/en.json' with { type: 'json' };
import ja from '../app/i18n/ja.json' with { type: 'json' };

export function englishTexts(scopes: TranslocoTestingOptions['langs'] = {}) {
  localStorage.setItem('engawa.lang', 'en');
  return TranslocoTestingModule.forRoot({
    langs: { en, ja, ...scopes },
    translocoConfig: { availableLangs: ['ja', 'en'], defaultLang: 'en', reRenderOnLangChange: true },
    preloadLangs: true,
  });
}
