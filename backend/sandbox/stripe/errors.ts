/** Refusals in the shape of Stripe's error object. `doc_url` and `request_log_url` are added where the answer is written. */
export interface ErrorBody {
  type: 'api_error' | 'card_error' | 'idempotency_error' | 'invalid_request_error';
  message: string;
  code?: string;
  param?: string;
  [more: string]: unknown;
}

export class ApiError extends Error {
  constructor(
    readonly status: number,
    readonly body: ErrorBody,
    readonly headers: Record<string, string> = {},
  ) {
    super(body.message);
  }
}

/** 400 with the code and the parameter it is about. */
export function refused(message: string, code?: string, param?: string, more: Record<string, unknown> = {}): ApiError {
  return new ApiError(400, {
    type: 'invalid_request_error',
    message,
    ...(code ? { code } : {}),
    ...(param ? { param } : {}),
    ...more,
  });
}

/** An id in the path that is not there: 404. */
export function missing(what: string, id: string, param: string): ApiError {
  const body: ErrorBody = { type: 'invalid_request_error', code: 'resource_missing', message: `No such ${what}: '${id}'`, param };
  return new ApiError(404, body);
}

/** An id in a parameter that is not there: 400. */
export function missingReference(what: string, id: string, param: string): ApiError {
  return refused(`No such ${what}: '${id}'`, 'resource_missing', param);
}

/** Stripe knows it, this sandbox does not do it: said aloud rather than ignored, so that no test passes by accident. */
export function notInSandbox(param: string): ApiError {
  return refused(`The payment sandbox does not offer this: ${param}. Stripe does.`, 'sandbox_unsupported', param);
}
