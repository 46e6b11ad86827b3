import { Routes } from '@angular/router';
import { provideTexts } from '../i18n';

export const searchRoutes: Routes = [
  {
    path: '',
    title: 'search.title',
    loadComponent: () => import('./search.page').then((m) => m.SearchPage),
    providers: [
      provideTexts('places', { ja: () => import('../places/i18n/ja.json'), en: () => import('../places/i18n/en.json') }),
      provideTexts('search', { ja: () => import('./i18n/ja.json'), en: () => import('./i18n/en.json') }),
    ],
  },
];
