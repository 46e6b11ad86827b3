/**
 * The one way out for everything that went wrong: application/problem+json in the caller's language. What must stay
 * true: an unknown fault tells the caller nothing about our inside, and the log tells us, without personal data.
 */
import { type ArgumentsHost, Catch, type ExceptionFilter, HttpException } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import type { FastifyRequest } from 'fastify';
import { Problem } from '../../kernel/index.js';
import type { Log } from '../logging/index.js';
import { langOf } from './language.js';
import {
  AddressUnknown,
  InternalFailure,
  RequestMalformed,
  RequestTooLarge,
  ServiceUnavailable,
  TooManyRequests,
} from './request.problems.js';

export const PROBLEM_TYPE = 'application/problem+json; charset=utf-8';
/** The database is away or too busy: worth a retry, and no fault of the request. */
const AWAY = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'ENOENT',
  'PROTOCOL_CONNECTION_LOST',
  'ER_SERVER_SHUTDOWN',
  'ER_CON_COUNT_ERROR',
  // A node of a Galera cluster that has lost the others; a writer that has become a reader.
  'ER_UNKNOWN_COM_ERROR',
  'ER_OPTION_PREVENTS_STATEMENT',
  'ER_LOCK_WAIT_TIMEOUT',
  'ER_LOCK_DEADLOCK',
  'ETIMEDOUT',
  'EPIPE',
  'POOL_CLOSED',
]);

@Catch()
export class ProblemFilter implements ExceptionFilter {
  constructor(
    private readonly adapterHost: HttpAdapterHost,
    private readonly log: Log,
  ) {}

  catch(error: unknown, host: ArgumentsHost): void {
    const http = host.switchToHttp();
    const request = http.getRequest<FastifyRequest>();
    const problem = this.problemOf(error);
    const { httpAdapter } = this.adapterHost;
    const reply: unknown = http.getResponse();
    httpAdapter.setHeader(reply, 'content-type', PROBLEM_TYPE);
    httpAdapter.setHeader(reply, 'cache-control', 'no-store');
    if (problem.status === 503 || problem.status === 429) httpAdapter.setHeader(reply, 'retry-after', '3');
    httpAdapter.reply(reply, JSON.stringify(problem.toDocument(langOf(request))), problem.status);
  }

  /** What the caller is told. Faults of ours are logged here, once. */
  problemOf(error: unknown): Problem {
    if (error instanceof Problem) return error as Problem;
    const status = error instanceof HttpException ? error.getStatus() : (error as { statusCode?: number }).statusCode;
    if (status === 404) return new AddressUnknown();
    if (status === 413) return new RequestTooLarge();
    if (status === 429) return new TooManyRequests();
    if (status !== undefined && status >= 400 && status < 500) return new RequestMalformed();
    const code = (error as { driverError?: { code?: string } }).driverError?.code ?? (error as { code?: string }).code;
    this.log.error({ error }, 'a request failed');
    return code !== undefined && AWAY.has(code) ? new ServiceUnavailable() : new InternalFailure();
  }
}
