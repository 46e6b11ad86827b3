/** A letter box for the letters of identity: what the outbox would have sent. */
import { AUTH_LETTER, type AuthLetter } from '../../src/platform/auth/index.js';
import { MessageHandlers } from '../../src/platform/outbox/index.js';
import type { TestApp } from '../support/start-app.js';

export type LetterOf<K extends AuthLetter['kind']> = AuthLetter & { readonly kind: K };
export type LetterBox = {
  /** Hands out what waits and gives the newest letter of that kind to that address. */
  newest<K extends AuthLetter['kind']>(kind: K, to: string): Promise<LetterOf<K> | undefined>;
  count(to: string): number;
};

export function letterBox(test: TestApp): LetterBox {
  const letters: AuthLetter[] = [];
  test.app
    .get(MessageHandlers)
    .on<AuthLetter>(AUTH_LETTER, 'letter-box', (letter) => Promise.resolve(void letters.push(letter)), { sensitive: true });
  return {
    newest: async <K extends AuthLetter['kind']>(kind: K, to: string) => {
      await test.drain();
      return letters.findLast((letter): letter is LetterOf<K> => letter.kind === kind && letter.to === to);
    },
    count: (to) => letters.filter((letter) => letter.to === to).length,
  };
}

/** The path and query of a link in a letter. */
export function pathOf(url: string | undefined): string {
  const { pathname, search } = new URL(url ?? 'http://nowhere/');
  return pathname + search;
}

/** The token that a link carries. */
export const tokenOf = (url: string | undefined): string => new URL(url ?? 'http://nowhere/').searchParams.get('token') ?? '';
