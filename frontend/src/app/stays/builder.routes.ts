// /stay: the stay that is being put together. Open to everybody; holding it asks for a person.
import { Routes } from '@angular/router';
import { provideTexts } from '../i18n';

export const builderRoutes: Routes = [
  {
    path: '',
    title: 'stays.titles.builder',
    providers: [provideTexts('stays', { ja: () => import('./i18n/ja.json'), en: () => import('./i18n/en.json') })],
    loadComponent: () => import('./builder.page').then((m) => m.BuilderPage),
  },
];
