// Sites and what is free there. Prices are asked of stays, with the items they are for.
import { HttpClient } from '@angular/common/http';
import { inject, Injectable } from '@angular/core';
import { firstValueFrom } from 'rxjs';
import type { CalendarDate } from '../ui/calendar-date';
import type { SiteAvailability, SiteCard, SiteDetail, UnitAvailability } from './place.types';

const path = (part: string): string => encodeURIComponent(part);

@Injectable({ providedIn: 'root' })
export class PlacesApi {
  private readonly http = inject(HttpClient);

  sites(): Promise<SiteCard[]> {
    return firstValueFrom(this.http.get<SiteCard[]>('/api/sites'));
  }
  site(idOrSlug: string): Promise<SiteDetail> {
    return firstValueFrom(this.http.get<SiteDetail>(`/api/sites/${path(idOrSlug)}`));
  }
  /** Both days belong to it; at most 92. */
  siteDays(siteId: string, from: CalendarDate, to: CalendarDate): Promise<SiteAvailability> {
    return firstValueFrom(this.http.get<SiteAvailability>(`/api/sites/${path(siteId)}/availability`, { params: { from, to } }));
  }
  unitDays(unitId: string, from: CalendarDate, to: CalendarDate): Promise<UnitAvailability> {
    return firstValueFrom(this.http.get<UnitAvailability>(`/api/units/${path(unitId)}/availability`, { params: { from, to } }));
  }
}
