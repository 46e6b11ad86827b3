// The desk of those who run a site, and of the programme office. Others are told who may come in; the API refuses them by itself.
import { inject } from '@angular/core';
import { CanMatchFn, Routes } from '@angular/router';
import { provideTexts } from '../i18n';
import { SessionStore, signedIn } from '../session';

/** True too when nobody answers who is here: the page then says so. */
const runsSites: CanMatchFn = async () => {
  const session = inject(SessionStore);
  await session.ready();
  return session.manages() || session.problem() !== null;
};

export const manageRoutes: Routes = [
  {
    path: '',
    canActivate: [signedIn],
    providers: [provideTexts('manage', { ja: () => import('./i18n/ja.json'), en: () => import('./i18n/en.json') })],
    children: [
      {
        path: '',
        pathMatch: 'full',
        title: 'manage.sites.title',
        canMatch: [runsSites],
        loadComponent: () => import('./sites.page').then((m) => m.SitesPage),
      },
      {
        path: ':siteId',
        title: 'manage.tape.title',
        canMatch: [runsSites],
        loadComponent: () => import('./site.page').then((m) => m.SitePage),
      },
      { path: '**', title: 'manage.notYours.title', loadComponent: () => import('./not-yours.page').then((m) => m.NotYoursPage) },
    ],
  },
];
