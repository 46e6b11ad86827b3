// When the units of a site can be had first. What must stay true: an older answer never takes a newer one's place; a glance only: what
// cannot be asked says nothing, and the page works without it.
import { effect, inject, Injectable, signal, untracked } from '@angular/core';
import { catchError, debounceTime, forkJoin, from, of, Subject, switchMap } from 'rxjs';
import type { FirstFree } from '../api';
import { FirstLine, linesOf, Wanted, wantedOf } from './first-free';
import { PlacesApi } from './places.api';
import { SiteChoice } from './site-choice.store';
import { SiteDays } from './site-days.store';

const SETTLED_MS = 400;

@Injectable()
export class FirstFreeStore {
  private readonly api = inject(PlacesApi);
  private readonly choice = inject(SiteChoice);
  private readonly days = inject(SiteDays);
  private readonly ask = new Subject<void>();
  /** Undefined until something was answered. */
  readonly lines = signal<readonly FirstLine[] | undefined>(undefined);

  constructor() {
    effect(() => {
      this.days.changes();
      this.wanted();
      untracked(() => this.ask.next());
    });
    this.ask
      .pipe(
        debounceTime(SETTLED_MS),
        switchMap(() => this.answers()),
      )
      .subscribe((answers) => this.lines.set(linesOf(answers)));
  }

  private wanted(): Wanted[] {
    return wantedOf(this.choice.site()?.units ?? [], this.days.nights(), this.choice.items(), this.choice.party());
  }

  private answers() {
    const party = this.choice.party();
    const asked = this.wanted().map((wanted) =>
      from(this.api.firstFree(wanted.unit.id, wanted, party)).pipe(
        catchError(() => of<FirstFree | null>(null)),
        switchMap((answer) => of({ wanted, answer })),
      ),
    );
    return asked.length ? forkJoin(asked) : of([]);
  }
}
