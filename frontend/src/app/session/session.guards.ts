// Which pages need a person. They only spare a detour: the server refuses by itself. When nobody answers, the page is opened and shows it.
import { inject } from '@angular/core';
import { CanActivateFn, Router, UrlTree } from '@angular/router';
import { SessionStore } from './session.store';

async function enter(url: string): Promise<true | UrlTree> {
  const session = inject(SessionStore);
  const router = inject(Router);
  await session.ready();
  if (session.isSignedIn() || session.problem()) return true;
  return router.createUrlTree(['/sign-in'], { queryParams: { next: url } });
}

export const signedIn: CanActivateFn = (_route, state) => enter(state.url);

/** For those who run a site, and for the programme office. */
export const manages: CanActivateFn = async (_route, state) => {
  const session = inject(SessionStore);
  const router = inject(Router);
  const entered = await enter(state.url);
  if (entered !== true || session.problem() || session.manages()) return entered;
  return router.createUrlTree(['/']);
};
