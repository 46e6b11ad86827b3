export { Language, rememberedLang } from './lang';
export type { Lang, Text } from './lang';
export { provideI18n, provideTexts } from './provide-i18n';
export { TextPipe } from './text.pipe';
