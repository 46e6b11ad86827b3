import { Routes } from '@angular/router';
import { provideTexts } from '../i18n';

export const homeRoutes: Routes = [
  {
    path: '',
    title: 'home.title',
    providers: [
      provideTexts('search', { ja: () => import('../search/i18n/ja.json'), en: () => import('../search/i18n/en.json') }),
      provideTexts('home', { ja: () => import('./i18n/ja.json'), en: () => import('./i18n/en.json') }),
    ],
    loadComponent: () => import('./home.page').then((m) => m.HomePage),
  },
];
