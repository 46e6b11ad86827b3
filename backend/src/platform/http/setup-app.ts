/** Everything HTTP that is the same for the product, its tests and its tools. */
import compress from '@fastify/compress';
import cookie from '@fastify/cookie';
import { StandardSchemaValidationPipe } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { type OpenAPIObject, SwaggerModule } from '@nestjs/swagger';
import type { Config } from '../config/index.js';
import { Draining } from '../draining/index.js';
import { Log } from '../logging/index.js';
import type { DrainingAdapter } from './draining-adapter.js';
import { type Issue, wordsOf } from './issue-words.js';
import { openApiDocument } from './openapi.js';
import { ProblemFilter } from './problem-filter.js';
import { refuseBrokenText } from './broken-text.js';
import { RequestInvalid } from './request.problems.js';
import { serveStatic } from './static-files.js';

const DIRECTIVES = {
  defaultSrc: ["'self'"],
  scriptSrc: ["'self'"],
  styleSrc: ["'self'", "'unsafe-inline'"],
  imgSrc: ["'self'", 'data:'],
  fontSrc: ["'self'", 'data:'],
  connectSrc: ["'self'", 'ws:', 'wss:'],
  objectSrc: ["'none'"],
  baseUri: ["'self'"],
  frameAncestors: ["'none'"],
  formAction: ["'self'"],
};

type InvalidField = Issue & { readonly path?: readonly (PropertyKey | { key: PropertyKey })[] };
const MOST_ISSUES = 20;

function invalid(issues: readonly InvalidField[]): RequestInvalid {
  const pathOf = (issue: InvalidField): string =>
    (issue.path ?? []).map((part) => String(typeof part === 'object' ? part.key : part)).join('.');
  return new RequestInvalid({ errors: issues.slice(0, MOST_ISSUES).map((issue) => ({ path: pathOf(issue), message: wordsOf(issue) })) });
}

export async function setupApp(app: NestFastifyApplication, config: Config): Promise<OpenAPIObject> {
  app.setGlobalPrefix('api');
  app.useSecurityHeaders({ contentSecurityPolicy: { useDefaults: false, directives: DIRECTIVES } });
  await app.register(compress, { threshold: 1024, encodings: ['br', 'gzip'] });
  await app.register(cookie);
  refuseBrokenText(app);
  app.useGlobalPipes(new StandardSchemaValidationPipe({ exceptionFactory: invalid }));
  app.useGlobalFilters(new ProblemFilter(app.get(HttpAdapterHost), app.get(Log)));
  (app.getHttpAdapter() as unknown as DrainingAdapter).follow(app.get(Draining));
  if (config.timers) app.enableShutdownHooks();
  const document = openApiDocument(app);
  SwaggerModule.setup('docs', app, () => document, { useGlobalPrefix: true, jsonDocumentUrl: 'openapi.json' });
  if (config.staticDir !== undefined) await serveStatic(app, config.staticDir);
  return document;
}
