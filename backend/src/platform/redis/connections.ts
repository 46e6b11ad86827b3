/**
 * How connections to Redis behave. What must stay true: no command waits longer than moments, and none is kept while
 * Redis is away, so that its absence can neither stall nor fill this process; a connection comes back by itself.
 */
import { Redis, type RedisOptions } from 'ioredis';

const COMMAND_MS = 500;
const SILENCE_MS = 2_500;
/** How long a reader of a stream waits for news at a time, and what silence beyond that means that nobody answers. */
export const BLOCK_MS = 2_000;
const READER_SILENCE_MS = 5_000;

const EVERY_CONNECTION: RedisOptions = {
  connectTimeout: 2_000,
  keepAlive: 10_000,
  // Soon, and for ever: 0.1 s, 0.2 s … 2 s. The spread keeps instances from coming back in step.
  retryStrategy: (times) => Math.min(times * 100, 2_000) + Math.random() * 100,
  // A replica that was the writer until a moment ago: connect anew, the name leads to the new writer.
  reconnectOnError: (error) => error.message.startsWith('READONLY'),
  disableClientInfo: true,
};
const ONLY_WHILE_CONNECTED: RedisOptions = { enableOfflineQueue: false, autoResendUnfulfilledCommands: false, maxRetriesPerRequest: 0 };

/** Errors are expected while Redis is away; the link logs its state once, not each of them. */
function open(url: string, options: RedisOptions): Redis {
  const redis = new Redis(url, { ...EVERY_CONNECTION, ...options });
  redis.on('error', () => undefined);
  return redis;
}

/** For commands that are answered at once: refused without a connection, given up after half a second. */
export const commandConnection = (url: string): Redis =>
  open(url, { ...ONLY_WHILE_CONNECTED, commandTimeout: COMMAND_MS, socketTimeout: SILENCE_MS });

/** For channels: subscribed anew by its owner whenever it is ready. */
export const channelConnection = (url: string): Redis => open(url, { ...ONLY_WHILE_CONNECTED, autoResubscribe: false });

/** For the reader of a stream: its one command waits until Redis is there, and is asked again where it left off. */
export const readerConnection = (url: string): Redis => open(url, { maxRetriesPerRequest: null, socketTimeout: READER_SILENCE_MS });
