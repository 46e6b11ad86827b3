// The manager's side of the API. What must stay true: one wish to close has one Idempotency-Key until it has succeeded, also over a lost
// answer, so that pressing twice closes once.
import { HttpClient } from '@angular/common/http';
import { inject, Injectable } from '@angular/core';
import { firstValueFrom } from 'rxjs';
import type { CalendarDate, SiteCardView } from '../ui';
import type { CloseAsk, Closed, ManagedCalendar, ManagedSite } from './manage.types';

@Injectable({ providedIn: 'root' })
export class ManageApi {
  private readonly http = inject(HttpClient);
  /** The wishes without an answer yet, by their words. */
  private readonly keys = new Map<string, string>();

  sites(): Promise<ManagedSite[]> {
    return firstValueFrom(this.http.get<ManagedSite[]>('/api/manage/sites'));
  }
  /** How the sites look and where they are, for all to see. */
  cards(): Promise<(SiteCardView & { readonly id: string })[]> {
    return firstValueFrom(this.http.get<(SiteCardView & { readonly id: string })[]>('/api/sites'));
  }
  /** Both days included. */
  calendar(siteId: string, from: CalendarDate, to: CalendarDate): Promise<ManagedCalendar> {
    return firstValueFrom(
      this.http.get<ManagedCalendar>(`/api/manage/sites/${encodeURIComponent(siteId)}/calendar`, { params: { from, to } }),
    );
  }
  async close(ask: CloseAsk): Promise<Closed> {
    const wish = JSON.stringify(ask);
    const key = this.keys.get(wish) ?? crypto.randomUUID();
    this.keys.set(wish, key);
    const closed = await firstValueFrom(this.http.post<Closed>('/api/manage/closures', ask, { headers: { 'Idempotency-Key': key } }));
    this.keys.delete(wish);
    return closed;
  }
  reopen(closureId: string): Promise<unknown> {
    return firstValueFrom(this.http.post(`/api/manage/closures/${encodeURIComponent(closureId)}/reopening`, {}));
  }
}
