/**
 * better-auth's endpoints that we open, one by one; every other path of it does not exist. Their success answers are
 * its own, less the session token, which belongs in the HttpOnly cookie alone; their refusals are our problems.
 */
import { Body, Controller, Get, HttpCode, Post, Query, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Answers, Asks, RequestInvalid } from '../http/index.js';
import { SignInAttempts } from './attempts.js';
import { AuthEngine } from './auth-engine.js';
import { refusalOf } from './auth-refusals.js';
import {
  type Address,
  AddressSchema,
  type ChangePassword,
  ChangePasswordSchema,
  DoneSchema,
  type Reset,
  ResetSchema,
  SessionSchema,
  type SignIn,
  SignInSchema,
  type SignUp,
  SignUpSchema,
  SignedInSchema,
  SignedOutSchema,
  SignedUpSchema,
  VerifyQuerySchema,
} from './auth.dto.js';
import {
  AccountPaused,
  EmailUnverified,
  ForeignOrigin,
  LinkInvalid,
  SignInNeeded,
  TooManyAttempts,
  WrongCredentials,
  WrongPassword,
} from './auth.problems.js';
import { Public } from './decorators.js';

const ALWAYS = [RequestInvalid, ForeignOrigin, TooManyAttempts];

@Public()
@Controller('auth')
export class AuthController {
  constructor(
    private readonly engine: AuthEngine,
    private readonly attempts: SignInAttempts,
  ) {}

  @Post('sign-up/email')
  @HttpCode(200)
  @Asks(SignUpSchema)
  @Answers(SignedUpSchema, {
    description: 'The same answer whether or not the address has an account; a letter goes to its owner.',
    problems: ALWAYS,
  })
  signUp(@Body({ schema: SignUpSchema }) body: SignUp, @Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply) {
    return this.pass(request, reply, '/sign-up/email', body);
  }

  @Post('sign-in/email')
  @HttpCode(200)
  @Asks(SignInSchema)
  @Answers(SignedInSchema, {
    description: 'Sets the session cookie.',
    problems: [...ALWAYS, WrongCredentials, EmailUnverified, AccountPaused],
  })
  async signIn(
    @Body({ schema: SignInSchema }) body: SignIn,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    await this.attempts.count(body.email);
    const answer = await this.pass(request, reply, '/sign-in/email', body);
    await this.attempts.forget(body.email);
    return answer;
  }

  @Post('sign-out')
  @HttpCode(200)
  @Answers(SignedOutSchema, { description: 'Ends the session and its sockets.', problems: ALWAYS })
  signOut(@Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply) {
    return this.pass(request, reply, '/sign-out', {});
  }

  @Get('get-session')
  @Answers(SessionSchema, { description: 'The session of the cookie, or null.' })
  session(@Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply) {
    return this.pass(request, reply, '/get-session');
  }

  @Post('request-password-reset')
  @HttpCode(200)
  @Asks(AddressSchema)
  @Answers(DoneSchema, { description: 'The same answer whether or not the address has an account.', problems: ALWAYS })
  requestReset(
    @Body({ schema: AddressSchema }) body: Address,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return this.pass(request, reply, '/request-password-reset', body);
  }

  @Post('reset-password')
  @HttpCode(200)
  @Asks(ResetSchema)
  @Answers(DoneSchema, { description: 'Sets the new password and ends every session of the person.', problems: [...ALWAYS, LinkInvalid] })
  reset(@Body({ schema: ResetSchema }) body: Reset, @Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply) {
    return this.pass(request, reply, '/reset-password', body);
  }

  @Post('change-password')
  @HttpCode(200)
  @Asks(ChangePasswordSchema)
  @Answers(SignedInSchema, { description: 'Ends every other session of the person.', problems: [...ALWAYS, SignInNeeded, WrongPassword] })
  changePassword(
    @Body({ schema: ChangePasswordSchema }) body: ChangePassword,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return this.pass(request, reply, '/change-password', { ...body, revokeOtherSessions: true });
  }

  @Post('send-verification-email')
  @HttpCode(200)
  @Asks(AddressSchema)
  @Answers(DoneSchema, { description: 'The same answer whether or not the address waits for a letter.', problems: ALWAYS })
  sendVerification(
    @Body({ schema: AddressSchema }) body: Address,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return this.pass(request, reply, '/send-verification-email', body);
  }

  /** The link in the letter: a person opens it, so every outcome leads to the sign-in page. */
  @Get('verify-email')
  @Answers(undefined, { status: 302, description: 'To /sign-in?verified=1, or /sign-in?verified=0 when the link is spent or too old.' })
  async verify(
    @Query({ schema: VerifyQuerySchema }) query: { token: string },
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const path = `/verify-email?token=${encodeURIComponent(query.token)}`;
    const response = await this.engine.handle({ method: 'GET', path, headers: request.headers, ip: request.ip });
    if (response.status >= 500) throw new Error('the address could not be confirmed');
    await reply
      .code(302)
      .header('location', `/sign-in?verified=${response.ok ? '1' : '0'}`)
      .send();
  }

  private async pass(request: FastifyRequest, reply: FastifyReply, path: string, body?: object): Promise<unknown> {
    const call = { method: body === undefined ? 'GET' : 'POST', path, headers: request.headers, ip: request.ip, body } as const;
    let response = await this.engine.handle(call);
    // Of two sign-ups at once the slower meets the unique address; asked again, it is answered like any known address.
    if (response.status === 422) response = await this.engine.handle(call);
    if (response.status >= 500) throw new Error(`better-auth failed at ${path}`);
    if (!response.ok) {
      const problem = await refusalOf(response);
      if (problem instanceof TooManyAttempts) void reply.header('retry-after', String(problem.members.retryAfter));
      throw problem;
    }
    const cookies = response.headers.getSetCookie();
    if (cookies.length > 0) void reply.header('set-cookie', cookies);
    return withoutToken(await response.json());
  }
}

/** Its answers carry the session token beside the cookie that keeps it from scripts: taken out, wherever it stands. */
function withoutToken(answer: unknown): unknown {
  if (answer === null || typeof answer !== 'object') return answer;
  const { token: _token, session, ...rest } = answer as { token?: unknown; session?: { id: string; expiresAt: string } };
  return session === undefined ? rest : { ...rest, session: { id: session.id, expiresAt: session.expiresAt } };
}
