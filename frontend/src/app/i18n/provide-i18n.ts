// Texts: the shell's and the parts' own in this folder; every feature brings its i18n/ja.json and en.json as a scope of its routes:
//   providers: [provideTexts('stays', { ja: () => import('./i18n/ja.json'), en: () => import('./i18n/en.json') })]
// and its templates then say {{ 'stays.title' | transloco }}.
import { EnvironmentProviders, Injectable, isDevMode, makeEnvironmentProviders, Provider } from '@angular/core';
import { provideTransloco, provideTranslocoScope, Translation, TranslocoLoader } from '@jsverse/transloco';
import { Lang, rememberedLang } from './lang';

type Texts = Promise<{ default: Translation }>;
type Load = Record<Lang, () => Promise<unknown>>;

const root: Record<string, () => Texts> = { ja: () => import('./ja.json'), en: () => import('./en.json') };

@Injectable()
class RootTexts implements TranslocoLoader {
  async getTranslation(lang: string): Promise<Translation> {
    const load = root[lang];
    if (!load) throw new Error(`no texts in ${lang}`);
    return (await load()).default;
  }
}

export function provideI18n(): EnvironmentProviders {
  return makeEnvironmentProviders([
    provideTransloco({
      config: { availableLangs: ['ja', 'en'], defaultLang: rememberedLang(), reRenderOnLangChange: true, prodMode: !isDevMode() },
      loader: RootTexts,
    }),
  ]);
}

/** The texts of one feature, for the `providers` of its routes. */
export function provideTexts(scope: string, load: Load): Provider[] {
  return provideTranslocoScope({ scope, loader: load as Record<string, () => Promise<Translation>> }) as Provider[];
}
