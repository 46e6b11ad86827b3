/**
 * Socket.IO on the product's own port. What must stay true: a page of another origin gets no socket, and no client can
 * send more than a few words.
 */
import type { IncomingMessage } from 'node:http';
import type { INestApplicationContext } from '@nestjs/common';
import { IoAdapter } from '@nestjs/platform-socket.io';
import type { Server, ServerOptions } from 'socket.io';
import { trustedOrigins } from '../platform/auth/index.js';
import { Config } from '../platform/config/index.js';

const MOST_BYTES = 8 * 1024;

export class LiveAdapter extends IoAdapter {
  private readonly origins: readonly string[];

  constructor(app: INestApplicationContext) {
    super(app);
    this.origins = trustedOrigins(app.get(Config));
  }

  override createIOServer(port: number, options?: ServerOptions): Server {
    return super.createIOServer(port, {
      ...options,
      serveClient: false,
      maxHttpBufferSize: MOST_BYTES,
      allowRequest: (request: IncomingMessage, decide: (error: string | null, allowed: boolean) => void) =>
        decide(null, this.isOurs(request)),
    } as ServerOptions);
  }

  /** Browsers always send Origin with a WebSocket; what sends none is no page. */
  private isOurs(request: IncomingMessage): boolean {
    const { origin } = request.headers;
    return origin === undefined || this.origins.includes(origin);
  }
}
