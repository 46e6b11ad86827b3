// Sites and what is free there. Prices are asked of stays, with the items they are for.
import { inject, Injectable } from '@angular/core';
import { Api, calendarSite, calendarUnit, type FirstFree, placesList, placesOne, searchFirst } from '../api';
import type { CalendarDate } from '../ui/calendar-date';
import type { SiteAvailability, SiteCard, SiteDetail, UnitAvailability } from './place.types';

@Injectable({ providedIn: 'root' })
export class PlacesApi {
  private readonly api = inject(Api);

  sites(): Promise<SiteCard[]> {
    return this.api.invoke(placesList, {});
  }
  site(idOrSlug: string): Promise<SiteDetail> {
    return this.api.invoke(placesOne, { idOrSlug });
  }
  /** Both days belong to it; at most 92. */
  siteDays(idOrSlug: string, from: CalendarDate, to: CalendarDate): Promise<SiteAvailability> {
    return this.api.invoke(calendarSite, { idOrSlug, from, to });
  }
  unitDays(id: string, from: CalendarDate, to: CalendarDate): Promise<UnitAvailability> {
    return this.api.invoke(calendarUnit, { id, from, to });
  }
  /** The first time from today on at which so many people can have the unit. */
  firstFree(id: string, { nights, minutes }: { readonly nights?: number; readonly minutes?: number }, party: number): Promise<FirstFree> {
    const length = nights ? { nights: String(nights) } : { minutes: String(minutes ?? 60) };
    return this.api.invoke(searchFirst, { id, party: String(party), ...length });
  }
}
