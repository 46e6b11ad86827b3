// Every request says the reader's language; every failed one comes back as a Problem.
import { HttpErrorResponse, HttpInterceptorFn } from '@angular/common/http';
import { inject } from '@angular/core';
import { catchError, throwError } from 'rxjs';
import { Language } from '../i18n/lang';
import { problemOf } from './problem';

export const languageInterceptor: HttpInterceptorFn = (request, next) =>
  next(request.clone({ setHeaders: { 'Accept-Language': inject(Language).lang() } }));

export const problemInterceptor: HttpInterceptorFn = (request, next) =>
  next(request).pipe(
    catchError((error: unknown) =>
      throwError(() =>
        error instanceof HttpErrorResponse ? problemOf(error.status, error.error, error.headers.get('Retry-After')) : error,
      ),
    ),
  );
