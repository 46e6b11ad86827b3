// Search over HTTP beside Nest and Fastify that answer the same bytes; every question is another one.
import { getRequest } from '../http/client.mjs';
import { askAll, load } from '../http/load.mjs';
import { questions, searchPath, searchRequests } from '../http/questions.mjs';
import { limitOf } from '../limits/limits.mjs';
import { line, ms, perSecond, repeated, spread } from '../report/lines.mjs';

const BODIES = 120;
/** Questions before anything is timed: as a product that has run for some minutes. */
const BEFORE = 1_500;
const label = (units) => `${units / 1000}k`;
const RPS = { ja: '1秒あたりの応答', en: 'answers a second' };

function expectGood(body) {
  const { total, results } = JSON.parse(body);
  const prices = results.map((result) => result.price);
  const sorted = prices.every((price, n) => n === 0 || prices[n - 1] <= price);
  if (!Number.isInteger(total) || total < results.length || !sorted) throw new Error(`search answered nonsense: ${body.subarray(0, 300)}`);
}

/** p50 and p99 of one client after another, beside the same of bare Nest. */
async function latency({ server, nest, seconds, rounds, requests }) {
  const limit = await repeated(
    rounds,
    () => load({ port: nest.port, connections: 1, seconds, next: nest.next }),
    (r) => r.p50,
  );
  const ours = await repeated(
    rounds,
    (n) => load({ port: server.port, connections: 1, seconds, next: requests(n) }),
    (r) => r.p99,
  );
  return { limit, ours };
}

async function throughput({ server, nest, fastify, seconds, rounds, connections, requests }) {
  const limit = [];
  const bare = [];
  const ours = await repeated(
    rounds,
    async (n) => {
      limit.push((await load({ port: nest.port, connections, seconds, next: nest.next })).perSecond);
      bare.push((await load({ port: fastify.port, connections, seconds, next: fastify.next })).perSecond);
      return load({ port: server.port, connections, seconds, next: requests(n) });
    },
    (r) => r.perSecond,
  );
  const middle = (list) => list.toSorted((a, b) => a - b)[Math.floor(list.length / 2)];
  return { ours, nest: middle(limit), fastify: middle(bare) };
}

/** `targets`: {p50, p99} in ms; `connections` for answers a second. Answers the lines and what the growth table needs. */
export async function searchLines({ server, data, machine, seed, seconds, rounds, targets, connections = [], nearlyFull = false }) {
  const key = `search-${label(data.units)}${nearlyFull ? '-full' : ''}`;
  const before = searchRequests(`${seed} before ${key}`, data, { nearlyFull });
  await askAll(server.port, Array.from({ length: BEFORE }, before));
  const ask = questions(`${seed} bytes`, data, { nearlyFull });
  const bodies = await askAll(
    server.port,
    Array.from({ length: BODIES }, () => getRequest(searchPath(ask()))),
  );
  bodies.forEach(expectGood);
  const found = bodies.reduce((sum, body) => sum + JSON.parse(body).total, 0) / BODIES;
  const bytes = bodies.reduce((sum, body) => sum + body.length, 0) / BODIES;
  const requests = (n) => searchRequests(`${seed} ${n} ${key}`, data, { nearlyFull });
  const nest = await limitOf('bare-nest', machine, bodies);
  const fastify = await limitOf('bare-fastify', machine, bodies);
  try {
    const one = await latency({ server, nest, seconds, rounds, requests });
    const { middle } = one.ours;
    const p50 = one.ours.all.map((r) => r.p50).toSorted((a, b) => a - b)[Math.floor(rounds / 2)];
    const where = nearlyFull ? { ja: '（ほぼ満室の日）', en: ', nearly full dates' } : { ja: '', en: '' };
    const lines = [
      line({
        key,
        ja: `検索：${label(data.units)}室${where.ja}、安い順20件と総数`,
        en: `search, ${label(data.units)} units${where.en}, 20 cheapest + total (${Math.round(found)} sites found, ${(bytes / 1000).toFixed(1)} kB on average)`,
        ours: `p50 ${ms(p50)} · p99 ${ms(middle.p99)}`,
        limit: `bare Nest p50 ${ms(one.limit.middle.p50)} · p99 ${ms(one.limit.middle.p99)}`,
        ratio: one.limit.middle.p50 / p50,
        target: `${targets.p50 ? `p50 ≤ ${targets.p50} ms · ` : ''}p99 ≤ ${targets.p99} ms`,
        met: middle.p99 <= targets.p99 && (targets.p50 === undefined || p50 <= targets.p50),
        noise: spread(one.ours, (r) => r.p99),
      }),
    ];
    for (const many of connections) {
      const run = await throughput({ server, nest, fastify, seconds, rounds, connections: many, requests });
      const ratio = run.ours.middle.perSecond / run.nest;
      lines.push(
        line({
          key: `${key}-rps-${many}`,
          ja: `検索：${label(data.units)}室、${many}接続、${RPS.ja}`,
          en: `search, ${label(data.units)} units, ${many} connections, ${RPS.en}`,
          ours: `${perSecond(run.ours.middle.perSecond)} · p99 ${ms(run.ours.middle.p99)}`,
          limit: `bare Nest ${perSecond(run.nest)} · bare Fastify ${perSecond(run.fastify)}`,
          ratio,
          target: '≥ 0.5 of bare Nest',
          met: ratio >= 0.5,
          noise: spread(run.ours, (r) => r.perSecond),
        }),
      );
    }
    return { lines, p50, p99: middle.p99 };
  } finally {
    await nest.stop();
    await fastify.stop();
  }
}
