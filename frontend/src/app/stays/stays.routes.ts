// /stays: what my company has booked. Every page needs a person; the server shows only what is theirs.
import { Routes } from '@angular/router';
import { provideTexts } from '../i18n';
import { signedIn } from '../session';

export const staysRoutes: Routes = [
  {
    path: '',
    canActivate: [signedIn],
    providers: [provideTexts('stays', { ja: () => import('./i18n/ja.json'), en: () => import('./i18n/en.json') })],
    children: [
      { path: '', pathMatch: 'full', title: 'stays.titles.list', loadComponent: () => import('./stays.page').then((m) => m.StaysPage) },
      { path: ':id', title: 'stays.titles.one', loadComponent: () => import('./stay.page').then((m) => m.StayPage) },
      { path: ':id/return', title: 'stays.titles.return', loadComponent: () => import('./return.page').then((m) => m.ReturnPage) },
    ],
  },
];
