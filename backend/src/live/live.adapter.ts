/**
 * Socket.IO on the product's own port; with REDIS_URL over the Redis Streams adapter, so that what is said to a room
 * reaches sockets of every instance. What must stay true: a page of another origin gets no socket, no client can send
 * more than a few words, and sockets work as well while Redis is away, each instance for its own.
 */
import type { IncomingMessage } from 'node:http';
import type { INestApplicationContext } from '@nestjs/common';
import { IoAdapter } from '@nestjs/platform-socket.io';
import { createAdapter } from '@socket.io/redis-streams-adapter';
import type { Server, ServerOptions } from 'socket.io';
import { trustedOrigins } from '../platform/auth/index.js';
import { Config } from '../platform/config/index.js';
import { BLOCK_MS, RedisLink } from '../platform/redis/index.js';
import { sendElsewhere } from './send-elsewhere.js';

const MOST_BYTES = 8 * 1024;
/** Kept in the stream for instances whose connection was away for moments; older messages have lost their meaning. */
const MOST_KEPT = 1_000;

type Decide = (error: string | null, allowed: boolean) => void;

export class LiveAdapter extends IoAdapter {
  private readonly origins: readonly string[];
  private readonly redis: RedisLink;
  private leaving = false;

  constructor(app: INestApplicationContext) {
    super(app);
    this.origins = trustedOrigins(app.get(Config));
    this.redis = app.get(RedisLink);
  }

  override createIOServer(port: number, options?: ServerOptions): Server {
    return super.createIOServer(port, {
      ...options,
      ...this.acrossInstances(),
      serveClient: false,
      maxHttpBufferSize: MOST_BYTES,
      allowRequest: (request: IncomingMessage, decide: Decide) => decide(null, !this.leaving && this.isOurs(request)),
    } as ServerOptions);
  }

  override async close(server: Server): Promise<void> {
    this.leaving = true;
    await sendElsewhere(server);
    await super.close(server);
  }

  private acrossInstances(): Partial<ServerOptions> {
    const client = this.redis.forSockets();
    if (client === undefined) return {};
    const name = this.redis.nameOf('sockets');
    return {
      adapter: createAdapter(client, { streamName: name, channelPrefix: name, maxLen: MOST_KEPT, blockTimeInMs: BLOCK_MS }),
    };
  }

  /** Browsers always send Origin with a WebSocket; what sends none is no page. */
  private isOurs(request: IncomingMessage): boolean {
    const { origin } = request.headers;
    return origin === undefined || this.origins.includes(origin);
  }
}
