// Which ports are free. Asked by trying to listen, on both loopback families, because that is what will be done with them.
import { connect, createServer } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';

const tryListening = (port, host) =>
  new Promise((done) => {
    const server = createServer();
    server.once('error', (error) => done(error.code));
    server.listen({ port, host, exclusive: true }, () => server.close(() => done(undefined)));
  });

/** undefined when `port` can be had, else why not: 'EADDRINUSE', 'EACCES' … */
export async function whyNot(port) {
  for (const host of ['127.0.0.1', '::1', '0.0.0.0']) {
    const code = await tryListening(port, host);
    // A machine without IPv6 has nothing to be in the way there.
    if (code && !['EADDRNOTAVAIL', 'EAFNOSUPPORT'].includes(code)) return code;
  }
  return undefined;
}

/** The first free port from `wanted` upwards that is not in `taken`, which it joins. */
export async function freePort(wanted, taken = new Set()) {
  for (let port = wanted; port < 65_536; port++) {
    if (taken.has(port) || (await whyNot(port))) continue;
    taken.add(port);
    return port;
  }
  throw new Error(`There is no free port from ${wanted} upwards.`);
}

const accepts = (port) =>
  new Promise((done) => {
    const probe = connect(port, '127.0.0.1');
    probe.once('connect', () => (probe.destroy(), done(true)));
    probe.once('error', () => done(false));
  });

/** Waits until something listens on `port`; `gaveUp()` is asked in between and ends the waiting when true. */
export async function listening(port, gaveUp) {
  while (!(await accepts(port))) {
    if (gaveUp()) return false;
    await pause(25);
  }
  return true;
}
