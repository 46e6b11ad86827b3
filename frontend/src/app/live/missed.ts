// For pages that ask again whenever something may have changed.
import { filter, map, Observable, pairwise } from 'rxjs';
import type { Standing, Watch } from './live.service';

/** Something happened while the connection was away. Also where nobody can say: better asked once too often. */
export function missedIn(watch: Pick<Watch, 'watching$'>): Observable<void> {
  return watch.watching$.pipe(
    pairwise(),
    filter(([before, now]) => !isSame(before, now)),
    map(() => undefined),
  );
}

function isSame({ versions: before }: Standing, { versions: now }: Standing): boolean {
  const ids = new Set([...Object.keys(before), ...Object.keys(now)]);
  return ids.size > 0 && [...ids].every((id) => before[id] === now[id]);
}
