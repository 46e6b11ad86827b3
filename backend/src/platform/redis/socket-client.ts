/**
 * What the Redis Streams adapter of Socket.IO asks of a client, and no more. The adapter polls again at once when
 * reading fails, and does not look at what becomes of a publication; so must stay true here: a read that failed answers
 * "nothing new", after a pause; a publication never rejects unheard; after the end nothing is answered any more.
 */
import type { Redis } from 'ioredis';

const PAUSE_MS = 500;

export type SocketClientEdges = {
  /** Runs a command now or rejects. */
  readonly command: <T>(work: (redis: Redis) => Promise<T>) => Promise<T>;
  /** A connection of its own for the adapter. */
  readonly open: () => Redis;
  readonly hasEnded: () => boolean;
};

type Args = (string | number | Buffer)[];

/** Looks like a client of ioredis to `createAdapter`. */
export function socketClient({ command, open, hasEnded }: SocketClientEdges) {
  return {
    options: {},
    duplicate: () => readsPatiently(open(), hasEnded),
    xadd: (args: Args) => command((redis) => redis.call('XADD', ...args)),
    publish: (channel: string, payload: Buffer) => command((redis) => redis.publish(channel, payload)).catch(() => 0),
    send_command: (name: string, args: Args, done: (error: unknown, answer?: unknown) => void) =>
      command((redis) => redis.call(name, ...args)).then(
        (answer) => done(null, answer),
        (error: unknown) => done(error),
      ),
  };
}

function readsPatiently(redis: Redis, hasEnded: () => boolean): Redis {
  const never = new Promise<never>(() => undefined);
  const xread = async (...args: Args): Promise<unknown> => {
    try {
      const answer = await redis.call('XREAD', ...args);
      return hasEnded() ? await never : answer;
    } catch {
      if (hasEnded()) return never;
      await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
      return null;
    }
  };
  return Object.defineProperty(redis, 'xread', { value: xread });
}
