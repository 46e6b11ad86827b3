import { HttpClient } from '@angular/common/http';
import { inject, Injectable } from '@angular/core';
import { firstValueFrom } from 'rxjs';
import type { Answer } from './results';
import { apiParams, SearchQuery } from './search-query';

@Injectable({ providedIn: 'root' })
export class SearchApi {
  private readonly http = inject(HttpClient);

  search(query: SearchQuery, size?: number): Promise<Answer> {
    const params = { ...apiParams(query), ...(size ? { size: String(size) } : {}) };
    return firstValueFrom(this.http.get<Answer>('/api/search', { params }));
  }
}
