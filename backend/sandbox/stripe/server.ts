/**
 * The sandbox as one HTTP server: /v1 is Stripe's API, /c/pay the Checkout page, /_sandbox the test controls.
 * What must stay true: it listens on loopback and answers only to names of this machine, so no web page elsewhere reaches it.
 */
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Api } from './api.js';
import { isLoopback, type Config } from './config.js';
import { control, Misuse } from './controls.js';
import { ApiError } from './errors.js';
import { Faults } from './faults.js';
import { settleWhatWaited } from './objects/paying.js';
import { expireWhatIsOver } from './objects/sessions.js';
import { checkoutRoutes } from './page/checkout-routes.js';
import { homePage } from './page/home-page.js';
import { redirect, showPage } from './page/layout.js';
import { languageOf } from './page/texts.js';
import { Webhooks } from './webhooks.js';
import { World } from './world.js';

const MOST_BYTES = 1_000_000;
const SWEEP_MS = 500;

export interface Sandbox {
  url: string;
  world: World;
  close: () => Promise<void>;
}

function json(response: ServerResponse, status: number, body: object): void {
  response.writeHead(status, { 'content-type': 'application/json; charset=utf-8', 'cache-control': 'no-store' });
  response.end(JSON.stringify(body, null, 2));
}

async function read(request: IncomingMessage): Promise<string | null> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size <= MOST_BYTES) chunks.push(chunk);
  }
  return size > MOST_BYTES ? null : Buffer.concat(chunks).toString('utf8');
}

/** A name of this machine, and no page of another site speaking through a browser. */
function fromHere(request: IncomingMessage): boolean {
  const here = (text: string) => URL.canParse(text) && isLoopback(new URL(text).hostname);
  const { host = '', origin } = request.headers;
  return here(`http://${host}`) && (origin === undefined || origin === 'null' || here(origin));
}

class Handler {
  private readonly api: Api;

  constructor(
    private readonly world: World,
    private readonly faults: Faults,
    private readonly webhooks: Webhooks,
  ) {
    this.api = new Api(world, faults);
  }

  async handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    if (!fromHere(request)) return json(response, 403, { error: { message: 'The payment sandbox answers only to this machine.' } });
    const body = await read(request);
    if (body === null) return json(response, 413, { error: { type: 'invalid_request_error', message: 'The request is too large.' } });
    const target = request.url ?? '/';
    const url = new URL(target, 'http://localhost');
    const method = request.method ?? 'GET';
    if (url.pathname === '/' && request.headers.accept?.includes('text/html')) return redirect(response, '/_sandbox/');
    if (url.pathname.startsWith('/_sandbox')) return this.control(request, response, url, body);
    if (checkoutRoutes({ world: this.world, request, response, url, body })) return;
    const query = target.includes('?') ? target.slice(target.indexOf('?') + 1) : '';
    await this.api.handle({ method, path: url.pathname, query, body, headers: request.headers }, response);
  }

  private async control(request: IncomingMessage, response: ServerResponse, url: URL, body: string): Promise<void> {
    if (request.method === 'GET' && /^\/_sandbox\/?$/.test(url.pathname)) {
      const language = languageOf(url.searchParams.get('lang'), request.headers['accept-language']);
      return showPage(response, { language, ...homePage(this.world, language) });
    }
    const controls = { world: this.world, faults: this.faults, webhooks: this.webhooks };
    try {
      const answer = await control(controls, request.method ?? 'GET', url.pathname, body);
      json(response, answer ? 200 : 404, answer ?? { error: { message: 'There is no such control.' } });
    } catch (error) {
      if (!(error instanceof Misuse) && !(error instanceof ApiError)) throw error;
      json(response, 400, { error: { message: error.message } });
    }
  }
}

function listen(server: Server, { port, host }: Config): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => resolve((server.address() as AddressInfo).port));
  });
}

/** Starts a sandbox; with port 0 the system chooses one. What was left undone by an earlier run goes on at once. */
export async function startSandbox(asked: Config): Promise<Sandbox> {
  const server = createServer();
  const port = await listen(server, asked);
  const world = new World({ ...asked, port, publicBase: asked.publicBase || `http://localhost:${port}` });
  const webhooks = new Webhooks(world);
  const handler = new Handler(world, new Faults(), webhooks);
  server.on('request', (request: IncomingMessage, response: ServerResponse) => {
    handler.handle(request, response).catch((error: unknown) => {
      console.error(error);
      if (!response.headersSent) json(response, 500, { error: { type: 'api_error', message: 'An unknown error occurred' } });
      else response.destroy();
    });
  });
  settleWhatWaited(world);
  const sweep = setInterval(() => expireWhatIsOver(world), SWEEP_MS);
  webhooks.resume();
  const close = async () => {
    clearInterval(sweep);
    webhooks.stop();
    const closed = new Promise<void>((resolve) => server.close(() => resolve()));
    server.closeAllConnections();
    await closed;
    world.store.close();
  };
  return { url: `http://${asked.host.includes(':') ? `[${asked.host}]` : asked.host}:${port}`, world, close };
}
