/**
 * Letters that identity needs. They are told through the outbox; whoever sends them registers its handler as sensitive,
 * because a link in them signs a person in, and the row then goes as soon as it was heard. The addresses in them are
 * ours alone: no part of a request decides where a link leads.
 */
import { Injectable } from '@nestjs/common';
import type { Lang } from '../../kernel/index.js';
import { Config } from '../config/index.js';
import { Database, type Tx } from '../database/index.js';
import { Outbox } from '../outbox/index.js';
import type { CompanyRole } from './access.js';

export const AUTH_LETTER = 'auth.letter';

type Addressed = { readonly to: string; readonly locale: Lang; readonly url: string };
export type AuthLetter =
  | (Addressed & { readonly kind: 'verify' | 'reset' | 'exists'; readonly name: string })
  | (Addressed & {
      readonly kind: 'invitation';
      readonly companyName: string;
      readonly inviterName: string;
      readonly role: CompanyRole;
      readonly expiresAt: string;
    });

type Person = { readonly email: string; readonly name: string; readonly locale?: unknown };

@Injectable()
export class AuthLetters {
  constructor(
    private readonly outbox: Outbox,
    private readonly database: Database,
    private readonly config: Config,
  ) {}

  verify(person: Person, token: string): Promise<void> {
    return this.toPerson('verify', person, `/api/auth/verify-email?token=${encodeURIComponent(token)}`);
  }

  reset(person: Person, token: string): Promise<void> {
    return this.toPerson('reset', person, `/reset-password?token=${encodeURIComponent(token)}`);
  }

  /** Somebody signed up with an address that has an account: its owner learns it, the other does not. */
  exists(person: Person): Promise<void> {
    return this.toPerson('exists', person, '/sign-in');
  }

  invitation(
    tx: Tx,
    letter: Omit<Extract<AuthLetter, { kind: 'invitation' }>, 'kind' | 'url'> & { readonly invitationId: string },
  ): Promise<void> {
    const { invitationId, ...rest } = letter;
    return this.outbox.append(tx, AUTH_LETTER, {
      kind: 'invitation',
      url: `${this.config.publicUrl}/invitations/${invitationId}`,
      ...rest,
    } satisfies AuthLetter);
  }

  private toPerson(kind: 'verify' | 'reset' | 'exists', person: Person, path: string): Promise<void> {
    const locale = person.locale === 'en' ? 'en' : 'ja';
    const letter: AuthLetter = { kind, to: person.email, name: person.name, locale, url: `${this.config.publicUrl}${path}` };
    return this.database.tx((tx) => this.outbox.append(tx, AUTH_LETTER, letter));
  }
}
