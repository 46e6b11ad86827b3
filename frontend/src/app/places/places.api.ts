// Sites and what is free there. Prices are asked of stays, with the items they are for.
import { inject, Injectable } from '@angular/core';
import { Api, calendarSite, calendarUnit, placesList, placesOne } from '../api';
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
}
