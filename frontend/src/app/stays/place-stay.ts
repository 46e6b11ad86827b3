// Holding what was put together: POST /api/stays. What must stay true: one wish has one Idempotency-Key until it has succeeded, also over
// a reload or a lost answer, so that pressing twice holds once; another wish gets another key.
import { inject, Injectable } from '@angular/core';
import { Api, PlaceStay as StayAsk, staysPlace } from '../api';
import type { Stay } from './stay.types';

const KEY = 'engawa.hold-key';

@Injectable({ providedIn: 'root' })
export class PlaceStay {
  private readonly api = inject(Api);

  async hold(body: StayAsk): Promise<Stay> {
    const stay = await this.api.invoke(staysPlace, { 'Idempotency-Key': keyFor(JSON.stringify(body)), body });
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
