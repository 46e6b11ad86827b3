// What the whole app is given. Zoneless: signals say what changed.
import { provideHttpClient, withFetch, withInterceptors } from '@angular/common/http';
import {
  ApplicationConfig,
  inject,
  provideAppInitializer,
  provideBrowserGlobalErrorListeners,
  provideZonelessChangeDetection,
} from '@angular/core';
import { provideRouter, TitleStrategy, withComponentInputBinding, withInMemoryScrolling } from '@angular/router';
import { routes } from './app.routes';
import { Language, provideI18n } from './i18n';
import { languageInterceptor, problemInterceptor } from './problems/problem.interceptor';
import { SessionStore } from './session';
import { PageTitles } from './shell/page-titles';
import { Theme } from './shell/theme';

export const appConfig: ApplicationConfig = {
  providers: [
    provideBrowserGlobalErrorListeners(),
    provideZonelessChangeDetection(),
    provideRouter(
      routes,
      withComponentInputBinding(),
      withInMemoryScrolling({ scrollPositionRestoration: 'enabled', anchorScrolling: 'enabled' }),
    ),
    provideHttpClient(withFetch(), withInterceptors([languageInterceptor, problemInterceptor])),
    provideI18n(),
    { provide: TitleStrategy, useExisting: PageTitles },
    // The frame's own words first: a page that appears without them would jump when they come.
    provideAppInitializer(() => inject(Language).ready()),
    provideAppInitializer(() => {
      inject(Theme);
      void inject(SessionStore).ready(); // asked at once, waited for by nobody
    }),
  ],
};
