/** Who asks: the signed-in person and what they belong to, as it stood when the request began. */
import type { Lang } from '../../kernel/index.js';
import type { CompanyRole } from './access.js';

export type Membership = { readonly companyId: string; readonly companyName: string; readonly role: CompanyRole };

export type Actor = {
  readonly userId: string;
  readonly email: string;
  readonly name: string;
  readonly locale: Lang;
  readonly memberships: readonly Membership[];
  /** Sites this person runs. */
  readonly siteIds: readonly string[];
  /** The programme office. */
  readonly office: boolean;
};

/** A valid session and its owner; sockets remember the id, so that signing out ends them. */
export type SignedIn = { readonly sessionId: string; readonly actor: Actor };

/** What the Bus carries when a session ended, by sign-out, reset or revocation. */
export const SESSION_ENDED = 'session.ended';
export type SessionEnded = { readonly sessionId: string };
