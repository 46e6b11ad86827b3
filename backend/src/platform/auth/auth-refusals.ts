/**
 * What better-auth refuses, in the words of our catalogue. Must stay true: nothing of its answer but the code decides,
 * and nothing of its text reaches a person; a fault of its own stays a fault and is no refusal.
 */
import type { Problem } from '../../kernel/index.js';
import {
  AuthRefused,
  EmailUnverified,
  ForeignOrigin,
  LinkInvalid,
  SignInNeeded,
  TooManyAttempts,
  WrongCredentials,
  WrongPassword,
} from './auth.problems.js';

const BY_CODE: Readonly<Record<string, () => Problem>> = {
  INVALID_EMAIL_OR_PASSWORD: () => new WrongCredentials(),
  EMAIL_NOT_VERIFIED: () => new EmailUnverified(),
  INVALID_ORIGIN: () => new ForeignOrigin(),
  MISSING_OR_NULL_ORIGIN: () => new ForeignOrigin(),
  CROSS_SITE_NAVIGATION_LOGIN_BLOCKED: () => new ForeignOrigin(),
  INVALID_TOKEN: () => new LinkInvalid(),
  TOKEN_EXPIRED: () => new LinkInvalid(),
  USER_NOT_FOUND: () => new LinkInvalid(),
  INVALID_PASSWORD: () => new WrongPassword(),
};

const seconds = (header: string | null): number => Math.max(1, Number.parseInt(header ?? '', 10) || 60);

/** The problem that stands for a refusal (4xx) of better-auth. */
export async function refusalOf(response: Response): Promise<Problem> {
  if (response.status === 429) return new TooManyAttempts({ retryAfter: seconds(response.headers.get('x-retry-after')) });
  const body = (await response.json().catch(() => ({}))) as { code?: string };
  const known = BY_CODE[body.code ?? ''];
  if (known !== undefined) return known();
  return response.status === 401 ? new SignInNeeded() : new AuthRefused();
}
