// A closed loop of clients: each sends its next request when the last is answered.
import { openConnection } from './client.mjs';

export const percentile = (sorted, p) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * p))] ?? 0;

/** {count, perSecond, p50, p99, most} of times in milliseconds that were measured over `seconds`. */
export function figures(times, seconds) {
  const sorted = Float64Array.from(times).sort();
  return {
    count: sorted.length,
    perSecond: sorted.length / seconds,
    p50: percentile(sorted, 0.5),
    p99: percentile(sorted, 0.99),
    most: sorted.at(-1) ?? 0,
  };
}

/**
 * Asks for `seconds` (after `warm` seconds that do not count) over so many connections. `next(client)` makes a request's bytes,
 * `check(answer, request)` throws at an answer that is not good.
 */
export async function load({ port, connections, seconds, warm = 0.5, next, check = expectOk }) {
  const times = [];
  const start = performance.now() + warm * 1000;
  const end = start + seconds * 1000;
  const open = Array.from({ length: connections }, () => openConnection(port));
  const one = async (connection, client) => {
    for (;;) {
      const request = next(client);
      const sent = performance.now();
      if (sent >= end) return;
      check(await connection.send(request), request);
      const now = performance.now();
      if (now >= start) times.push(now - sent);
    }
  };
  try {
    await Promise.all(open.map(one));
  } finally {
    for (const connection of open) connection.close();
  }
  return figures(times, (performance.now() - start) / 1000);
}

export function expectOk(answer, request) {
  if (answer.status !== 200)
    throw new Error(`${request.split('\r\n')[0]} was answered with ${answer.status}: ${answer.body.subarray(0, 600)}`);
}

/** Asks each of the requests once and answers their bodies. */
export async function askAll(port, requests) {
  const connection = openConnection(port);
  const bodies = [];
  try {
    for (const request of requests) {
      const answer = await connection.send(request);
      expectOk(answer, request);
      bodies.push(Buffer.from(answer.body));
    }
  } finally {
    connection.close();
  }
  return bodies;
}
