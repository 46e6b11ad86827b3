// Kills: an instance, Redis, the database, without warning and in turn. They come back by themselves, as under a supervisor.
// What must stay true: only while something is down, and a few seconds before it is whole again, may a request fail; that is measured.
import { readFileSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import mysql from 'mysql2/promise';

/** An answer under way when a kill came, and connections that the pools have yet to find out about. */
const SETTLING_MS = 5_000;
const BACK_MS = 60_000;
const TURNS = ['instance', 'database', 'redis', 'instance'];

const connectionOf = (databaseUrl) => {
  const url = new URL(databaseUrl);
  return { user: url.username, database: url.pathname.slice(1), socketPath: url.searchParams.get('socketPath'), timezone: 'Z' };
};

/** Work in one transaction on a connection of its own: nothing here outlives a kill. */
export async function transaction(databaseUrl, work) {
  const connection = await mysql.createConnection(connectionOf(databaseUrl));
  // A connection that is killed between two questions has nobody else to tell.
  connection.on('error', () => {});
  try {
    await connection.beginTransaction();
    const answer = await work(async (text, values) => (await connection.query(text, values))[0]);
    await connection.commit();
    await connection.end();
    return answer;
  } finally {
    connection.destroy();
  }
}

/** One question. */
export const sql = (databaseUrl, text, values = []) => transaction(databaseUrl, (query) => query(text, values));

async function until(isSo) {
  for (const end = Date.now() + BACK_MS; Date.now() < end; await pause(50)) if (await isSo().catch(() => false)) return true;
  return false;
}

const health = async (url) => {
  const answer = await fetch(`${url}/api/health`, { signal: AbortSignal.timeout(2_000) });
  return answer.ok ? answer.json() : undefined;
};

/** {kills, excused, run, killOne}: `run(signal)` kills until it is told to stop. */
export function breaking({ cluster, rolls, everyMs, say }) {
  const kills = [];

  async function killInstance() {
    const instance = rolls.pick(cluster.instances);
    const before = instance.pid;
    await instance.kill();
    return () => until(async () => instance.pid !== before && (await health(instance.url))?.status === 'ok');
  }
  async function killRedis() {
    await cluster.redis.kill();
    return () =>
      until(async () => (await Promise.all(cluster.instances.map(({ url }) => health(url)))).every((one) => one?.redis === 'ok'));
  }
  async function killDatabase() {
    const [{ file }] = await sql(cluster.databaseUrl, 'SELECT @@pid_file AS file');
    process.kill(Number(readFileSync(file, 'utf8')), 'SIGKILL');
    return () => until(async () => (await sql(cluster.databaseUrl, 'SELECT 1')).length === 1);
  }
  const ways = { instance: killInstance, redis: killRedis, database: killDatabase };

  async function killOne(what) {
    const kill = { what, at: Date.now(), backAt: undefined, lastFailure: undefined };
    kills.push(kill);
    const back = await ways[what]();
    say(`killed: ${what}`);
    const came = await back();
    kill.backAt = Date.now();
    if (!came) throw new Error(`${what} did not come back within a minute`);
    say(`back after ${((kill.backAt - kill.at) / 1000).toFixed(1)} s: ${what}`);
  }

  /** Whether an attempt of that time can have met a kill; remembers how long each kill was felt. Redis is needed for no answer. */
  function excused(began, ended) {
    const near = kills.filter(({ at, backAt }) => ended >= at && began <= (backAt ?? Infinity) + SETTLING_MS);
    const reasons = near.filter(({ what }) => what !== 'redis');
    const kill = reasons.at(-1) ?? near.at(-1);
    if (kill) kill.lastFailure = Math.max(kill.lastFailure ?? 0, ended);
    return reasons.length > 0;
  }

  async function run(signal) {
    for (let turn = 0; !signal.aborted; turn++) {
      await pause(everyMs * (0.7 + 0.6 * rolls.next()), undefined, { signal }).catch(() => {});
      if (!signal.aborted) await killOne(TURNS[turn % TURNS.length]);
    }
  }
  return { kills, excused, run };
}

/** For each kind: how often, how long until it was back, and for how long requests were seen to fail. */
export function tellKills(kills) {
  return ['instance', 'redis', 'database'].map((what) => {
    const some = kills.filter((kill) => kill.what === what);
    const worst = (of) => Math.max(0, ...some.map(of));
    return {
      what,
      times: some.length,
      worstMs: worst(({ at, lastFailure }) => (lastFailure ?? at) - at),
      backMs: worst(({ at, backAt }) => (backAt ?? at) - at),
    };
  });
}
