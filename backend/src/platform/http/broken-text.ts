/**
 * Text that is none: half of a surrogate pair, which JSON can say and UTF-8, and so the database, cannot. Must stay
 * true: nothing of it reaches a feature; a body costs one search unless it has such an escape.
 */
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyRequest } from 'fastify';
import { RequestMalformed } from './request.problems.js';

const MAY_BE_BROKEN = /\\u[dD][89a-fA-F]/;

/** Whether some text or key in the value is broken. Without recursion: a body may be nested as deep as it is long. */
export function hasBrokenText(value: unknown): boolean {
  const waiting: unknown[] = [value];
  while (waiting.length > 0) {
    const one = waiting.pop();
    if (typeof one === 'string' && !one.isWellFormed()) return true;
    if (typeof one === 'object' && one !== null) for (const [key, part] of Object.entries(one)) waiting.push(key, part);
  }
  return false;
}

export function refuseBrokenText(app: NestFastifyApplication): void {
  app
    .getHttpAdapter()
    .getInstance()
    .addHook('preValidation', (request: FastifyRequest & { rawBody?: Buffer }, _reply, done) => {
      const suspect = MAY_BE_BROKEN.test(request.rawBody?.toString('latin1') ?? '');
      done(suspect && hasBrokenText(request.body) ? new RequestMalformed() : undefined);
    });
}
