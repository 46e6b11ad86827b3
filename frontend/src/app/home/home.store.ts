// The places of the moment and how they stand, followed while the page is open. Provided by the page.
import { computed, DestroyRef, inject, Injectable, signal } from '@angular/core';
import { debounceTime, merge } from 'rxjs';
import { LiveService, missedIn } from '../live';
import { asProblem, Problem } from '../problems';
import { addDays, tokyoDate } from '../ui';
import { HomeApi, HomeSite } from './home.api';
import { SiteNow, siteNow, someOfEach } from './site-now';

const SHOWN = 6;
const SETTLE_MS = 400;

@Injectable()
export class HomeStore {
  private readonly api = inject(HomeApi);
  private readonly live = inject(LiveService);
  private readonly destroy = inject(DestroyRef);
  private readonly sites = signal<readonly HomeSite[] | null>(null);
  private readonly states = signal<ReadonlyMap<string, SiteNow>>(new Map());

  readonly problem = signal<Problem | null>(null);
  readonly count = computed(() => this.sites()?.length ?? 0);
  readonly isLoading = computed(() => this.sites() === null && this.problem() === null);
  readonly shown = computed(() => someOfEach(this.sites() ?? [], SHOWN).map((site) => ({ site, now: this.states().get(site.id) })));

  /** A house in winter for the managers' door; the veranda until the places are known. */
  readonly winterPicture = computed(() => {
    const house = (this.sites() ?? []).find((site) => site.kind === 'VACANT_HOUSE')?.pictures[0];
    return house ? `${house.url}&w=600&h=240&season=winter&time=dawn` : '/api/pictures/home/hero.svg?w=600&h=240&season=winter';
  });

  async load(): Promise<void> {
    this.problem.set(null);
    try {
      this.sites.set(await this.api.sites());
    } catch (error) {
      this.problem.set(asProblem(error));
      return;
    }
    this.shown().forEach(({ site }) => this.follow(site.id));
  }

  private follow(siteId: string): void {
    void this.look(siteId);
    const today = tokyoDate(new Date());
    const watch = this.live.watch({ siteId, from: today, to: today });
    merge(watch.changed$, missedIn(watch))
      .pipe(debounceTime(SETTLE_MS))
      .subscribe(() => void this.look(siteId));
    this.destroy.onDestroy(() => watch.close());
  }

  /** A card without its state is still a card: what fails here is left out. */
  private async look(siteId: string): Promise<void> {
    const today = tokyoDate(new Date());
    try {
      const now = siteNow(await this.api.days(siteId, today, addDays(today, 1)), today);
      if (now) this.states.update((states) => new Map(states).set(siteId, now));
    } catch (error) {
      asProblem(error);
    }
  }
}
