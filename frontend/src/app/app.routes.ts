// Addresses. Every feature brings its own <feature>.routes.ts (paths, pages, guards, texts), fetched when first visited;
// `title` of a route is a text's key. Order matters: the last one is for what does not exist.
import { Routes } from '@angular/router';

export const routes: Routes = [
  { path: '', pathMatch: 'full', loadChildren: () => import('./home/home.routes').then((m) => m.homeRoutes) },
  { path: 'search', loadChildren: () => import('./search/search.routes').then((m) => m.searchRoutes) },
  { path: 'sites', loadChildren: () => import('./places/places.routes').then((m) => m.placesRoutes) },
  { path: 'stay', loadChildren: () => import('./stays/builder.routes').then((m) => m.builderRoutes) },
  { path: 'stays', loadChildren: () => import('./stays/stays.routes').then((m) => m.staysRoutes) },
  { path: 'company', loadChildren: () => import('./accounts/accounts.routes').then((m) => m.accountsRoutes) },
  { path: 'manage', loadChildren: () => import('./manage/manage.routes').then((m) => m.manageRoutes) },
  { path: 'guide', loadChildren: () => import('./guide/guide.routes').then((m) => m.guideRoutes) },
  { path: 'trust', loadChildren: () => import('./trust/trust.routes').then((m) => m.trustRoutes) },
  { path: 'legal', loadChildren: () => import('./legal/legal.routes').then((m) => m.legalRoutes) },
  { path: 'accessibility', loadChildren: () => import('./legal/legal.routes').then((m) => m.accessibilityRoutes) },
  { path: '', loadChildren: () => import('./session/session.routes').then((m) => m.sessionRoutes) },
  { path: '**', title: 'titles.missing', loadComponent: () => import('./shell/missing.page').then((m) => m.MissingPage) },
];
