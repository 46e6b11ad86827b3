/**
 * Idempotency keys as API v1 has them: the first answer is kept once the operation began, whatever it was, and given again
 * for at least 24 hours; other parameters under the same key are refused; so is a second call while the first one runs.
 * What must stay true: the answer is written in the same line of the journal as what it did.
 */
import { createHash } from 'node:crypto';
import type { Answer } from './answers.js';
import { ApiError, refused } from './errors.js';
import type { World } from './world.js';

const KEPT_MS = 24 * 3_600_000;
const LONGEST = 255;

export function fingerprint(endpoint: string, form: object): string {
  const sorted = (value: unknown): unknown =>
    value && typeof value === 'object'
      ? Object.entries(value)
          .sort(([a], [b]) => (a < b ? -1 : 1))
          .map(([key, inner]) => [key, sorted(inner)])
      : value;
  return createHash('sha256')
    .update(JSON.stringify([endpoint, sorted(form)]))
    .digest('hex');
}

export class Idempotency {
  private readonly running = new Set<string>();

  constructor(private readonly world: World) {}

  /** The kept answer, or null when this call may run; throws when the key may not be used so. */
  find(key: string, endpoint: string, print: string): Answer | null {
    if (key.length > LONGEST) throw refused(`Idempotency keys can be at most ${LONGEST} characters long.`, 'idempotency_key_invalid');
    const kept = this.world.store.get('replays', key);
    if (kept && kept.at > this.world.now() - KEPT_MS) {
      if (kept.endpoint !== endpoint)
        throw misused(
          `Keys for idempotent requests can only be used for the same endpoint they were first used for ('${kept.endpoint}' vs '${endpoint}').`,
          key,
        );
      if (kept.fingerprint !== print)
        throw misused('Keys for idempotent requests can only be used with the same parameters they were first used with.', key);
      return { status: kept.status, body: kept.body, headers: { 'idempotent-replayed': 'true', 'original-request': kept.requestId } };
    }
    if (this.running.has(key)) throw inUse(key);
    return null;
  }

  begin(key: string): void {
    this.running.add(key);
  }

  end(key: string): void {
    this.running.delete(key);
  }

  keep(key: string, endpoint: string, print: string, answer: Answer, requestId: string): void {
    const { status, body } = answer;
    this.world.store.put('replays', key, { key, endpoint, fingerprint: print, status, body, requestId, at: this.world.now() });
  }
}

function misused(message: string, key: string): ApiError {
  return new ApiError(400, {
    type: 'idempotency_error',
    message: `${message} Try using a key other than '${key}' if you meant to execute a different request.`,
  });
}

function inUse(key: string): ApiError {
  const message = `There is currently another in-progress request using this Idempotent Key (that probably means you submitted twice, and the other request is still going through): ${key}. If you want to issue a different request, use a different key.`;
  return new ApiError(409, { type: 'idempotency_error', code: 'idempotency_key_in_use', message });
}
