// Quotes and stays. Holding is in place-stay.ts, because it keeps a key.
import { HttpClient } from '@angular/common/http';
import { inject, Injectable } from '@angular/core';
import { map, Observable } from 'rxjs';
import { Api, QuoteAsk, quotesRun, staysCancel, staysCheckout, staysList, staysOne, staysProlong, staysRelease } from '../api';
import type { Quote, Stay, StaysPage } from './stay.types';
import type { StaysTab } from './stays-tabs';

@Injectable({ providedIn: 'root' })
export class StaysApi {
  private readonly api = inject(Api);
  private readonly http = inject(HttpClient);

  /** Cold: leaving it gives up the request. */
  quote(body: QuoteAsk): Observable<Quote> {
    return quotesRun(this.http, this.api.rootUrl, { body }).pipe(map((answer) => answer.body));
  }
  page({ ask }: StaysTab, page: number, size: number): Promise<StaysPage> {
    return this.api.invoke(staysList, { status: [...ask.status], ...(ask.when ? { when: ask.when } : {}), page, size });
  }
  stay(id: string): Promise<Stay> {
    return this.api.invoke(staysOne, { id });
  }
  checkout(id: string): Promise<{ url: string }> {
    return this.api.invoke(staysCheckout, { id });
  }
  prolong(id: string): Promise<Stay> {
    return this.api.invoke(staysProlong, { id });
  }
  release(id: string): Promise<Stay> {
    return this.api.invoke(staysRelease, { id });
  }
  cancel(id: string, expectedRefund: number): Promise<Stay> {
    return this.api.invoke(staysCancel, { id, body: { expectedRefund } });
  }
}
