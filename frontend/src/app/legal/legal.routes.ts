import { Routes } from '@angular/router';
import { provideTexts } from '../i18n';

const texts = provideTexts('legal', { ja: () => import('./i18n/ja.json'), en: () => import('./i18n/en.json') });
const paper = (path: string, name: string) => ({
  path,
  title: `legal.${name}.title`,
  data: { paper: name },
  providers: texts,
  loadComponent: () => import('./paper.page').then((m) => m.PaperPage),
});

export const legalRoutes: Routes = [paper('terms', 'terms'), paper('privacy', 'privacy'), paper('commerce', 'commerce')];
export const accessibilityRoutes: Routes = [paper('', 'accessibility')];
