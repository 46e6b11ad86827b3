import { Routes } from '@angular/router';
import { provideTexts } from '../i18n';

export const placesRoutes: Routes = [
  {
    path: ':slug',
    title: 'places.title',
    loadComponent: () => import('./site.page').then((m) => m.SitePage),
    providers: [provideTexts('places', { ja: () => import('./i18n/ja.json'), en: () => import('./i18n/en.json') })],
  },
];
