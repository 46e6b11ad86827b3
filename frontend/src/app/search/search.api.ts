import { inject, Injectable } from '@angular/core';
import { Api, searchFind } from '../api';
import type { Answer } from './results';
import { apiParams, SearchQuery } from './search-query';

@Injectable({ providedIn: 'root' })
export class SearchApi {
  private readonly api = inject(Api);

  search(query: SearchQuery, size?: number): Promise<Answer> {
    return this.api.invoke(searchFind, { ...apiParams(query), ...(size ? { size: String(size) } : {}) });
  }
}
