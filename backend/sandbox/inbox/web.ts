/**
 * The viewer and its JSON API, on loopback only:
 *   GET    /api/letters?to=&since=            newest first: id, receivedAt, from, to, subject, attachments (how many)
 *   GET    /api/letters/:id                   the same with text, html, headers and attachments [{filename, contentType, size, url}]
 *   GET    /api/letters/:id/attachments/:n    one attachment, counted from 0
 *   DELETE /api/letters                       forgets them all
 * What must stay true: a page of another origin can neither read nor delete letters (the Host header must name this machine, and
 * changes refuse a foreign Origin).
 */
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Letter, Letters } from './letters.js';
import { letterPage, listPage, missingPage } from './pages.js';
import { localeOf } from './words.js';

const HERE = /^(localhost|127\.0\.0\.1|\[::1\])(:\d+)?$/;

interface Visit {
  readonly letters: Letters;
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
  readonly url: URL;
}

function send({ response }: Visit, status: number, type: string, body: string | Buffer, headers: Record<string, string> = {}): void {
  response.writeHead(status, {
    'content-type': type,
    'cache-control': 'no-store',
    'x-content-type-options': 'nosniff',
    'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'; frame-src 'self'; form-action 'self'; base-uri 'none'",
    ...headers,
  });
  response.end(body);
}

const json = (visit: Visit, body: unknown, status = 200): void =>
  send(visit, status, 'application/json; charset=utf-8', JSON.stringify(body));
const html = (visit: Visit, body: string, status = 200): void => send(visit, status, 'text/html; charset=utf-8', body);
const missing = (visit: Visit): void => json(visit, { error: 'not found' }, 404);
const localeFor = ({ url, request }: Visit) => localeOf(url.searchParams.get('lang'), request.headers['accept-language']);

function matching({ letters, url }: Visit): ReturnType<Letters['list']> {
  const since = url.searchParams.get('since');
  const instant = since === null ? undefined : new Date(since);
  return letters.list({
    to: url.searchParams.get('to') ?? undefined,
    since: instant && !Number.isNaN(instant.getTime()) ? instant : undefined,
  });
}

const described = (letter: Letter) => ({
  ...letter,
  files: undefined,
  attachments: letter.files.map(({ filename, contentType, size }, index) => ({
    filename,
    contentType,
    size,
    url: `/api/letters/${letter.id}/attachments/${index}`,
  })),
});

/** A letter's own HTML may bring styles and pictures of its own, and nothing else: no script, no request to anywhere. */
const LETTER_POLICY = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; sandbox allow-popups";

const routes: readonly [method: string, path: RegExp, answer: (visit: Visit, parts: readonly string[]) => void | Promise<void>][] = [
  ['GET', /^\/$/, (visit) => html(visit, listPage(matching(visit), localeFor(visit), visit.url))],
  ['GET', /^\/api\/letters$/, (visit) => json(visit, matching(visit))],
  [
    'DELETE',
    /^\/api\/letters$/,
    (visit) => {
      visit.letters.clear();
      visit.response.writeHead(204).end();
    },
  ],
  [
    'POST',
    /^\/clear$/,
    (visit) => {
      visit.letters.clear();
      visit.response.writeHead(303, { location: `/?lang=${localeFor(visit)}` }).end();
    },
  ],
  [
    'GET',
    /^\/api\/letters\/([\d-]+)$/,
    async (visit, [id = '']) => {
      const letter = await visit.letters.open(id);
      if (letter) json(visit, described(letter));
      else missing(visit);
    },
  ],
  [
    'GET',
    /^\/api\/letters\/([\d-]+)\/attachments\/(\d+)$/,
    async (visit, [id = '', index = '']) => {
      const file = (await visit.letters.open(id))?.files[Number(index)];
      if (!file) return missing(visit);
      send(visit, 200, file.contentType, file.content, {
        'content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent(file.filename)}`,
      });
    },
  ],
  [
    'GET',
    /^\/letters\/([\d-]+)$/,
    async (visit, [id = '']) => {
      const letter = await visit.letters.open(id);
      if (letter) html(visit, letterPage(letter, localeFor(visit), visit.url));
      else html(visit, missingPage(localeFor(visit), visit.url), 404);
    },
  ],
  [
    'GET',
    /^\/letters\/([\d-]+)\/html$/,
    async (visit, [id = '']) => {
      const letter = await visit.letters.open(id);
      if (letter?.html) send(visit, 200, 'text/html; charset=utf-8', letter.html, { 'content-security-policy': LETTER_POLICY });
      else missing(visit);
    },
  ],
  [
    'GET',
    /^\/letters\/([\d-]+)\/source$/,
    (visit, [id = '']) => {
      const source = visit.letters.source(id);
      if (source) send(visit, 200, 'text/plain; charset=utf-8', source);
      else missing(visit);
    },
  ],
];

const isForeign = ({ headers }: IncomingMessage): boolean =>
  !HERE.test(headers.host ?? '') || (headers.origin !== undefined && headers.origin !== `http://${headers.host}`);

async function answer(visit: Visit): Promise<void> {
  if (isForeign(visit.request)) return json(visit, { error: 'only for this machine' }, 403);
  for (const [method, path, reply] of routes) {
    const parts = visit.request.method === method ? path.exec(visit.url.pathname) : null;
    if (parts) return reply(visit, parts.slice(1));
  }
  missing(visit);
}

export async function showLetters(letters: Letters, port: number): Promise<{ port: number; close: () => Promise<void> }> {
  const server: Server = createServer((request, response) => {
    const visit = { letters, request, response, url: new URL(request.url ?? '/', 'http://localhost') };
    answer(visit).catch((error: unknown) => {
      console.error(error);
      if (!response.headersSent) json(visit, { error: 'failed' }, 500);
    });
  });
  await new Promise<void>((ready, failed) => server.once('error', failed).listen(port, '127.0.0.1', ready));
  return {
    port: (server.address() as AddressInfo).port,
    close: () => {
      server.closeAllConnections();
      return new Promise((closed) => server.close(() => closed()));
    },
  };
}
