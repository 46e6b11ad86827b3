// The site itself. What must stay true: a site that was asked for earlier never takes the place of the one asked for last.
import { inject, Injectable, signal } from '@angular/core';
import { asProblem, Problem } from '../problems';
import { PlacesApi } from './places.api';
import type { SiteDetail } from './place.types';

@Injectable()
export class SiteStore {
  private readonly api = inject(PlacesApi);
  private asked = '';
  readonly site = signal<SiteDetail | null>(null);
  readonly problem = signal<Problem | null>(null);

  async load(slug: string): Promise<void> {
    this.asked = slug;
    this.site.set(null);
    this.problem.set(null);
    try {
      const site = await this.api.site(slug);
      if (this.asked === slug) this.site.set(site);
    } catch (error) {
      if (this.asked === slug) this.problem.set(asProblem(error));
    }
  }
}
