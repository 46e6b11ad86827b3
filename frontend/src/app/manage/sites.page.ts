import { Component, computed, inject, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import { TextPipe } from '../i18n';
import { asProblem, Problem, ProblemView } from '../problems';
import { Blank, Icon, Picture, SiteCardView, Skeleton } from '../ui';
import { ManageApi } from './manage.api';
import type { ManagedSite } from './manage.types';

/** /manage: the sites I run, each leading to its calendar. */
@Component({
  imports: [Blank, Icon, Picture, ProblemView, RouterLink, Skeleton, TextPipe, TranslocoPipe],
  templateUrl: './sites.page.html',
  styleUrl: './sites.page.css',
})
export class SitesPage {
  private readonly api = inject(ManageApi);
  protected readonly sites = signal<readonly ManagedSite[] | null>(null);
  protected readonly problem = signal<Problem | null>(null);
  private readonly cards = signal<ReadonlyMap<string, SiteCardView>>(new Map());
  protected readonly shown = computed(() =>
    (this.sites() ?? []).map((site) => ({ site, card: this.cards().get(site.id), picture: this.cards().get(site.id)?.pictures[0] })),
  );

  constructor() {
    void this.load();
  }

  protected async load(): Promise<void> {
    try {
      this.sites.set(await this.api.sites());
      this.problem.set(null);
      const cards = await this.api.cards();
      this.cards.set(new Map(cards.map((card) => [card.id, card])));
    } catch (error) {
      if (this.sites() === null) this.problem.set(asProblem(error)); // without their pictures the sites are still of use
    }
  }
}
