// When what is on the screen may be old: the person comes back to the tab, or the connection comes back.
import { DestroyRef, inject } from '@angular/core';

/** Calls `look` each time; call it where a component or a store of its own is made. */
export function whenBack(look: () => void): void {
  const visible = () => document.visibilityState === 'visible' && look();
  document.addEventListener('visibilitychange', visible);
  window.addEventListener('focus', look);
  window.addEventListener('online', look);
  inject(DestroyRef).onDestroy(() => {
    document.removeEventListener('visibilitychange', visible);
    window.removeEventListener('focus', look);
    window.removeEventListener('online', look);
  });
}
