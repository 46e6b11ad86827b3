/** better-auth behind our own words: hand a request to it, ask it whose session this is. */
import { ServiceUnavailable } from '../http/index.js';
import type { IncomingHttpHeaders } from 'node:http';
import { Injectable } from '@nestjs/common';
import { Bus } from '../bus/index.js';
import { Config } from '../config/index.js';
import { Database, poolOf } from '../database/index.js';
import { Log } from '../logging/index.js';
import { SESSION_ENDED, type SessionEnded } from './actor.js';
import { SignInAttempts } from './attempts.js';
import { type BetterAuth, CLIENT_IP, createBetterAuth } from './better-auth.js';
import { AuthLetters } from './letters.js';
import { signedValue } from './signed-cookie.js';

/** Only these travel on: no header that could move the address, the host or the scheme. */
const PASSED_ON = [
  'cookie',
  'origin',
  'referer',
  'user-agent',
  'accept-language',
  'sec-fetch-site',
  'sec-fetch-mode',
  'sec-fetch-dest',
] as const;

export type AuthCall = {
  readonly method: 'GET' | 'POST';
  readonly path: string;
  readonly headers: IncomingHttpHeaders;
  readonly ip: string;
  readonly body?: object;
};
export type FoundSession = Awaited<ReturnType<AuthEngine['session']>>;

@Injectable()
export class AuthEngine {
  private readonly auth: BetterAuth;
  private readonly origin: string;

  constructor(config: Config, database: Database, letters: AuthLetters, attempts: SignInAttempts, bus: Bus, log: Log) {
    this.origin = new URL(config.publicUrl).origin;
    this.auth = createBetterAuth({
      config,
      pool: poolOf(database.source),
      letters,
      log,
      onSessionEnded: (sessionId) => bus.publish(SESSION_ENDED, { sessionId } satisfies SessionEnded),
      onPasswordReset: (email) => attempts.forget(email),
    });
  }

  /** Runs one of better-auth's own endpoints, with its rate limits and its Origin check. */
  handle({ method, path, headers, ip, body }: AuthCall): Promise<Response> {
    const own = this.headersOf(headers);
    own.set(CLIENT_IP, ip);
    if (body !== undefined) own.set('content-type', 'application/json');
    // A browser's page always sends Origin here; without any trace of a browser it is a program acting for itself.
    if (!own.has('origin') && !own.has('referer') && !own.has('sec-fetch-site')) own.set('origin', this.origin);
    return this.auth.handler(
      new Request(new URL(`/api/auth${path}`, this.origin), {
        method,
        headers: own,
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      }),
    );
  }

  /** Whose valid session these headers carry, and the cookies that prolong it. */
  async session(headers: IncomingHttpHeaders) {
    const { response, headers: answer } = await this.auth.api
      .getSession({ headers: this.headersOf(headers), returnHeaders: true })
      .catch((cause: unknown) => {
        // A session that does not hold is an answer, not an error: what is thrown here is that nobody could look it up.
        throw new ServiceUnavailable({}, { cause });
      });
    return { found: response ?? undefined, cookies: answer.getSetCookie() };
  }

  /** The token of the session cookie when its signature holds, without asking the database; whether it still means anyone is another question. */
  async token(headers: IncomingHttpHeaders): Promise<string | undefined> {
    const { authCookies, secret } = await this.auth.$context;
    return signedValue(headers.cookie, authCookies.sessionToken.name, secret);
  }

  private headersOf(headers: IncomingHttpHeaders): Headers {
    const own = new Headers();
    for (const name of PASSED_ON) {
      const value = headers[name];
      if (typeof value === 'string') own.set(name, value);
    }
    return own;
  }
}
