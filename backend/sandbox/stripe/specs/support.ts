/** What the specs share: a sandbox on a free port, the official SDK pointed at it, and an endpoint that hears webhooks. */
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import Stripe from 'stripe';
import { readConfig } from '../config.js';
import { startSandbox, type Sandbox } from '../server.js';

export const API_KEY = 'sk_test_spec';
export const SECRET = 'whsec_spec';

export interface Heard {
  event: Stripe.Event;
  body: string;
  signature: string;
}

/** An endpoint that answers what it is told to and keeps what it was sent. */
export class Endpoint {
  readonly heard: Heard[] = [];
  answer: (heard: Heard, nth: number) => number = () => 200;
  private constructor(
    private readonly server: Server,
    readonly url: string,
  ) {}

  static async open(): Promise<Endpoint> {
    const server = createServer();
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const endpoint = new Endpoint(server, `http://127.0.0.1:${(server.address() as AddressInfo).port}/webhook`);
    server.on('request', (request, response) => {
      let body = '';
      request.setEncoding('utf8').on('data', (chunk: string) => (body += chunk));
      request.on('end', () => {
        const heard = { event: JSON.parse(body) as Stripe.Event, body, signature: String(request.headers['stripe-signature']) };
        endpoint.heard.push(heard);
        response.writeHead(endpoint.answer(heard, endpoint.heard.length)).end();
      });
    });
    return endpoint;
  }

  types(): string[] {
    return this.heard.map(({ event }) => event.type);
  }

  async close(): Promise<void> {
    this.server.closeAllConnections();
    await new Promise((resolve) => this.server.close(resolve));
  }
}

export class Bench {
  constructor(
    readonly sandbox: Sandbox,
    readonly stripe: Stripe,
  ) {}

  /** A call of the test controls. */
  async control<T = Record<string, unknown>>(method: string, path: string, body?: object): Promise<T> {
    const answer = await fetch(`${this.sandbox.url}/_sandbox${path}`, { method, body: body ? JSON.stringify(body) : undefined });
    const json = (await answer.json()) as T;
    if (!answer.ok) throw new Error(JSON.stringify(json));
    return json;
  }

  async pay(id: string, body: object = {}): Promise<{ progress: { at: string; why?: string }; session: Stripe.Checkout.Session }> {
    return this.control('POST', `/sessions/${id}/pay`, body);
  }

  async paid(amount = 48_920): Promise<Stripe.Checkout.Session> {
    const session = await this.stripe.checkout.sessions.create(order(amount));
    return (await this.pay(session.id)).session;
  }

  /** A call that the SDK would not make. */
  async raw(
    method: string,
    path: string,
    body?: string,
    headers: Record<string, string> = {},
  ): Promise<{ status: number; headers: Headers; json: Record<string, unknown> & { error: Record<string, unknown> } }> {
    const answer = await fetch(`${this.sandbox.url}${path}`, {
      method,
      body,
      headers: { authorization: `Bearer ${API_KEY}`, 'content-type': 'application/x-www-form-urlencoded', ...headers },
    });
    return { status: answer.status, headers: answer.headers, json: (await answer.json()) as never };
  }
}

export function sdk(url: string, key = API_KEY): Stripe {
  const { hostname, port } = new URL(url);
  return new Stripe(key, { host: hostname, port, protocol: 'http', maxNetworkRetries: 0, telemetry: false });
}

export async function bench(env: NodeJS.ProcessEnv = {}): Promise<Bench> {
  const sandbox = await startSandbox(readConfig({ PORT: '0', API_KEY, WEBHOOK_SECRET: SECRET, ...env }));
  return new Bench(sandbox, sdk(sandbox.url));
}

export function order(amount = 48_920, more: Partial<Stripe.Checkout.SessionCreateParams> = {}): Stripe.Checkout.SessionCreateParams {
  return {
    mode: 'payment',
    success_url: 'http://localhost:3000/stays/1/paid?session={CHECKOUT_SESSION_ID}',
    cancel_url: 'http://localhost:3000/stays/1',
    line_items: [{ quantity: 1, price_data: { currency: 'jpy', unit_amount: amount, product_data: { name: '客室A 5泊' } } }],
    ...more,
  };
}

/** The refusal of a call, as the SDK throws it. */
export async function refusal(call: Promise<unknown>): Promise<Stripe.errors.StripeError> {
  try {
    await call;
  } catch (error) {
    return error as Stripe.errors.StripeError;
  }
  throw new Error('The call was not refused.');
}

/** Waits until something is so; the test's own time limit ends it. */
export async function until<T>(look: () => T | Promise<T>): Promise<NonNullable<T>> {
  for (;;) {
    const seen = await look();
    if (seen) return seen;
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
}
