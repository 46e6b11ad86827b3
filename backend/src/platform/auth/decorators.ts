/** What an endpoint says about who may call it. Silence means: signed-in people only. */
import { createParamDecorator, type ExecutionContext, SetMetadata } from '@nestjs/common';
import type { Actor } from './actor.js';

export const PUBLIC = Symbol('auth.public');
export const ASKS_WHO = Symbol('auth.asks-who');
export const OFFICE = Symbol('auth.office');
export const SITE_PARAM = Symbol('auth.site-param');

/** Everybody may call it. With @Me() beside it the Actor is there for those who are signed in. */
export const Public = (): MethodDecorator & ClassDecorator => SetMetadata(PUBLIC, true);

/** Only the programme office. */
export const OfficeOnly = (): MethodDecorator & ClassDecorator => SetMetadata(OFFICE, true);

/** Only those who run the site whose id is the named path parameter. */
export const ManagesSite = (param: string): MethodDecorator & ClassDecorator => SetMetadata(SITE_PARAM, param);

export type RequestWithActor = { actor?: Actor };

const actorParam = createParamDecorator(
  (_: unknown, context: ExecutionContext) => context.switchToHttp().getRequest<RequestWithActor>().actor,
);

/** The Actor: always on an endpoint that is not public, `Actor | undefined` on one that is. */
export const Me = (): ParameterDecorator => (target, key, index) => {
  const handler = key === undefined ? undefined : (target as Record<PropertyKey, unknown>)[key];
  if (typeof handler === 'function') Reflect.defineMetadata(ASKS_WHO, true, handler);
  actorParam()(target, key, index);
};
