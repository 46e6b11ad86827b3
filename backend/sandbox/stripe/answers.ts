/** Writes answers as Stripe writes them: indented JSON, a request id, the API's version, error objects with their addresses. */
import type { ServerResponse } from 'node:http';
import { ApiError, type ErrorBody } from './errors.js';
import { API_VERSION } from './tables/parameters.generated.js';

export interface Answer {
  status: number;
  body: string;
  headers?: Record<string, string>;
}

export function doc(code: string): string {
  return `https://stripe.com/docs/error-codes/${code.replaceAll('_', '-')}`;
}

export function success(result: object): Answer {
  return { status: 200, body: JSON.stringify(result, null, 2) };
}

export function failure(error: ApiError, requestId: string, seconds: number): Answer {
  const { code } = error.body;
  const body: ErrorBody = {
    ...error.body,
    ...(code && code !== 'sandbox_unsupported' ? { doc_url: doc(code) } : {}),
    ...(error.status === 401 ? {} : { request_log_url: `https://dashboard.stripe.com/test/logs/${requestId}?t=${seconds}` }),
  };
  return { status: error.status, body: JSON.stringify({ error: body }, null, 2), headers: error.headers };
}

export function send(response: ServerResponse, answer: Answer, requestId: string, key: string | undefined): void {
  response.writeHead(answer.status, {
    'content-type': 'application/json',
    'content-length': Buffer.byteLength(answer.body),
    'cache-control': 'no-cache, no-store',
    'request-id': requestId,
    'stripe-version': API_VERSION,
    ...(key ? { 'idempotency-key': key } : {}),
    ...answer.headers,
  });
  response.end(answer.body);
}
