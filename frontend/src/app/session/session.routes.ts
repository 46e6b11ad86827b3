// The ways in: signing in and up, a forgotten password, an invitation; and what a person may set. Letters lead to these addresses.
import { Routes } from '@angular/router';
import { provideTexts } from '../i18n';
import { signedIn } from './session.guards';

const page = (title: string) => `session.${title}.title`;

export const sessionRoutes: Routes = [
  {
    path: '',
    providers: [provideTexts('session', { ja: () => import('./i18n/ja.json'), en: () => import('./i18n/en.json') })],
    children: [
      { path: 'sign-in', title: page('signIn'), loadComponent: () => import('./pages/sign-in.page').then((m) => m.SignInPage) },
      { path: 'sign-up', title: page('signUp'), loadComponent: () => import('./pages/sign-up.page').then((m) => m.SignUpPage) },
      { path: 'check-mail', title: page('checkMail'), loadComponent: () => import('./pages/check-mail.page').then((m) => m.CheckMailPage) },
      { path: 'forgot', title: page('forgot'), loadComponent: () => import('./pages/forgot.page').then((m) => m.ForgotPage) },
      { path: 'reset-password', title: page('reset'), loadComponent: () => import('./pages/reset.page').then((m) => m.ResetPage) },
      {
        path: 'invitations/:id',
        title: page('invitation'),
        loadComponent: () => import('./pages/invitation.page').then((m) => m.InvitationPage),
      },
      {
        path: 'settings',
        title: page('settings'),
        canActivate: [signedIn],
        loadComponent: () => import('./pages/settings.page').then((m) => m.SettingsPage),
      },
      { path: 'reset', redirectTo: 'reset-password' },
      { path: 'verify', redirectTo: 'sign-in' },
      { path: 'invitation/:id', redirectTo: 'invitations/:id' },
    ],
  },
];
