/**
 * The door of every endpoint: deny by default. Must stay true: a page of another origin never acts with a visitor's
 * cookie; a public endpoint that does not ask who calls costs no query.
 */
import { type CanActivate, type ExecutionContext, Injectable } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Config } from '../config/index.js';
import type { Actor } from './actor.js';
import { ForeignOrigin, NotYourSite, OfficeNeeded, SignInNeeded } from './auth.problems.js';
import { ASKS_WHO, OFFICE, PUBLIC, type RequestWithActor, SITE_PARAM } from './decorators.js';
import { isForeign, trustedOrigins } from './origins.js';
import { SessionService } from './session.service.js';

type Asked = FastifyRequest & RequestWithActor;

@Injectable()
export class AuthGuard implements CanActivate {
  private readonly trusted: readonly string[];

  constructor(
    private readonly reflector: Reflector,
    private readonly sessions: SessionService,
    config: Config,
  ) {
    this.trusted = trustedOrigins(config);
  }

  async canActivate(context: ExecutionContext): Promise<boolean> {
    // Sockets are let in by their handshake.
    if (context.getType() !== 'http') return true;
    const request = context.switchToHttp().getRequest<Asked>();
    if (this.sessions.hasCookie(request.headers) && isForeign(request.method, request.headers, this.trusted)) throw new ForeignOrigin();
    const isPublic = this.said<boolean>(context, PUBLIC) === true;
    if (isPublic && this.said<boolean>(context, ASKS_WHO) !== true) return true;
    const actor = await this.recognise(request, context.switchToHttp().getResponse<FastifyReply>());
    if (actor === undefined && !isPublic) throw new SignInNeeded();
    if (actor !== undefined) this.check(context, request, actor);
    return true;
  }

  private async recognise(request: Asked, reply: FastifyReply): Promise<Actor | undefined> {
    const { signedIn, cookies } = await this.sessions.visit(request.headers);
    if (cookies.length > 0) void reply.header('set-cookie', cookies);
    request.actor = signedIn?.actor;
    return request.actor;
  }

  private check(context: ExecutionContext, request: Asked, actor: Actor): void {
    if (this.said<boolean>(context, OFFICE) === true && !actor.office) throw new OfficeNeeded();
    const param = this.said<string>(context, SITE_PARAM);
    if (param === undefined) return;
    const siteId = (request.params as Record<string, string | undefined>)[param] ?? '';
    if (!actor.siteIds.includes(siteId)) throw new NotYourSite({ siteId });
  }

  private said<T>(context: ExecutionContext, key: symbol): T | undefined {
    return this.reflector.getAllAndOverride<T | undefined>(key, [context.getHandler(), context.getClass()]);
  }
}
