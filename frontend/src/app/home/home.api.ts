import { HttpClient } from '@angular/common/http';
import { inject, Injectable } from '@angular/core';
import { firstValueFrom } from 'rxjs';
import type { CalendarDate, SiteCardView, SlotState } from '../ui';

export interface HomeSite extends SiteCardView {
  readonly id: string;
  readonly kind: string;
}
export interface DaysOfSite {
  readonly units: readonly {
    readonly unitId: string;
    readonly grain: 'night' | 'half-hour' | 'month';
    readonly quantity: number;
    readonly days: readonly {
      readonly date: CalendarDate;
      readonly free: number;
      readonly state: SlotState;
      readonly heldUntil?: string;
    }[];
  }[];
}

@Injectable({ providedIn: 'root' })
export class HomeApi {
  private readonly http = inject(HttpClient);

  sites(): Promise<HomeSite[]> {
    return firstValueFrom(this.http.get<HomeSite[]>('/api/sites'));
  }
  days(siteId: string, from: CalendarDate, to: CalendarDate): Promise<DaysOfSite> {
    return firstValueFrom(this.http.get<DaysOfSite>(`/api/sites/${encodeURIComponent(siteId)}/availability`, { params: { from, to } }));
  }
}
