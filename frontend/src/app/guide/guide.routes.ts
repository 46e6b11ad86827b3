import { Routes } from '@angular/router';
import { provideTexts } from '../i18n';

export const guideRoutes: Routes = [
  {
    path: '',
    title: 'guide.title',
    providers: [provideTexts('guide', { ja: () => import('./i18n/ja.json'), en: () => import('./i18n/en.json') })],
    loadComponent: () => import('./guide.page').then((m) => m.GuidePage),
  },
];
