// Holding what was put together: POST /api/stays. What must stay true: one wish has one Idempotency-Key until it has succeeded, also over
// a reload or a lost answer, so that pressing twice holds once; another wish gets another key.
import { HttpClient } from '@angular/common/http';
import { inject, Injectable } from '@angular/core';
import { firstValueFrom } from 'rxjs';
import type { ItemAsk } from './draft';

const KEY = 'engawa.hold-key';

export interface StayAsk {
  readonly items: readonly ItemAsk[];
  readonly party: number;
  readonly companyId?: string;
  readonly title?: string;
}
export interface HeldStay {
  readonly id: string;
  readonly code: string;
  readonly heldUntil: string;
}

@Injectable({ providedIn: 'root' })
export class PlaceStay {
  private readonly http = inject(HttpClient);

  async hold(ask: StayAsk): Promise<HeldStay> {
    const stay = await firstValueFrom(
      this.http.post<HeldStay>('/api/stays', ask, { headers: { 'Idempotency-Key': keyFor(JSON.stringify(ask)) } }),
    );
    forget();
    return stay;
  }
}

/** The key of this wish: the one it had, or a new one. */
export function keyFor(body: string): string {
  const kept = read();
  if (kept?.body === body) return kept.key;
  const key = crypto.randomUUID();
  try {
    sessionStorage.setItem(KEY, JSON.stringify({ body, key }));
  } catch {
    memory = { body, key };
  }
  return key;
}

interface Kept {
  readonly body: string;
  readonly key: string;
}
/** Where storage is forbidden. */
let memory: Kept | null = null;

function read(): Kept | null {
  try {
    return memory ?? (JSON.parse(sessionStorage.getItem(KEY) ?? 'null') as Kept | null);
  } catch {
    return memory;
  }
}

function forget(): void {
  memory = null;
  try {
    sessionStorage.removeItem(KEY);
  } catch {
    // nothing was stored
  }
}
