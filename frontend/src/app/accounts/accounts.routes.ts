import { Routes } from '@angular/router';
import { provideTexts } from '../i18n';
import { signedIn } from '../session';

export const accountsRoutes: Routes = [
  {
    path: '',
    canActivate: [signedIn],
    title: 'accounts.title',
    providers: [provideTexts('accounts', { ja: () => import('./i18n/ja.json'), en: () => import('./i18n/en.json') })],
    loadComponent: () => import('./company.page').then((m) => m.CompanyPage),
  },
];
