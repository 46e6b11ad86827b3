/**
 * Fastify under Nest. What must stay true: at the end no request is cut that had begun, every answer since the grace
 * began asks for a new connection, and idle connections do not keep the process alive.
 */
import { type Server, STATUS_CODES } from 'node:http';
import type { Socket } from 'node:net';
import { FastifyAdapter } from '@nestjs/platform-fastify';
import type { FastifyError, FastifyReply, FastifyRequest, RawServerDefault } from 'fastify';
import { Problem } from '../../kernel/index.js';
import type { Config } from '../config/index.js';
import type { Draining } from '../draining/index.js';
import { langOf } from './language.js';
import { PROBLEM_TYPE } from './problem-filter.js';
import { RequestMalformed, RequestTooLarge } from './request.problems.js';

const BODY_LIMIT = 128 * 1024;
/** Beyond what any request takes; within the thirty seconds that supervisors give. */
const LONGEST_REQUEST_MS = 15_000;

/** Malformed addresses and the like never reach Nest: answered here in the same form. */
function frameworkError(error: FastifyError, request: FastifyRequest, reply: FastifyReply): void {
  const problem: Problem = error.statusCode === 413 || error.statusCode === 414 ? new RequestTooLarge() : new RequestMalformed();
  void reply
    .code(problem.status)
    .header('content-type', PROBLEM_TYPE)
    .header('x-content-type-options', 'nosniff')
    .send(JSON.stringify(problem.toDocument(langOf(request))));
}

/** What is no HTTP, or has longer headers than Node reads, never reaches Fastify either. The language asked is not known then. */
function connectionError(error: Error & { code?: string }, socket: Socket): void {
  if (error.code === 'ECONNRESET' || socket.destroyed) return;
  const problem: Problem = error.code === 'HPE_HEADER_OVERFLOW' ? new RequestTooLarge() : new RequestMalformed();
  const body = JSON.stringify(problem.toDocument('ja'));
  const head = [
    `HTTP/1.1 ${problem.status} ${STATUS_CODES[problem.status]}`,
    `content-type: ${PROBLEM_TYPE}`,
    `content-length: ${Buffer.byteLength(body)}`,
    'connection: close',
  ];
  if (socket.writable) socket.end(`${head.join('\r\n')}\r\n\r\n${body}`);
  else socket.destroy(error);
}

export class DrainingAdapter extends FastifyAdapter<RawServerDefault> {
  private draining?: Draining;

  constructor(config: Pick<Config, 'trustProxy'>) {
    super({
      trustProxy: config.trustProxy.length > 0 ? [...config.trustProxy] : false,
      bodyLimit: BODY_LIMIT,
      routerOptions: { maxParamLength: 500, ignoreTrailingSlash: true, ignoreDuplicateSlashes: true },
      frameworkErrors: frameworkError,
      clientErrorHandler: connectionError,
    });
    this.getInstance().addHook('onSend', (_request, reply, _payload, done) => {
      if (this.draining?.begun === true) void reply.header('connection', 'close');
      done();
    });
  }

  follow(draining: Draining): void {
    this.draining = draining;
  }

  /** Nest waits for it before anything ends, though the type of Fastify's adapter does not say so. */
  // eslint-disable-next-line @typescript-eslint/no-misused-promises
  override async beforeClose(): Promise<void> {
    await this.draining?.begin();
    super.beforeClose();
    setTimeout(() => this.getHttpServer<Server>().closeAllConnections(), LONGEST_REQUEST_MS).unref();
  }
}
