/** Serves the built frontend: hashed files for a year, index.html for every page address, never for /api. */
import { join } from 'node:path';
import fastifyStatic from '@fastify/static';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';

const HASHED = /[-.][A-Z0-9]{8}\.(js|css|woff2?|svg|png|json)$/i;
const NOT_A_PAGE = /^\/(api|socket\.io)(\/|$)|\.[a-z0-9]+$/i;

export async function serveStatic(app: NestFastifyApplication, root: string): Promise<void> {
  await app.register(fastifyStatic, {
    root: join(root),
    wildcard: false,
    index: false,
    cacheControl: false,
    setHeaders: (reply, path) => {
      void reply.header('cache-control', HASHED.test(path) ? 'public, max-age=31536000, immutable' : 'no-cache');
    },
  });
  app
    .getHttpAdapter()
    .getInstance()
    .get('/*', (request, reply) => {
      const path = request.url.split('?')[0] ?? '/';
      if (NOT_A_PAGE.test(path)) return reply.callNotFound();
      return reply.sendFile('index.html');
    });
}
