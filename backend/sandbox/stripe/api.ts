/** One call of the API from the first byte to the last: who, how often, what, run, remember, answer. */
import { timingSafeEqual } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { setTimeout as wait } from 'node:timers/promises';
import { failure, send, success, type Answer } from './answers.js';
import { checkParams, type Params } from './checks.js';
import { ApiError, refused } from './errors.js';
import type { Fault, Faults } from './faults.js';
import { parseForm, type FormTree } from './form.js';
import { fingerprint, Idempotency } from './idempotency.js';
import { newId } from './ids.js';
import { checkExpand, expanded } from './objects/expand.js';
import { match, OPERATIONS, type Call, type Operation } from './operations.js';
import { API_VERSION, PARAMETERS } from './tables/parameters.generated.js';
import type { World } from './world.js';

interface Incoming {
  method: string;
  path: string;
  query: string;
  body: string;
  headers: IncomingMessage['headers'];
}

/** A fault that ends the connection instead of answering. */
class Silence extends Error {
  constructor(readonly how: 'cut' | 'hang') {
    super(how);
  }
}

const serverError = (status: number, message: string, retry: boolean) =>
  new ApiError(status, { type: 'api_error', message }, { 'stripe-should-retry': String(retry) });

function givenKey(authorization = ''): string | null {
  const [scheme, value = ''] = authorization.split(' ');
  if (/^bearer$/i.test(scheme!)) return value;
  return /^basic$/i.test(scheme!) ? Buffer.from(value, 'base64').toString('utf8').split(':')[0]! : null;
}

function authenticate(world: World, { headers }: Incoming): void {
  const key = givenKey(headers.authorization);
  const refusal = (message: string) =>
    new ApiError(401, { type: 'invalid_request_error', message }, { 'www-authenticate': 'Basic realm="Stripe"' });
  if (!key) {
    throw refusal(
      "You did not provide an API key. You need to provide your API key in the Authorization header, using Bearer auth (e.g. 'Authorization: Bearer YOUR_SECRET_KEY'). See https://stripe.com/docs/api#authentication for details.",
    );
  }
  const [given, right] = [Buffer.from(key), Buffer.from(world.config.apiKey)];
  if (given.length === right.length && timingSafeEqual(given, right)) return;
  throw refusal(`Invalid API Key provided: ${key.slice(0, 8)}${'*'.repeat(Math.max(0, key.length - 12))}${key.slice(-4)}`);
}

function checkVersion({ headers }: Incoming): void {
  const version = headers['stripe-version'];
  if (version !== undefined && version !== API_VERSION) {
    throw refused(
      `Invalid Stripe API version: ${String(version)}. This sandbox knows ${API_VERSION} only, from which its tables are derived.`,
    );
  }
}

function formOf({ method, query, body, headers }: Incoming): FormTree {
  if (method === 'GET') return parseForm(query);
  const type = headers['content-type'] ?? '';
  if (body !== '' && !type.startsWith('application/x-www-form-urlencoded')) {
    throw refused(
      'Invalid request (check that your POST content type is application/x-www-form-urlencoded). If you have any questions, we can help at https://support.stripe.com/.',
    );
  }
  return parseForm(body);
}

export class Api {
  private readonly idempotency: Idempotency;

  constructor(
    private readonly world: World,
    private readonly faults: Faults,
  ) {
    this.idempotency = new Idempotency(world);
  }

  async handle(incoming: Incoming, response: ServerResponse): Promise<void> {
    const requestId = newId('req_');
    const header = incoming.headers['idempotency-key'];
    const key = incoming.method === 'POST' && header ? String(header) : undefined;
    try {
      send(response, await this.answer(incoming, requestId, key), requestId, key);
    } catch (failed) {
      if (!(failed instanceof Silence)) throw failed;
      if (failed.how === 'cut') response.socket?.destroy();
    }
  }

  private async answer(incoming: Incoming, requestId: string, key: string | undefined): Promise<Answer> {
    try {
      return await this.attempt(incoming, requestId, key);
    } catch (error) {
      if (error instanceof ApiError) return failure(error, requestId, this.world.seconds());
      throw error;
    }
  }

  private async attempt(incoming: Incoming, requestId: string, key: string | undefined): Promise<Answer> {
    const { method, path } = incoming;
    authenticate(this.world, incoming);
    checkVersion(incoming);
    const found = match(method, path);
    if (!found) {
      throw new ApiError(404, {
        type: 'invalid_request_error',
        message: `Unrecognized request URL (${method}: ${path}). Please see https://stripe.com/docs or we can help at https://support.stripe.com/.`,
      });
    }
    const fault = this.faults.take(method, path);
    hitBefore(fault);
    const form = formOf(incoming);
    const print = fingerprint(path, form);
    const kept = key === undefined ? null : this.idempotency.find(key, path, print);
    if (kept) {
      hitAfter(fault);
      return kept;
    }
    const params = checkParams(form, PARAMETERS[found.name]!);
    const operation = OPERATIONS[found.name]!;
    const call: Call = { world: this.world, id: found.id, params, cause: { id: requestId, idempotency_key: key ?? null } };
    checkExpand(operation.kind, pathsOf(params));
    operation.check?.(call);
    if (key !== undefined) this.idempotency.begin(key);
    try {
      if (fault?.kind === 'delay') await wait(fault.delayMs ?? 0);
      const answer = this.run(operation, call, fault, (done) => {
        if (key !== undefined) this.idempotency.keep(key, path, print, done, requestId);
      });
      hitAfter(fault);
      return answer;
    } finally {
      if (key !== undefined) this.idempotency.end(key);
    }
  }

  /** Runs the operation; its answer, good or bad, is kept in the same write. */
  private run(operation: Operation, call: Call, fault: Fault | null, keep: (answer: Answer) => void): Answer {
    return this.world.store.write(() => {
      const answer = this.execute(operation, call, fault);
      keep(answer);
      return answer;
    });
  }

  private execute(operation: Operation, call: Call, fault: Fault | null): Answer {
    try {
      if (fault?.kind === 'error500') throw serverError(500, 'An unknown error occurred', false);
      return success(this.world.store.write(() => expanded(this.world, operation.run(call), pathsOf(call.params))));
    } catch (error) {
      if (!(error instanceof ApiError)) throw error;
      return failure(error, call.cause.id!, this.world.seconds());
    }
  }
}

const pathsOf = (params: Params) => (params.expand as string[] | undefined) ?? [];

function hitBefore(fault: Fault | null): void {
  if (fault?.kind === 'lost-before') throw new Silence('cut');
  if (fault?.kind === 'unavailable503') throw serverError(503, 'The API is temporarily unavailable. Please try again.', true);
  if (fault?.kind === 'rate429') {
    throw new ApiError(429, {
      type: 'invalid_request_error',
      code: 'rate_limit',
      message: 'Too many requests hit the API too quickly. We recommend an exponential backoff of your requests.',
    });
  }
}

function hitAfter(fault: Fault | null): void {
  if (fault?.kind === 'lost-after') throw new Silence('cut');
  if (fault?.kind === 'hang-after') throw new Silence('hang');
}
