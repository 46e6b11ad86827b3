import { Routes } from '@angular/router';
import { provideTexts } from '../i18n';

export const trustRoutes: Routes = [
  {
    path: '',
    title: 'trust.title',
    providers: [provideTexts('trust', { ja: () => import('./i18n/ja.json'), en: () => import('./i18n/en.json') })],
    loadComponent: () => import('./trust.page').then((m) => m.TrustPage),
  },
];
