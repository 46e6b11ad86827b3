// /stays: what my company has booked. Every page needs a person; the server shows only what is theirs.
import { inject } from '@angular/core';
import { CanActivateFn, Router, Routes } from '@angular/router';
import { provideTexts } from '../i18n';
import { signedIn } from '../session';

/** The payment page sends people back to their stay with ?checkout=done; the confirmation may be seconds behind them. */
export const afterCheckout: CanActivateFn = (route) =>
  route.queryParamMap.get('checkout') === 'done' ? inject(Router).createUrlTree(['/stays', route.paramMap.get('id'), 'return']) : true;

export const staysRoutes: Routes = [
  {
    path: '',
    canActivate: [signedIn],
    providers: [provideTexts('stays', { ja: () => import('./i18n/ja.json'), en: () => import('./i18n/en.json') })],
    children: [
      { path: '', pathMatch: 'full', title: 'stays.titles.list', loadComponent: () => import('./stays.page').then((m) => m.StaysPage) },
      {
        path: ':id',
        title: 'stays.titles.one',
        canActivate: [afterCheckout],
        loadComponent: () => import('./stay.page').then((m) => m.StayPage),
      },
      { path: ':id/return', title: 'stays.titles.return', loadComponent: () => import('./return.page').then((m) => m.ReturnPage) },
    ],
  },
];
