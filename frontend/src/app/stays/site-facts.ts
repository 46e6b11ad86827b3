// What is known of the sites a stay touches: how many fit, how a unit may be used, the rules of use. Fetched once for each site and visit;
// a page shows the stay without it as well.
import { inject, Injectable, signal } from '@angular/core';
import { PlacesApi, SiteDetail, UnitDetail } from '../places';

@Injectable({ providedIn: 'root' })
export class SiteFacts {
  private readonly places = inject(PlacesApi);
  private readonly known = signal<ReadonlyMap<string, SiteDetail>>(new Map());
  private readonly asked = new Set<string>();

  /** Asks for what is not known yet. A failure is silent: it is asked again the next time. */
  need(siteIds: readonly string[]): void {
    for (const id of new Set(siteIds)) {
      if (this.asked.has(id)) continue;
      this.asked.add(id);
      this.places.site(id).then(
        (site) => this.known.update((known) => new Map(known).set(id, site).set(site.id, site)),
        () => this.asked.delete(id),
      );
    }
  }

  site(siteId: string): SiteDetail | undefined {
    return this.known().get(siteId);
  }

  unit(siteId: string, unitId: string): UnitDetail | undefined {
    return this.site(siteId)?.units.find(({ id }) => id === unitId);
  }

  /** The key of the word a unit is counted with: 室, 席, 台; つ while the unit is not known. */
  counter(siteId: string, unitId: string): string {
    const kind = this.unit(siteId, unitId)?.kind;
    return kind ? `ui.counter.${kind}` : 'stays.item.things';
  }
}
