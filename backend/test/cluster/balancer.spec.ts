/** The small balancer before instances that are played: whom it asks, what it asks twice, and what it must not. */
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { freePort, until } from '../support/backend-process.js';
import { type Balancer, startBalancer } from '../support/scripts.js';

type Played = {
  readonly port: number;
  readonly asked: string[];
  health: { status: number; body: object };
  /** What becomes of a request instead of an answer. */
  spoil?: (request: IncomingMessage, response: ServerResponse) => void;
  stop(): Promise<void>;
};

async function play(name: string): Promise<Played> {
  const played: Played = {
    port: await freePort(),
    asked: [],
    health: { status: 200, body: { status: 'ok' } },
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
  const server: Server = createServer((request, response) => {
    if (request.url === '/api/health') {
      response.writeHead(played.health.status, { 'content-type': 'application/json' });
      return response.end(JSON.stringify(played.health.body));
    }
    let body = '';
    request.on('data', (chunk: Buffer) => (body += chunk.toString()));
    return request.on('end', () => {
      played.asked.push(`${request.method} ${body}`);
      if (played.spoil !== undefined) return played.spoil(request, response);
      response.setHeader('set-cookie', ['a=1', 'b=2']);
      return response.end(`${name}: ${body} for ${String(request.headers['x-forwarded-for'])} at ${request.headers.host}`);
    });
  });
  await new Promise<void>((resolve) => server.listen(played.port, '127.0.0.1', resolve));
  return played;
}

describe('the balancer', () => {
  let a: Played;
  let b: Played;
  let balancer: Balancer;
  let url: string;

  const states = (wanted: string) =>
    until(
      () => Promise.resolve(balancer.instances.map((instance) => instance.state).join(' ')),
      (now) => now === wanted,
    );
  const send = (method: string, headers: Record<string, string> = {}) =>
    fetch(`${url}/api/x`, { method, headers, ...(method === 'POST' ? { body: 'body' } : {}) });
  const cut = (_request: IncomingMessage, response: ServerResponse): void => void response.destroy();

  beforeEach(async () => {
    [a, b] = [await play('a'), await play('b')];
    const port = await freePort();
    balancer = await startBalancer({ port, targets: [a, b].map((one) => ({ host: '127.0.0.1', port: one.port })) });
    url = `http://127.0.0.1:${port}`;
    expect(await states('ready ready')).toBe('ready ready');
  });
  afterEach(async () => {
    await balancer.close();
    await Promise.all([a.stop(), b.stop()]);
  });

  it('asks one after the other, and passes on bodies, cookies, the host and whom it asks for', async () => {
    const answers = await Promise.all([send('POST'), send('POST')]);
    const texts = await Promise.all(answers.map((answer) => answer.text()));
    expect(texts.sort()).toEqual(['a', 'b'].map((name) => `${name}: body for 127.0.0.1 at ${url.slice(7)}`));
    expect(answers[0]?.headers.getSetCookie()).toEqual(['a=1', 'b=2']);
  });

  it('asks no more who is about to end, and asks again who is well again', async () => {
    a.health = { status: 503, body: { code: 'request.draining' } };
    expect(await states('away ready')).toBe('away ready');
    for (let n = 0; n < 4; n++) expect((await send('GET')).status).toBe(200);
    expect([a.asked.length, b.asked.length]).toEqual([0, 4]);
    a.health = { status: 200, body: { status: 'ok' } };
    expect(await states('ready ready')).toBe('ready ready');
  });

  it('asks who is still building its index only when there is no better one', async () => {
    a.health = { status: 200, body: { index: { ready: false } } };
    expect(await states('building ready')).toBe('building ready');
    for (let n = 0; n < 4; n++) await send('GET');
    expect(a.asked).toEqual([]);
    b.health = { status: 503, body: {} };
    await states('building away');
    expect((await send('GET')).status).toBe(200);
  });

  it('gives to another what one refused before it was sent', async () => {
    await a.stop();
    for (let n = 0; n < 4; n++) expect((await send('POST')).status).toBe(200);
    expect(b.asked).toHaveLength(4);
  });

  it('asks again what may be asked twice when its instance ended over it, and nothing else', async () => {
    a.spoil = cut;
    b.spoil = cut;
    expect((await send('GET')).status).toBe(503);
    expect((await send('POST', { 'idempotency-key': 'k' })).status).toBe(503);
    expect([...a.asked, ...b.asked].sort()).toEqual(['GET ', 'GET ', 'POST body', 'POST body']);
    expect((await send('POST')).status).toBe(502);
    expect([...a.asked, ...b.asked]).toHaveLength(5);
  });

  it('says that nobody can be reached when it is so', async () => {
    await Promise.all([a.stop(), b.stop()]);
    const answer = await send('GET');
    expect([answer.status, answer.headers.get('retry-after')]).toEqual([503, '1']);
  });
});
