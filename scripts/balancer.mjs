// A small load balancer for trying several instances on one machine: round robin, no state but the sockets that stand.
// What must stay true: a request is given to another instance only when it cannot have been worked on, or when working on it twice does the
// same as once (GET, HEAD, or an Idempotency-Key); what was begun with one instance is finished with it.
import { Agent, createServer, request as ask } from 'node:http';
import { connect } from 'node:net';
import { balancedInstances } from './balanced-instances.mjs';

const MOST_BYTES = 512 * 1024;
// Shorter than any instance keeps one open: a connection is never used while the other end closes it.
const IDLE_MS = 4_000;
const OF_ONE_HOP = /^(connection|keep-alive|proxy-.*|te|trailer|transfer-encoding|upgrade)$/i;

const repeatable = (request) => ['GET', 'HEAD'].includes(request.method) || request.headers['idempotency-key'] !== undefined;

function onward(headers, request) {
  const kept = Object.fromEntries(Object.entries(headers).filter(([name]) => !OF_ONE_HOP.test(name)));
  const came = [headers['x-forwarded-for'], request.socket.remoteAddress].filter(Boolean).join(', ');
  return { ...kept, 'x-forwarded-for': came, 'x-forwarded-proto': 'http' };
}

async function bodyOf(request) {
  const chunks = [];
  let bytes = 0;
  for await (const chunk of request) {
    bytes += chunk.length;
    if (bytes > MOST_BYTES) return undefined;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

function refuse(response, status, title) {
  const body = JSON.stringify({ type: 'about:blank', title, status });
  response.writeHead(status, { 'content-type': 'application/problem+json; charset=utf-8', 'retry-after': '1', connection: 'close' });
  response.end(body);
}

/** One attempt; answers 'done', or what became of it: 'refused' (nothing was sent) or 'lost' (it may have been worked on). */
function attempt(instance, request, body, response) {
  return new Promise((settle) => {
    const { host, port, agent } = instance;
    const headers = onward(request.headers, request);
    if (body.length || request.headers['content-length']) headers['content-length'] = body.length;
    const onwards = ask({ host, port, agent, method: request.method, path: request.url, headers });
    onwards.once('response', (answer) => {
      const kept = answer.rawHeaders.filter((_, i) => !OF_ONE_HOP.test(answer.rawHeaders[i - (i % 2)]));
      response.writeHead(answer.statusCode, answer.statusMessage, kept);
      answer.pipe(response);
      answer.once('error', () => response.destroy());
      answer.once('close', () => settle('done'));
    });
    onwards.once('error', (error) => {
      if (response.headersSent) return (response.destroy(), settle('done'));
      settle(error.code === 'ECONNREFUSED' ? 'refused' : 'lost');
    });
    response.once('close', () => response.writableFinished || onwards.destroy());
    onwards.end(body);
  });
}

async function pass(pool, request, response) {
  const body = await bodyOf(request);
  if (body === undefined) return refuse(response, 413, 'The request is too large');
  const tried = new Set();
  for (let instance = pool.next(tried); instance; instance = pool.next(tried)) {
    tried.add(instance);
    const outcome = await attempt(instance, request, body, response);
    if (outcome === 'done' || response.destroyed) return;
    if (outcome === 'refused') pool.refused(instance);
    if (outcome === 'lost' && !repeatable(request)) return refuse(response, 502, 'The instance ended before it answered');
  }
  refuse(response, 503, 'No instance can be reached');
}

/** A WebSocket: the opening request as it came, then bytes both ways until one side ends. */
function passUpgrade(pool, request, client, head, tried = new Set()) {
  const instance = pool.next(tried);
  if (!instance) return void client.end('HTTP/1.1 503 Service Unavailable\r\nconnection: close\r\n\r\n');
  tried.add(instance);
  const server = connect(instance.port, instance.host);
  let stands = false;
  server.once('error', () => (stands ? client.destroy() : passUpgrade(pool, request, client, head, tried)));
  server.once('connect', () => {
    stands = true;
    const lines = request.rawHeaders.map((value, i) => (i % 2 ? '' : `${value}: ${request.rawHeaders[i + 1]}\r\n`)).join('');
    server.write(`${request.method} ${request.url} HTTP/1.1\r\n${lines}x-forwarded-for: ${client.remoteAddress}\r\n\r\n`);
    server.write(head);
    server.setNoDelay(true);
    client.setNoDelay(true);
    client.pipe(server).pipe(client);
    server.once('close', () => client.destroy());
    client.once('close', () => server.destroy());
  });
  client.once('error', () => server.destroy());
}

/** Listens on `port` for `targets` ([{host, port}]): {url, instances, close}. `changed(instance)` hears when one comes or goes. */
export async function startBalancer({ port, host = '127.0.0.1', targets, everyMs, changed }) {
  const withAgents = targets.map((target) => ({ ...target, agent: new Agent({ keepAlive: true, timeout: IDLE_MS, maxFreeSockets: 64 }) }));
  const pool = balancedInstances(withAgents, { everyMs, changed });
  const server = createServer((request, response) => {
    pass(pool, request, response).catch(() => response.destroy());
  });
  const sockets = new Set();
  server.on('connection', (socket) => {
    sockets.add(socket);
    socket.once('close', () => sockets.delete(socket));
  });
  server.on('upgrade', (request, client, head) => passUpgrade(pool, request, client, head));
  await new Promise((done, failed) => server.once('error', failed).listen(port, host, done));
  return {
    port: server.address().port,
    instances: pool.instances,
    async close() {
      pool.end();
      for (const { agent } of withAgents) agent.destroy();
      const closed = new Promise((done) => server.close(done));
      for (const socket of sockets) socket.destroy();
      await closed;
    },
  };
}
