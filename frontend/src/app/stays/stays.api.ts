// Quotes and stays over HTTP. Holding is in place-stay.ts, because it keeps a key.
import { HttpClient } from '@angular/common/http';
import { inject, Injectable } from '@angular/core';
import { firstValueFrom, Observable } from 'rxjs';
import type { ItemAsk } from './draft';
import type { Quote, Stay, StaysPage } from './stay.types';
import type { StaysTab } from './stays-tabs';

export interface QuoteAsk {
  readonly items: readonly ItemAsk[];
  readonly party: number;
}

@Injectable({ providedIn: 'root' })
export class StaysApi {
  private readonly http = inject(HttpClient);

  /** Cold: leaving it gives up the request. */
  quote(ask: QuoteAsk): Observable<Quote> {
    return this.http.post<Quote>('/api/quotes', ask);
  }
  page(tab: StaysTab, page: number, size: number): Promise<StaysPage> {
    return firstValueFrom(this.http.get<StaysPage>('/api/stays', { params: { ...tab.ask, page, size } }));
  }
  stay(id: string): Promise<Stay> {
    return firstValueFrom(this.http.get<Stay>(this.at(id)));
  }
  checkout(id: string): Promise<{ url: string }> {
    return this.post<{ url: string }>(id, 'checkout');
  }
  prolong(id: string): Promise<Stay> {
    return this.post<Stay>(id, 'prolongation');
  }
  release(id: string): Promise<Stay> {
    return this.post<Stay>(id, 'release');
  }
  cancel(id: string, expectedRefund: number): Promise<Stay> {
    return this.post<Stay>(id, 'cancellation', { expectedRefund });
  }

  private at(id: string): string {
    return `/api/stays/${encodeURIComponent(id)}`;
  }
  private post<T>(id: string, deed: string, body: object = {}): Promise<T> {
    return firstValueFrom(this.http.post<T>(`${this.at(id)}/${deed}`, body));
  }
}
